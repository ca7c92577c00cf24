import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stored } from '#support/portfolio.ts';
import { makeAnyRow } from '../../../src/renderer/session/any-row.ts';
import type { StoredPartner } from '../../../src/renderer/storage/portfolio.ts';

const rows = Array.from(
  { length: 12 },
  (_, at): StoredPartner => ({
    ...stored(`p${at}`, at),
    ...(at % 4 === 3 ? { sample: true as const } : {}),
  }),
);

test('whatever list comes after whatever list, it says what looking through the whole list says', () => {
  const lists = fc.array(fc.subarray(rows), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(lists, (asked) => {
      const holdsSample = makeAnyRow((row) => row.sample === true);
      for (const list of asked) expect(holdsSample(list)).toBe(list.some((row) => row.sample === true));
    }),
  );
});

test('only what came or went is looked at', () => {
  let looked = 0;
  const holds = makeAnyRow(() => {
    looked += 1;
    return false;
  });
  holds(rows.slice(0, 10));
  expect(looked).toBe(10);
  looked = 0;
  const list = rows.slice(0, 11);
  holds(list);
  holds(list);
  expect(looked).toBe(1);
});
