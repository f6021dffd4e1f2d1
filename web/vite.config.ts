import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** What is built is packed once, as well as it goes: the server gives `NAME.br` to who takes it. */
const packed = {
  name: 'packed',
  apply: 'build' as const,
  writeBundle: ({ dir = '' }: { dir?: string }) => {
    for (const file of readdirSync(dir, { recursive: true, encoding: 'utf8' }))
      if (/\.(js|css|svg)$/.test(file)) writeFileSync(join(dir, `${file}.br`), brotliCompressSync(readFileSync(join(dir, file))));
  },
};

export default defineConfig({
  plugins: [react(), packed],
  build: {
    outDir: '../src/Shouwen/wwwroot',
    emptyOutDir: true,
    manifest: true,
    chunkSizeWarningLimit: 900,
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:5080', '/hubs': { target: 'http://127.0.0.1:5080', ws: true } } },
  test: {
    environment: 'jsdom',
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 60_000,
  },
});
