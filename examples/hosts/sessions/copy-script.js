// A page without a bundler needs these copies: the script beside the page, and the files that it
// fetches later beside the script.
import { copyFileSync, cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(import.meta.resolve('@facecompare/element/iife'));
for (const folder of ['lazy', 'locales', 'parts']) cpSync(join(dirname(script), folder), join('dist', folder), { recursive: true });
copyFileSync(script, 'dist/facecompare.iife.js');
copyFileSync('index.html', 'dist/index.html');
