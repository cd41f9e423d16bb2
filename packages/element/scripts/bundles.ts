import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import type { InlineConfig, Plugin } from 'vite';
import { SHIPPED_TAGS } from '../../../tools/shipped-tags.ts';
import { REACT_ALIAS } from './react-alias.ts';

const shared = {
  root: fileURLToPath(new URL('..', import.meta.url)),
  configFile: false,
  // Hides warnings: the directive `'use client'` means nothing in this build.
  logLevel: 'error',
  resolve: { alias: REACT_ALIAS, dedupe: ['preact'] },
} satisfies InlineConfig;

/** English is in the script itself. */
const LANGUAGES = SHIPPED_TAGS.filter((tag) => tag !== 'en');

/** The authors of the bundled code. The licence lies beside the file. */
const postBanner = '/*! FaceCompare, MIT. Contains Preact: preact.LICENSE.txt */';

/**
 * Browsers that support `light-dark()`: the fallbacks of the style sheet for other browsers stay
 * unchanged.
 */
const cssTarget = ['chrome123', 'firefox120', 'safari17.5'];

/**
 * Returns `ar.guide` for the messages of a guide in Arabic, and undefined for a file of no
 * language.
 */
const localeName = (file: string | null | undefined): string | undefined => {
  const [, tag, kind] = /locales\/([\w-]+)\/(\w+)\.js$/.exec(file ?? '') ?? [];
  return tag && `${tag}.${kind}`;
};

/**
 * Builds the modules, with the widget and its renderer inside. They share nothing with the page,
 * which may have another React or none. Code that the widget imports only when it is needed stays
 * in its own files.
 */
export const modules = (outDir: string): InlineConfig => ({
  ...shared,
  build: {
    lib: {
      entry: {
        index: 'src/index.ts',
        define: 'src/define.ts',
        'on-device': 'src/on-device.ts',
        // Listed by name as well, because the one file fetches them from its own folder.
        ...Object.fromEntries(
          LANGUAGES.map((tag) => [
            `locales/${tag}`,
            fileURLToPath(import.meta.resolve(`@facecompare/react/locales/${tag}`)),
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

/**
 * The one file fetches its languages from its own folder. Without this plugin the bundler would
 * include all of them.
 */
const languagesBeside: Plugin = {
  name: 'languages-beside',
  enforce: 'pre',
  resolveId: (id) =>
    id.endsWith('/shipped-languages.ts')
      ? fileURLToPath(new URL('../src/languages/languages-beside.ts', import.meta.url))
      : null,
};

/**
 * The parts that a page with a script tag fetches later, by the name of their file. They render
 * nothing, so they need no renderer.
 */
const LAZY: Readonly<Record<string, string>> = {
  'started-work': 'lazy/started-work',
  'en.problems': 'locales/en/problems',
  'en.guide': 'locales/en/guide',
};

/** Returns the path of a built file of the React package. */
const sourceOf = (path: string): string =>
  fileURLToPath(new URL(`../../react/dist/${path}.js`, import.meta.url));

/**
 * The two parts of `started.ts` in the React package: the rendered camera picture, and the work.
 */
const STARTED = { drawn: '../parts/camera-picture.js', work: 'lazy/started-work.js' };

/**
 * Builds the files beside the one file. Each is complete by itself: it shares nothing with a
 * renderer or with the page.
 */
export const lazyFiles = (outDir: string): InlineConfig => ({
  ...shared,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    lib: {
      entry: Object.fromEntries(
        Object.entries(LAZY).map(([name, path]) => [`lazy/${name}`, sourceOf(path)]),
      ),
      formats: ['es'],
    },
    outDir,
    emptyOutDir: false,
    minify: true,
    target: 'es2022',
    rolldownOptions: {
      output: { entryFileNames: '[name].js', chunkFileNames: 'lazy/[name].js', postBanner },
    },
  },
});

/**
 * Redirects what the widget imports only when it is needed. Rendered parts become plain imports of
 * the one file, because they have to use the renderer in it. All other parts are fetched from the
 * folder of the script.
 */
const lazyOrBeside: Plugin = {
  name: 'lazy-or-beside',
  enforce: 'pre',
  transform(code, id) {
    if (!/packages\/(react\/dist|element\/src)\//.test(id)) return null;
    const imports: string[] = [];
    const changed = code.replaceAll(
      /import\((["'])((?:\.{1,2}\/|@facecompare\/contract\/)[^"']+)\1\)/g,
      (whole, _, file: string) => {
        const name = /([^/]+?)(?:\.js)?$/.exec(file)?.[1] ?? '';
        const isStarted = name === 'started';
        const [lazy] =
          Object.entries(LAZY).find(([, path]) => sourceOf(path) === join(dirname(id), file)) ?? [];
        if ((isStarted || lazy) && !imports.includes(BESIDE)) imports.push(BESIDE);
        if (lazy) return `beside('lazy/${lazy}.js')`;
        if (isStarted) {
          imports.push(`import * as drawn from ${JSON.stringify(STARTED.drawn)};`);
          return `beside(${JSON.stringify(STARTED.work)}).then((work) => ({ ...drawn, ...work }))`;
        }
        // The first is used only while a page is developed. The second is a language that one of
        // our pages names as an example.
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
/** The name in `window` for a page with a script tag. */
const GLOBAL = 'FaceCompare';

/** Minifies once more. The bundler's own minifier leaves 1 % in, and the file has a budget. */
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

/**
 * Builds the one file for a script tag, with everything that a person sees first. It is minified
 * here, because no later step does it.
 */
export const oneFile = (outDir: string): InlineConfig => ({
  ...shared,
  plugins: [languagesBeside, lazyOrBeside, onceMore],
  define: {
    'process.env.NODE_ENV': '"production"',
    LANGUAGE_FILES: JSON.stringify(LANGUAGES),
  },
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
