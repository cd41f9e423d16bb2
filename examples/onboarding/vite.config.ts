import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  // From any path: the page does not know where it will be served.
  base: './',
  plugins: [react()],
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
});
