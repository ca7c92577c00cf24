import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

const inputs = [
  'src',
  'build',
  'docs/guide',
  'CHANGELOG.md',
  'THIRD_PARTY.md',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.base.json',
];
const stamp = join(root, 'out', '.sources');

/** @param {string} path @returns {readonly string[]} */
const filesUnder = (path) =>
  path.includes('.') && existsSync(join(root, path))
    ? [path]
    : readdirSync(join(root, path), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
        .sort();

/** One checksum over everything that the build reads. */
const checksum = () => {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesUnder)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

/** Whether out/ was built from the sources as they are now. */
export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === checksum();

/** Records that out/ was built from the sources as they are now. */
export const markBuilt = () => {
  writeFileSync(stamp, checksum());
};
