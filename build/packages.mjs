import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './root.mjs';
import { run } from './run.mjs';

/**
 * Reads the packages of a lock file by their folder. Empty when there is no such file.
 *
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {};
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
};

/** Whether node_modules holds what package-lock.json says. Packages for other systems may be missing. */
export const packagesAreThere = () => {
  const there = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([folder, wanted]) =>
      folder === '' ||
      there[folder]?.version === wanted.version ||
      (wanted.optional === true && there[folder] === undefined),
  );
};

/** Installs the npm packages of the lock unless they are there. Throws with npm's words when that fails. */
export const ensurePackages = async () => {
  if (packagesAreThere()) return;
  say('Packages  installing what package-lock.json names');
  const { code, output } = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Error(`The packages could not be installed.\n${output}`);
};
