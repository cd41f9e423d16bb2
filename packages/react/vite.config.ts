import { defineConfig } from 'vite';

/**
 * One file, so that a page loads one import of each thing we share with it. The types come from tsc.
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
    rolldownOptions: { external: [/^[^./]/] },
  },
});
