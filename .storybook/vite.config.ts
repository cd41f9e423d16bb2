import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { readSources } from '../tools/read-sources.ts';

export default defineConfig({
  plugins: [react(), readSources],
  // A React context that is loaded twice is two contexts.
  resolve: { dedupe: ['react', 'react-dom', '@tanstack/react-query'] },
  // Lists all dependencies, because one that Vite finds during a test run reloads the page under
  // the test.
  optimizeDeps: {
    include: [
      'react',
      'react/jsx-dev-runtime',
      'react-dom',
      'react-dom/client',
      'react-webcam',
      '@tanstack/react-query',
      'zod/mini',
      'storybook/theming',
    ],
  },
});
