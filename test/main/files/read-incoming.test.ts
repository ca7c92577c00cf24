import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readIncoming } from '../../../src/main/files/read-incoming.ts';

const folder = mkdtempSync(join(tmpdir(), 'partnerbook-read-'));

test('reads a file byte for byte under its own name', async () => {
  const path = join(folder, "Zoë's (Q1);x.csv");
  writeFileSync(path, Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0x00, 0xff]));
  expect(await readIncoming(path)).toEqual({
    state: 'opened',
    name: "Zoë's (Q1);x.csv",
    bytes: new Uint8Array([0xef, 0xbb, 0xbf, 0x41, 0x00, 0xff]),
  });
});

test('an empty file is a file', async () => {
  writeFileSync(join(folder, 'empty.csv'), '');
  expect(await readIncoming(join(folder, 'empty.csv'))).toEqual({
    state: 'opened',
    name: 'empty.csv',
    bytes: new Uint8Array(),
  });
});

test('what is no file says why', async () => {
  mkdirSync(join(folder, 'inner'));
  expect(await readIncoming(join(folder, 'inner'))).toEqual({
    state: 'failed',
    name: 'inner',
    reason: 'It is a folder.',
  });
  expect(await readIncoming(join(folder, 'gone.csv'))).toEqual({
    state: 'failed',
    name: 'gone.csv',
    reason: 'There is no such file.',
  });
});

test('control characters in a name are not shown', async () => {
  expect(await readIncoming(join(folder, 'a\u0007\nb.csv'))).toMatchObject({ name: 'a\uFFFD\uFFFDb.csv' });
});
