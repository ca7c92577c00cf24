// `npm run pack`: packs the built app for this system into dist/, as a folder, with every fuse set.
import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { ensureBuilt } from './build.mjs';
import { findRuntime } from './find-runtime.mjs';
import { setFuses } from './fuses.mjs';
import packing from './pack.config.mjs';
import { root, say } from './root.mjs';

/**
 * Packs the app for Linux as a folder.
 *
 * @param {{ inspect?: boolean }} [options] `inspect` leaves the debugger's fuse on, for tests.
 * @returns {Promise<string>} The executable.
 */
export const packFolder = async (options = {}) => {
  const runtime = await findRuntime();
  if (runtime === null) throw new Error('There is no Electron to pack with: see the lines above.');
  await ensureBuilt();
  rmSync(join(root, 'dist/linux-unpacked'), { recursive: true, force: true });
  await build({
    targets: Platform.LINUX.createTarget('dir'),
    projectDir: root,
    publish: 'never',
    config: { ...packing, electronDist: dirname(runtime.path), electronVersion: runtime.version },
  });
  // The fallback runtime brings a loader of its own; a packed app has its archive and nothing beside it.
  for (const name of ['app', 'app-update.yml'])
    rmSync(join(root, 'dist/linux-unpacked/resources', name), { recursive: true, force: true });
  const executable = join(root, 'dist/linux-unpacked/partnerbook');
  if (!existsSync(executable)) throw new Error(`Packing left no ${executable}.`);
  await setFuses(executable, options);
  return executable;
};

if (process.argv[1] === import.meta.filename) {
  say('Pack      dist/linux-unpacked');
  say(`Packed    ${await packFolder()}`);
}
