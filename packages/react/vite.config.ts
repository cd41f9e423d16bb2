import { defineConfig } from 'vite';

/**
 * One file, so that a page that bundles it meets each thing it shares with us once, and beside it what is imported
 * only when it is needed: `import('./x.ts')` becomes `dist/x.js`. The types come from tsc.
 */
export default defineConfig({
  build: {
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' },
    outDir: 'dist',
    // tsc has put the types there.
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    target: 'es2022',
    rolldownOptions: {
      external: [/^[^./]/],
      output: { chunkFileNames: '[name].js' },
    },
  },
});
