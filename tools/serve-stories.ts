import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { ROOT } from './start-server.ts';

const FOLDER = join(ROOT, 'storybook-static');

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly type: 'story' | 'docs';
}

export interface ServedStories {
  /** Ends with a slash. */
  readonly url: string;
  /** Every story and every page. */
  readonly entries: readonly Entry[];
  stop(): void;
}

/** Serves the built stories under a path of a server that has nothing else. */
export async function serveStories(path: '/' | `/${string}/`): Promise<ServedStories> {
  if (!existsSync(join(FOLDER, 'index.html')))
    throw new Error('The stories are not built; run "npm run storybook:build".');
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const name = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = join(FOLDER, normalize(name.slice(path.length)));
    if (
      !name.startsWith(path) ||
      !file.startsWith(FOLDER) ||
      !existsSync(file) ||
      !statSync(file).isFile()
    ) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const index: { readonly entries: Readonly<Record<string, Entry>> } = JSON.parse(
    readFileSync(join(FOLDER, 'index.json'), 'utf8'),
  );
  return {
    url: `http://127.0.0.1:${port}${path}`,
    entries: Object.values(index.entries),
    stop: () => server.close(),
  };
}
