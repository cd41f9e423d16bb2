import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { readSources } from '../../tools/read-sources.ts';

const API = 'http://127.0.0.1:4173';
const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig(({ command }) => ({
  // Relative, because the page does not know its path on the server.
  base: './',
  // The dev server reads the sources, so that it shows an edit at once. The built page takes the
  // packages as published.
  plugins: [react(), ...(command === 'serve' ? [readSources] : [])],
  server: { proxy: { '/api': API, '/bank': API, '/.well-known': API } },
  build: { rolldownOptions: { input: ['index.html', 'host.html'].map(pathOf) } },
}));
