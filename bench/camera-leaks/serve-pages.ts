/**
 * Serves a page for each widget: first the counting code, then the widget. Built in memory and
 * served on a free port of this machine.
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface PageServer {
  readonly url: string;
  stop(): Promise<void>;
}

const HERE = dirname(fileURLToPath(import.meta.url));

const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Camera leaks</title><link rel="icon" href="data:,"></head>
  <body><script type="module" src="/count.js"></script><script type="module" src="/widget.js"></script></body>
</html>`;

/**
 * @param entry the file that starts the widget
 * @param react the folder whose React the page uses; the widget must not bring another
 */
export async function servePage(entry: string, react: string): Promise<PageServer> {
  const { outputFiles } = await build({
    entryPoints: { count: join(HERE, 'page/count.ts'), widget: entry },
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: HERE,
    write: false,
    jsx: 'automatic',
    // StrictMode mounts twice in React's development build only.
    define: { 'process.env.NODE_ENV': '"development"' },
    alias: { react: join(react, 'react'), 'react-dom': join(react, 'react-dom') },
    loader: { '.css': 'empty' },
    logLevel: 'error',
  });
  const files = new Map(outputFiles.map(({ path, contents }) => [`/${basename(path)}`, contents]));
  const server = createServer(({ url }, response) => {
    const file = files.get(url ?? '');
    if (url === '/') response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE);
    else if (file) response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(file);
    else response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
