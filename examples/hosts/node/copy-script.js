// What somebody without a bundler does by hand: the script goes beside the page.
import { copyFileSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

mkdirSync('dist');
copyFileSync('index.html', 'dist/index.html');
copyFileSync(fileURLToPath(import.meta.resolve('@facecompare/element/iife')), 'dist/facecompare.iife.js');
