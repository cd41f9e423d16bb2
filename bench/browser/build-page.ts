/**
 * Bundles a page as a site would: one file of its own code, minified, with dynamic imports beside
 * it.
 */

import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import type { Served } from './serve.ts';

const page = (script: string): Uint8Array =>
  new TextEncoder().encode(`<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"></head>
  <body><script type="module" src="${script}"></script></body>
</html>
`);

/**
 * Builds a page in memory.
 * @param name its address: `/name.html` and `/name/…`
 * @param entry the script of the page
 */
export async function buildPage(name: string, entry: string): Promise<Map<string, Served>> {
  const { outputFiles } = await build({
    entryPoints: { page: entry },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: join(tmpdir(), 'facecompare-bench-page'),
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const scripts = outputFiles.map(
    ({ path, contents }) => [`/${name}/${basename(path)}`, contents] as const,
  );
  return new Map<string, Served>([[`/${name}.html`, page(`/${name}/page.js`)], ...scripts]);
}
