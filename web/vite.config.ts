import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Two pages: the residents' portal at / and the staff's workbench at /work/. */
export default defineConfig({
  plugins: [react()],
  base: '/',
  build: {
    target: ['chrome90', 'safari15'],
    outDir: 'dist',
    rolldownOptions: {
      input: {
        portal: resolve(import.meta.dirname, 'index.html'),
        work: resolve(import.meta.dirname, 'work/index.html'),
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3703' } },
});
