import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openedFiles } from '../../src/main/opened-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'partnerbook-opened-'));
const path = join(folder, 'a.csv');
writeFileSync(path, 'Partner\n');

test('a file is handed over once, however often it was named before', async () => {
  let came = 0;
  const opened = openedFiles(() => {
    came += 1;
  });
  opened.add([path]);
  opened.add([path]);
  expect(came).toBe(2);
  expect((await opened.take()).map(({ name }) => name)).toEqual(['a.csv']);
  expect(await opened.take()).toEqual([]);
});

test('no file says nothing', () => {
  let came = 0;
  openedFiles(() => {
    came += 1;
  }).add([]);
  expect(came).toBe(0);
});
