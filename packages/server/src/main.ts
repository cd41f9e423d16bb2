#!/usr/bin/env -S node --single-threaded-gc
/**
 * The command: reads the environment, starts the upstream, listens, and stops on a signal. The only
 * file that listens.
 */
import { once } from 'node:events';
import { startSessions } from './config/session-config.ts';
import { startUpstream, UPSTREAMS } from './config/upstream-config.ts';
import { readConfig } from './config.ts';
import { createApp } from './create-app.ts';
import { createHttpServer, drain } from './http-server.ts';
import { lineOf } from './request-record.ts';
import { startingUpstream } from './upstreams/starting-upstream.ts';

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

const read = readConfig(process.env);
if ('mistakes' in read) fail(read.mistakes.join('\n'));
const { host, port, apiKeys, corsOrigins, demoFolder, reviewBand, upstream: chosen } = read.config;
const cannotStart = (error: unknown) => fail(`Cannot start: ${reasonOf(error)}`);

let stopping = false;
const starting = startUpstream(chosen);
const upstream = startingUpstream(chosen.kind, starting);
const sessions = await startSessions(read.config.sessions, upstream, (error) =>
  process.stderr.write(`${reasonOf(error)}\n`),
).catch(cannotStart);
const app = createApp(upstream, {
  sessions,
  apiKeys,
  corsOrigins,
  demoRoute: demoFolder !== undefined,
  ...(demoFolder === undefined ? {} : { demoFolder }),
  ...(reviewBand === undefined ? {} : { reviewBand }),
  accepting: () => !stopping,
  onRequest: (record) => process.stdout.write(lineOf(record)),
  onError: (error) =>
    process.stderr.write(
      `A request failed: ${error instanceof Error ? error.name : 'unknown error'}.\n`,
    ),
});
const server = createHttpServer(app.fetch);

async function stop(): Promise<void> {
  if (stopping) process.exit(1);
  stopping = true;
  print('FaceCompare is stopping: no new requests, those under way are finished.');
  await drain(server);
  await upstream.close?.();
  await sessions.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);

server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE')
    fail(`Port ${port} on ${host} is taken: stop what uses it, or set PORT to another one.`);
  if (error.code === 'EACCES')
    fail(`Port ${port} on ${host} is not allowed for this user: set PORT to one above 1023.`);
  fail(
    `Cannot listen on ${host}, port ${port}: check HOST and PORT (${error.code ?? 'unknown error'}).`,
  );
});
server.listen(port, host);
await once(server, 'listening');
const address = server.address();
const bound = typeof address === 'object' && address ? address.port : port;

if (apiKeys.length === 0 && !['127.0.0.1', '::1', 'localhost'].includes(host))
  print('No API_KEY is set: everybody who reaches this address may compare.');
print(UPSTREAMS[chosen.kind].notice);
await starting.catch(cannotStart);
print(`FaceCompare is ready: http://${host.includes(':') ? `[${host}]` : host}:${bound}`);
