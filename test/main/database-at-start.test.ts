import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { databaseAtStart } from '../../src/main/database-at-start.ts';

let data = '';
let level = '';
let instant = new Date('2026-06-30T10:00:00.000Z');

const open = () => databaseAtStart(data, () => instant);

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'partnerbook-aside-'));
  level = join(data, 'IndexedDB', 'app_partnerbook_0.indexeddb.leveldb');
  instant = new Date('2026-06-30T10:00:00.000Z');
  mkdirSync(level, { recursive: true });
  writeFileSync(join(level, '000003.log'), 'thirty partners');
});

/** What Chromium does with a damaged database: an empty one takes its place. */
function emptied(): void {
  rmSync(level, { recursive: true });
  mkdirSync(level);
  writeFileSync(join(level, '000003.log'), '');
}

test('a damaged database is kept as it was found, once, however often the app starts before it is well again', async () => {
  const first = open();
  await first.take();
  emptied();
  const folder = await first.keep();
  expect(folder).toBe(join(data, 'damaged-database 2026-06-30T10-00-00-000Z'));
  const found = join(folder ?? '', 'app_partnerbook_0.indexeddb.leveldb', '000003.log');
  expect(readFileSync(found, 'utf8')).toBe('thirty partners');

  instant = new Date('2026-07-01T10:00:00.000Z');
  const second = open();
  await second.take();
  expect(await second.keep()).toBe(folder);
  expect(await second.keep()).toBe(folder);
  await second.letGo();
  expect(readdirSync(data).toSorted()).toEqual(['IndexedDB', 'damaged-database 2026-06-30T10-00-00-000Z']);

  // The next damage is another one.
  await open().take();
  expect(await open().keep()).toBe(join(data, 'damaged-database 2026-07-01T10-00-00-000Z'));
});

test('a database that opened well leaves nothing behind', async () => {
  const start = open();
  await start.take();
  await start.letGo();
  expect(readdirSync(data)).toEqual(['IndexedDB']);
  expect(readFileSync(join(level, '000003.log'), 'utf8')).toBe('thirty partners');
});

test('what a start that was killed put aside is not overwritten by the next', async () => {
  await open().take();
  emptied();
  const next = open();
  await next.take();
  const folder = await next.keep();
  const found = join(folder ?? '', 'app_partnerbook_0.indexeddb.leveldb', '000003.log');
  expect(readFileSync(found, 'utf8')).toBe('thirty partners');
});

test('deleting all data takes what was kept with it', async () => {
  await open().take();
  await open().keep();
  await open().take();
  await open().forget();
  expect(readdirSync(data)).toEqual(['IndexedDB']);
});

test('a first start has nothing to keep', async () => {
  rmSync(join(data, 'IndexedDB'), { recursive: true });
  const start = open();
  await start.take();
  expect(await start.keep()).toBeNull();
});
