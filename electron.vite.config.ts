import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { bundledPackages } from './build/bundled-packages.mjs';
import { noncePlaceholder } from './src/main/page/page-files.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Main process and preload run on Node 18 in the oldest runtime, which loads CommonJS only. */
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
} as const;

/** Zod probes for `eval` unless told not to, and the window's content policy would report the probe. */
const zodWithoutEval = (): Plugin => ({
  name: 'zod-without-eval',
  enforce: 'pre',
  transform: {
    filter: { id: /\/zod\/v4\/core\/core\.js/ },
    handler(code) {
      if (!code.includes('export const globalConfig'))
        this.error('Zod no longer keeps its settings in core.js.');
      return { code: `${code}\nglobalConfig.jitless = true;\n`, map: null };
    },
  },
});

export default defineConfig({
  main: {
    plugins: [bundledPackages('main')],
    define: { __PARTNERBOOK_VERSION__: JSON.stringify(version) },
    build: {
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('src/main/index.ts'), web: resolve('src/main/web.ts') },
        output: commonJs,
      },
    },
  },
  preload: {
    plugins: [bundledPackages('preload')],
    build: {
      target: 'node18',
      externalizeDeps: false,
      rolldownOptions: { input: { index: resolve('src/preload/index.ts') }, output: commonJs },
    },
  },
  renderer: {
    root: 'src/renderer',
    define: { __PARTNERBOOK_VERSION__: JSON.stringify(version) },
    plugins: [zodWithoutEval(), react(), bundledPackages('renderer')],
    html: { cspNonce: noncePlaceholder },
    worker: { format: 'es', plugins: () => [zodWithoutEval(), bundledPackages('worker')] },
    build: {
      target: 'chrome114',
      minify: 'oxc',
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: { index: resolve('src/renderer/index.html') } },
    },
  },
});
