import { expect, test } from 'vitest';
import type { IncomingFile } from '#shared/contract/values.ts';
import { fileQueue } from '../../../src/renderer/app/file-queue.ts';

const file = (name: string, text: string): IncomingFile => ({
  state: 'opened',
  name,
  bytes: new TextEncoder().encode(text),
});

test('a file that comes twice is taken once; one that changed since, or has another name, waits', () => {
  const queue = fileQueue();
  const first = file('a.csv', 'Partner\nA\n');
  expect([
    queue.add(first),
    queue.add(file('a.csv', 'Partner\nA\n')),
    queue.add(file('a.csv', 'Partner\nB\n')),
    queue.add(file('b.csv', 'Partner\nA\n')),
  ]).toEqual([true, false, true, true]);
  queue.remove(first);
  expect(queue.first()).toMatchObject({ name: 'a.csv', bytes: new TextEncoder().encode('Partner\nB\n') });
  // Its import was left: it may come again.
  expect(queue.add(file('a.csv', 'Partner\nA\n'))).toBe(true);
});
