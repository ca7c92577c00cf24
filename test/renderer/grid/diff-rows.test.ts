import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partner } from '#support/partner.ts';
import type { GridRow } from '../../../src/renderer/grid/columns/row.ts';
import { diffRows } from '../../../src/renderer/grid/rows/diff-rows.ts';

const row = (key: string): GridRow => ({ key, values: partner(), own: {} });
const [a, b, c, d] = [row('a'), row('b'), row('c'), row('d')];

describe('the difference between shown rows', () => {
  it('is nothing, changed rows, added ones or removed ones', () => {
    const changed = row('b');
    expect(diffRows([a, b], [a, b])).toEqual({ kind: 'none' });
    expect(diffRows([a, b, c], [a, changed, c])).toEqual({ kind: 'update', rows: [changed] });
    expect(diffRows([a, c], [a, b, c])).toEqual({ kind: 'insert', rows: [b], at: 1 });
    expect(diffRows([a, b, c, d], [a, d])).toEqual({ kind: 'remove', rows: [b, c] });
  });

  it('is a new list when the order changed or rows changed while others came', () => {
    expect(diffRows([a, b], [b, a])).toEqual({ kind: 'replace' });
    expect(diffRows([a, b], [row('a'), b, c])).toEqual({ kind: 'replace' });
  });

  it('leads from the one list to the other', () => {
    const pool = [a, b, c, d, row('a'), row('b')];
    const list = fc.uniqueArray(fc.constantFrom(...pool), { selector: (each) => each.key });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const change = diffRows(before, after);
        const result = (): readonly GridRow[] => {
          switch (change.kind) {
            case 'none':
              return before;
            case 'update':
              return before.map((each) => change.rows.find(({ key }) => key === each.key) ?? each);
            case 'insert':
              return [...before.slice(0, change.at), ...change.rows, ...before.slice(change.at)];
            case 'remove':
              return before.filter((each) => !change.rows.includes(each));
            case 'replace':
              return after;
          }
        };
        expect(result()).toEqual(after);
      }),
    );
  });
});
