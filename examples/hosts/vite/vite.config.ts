import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  plugins: [react()],
  server: { proxy: { '/api/face-compare': { target: 'http://127.0.0.1:4173', rewrite: () => '/v1/ocr/face/compare' } } },
});
