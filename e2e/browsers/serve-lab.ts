/** The lab page, built once, with headers that a test chooses; the API is the real server's. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { RunningServer } from '../../tools/start-server.ts';
import { buildPage } from '../build-page.ts';
import { STRICT_POLICY } from '../isolation-page/serve-isolated.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Headers of the page, by the word after the question mark. */
const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'no-camera': { 'Permissions-Policy': 'camera=()' },
  strict: { 'Content-Security-Policy': STRICT_POLICY },
};

export interface LabServer {
  /** Returns the URL of the page; `host` is another name for this machine. */
  url(headers?: keyof typeof HEADERS, host?: string): string;
  stop(): Promise<void>;
}

export async function serveLab(api: RunningServer): Promise<LabServer> {
  const { folder, remove } = await buildPage('browsers/lab');

  const server = createServer(async (incoming, outgoing) => {
    const { pathname, search } = new URL(incoming.url ?? '/', 'http://lab');
    if (pathname.startsWith('/api/') || pathname.startsWith('/v1/')) {
      const onward = request(
        `${api.url}${pathname}`,
        { method: incoming.method ?? 'GET', headers: incoming.headers },
        (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        },
      );
      onward.on('error', () => outgoing.writeHead(502).end());
      incoming.pipe(onward);
      return;
    }
    const file = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    try {
      const body = await readFile(file);
      outgoing.writeHead(200, {
        'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
        'Cache-Control': 'no-store',
        ...HEADERS[search.slice(1)],
      });
      outgoing.end(body);
    } catch {
      outgoing.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: (headers, host = '127.0.0.1') => `http://${host}:${port}/${headers ? `?${headers}` : ''}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      remove();
    },
  };
}
