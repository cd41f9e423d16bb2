import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { defineConfig, type Plugin } from 'vite';
import { SHIPPED_TAGS } from '../../tools/shipped-tags.ts';

/** The style sheet without its nesting, which browsers before 2023 do not know. */
const styles: Plugin = {
  name: 'facecompare-styles',
  async generateBundle() {
    const source = readFileSync(new URL('src/styles/face-compare.css', import.meta.url), 'utf8');
    const { code } = await transform(source, {
      loader: 'css',
      target: 'esnext',
      supported: { nesting: false },
    });
    this.emitFile({ type: 'asset', fileName: 'styles.css', source: code });
  },
};

/**
 * A file for each source file, so that a page that bundles the package takes only what it uses. What is imported only when it
 * is needed stays behind its `import()`, for the bundler of the page to split off. The types come from tsc.
 */
export default defineConfig({
  plugins: [styles],
  build: {
    lib: {
      entry: {
        index: 'src/index.ts',
        http: 'src/http.ts',
        'testing/index': 'src/testing/index.ts',
        'testing/msw': 'src/testing/msw.ts',
        ...Object.fromEntries(
          SHIPPED_TAGS.map((tag) => [`locales/${tag}/messages`, `src/locales/${tag}/messages.ts`]),
        ),
      },
      formats: ['es'],
    },
    outDir: 'dist',
    // tsc has put the types there.
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    target: 'es2022',
    rolldownOptions: {
      external: [/^[^./]/],
      // A constant that is put in place leaves an import of nothing behind, which bundlers warn about.
      optimization: { inlineConst: false },
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
});
