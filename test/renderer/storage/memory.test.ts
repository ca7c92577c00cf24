import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockBetween } from '#shared/block-between.ts';
import { stored } from '#support/portfolio.ts';
import { makeMemory } from '../../../src/renderer/storage/memory.ts';
import type { StoredPartner, Write } from '../../../src/renderer/storage/portfolio.ts';

const nothing = { partners: [], readings: [], steps: [], program: [], views: [], ownColumns: [] };

/** A partner with some of few own columns, so that names come and go. */
const partner = fc.record({
  key: fc.integer({ min: 0, max: 11 }).map((number) => `p${number}`),
  position: fc.integer({ min: 1, max: 15 }),
  own: fc.subarray(['Pod', 'Region', 'Floor']),
});

const row = ({ key, position, own }: { key: string; position: number; own: readonly string[] }) =>
  ({ ...stored(key, position), own: Object.fromEntries(own.map((name) => [name, '1'])) }) as StoredPartner;

test('whatever comes and goes, the list is in its order and the own columns are those of the partners, as after a start', () => {
  const write = fc.oneof(
    partner.map((each): Write => ({ table: 'partners', key: each.key, after: row(each) })),
    fc
      .integer({ min: 0, max: 11 })
      .map((number): Write => ({ table: 'partners', key: `p${number}`, after: null })),
  );
  fc.assert(
    fc.property(fc.array(fc.array(write, { maxLength: 6 }), { maxLength: 8 }), (changes) => {
      const memory = makeMemory(nothing);
      const expected = new Map<string, StoredPartner>();
      for (const writes of changes) {
        memory.write(writes);
        for (const { key, after } of writes) {
          if (after === null) expected.delete(key);
          else expected.set(key, after as StoredPartner);
        }
        const list = [...expected.values()].sort(
          (a, b) => a.position - b.position || (a.key < b.key ? -1 : 1),
        );
        expect(memory.all('partners')).toEqual(list);
        const names = new Set(list.flatMap(({ own }) => Object.keys(own)));
        expect(memory.ownColumns()).toEqual([...names]);
      }
    }),
  );
});

test('partners that are written behind the others lengthen the list, and one between them finds its place', () => {
  const memory = makeMemory({ ...nothing, partners: [stored('A', 1)] });
  const keys = () => memory.all('partners').map(({ key }) => key);
  const put = (...rows: StoredPartner[]) =>
    memory.write(rows.map((after) => ({ table: 'partners', key: after.key, after })));
  expect(keys()).toEqual(['A']);
  put(stored('B', 2), stored('C', 3));
  expect(keys()).toEqual(['A', 'B', 'C']);
  put(stored('E', 5), stored('D', 4));
  expect(keys()).toEqual(['A', 'B', 'C', 'D', 'E']);
  put(stored('F', 6), stored('B', 7));
  expect(keys()).toEqual(['A', 'C', 'D', 'E', 'F', 'B']);
  // Twice in one change: the last word holds.
  put(stored('G', 8), stored('G', 9));
  expect(keys()).toEqual(['A', 'C', 'D', 'E', 'F', 'B', 'G']);
});

test('the block between two lists is what one has in the place of what the other has', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9)), fc.array(fc.nat(9)), (before, after) => {
      const { at, gone, come } = blockBetween(before, after);
      expect([...before.slice(0, at), ...come, ...before.slice(at + gone.length)]).toEqual(after);
    }),
  );
  expect(blockBetween([1, 2, 3, 4], [1, 9, 8, 4])).toEqual({ at: 1, gone: [2, 3], come: [9, 8] });
  expect(blockBetween([1, 2], [1, 2])).toEqual({ at: 2, gone: [], come: [] });
  expect(blockBetween([7, 7], [7, 7, 7])).toEqual({ at: 2, gone: [], come: [7] });
});
