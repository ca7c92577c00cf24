import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root, say } from './root.mjs';
import { run } from './run.mjs';
import { isBuilt, markBuilt } from './sources.mjs';

const tool = (/** @type {string} */ path) => join(root, 'node_modules', path);

/** Builds main process, preload, window and command line into out/. Throws with the tools' words when that fails. */
export const build = async () => {
  const steps = [
    [tool('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    [tool('vite/bin/vite.js'), 'build', '--config', 'build/cli.vite.config.ts', '--logLevel', 'warn'],
  ];
  for (const step of steps) {
    const { code, output } = await run(process.execPath, step);
    if (code !== 0) throw new Error(`The build failed.\n${output}`);
  }
  markBuilt();
};

/** Builds when the sources changed since out/ was made. */
export const ensureBuilt = async () => {
  if (isBuilt()) return;
  say('Build     main process, window, command line');
  await build();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build();
    say('Built     out/main, out/preload, out/renderer, out/cli');
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
