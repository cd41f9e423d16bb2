import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { startSessions } from './config/session-config.ts';
import { startUpstream, UPSTREAMS } from './config/upstream-config.ts';
import type { Environment } from './config/variables.ts';
import { readConfig, type ServerConfig } from './config.ts';
import { createApp } from './create-app.ts';
import { createHttpServer, drain } from './http-server.ts';
import { lineOf } from './request-record.ts';
import type { Sessions } from './sessions/create-sessions.ts';
import type { WebhookOptions } from './sessions/webhooks/webhook-endpoint.ts';
import { startingUpstream } from './upstreams/starting-upstream.ts';

/** The parts of a server that `runServer` starts. */
export interface ServerParts {
  readonly sessions: Sessions;
  /** Answers every request of the API, and of the demo folder if there is one. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
}

export interface RunServerOptions {
  /** The configuration; the environment of this process by default. */
  readonly env?: Environment;
  /** Where webhooks of sessions are sent, in place of `WEBHOOK_URL`. */
  readonly webhooks?: WebhookOptions;
  /**
   * Whether `POST /api/face-compare` answers pages of this server without a key. By default it does
   * if there is a `DEMO_FOLDER`.
   */
  readonly demoRoute?: boolean;
  /** Returns the handler of all requests, for example to add routes of your own. */
  readonly handle?: (parts: ServerParts) => ServerParts['fetch'];
  /** Called when the server stops, before it waits for open answers. End long answers here. */
  readonly onStop?: () => void;
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Ends the process with one line that says what to do. */
function fail(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/**
 * Reduces an error to the first line of its message, without its stack, because the rest may hold
 * data.
 */
const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : 'unknown error';

const cannotStart = (error: unknown) => fail(`Cannot start: ${reasonOf(error)}`);

function cannotListen({ code }: NodeJS.ErrnoException, { host, port }: ServerConfig): never {
  if (code === 'EADDRINUSE')
    fail(`Port ${port} on ${host} is taken: stop what uses it, or set PORT to another one.`);
  if (code === 'EACCES')
    fail(`Port ${port} on ${host} is not allowed for this user: set PORT to one above 1023.`);
  fail(`Cannot listen on ${host}, port ${port}: check HOST and PORT (${code ?? 'unknown error'}).`);
}

/** A server that listens on a port has an address of this form. */
const isOnPort = (address: string | AddressInfo | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

/**
 * Runs the server as the command `facecompare-server` does: reads the environment, starts the
 * upstream, listens, and stops on SIGINT or SIGTERM. For the main file of a program that adds
 * routes to it. If it cannot start, it prints one line and ends the process.
 * @returns the address of the server, once it is ready
 * @example
 * await runServer({
 *   handle: ({ fetch, sessions }) => (request) =>
 *     new URL(request.url).pathname === '/start' ? start(sessions) : fetch(request),
 * });
 */
export async function runServer({
  env = process.env,
  webhooks,
  demoRoute,
  handle = ({ fetch }) => fetch,
  onStop,
}: RunServerOptions = {}): Promise<string> {
  const read = readConfig(env);
  if ('mistakes' in read) fail(read.mistakes.join('\n'));
  const { config } = read;
  const { host, port, apiKeys, corsOrigins, demoFolder, reviewBand, upstream: chosen } = config;

  let stopping = false;
  const starting = startUpstream(chosen);
  const upstream = startingUpstream(chosen.kind, starting);
  const sessions = await startSessions(
    { ...config.sessions, ...(webhooks === undefined ? {} : { webhooks }) },
    upstream,
    (error) => process.stderr.write(`${reasonOf(error)}\n`),
  ).catch(cannotStart);
  const app = createApp(upstream, {
    sessions,
    apiKeys,
    corsOrigins,
    demoRoute: demoRoute ?? demoFolder !== undefined,
    ...(demoFolder === undefined ? {} : { demoFolder }),
    ...(reviewBand === undefined ? {} : { reviewBand }),
    accepting: () => !stopping,
    onRequest: (record) => process.stdout.write(lineOf(record)),
    onError: (error) =>
      process.stderr.write(
        `A request failed: ${error instanceof Error ? error.name : 'unknown error'}.\n`,
      ),
  });
  const server = createHttpServer(handle({ sessions, fetch: (sent) => app.fetch(sent) }));

  async function stop(): Promise<void> {
    if (stopping) process.exit(1);
    stopping = true;
    print('FaceCompare is stopping: no new requests, those under way are finished.');
    onStop?.();
    await drain(server);
    await upstream.close?.();
    await sessions.close();
    process.exit(0);
  }
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  server.on('error', (error: NodeJS.ErrnoException) => cannotListen(error, config));
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const bound = isOnPort(address) ? address.port : port;

  if (apiKeys.length === 0 && !['127.0.0.1', '::1', 'localhost'].includes(host))
    print('No API_KEY is set: everybody who reaches this address may compare.');
  print(UPSTREAMS[chosen.kind].notice);
  await starting.catch(cannotStart);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}`;
  print(`FaceCompare is ready: ${url}`);
  return url;
}
