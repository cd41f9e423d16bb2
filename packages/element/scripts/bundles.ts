import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

/** `ar.guide` for what a guide says in Arabic; nothing for a file that is of no language. */
const localeName = (file: string | null | undefined): string | undefined => {
  const [, tag, kind] = /locales\/([\w-]+)\/(\w+)\.js$/.exec(file ?? '') ?? [];
  return tag && `${tag}.${kind}`;
};

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
          LANGUAGES.map((tag) => [
            `text/${tag}`,
            fileURLToPath(import.meta.resolve(`@facecompare/react/text/${tag}`)),
          ]),
        ),
      },
      formats: ['es'],
    },
    outDir,
    emptyOutDir: false,
    minify: false,
    target: 'es2022',
    cssTarget,
    rolldownOptions: {
      external: ['@facecompare/engine/browser'],
      output: {
        chunkFileNames: ({ facadeModuleId, name }) =>
          `parts/${localeName(facadeModuleId) ?? name}.js`,
        postBanner,
      },
    },
  },
});

/** The one file fetches its languages from beside itself; a bundler would put all of them in. */
const languagesBeside: Plugin = {
  name: 'languages-beside',
  enforce: 'pre',
  resolveId: (id) =>
    id.endsWith('/shipped-languages.ts')
      ? fileURLToPath(new URL('../src/languages-beside.ts', import.meta.url))
      : null,
};

/** What a page with a script tag fetches later, by the name of its file: no part of it is drawn, so that it needs no renderer. */
const LATER: Readonly<Record<string, string>> = {
  'started-work': 'lazy/started-work',
  'en.problems': 'locales/en/problems',
  'en.guide': 'locales/en/guide',
};

/** A file of the React package, built. */
const sourceOf = (path: string): string =>
  fileURLToPath(new URL(`../../react/dist/${path}.js`, import.meta.url));

/** The two parts of `started.ts` of the React package: the camera, which is drawn, and the work. */
const STARTED = { drawn: '../parts/camera-picture.js', work: 'later/started-work.js' };

/** The files beside the one file, each complete by itself: nothing in them is shared with a renderer or with the page. */
export const laterFiles = (outDir: string): InlineConfig => ({
  ...shared,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    lib: {
      entry: Object.fromEntries(
        Object.entries(LATER).map(([name, path]) => [`later/${name}`, sourceOf(path)]),
      ),
      formats: ['es'],
    },
    outDir,
    emptyOutDir: false,
    minify: true,
    target: 'es2022',
    rolldownOptions: {
      output: { entryFileNames: '[name].js', chunkFileNames: 'later/[name].js', postBanner },
    },
  },
});

/**
 * What the widget imports only when it is needed: parts that are drawn are in the one file from the start, as plain imports,
 * because they have to meet the renderer that is in it. All else is fetched from beside the script.
 */
const laterOrBeside: Plugin = {
  name: 'later-or-beside',
  enforce: 'pre',
  transform(code, id) {
    if (!/packages\/(react\/dist|element\/src)\//.test(id)) return null;
    const imports: string[] = [];
    const changed = code.replaceAll(
      /import\((["'])((?:\.{1,2}\/|@facecompare\/contract\/)[^"']+)\1\)/g,
      (whole, _, file: string) => {
        const name = /([^/]+?)(?:\.js)?$/.exec(file)?.[1] ?? '';
        const isStarted = name === 'started';
        const [later] =
          Object.entries(LATER).find(([, path]) => sourceOf(path) === join(dirname(id), file)) ??
          [];
        if ((isStarted || later) && !imports.includes(BESIDE)) imports.push(BESIDE);
        if (later) return `beside('later/${later}.js')`;
        if (isStarted) {
          imports.push(`import * as drawn from ${JSON.stringify(STARTED.drawn)};`);
          return `beside(${JSON.stringify(STARTED.work)}).then((work) => ({ ...drawn, ...work }))`;
        }
        // Only while a page is built; and a language that a page of ours names as an example.
        if (name === 'warn-developer' || name === 'nl') return whole;
        const there = `there_from_the_start_${imports.length}`;
        imports.push(`import * as ${there} from ${JSON.stringify(file)};`);
        return `Promise.resolve(${there})`;
      },
    );
    return imports.length > 0 ? { code: `${imports.join('\n')}\n${changed}`, map: null } : null;
  },
};
const BESIDE = `import { beside } from ${JSON.stringify(fileURLToPath(new URL('../src/beside.ts', import.meta.url)))};`;

export const ONE_FILE = 'facecompare.iife.js';
/** What a script tag finds in `window`. */
const GLOBAL = 'FaceCompare';

/** Takes out what the bundler's own minifier leaves in: 1 % of a file that has a budget. */
const onceMore: Plugin = {
  name: 'once-more',
  async writeBundle({ dir = '' }) {
    const file = join(dir, ONE_FILE);
    const { code = '' } = await minify(readFileSync(file, 'utf8'), {
      compress: {
        passes: 3,
        ecma: 2020,
        pure_getters: true,
        unsafe_arrows: true,
        keep_fargs: false,
        top_retain: [GLOBAL],
      },
      mangle: { reserved: [GLOBAL] },
      format: { ecma: 2020, comments: 'some' },
      toplevel: true,
    });
    writeFileSync(file, code);
  },
};

/** One file for a script tag, with all in it that a person meets first; minified here, because nobody does it later. */
export const oneFile = (outDir: string): InlineConfig => ({
  ...shared,
  plugins: [languagesBeside, laterOrBeside, onceMore],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    lib: { entry: 'src/iife.ts', formats: ['iife'], name: GLOBAL, fileName: () => ONE_FILE },
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    cssTarget,
    rolldownOptions: {
      output: { codeSplitting: false, generatedCode: { symbols: false }, postBanner },
    },
  },
});
