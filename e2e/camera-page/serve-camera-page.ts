import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export interface SmallServer {
  readonly port: number;
  /** The Permissions-Policy that it sends with every page from now on; null sends none. */
  policy: string | null;
  /** The markup around the frame, on its page `/around`. */
  around: string;
  stop(): Promise<void>;
}

/** Serves a built page, and one page that may show another one in a frame. */
export async function serveCameraPage(folder: string): Promise<SmallServer> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    const headers = small.policy === null ? {} : { 'permissions-policy': small.policy };
    if (pathname === '/around') {
      return response
        .writeHead(200, { ...headers, 'content-type': 'text/html' })
        .end(`<!doctype html><title>Around</title>${small.around}`);
    }
    try {
      const file = pathname === '/' ? 'index.html' : pathname.slice(1);
      const body = await readFile(join(folder, file));
      response
        .writeHead(200, {
          ...headers,
          'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
        })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  }).listen(0);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  const small: SmallServer = {
    port: address.port,
    policy: null,
    around: '',
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return small;
}
