import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { readSources } from '../../tools/read-sources.ts';

export default defineConfig(({ command }) => ({
  // From any path: the page does not know where it will be served.
  base: './',
  // The dev server shows an edit in a package at once; the page that is built takes the packages as they are published.
  plugins: [react(), ...(command === 'serve' ? [readSources] : [])],
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
}));
