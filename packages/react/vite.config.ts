import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { defineConfig, type Plugin } from 'vite';

/** The style sheet without its nesting, which browsers before 2023 do not know. */
const styles: Plugin = {
  name: 'facecompare-styles',
  async generateBundle() {
    const source = readFileSync(new URL('src/face-compare.css', import.meta.url), 'utf8');
    const { code } = await transform(source, { loader: 'css', target: 'esnext', supported: { nesting: false } });
    this.emitFile({ type: 'asset', fileName: 'styles.css', source: code });
  },
};

/** The languages, each an import of its own. */
const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'pt-BR', 'zh-Hans'];

/**
 * The widget in one file, so that a page that bundles it meets each thing it shares with us once, and beside it what is
 * imported only when it is needed: `import('./x.ts')` becomes `dist/x.js`. What tests use has files of its own, and shares
 * no code with the widget, so that nothing of the widget is split off for its sake. The types come from tsc.
 */
export default defineConfig({
  plugins: [styles],
  build: {
    lib: {
      entry: {
        index: 'src/index.ts',
        'testing/index': 'src/testing/index.ts',
        'testing/msw': 'src/testing/msw.ts',
        ...Object.fromEntries(LANGUAGES.map((tag) => [`text/${tag}`, `src/text/${tag}.ts`])),
      },
      formats: ['es'],
      fileName: (_, name) => `${name}.js`,
    },
    outDir: 'dist',
    // tsc has put the types there.
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    target: 'es2022',
    rolldownOptions: {
      external: [/^[^./]/],
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({ moduleIds }) => (moduleIds.every((id) => id.includes('/src/testing/')) ? 'testing/[name].js' : '[name].js'),
      },
    },
  },
});
