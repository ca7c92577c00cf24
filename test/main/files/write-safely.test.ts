import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { exists, removeUnfinished, writeSafely } from '../../../src/main/files/write-safely.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'partnerbook-write-'));
});

test('writes a new file and leaves nothing beside it', async () => {
  await writeSafely(join(folder, 'a.csv'), Buffer.from('Partner\n'));
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('Partner\n');
  expect(readdirSync(folder)).toEqual(['a.csv']);
});

test('replaces an older file and keeps its permissions', async () => {
  const path = join(folder, 'a.csv');
  writeFileSync(path, 'a longer, older content');
  chmodSync(path, 0o600);
  await writeSafely(path, Buffer.from('new'));
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('follows a link instead of replacing it', async () => {
  writeFileSync(join(folder, 'real.csv'), 'old');
  symlinkSync(join(folder, 'real.csv'), join(folder, 'link.csv'));
  await writeSafely(join(folder, 'link.csv'), Buffer.from('new'));
  expect(lstatSync(join(folder, 'link.csv')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('new');
});

test('what cannot be written leaves nothing behind', async () => {
  mkdirSync(join(folder, 'taken'));
  await expect(writeSafely(join(folder, 'taken'), Buffer.from('x'))).rejects.toMatchObject({
    code: 'EISDIR',
  });
  await expect(writeSafely(join(folder, 'gone', 'a.csv'), Buffer.from('x'))).rejects.toMatchObject({
    code: 'ENOENT',
  });
  expect(readdirSync(folder)).toEqual(['taken']);
});

test('an unfinished file of a killed write is removed, every other file is kept', async () => {
  writeFileSync(join(folder, '.partnerbook-0123456789abcdef.tmp'), 'half');
  writeFileSync(join(folder, '.partnerbook-notes.tmp'), 'kept');
  writeFileSync(join(folder, 'a.csv'), 'kept');
  await removeUnfinished(folder);
  expect(readdirSync(folder).toSorted()).toEqual(['.partnerbook-notes.tmp', 'a.csv']);
});

test('tells whether there is something under a path', async () => {
  expect(await exists(folder)).toBe(true);
  expect(await exists(join(folder, 'nothing'))).toBe(false);
});
