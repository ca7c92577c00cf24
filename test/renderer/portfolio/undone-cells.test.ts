import { expect, it } from 'vitest';
import { stored } from '#support/portfolio.ts';
import { changedCells } from '../../../src/renderer/portfolio/undone-cells.ts';
import type { AppliedWrite } from '../../../src/renderer/storage/portfolio.ts';

const write = (before: AppliedWrite['before'], after: AppliedWrite['after']): AppliedWrite =>
  ({ table: 'partners', key: 'A', before, after }) as AppliedWrite;

it('the cells that an undo changed, by partner and field', () => {
  const before = { ...stored('A', 1, { rating: 4, valueUs: ['Revenue'] }), own: { Desk: 'x' } };
  const after = { ...stored('A', 1, { rating: 2, valueUs: ['Revenue'] }), own: { Desk: 'y', Room: '1' } };
  expect(changedCells({ writes: [write(before, after)] })).toEqual([
    { row: 'A', column: 'rating' },
    { row: 'A', column: 'own:Desk' },
    { row: 'A', column: 'own:Room' },
  ]);
  expect(changedCells({ writes: [write(null, after)] })).toEqual([{ row: 'A', column: 'name' }]);
  expect(changedCells({ writes: [write(before, null)] })).toEqual([]);
});
