import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { DamagedFile, jsonFile } from '../../../src/main/files/json-file.ts';
import { allWritten, isWriting } from '../../../src/main/files/under-way.ts';

const schema = z.object({ count: z.number() });
let path = '';

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'partnerbook-json-')), 'deep', 'value.json');
});

test('is null before the first write and the last value after', async () => {
  const file = jsonFile(path, schema);
  expect(file.read()).toBeNull();
  await file.write({ count: 1 });
  expect(file.read()).toEqual({ count: 1 });
});

test('writes follow one another in the order they were asked for', async () => {
  const file = jsonFile(path, schema);
  for (const count of [1, 2, 3, 4, 5]) void file.write({ count });
  expect(isWriting()).toBe(true);
  await allWritten();
  expect(isWriting()).toBe(false);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ count: 5 });
});

test('is removed after the writes that were asked for before, and one that is not there is as good', async () => {
  const file = jsonFile(path, schema);
  void file.write({ count: 1 });
  await file.remove();
  expect(file.read()).toBeNull();
  await file.remove();
  await file.write({ count: 2 });
  expect(file.read()).toEqual({ count: 2 });
});

test.each(['', '{"count": 1', '{"count": "one"}', 'null'])(
  '%j is damaged, which is not the same as missing',
  async (text) => {
    const file = jsonFile(path, schema);
    await file.write({ count: 1 });
    writeFileSync(path, text);
    expect(() => file.read()).toThrow(DamagedFile);
  },
);
