import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { apiTypes } from './build/api-types.ts';
import { precompress } from './build/precompress.ts';
import { sizeBudget } from './build/size-budget.ts';
import { tokensCss } from './build/tokens-css.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
/** Where the API of a running product is while the pages are developed. */
const api = process.env['HUIYIN_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: here('.'),
  plugins: [
    apiTypes(new URL('./openapi.json', import.meta.url), here('./generated/api.ts')),
    react(),
    tokensCss(),
    sizeBudget('resident', 150),
    precompress(),
  ],
  server: { host: '127.0.0.1', proxy: { '/api': api, '/health': api } },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { input: { resident: here('./index.html'), staff: here('./staff.html') } },
  },
});
