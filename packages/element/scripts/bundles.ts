import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import type { InlineConfig, Plugin } from 'vite';
import { REACT_ALIAS } from './react-alias.ts';

const shared = {
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  // Only what has to be told: the mark `'use client'` means nothing here.
  logLevel: 'error',
  resolve: { alias: REACT_ALIAS, dedupe: ['preact'] },
} satisfies InlineConfig;

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'hi', 'pt-BR', 'zh-Hans'];

/** Whose work is inside; the licence lies beside it. */
const postBanner = '/*! FaceCompare, MIT. Contains Preact: preact.LICENSE.txt */';

/** Browsers that know `light-dark()`: what the style sheet has for the others stays as it is. */
const cssTarget = ['chrome123', 'firefox120', 'safari17.5'];

/**
 * The modules, with the widget and its renderer inside: nothing of it is shared with the page, which may have another
 * React or none. What the widget imports only when it is needed stays in files of its own.
 */
export const modules = (outDir: string): InlineConfig => ({
  ...shared,
  build: {
    lib: {
      entry: {
        index: 'src/index.ts',
        define: 'src/define.ts',
        'on-device': 'src/on-device.ts',
        // By name as well: the one file fetches them from beside itself.
        ...Object.fromEntries(
          LANGUAGES.map((tag) => [`text/${tag}`, fileURLToPath(import.meta.resolve(`@facecompare/react/text/${tag}`))]),
        ),
      },
      formats: ['es'],
    },
    outDir,
    emptyOutDir: false,
    minify: false,
    target: 'es2022',
    cssTarget,
    rolldownOptions: { external: ['@facecompare/engine/browser'], output: { chunkFileNames: 'parts/[name].js', postBanner } },
  },
});

/** The one file fetches its languages from beside itself; a bundler would put all of them in. */
const languagesBeside: Plugin = {
  name: 'languages-beside',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith('/shipped-languages.ts') ? fileURLToPath(new URL('../src/languages-beside.ts', import.meta.url)) : null),
};

/**
 * What the widget imports only when it is needed is there from the start in one file. Said as a plain import, it costs no
 * wrapper around each module.
 */
const thereFromTheStart: Plugin = {
  name: 'there-from-the-start',
  enforce: 'pre',
  transform(code, id) {
    if (!/packages\/(react\/dist|element\/src)\//.test(id)) return null;
    const imports: string[] = [];
    const changed = code.replaceAll(
      /import\((["'](?:\.\/(?!warn-developer|nl\.js)|@facecompare\/contract\/)[^"']+["'])\)/g,
      (_, file: string) => {
        const name = `there_from_the_start_${imports.length}`;
        imports.push(`import * as ${name} from ${file};`);
        return `Promise.resolve(${name})`;
      },
    );
    return imports.length > 0 ? { code: `${imports.join('\n')}\n${changed}`, map: null } : null;
  },
};

export const ONE_FILE = 'facecompare.iife.js';
/** What a script tag finds in `window`. */
const GLOBAL = 'FaceCompare';

/** Takes out what the bundler's own minifier leaves in: 1 % of a file that has a budget. */
const onceMore: Plugin = {
  name: 'once-more',
  async writeBundle({ dir = '' }) {
    const file = join(dir, ONE_FILE);
    const { code = '' } = await minify(readFileSync(file, 'utf8'), {
      compress: { passes: 3, ecma: 2020, pure_getters: true, unsafe_arrows: true, keep_fargs: false, top_retain: [GLOBAL] },
      mangle: { reserved: [GLOBAL] },
      format: { ecma: 2020, comments: 'some' },
      toplevel: true,
    });
    writeFileSync(file, code);
  },
};

/** One file for a script tag, with everything in it; minified here, because nobody does it later. */
export const oneFile = (outDir: string): InlineConfig => ({
  ...shared,
  plugins: [languagesBeside, thereFromTheStart, onceMore],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    lib: { entry: 'src/iife.ts', formats: ['iife'], name: GLOBAL, fileName: () => ONE_FILE },
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    cssTarget,
    rolldownOptions: { output: { codeSplitting: false, generatedCode: { symbols: false }, postBanner } },
  },
});
