/** Bundles a page in memory as a site would, with dynamic imports in files of their own. */
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Files } from './serve.ts';

/**
 * @param folder its address: `/folder/`, and the scripts beside it
 * @param scripts the files that start it, by name, in the order of the page
 * @param more other settings of the bundler; it minifies for production by default
 */
export async function buildPage(
  folder: string,
  scripts: Readonly<Record<string, string>>,
  more: BuildOptions = { minify: true, define: { 'process.env.NODE_ENV': '"production"' } },
): Promise<Files> {
  const { outputFiles } = await build({
    entryPoints: scripts,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    outdir: join(tmpdir(), 'facecompare-bench-page'),
    logLevel: 'error',
    ...more,
    write: false,
  });
  const tags = Object.keys(scripts).map(
    (name) => `<script type="module" src="${name}.js"></script>`,
  );
  const html = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,"></head>
  <body>${tags.join('')}</body>
</html>
`;
  return new Map([
    [`/${folder}/index.html`, Buffer.from(html)] as const,
    ...outputFiles.map(({ path, contents }) => [`/${folder}/${basename(path)}`, contents] as const),
  ]);
}
