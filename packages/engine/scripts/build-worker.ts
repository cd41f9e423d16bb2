/**
 * Bundles the worker with its runtime into one file. A page starts it by its address, so the page's
 * bundler does not process it.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const inPackage = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

await build({
  entryPoints: [inPackage('src/worker/start.ts')],
  outfile: inPackage('browser-files/worker.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'inline',
  logLevel: 'warning',
});
