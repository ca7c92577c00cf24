import { chmodSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { bundledPackages } from './bundled-packages.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };

/** The command line as one file with everything in it: it starts on plain Node without node_modules. */
export default defineConfig({
  root,
  publicDir: false,
  define: { __PARTNERBOOK_VERSION__: JSON.stringify(version) },
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: process.env['PARTNERBOOK_CLI_OUT'] ?? 'out/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: 'oxc',
    rolldownOptions: {
      output: {
        entryFileNames: 'partnerbook.mjs',
        format: 'es',
        codeSplitting: false,
        banner: '#!/usr/bin/env node',
      },
    },
  },
  plugins: [
    bundledPackages('cli'),
    {
      name: 'executable',
      writeBundle(options) {
        chmodSync(`${options.dir}/partnerbook.mjs`, 0o755);
      },
    },
  ],
});
