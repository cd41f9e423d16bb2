import { defineConfig } from 'vite';

/**
 * The widget in one file, so that a page that bundles it meets each thing it shares with us once, and beside it what is
 * imported only when it is needed: `import('./x.ts')` becomes `dist/x.js`. What tests use has files of its own, and shares
 * no code with the widget, so that nothing of the widget is split off for its sake. The types come from tsc.
 */
export default defineConfig({
  build: {
    lib: {
      entry: { index: 'src/index.ts', 'testing/index': 'src/testing/index.ts', 'testing/msw': 'src/testing/msw.ts' },
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
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: ({ moduleIds }) => (moduleIds.every((id) => id.includes('/src/testing/')) ? 'testing/[name].js' : '[name].js'),
      },
    },
  },
});
