import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

export interface Site {
  /** Without a slash at the end. */
  readonly origin: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Answers a request. `path` has no query. */
export type Answer = (request: IncomingMessage, response: ServerResponse, path: string) => unknown;

/** Serves on a free port of this machine. */
export async function listen(answer: Answer): Promise<Site> {
  const server = createServer((incoming, outgoing) =>
    answer(incoming, outgoing, new URL(incoming.url ?? '/', 'http://site').pathname),
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    port: address.port,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Reads the file of a path below a folder. Null if there is none. */
export const fileIn = (folder: string, path: string): Promise<Buffer | null> =>
  readFile(join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path))).catch(
    () => null,
  );

/** Returns the content type of a path. */
export const typeOf = (path: string): string =>
  TYPES[extname(path) || '.html'] ?? 'application/octet-stream';

/** Sends bytes with the type of their path; 404 if there are none. */
export const send = (response: ServerResponse, path: string, bytes: Uint8Array | null): unknown =>
  bytes === null
    ? response.writeHead(404).end()
    : response
        .setHeader('Content-Type', typeOf(path))
        .setHeader('Content-Length', bytes.length)
        .end(bytes);

/**
 * Passes a request on to another server.
 * @param origin of the other server
 * @param change adds or removes headers of its answer
 */
export function passOn(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
  change: (headers: IncomingMessage['headers']) => IncomingMessage['headers'],
): void {
  const { method, headers, url = '/' } = incoming;
  const onward = request(`${origin}${url}`, { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, change(answer.headers));
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}
