/** A plain server for all pages: no compression, no delay, and a record of what it served. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

/** The content of an address: bytes, a folder for an address that ends in a slash, or a file. */
export type Served = Uint8Array | string;

export interface Site {
  /** Without a slash at the end. */
  readonly url: string;
  /** What was served since the last `clear`, by path. */
  readonly served: Map<string, Uint8Array>;
  stop(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.jpg': 'image/jpeg',
};

/** With these headers a page may share memory between threads. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

async function find(files: ReadonlyMap<string, Served>, path: string): Promise<Uint8Array | null> {
  const file = files.get(path);
  if (file !== undefined)
    return typeof file === 'string' ? new Uint8Array(await readFile(file)) : file;
  for (const [folder, at] of files) {
    if (!folder.endsWith('/') || !path.startsWith(folder) || typeof at !== 'string') continue;
    const inside = normalize(path.slice(folder.length));
    return inside.startsWith('..')
      ? null
      : readFile(join(at, inside)).then(
          (bytes) => new Uint8Array(bytes),
          () => null,
        );
  }
  return null;
}

export async function serve(files: ReadonlyMap<string, Served>, isolated: boolean): Promise<Site> {
  const served = new Map<string, Uint8Array>();
  const server = createServer(async ({ url }, response) => {
    const path = (url ?? '/').split('?')[0] ?? '/';
    const bytes = await find(files, path);
    if (bytes === null) return response.writeHead(404).end();
    served.set(path, bytes);
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response
      .writeHead(200, {
        'Content-Type': type,
        'Content-Length': bytes.length,
        ...(isolated ? ISOLATION : {}),
      })
      .end(bytes);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    served,
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
