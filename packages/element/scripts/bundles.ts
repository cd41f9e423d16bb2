import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';
import { REACT_ALIAS } from './react-alias.ts';

const shared = {
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  // Only what has to be told: the mark `'use client'` means nothing here.
  logLevel: 'error',
  resolve: { alias: REACT_ALIAS, dedupe: ['preact'] },
} satisfies InlineConfig;

/** Whose work is inside; the licence lies beside it. */
const postBanner = '/*! FaceCompare, MIT licence. Contains Preact, MIT licence: preact.LICENSE.txt */';

/** Browsers that know `light-dark()`: for the others the style sheet is changed where it is adopted. */
const cssTarget = ['chrome123', 'firefox120', 'safari17.5'];

/**
 * The modules, with the widget and its renderer inside: nothing of it is shared with the page, which may have another
 * React or none. What the widget imports only when it is needed stays in files of its own.
 */
export const modules = (outDir: string): InlineConfig => ({
  ...shared,
  build: {
    lib: { entry: { index: 'src/index.ts', define: 'src/define.ts', 'on-device': 'src/on-device.ts' }, formats: ['es'] },
    outDir,
    emptyOutDir: false,
    minify: false,
    target: 'es2022',
    cssTarget,
    rolldownOptions: { external: ['@facecompare/engine/browser'], output: { chunkFileNames: 'parts/[name].js', postBanner } },
  },
});

export const ONE_FILE = 'facecompare.iife.js';

/** One file for a script tag, with everything in it; minified here, because nobody does it later. */
export const oneFile = (outDir: string): InlineConfig => ({
  ...shared,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    lib: { entry: 'src/iife.ts', formats: ['iife'], name: 'FaceCompare', fileName: () => ONE_FILE },
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    cssTarget,
    rolldownOptions: { output: { codeSplitting: false, postBanner } },
  },
});
