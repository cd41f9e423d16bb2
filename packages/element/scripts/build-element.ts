/**
 * Builds `dist`: the modules, the one file for a script tag, and types that need no other package.
 */
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateDtsBundle } from 'dts-bundle-generator';
import { build } from 'vite';
import { lazyFiles, modules, oneFile } from './bundles.ts';

const PACKAGE = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(PACKAGE, 'dist');
/** The output of `tsc`. This script makes every other file in `dist`. */
const KEPT = new Set(['types', '.tsbuildinfo']);

// The build must not depend on the environment of the person who runs it.
process.env.NODE_ENV = 'production';
mkdirSync(DIST, { recursive: true });
for (const name of readdirSync(DIST))
  if (!KEPT.has(name)) rmSync(join(DIST, name), { recursive: true });

await build(modules(DIST));
await build(oneFile(DIST));
await build(lazyFiles(DIST));
copyFileSync(join(PACKAGE, 'node_modules/preact/LICENSE'), join(DIST, 'preact.LICENSE.txt'));

const [types = ''] = generateDtsBundle(
  [
    {
      filePath: join(DIST, 'types/index.d.ts'),
      libraries: {
        inlinedLibraries: ['@facecompare/contract', '@facecompare/flow', '@facecompare/react'],
      },
      output: { inlineDeclareGlobals: true, noBanner: true, exportReferencedTypes: false },
    },
  ],
  { preferredConfigPath: join(PACKAGE, 'tsconfig.types.json') },
);
writeFileSync(join(DIST, 'index.d.ts'), types);
// Both entries add the tag and the events to the types of the page.
for (const entry of ['define', 'on-device'])
  writeFileSync(join(DIST, `${entry}.d.ts`), "import './index.js';\nexport {};\n");
