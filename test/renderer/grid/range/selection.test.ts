import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addRange,
  blockOf,
  copyBlock,
  countCells,
  edgeOfData,
  extendTo,
  isMany,
  rectangle,
  selectAll,
  selectCell,
  selectColumns,
  selectRows,
  step,
  walk,
} from '../../../../src/renderer/grid/range/selection.ts';

const at = (row: number, column: number) => ({ row, column });
const extent = { rows: 10, columns: 5 };

test('Shift extends from the anchor, whichever way', () => {
  const selection = extendTo(extendTo(selectCell(at(4, 2)), at(6, 4)), at(1, 0));
  expect(selection.ranges.map(rectangle)).toEqual([{ top: 1, bottom: 4, left: 0, right: 2 }]);
  expect(selection.active).toEqual(at(4, 2));
});

test('steps stop at the edges', () => {
  expect(step(at(0, 0), 'up', 1, extent)).toEqual(at(0, 0));
  expect(step(at(8, 4), 'down', 20, extent)).toEqual(at(9, 4));
  expect(step(at(3, 4), 'right', 1, extent)).toEqual(at(3, 4));
});

describe('Ctrl+arrow', () => {
  const filled = new Set([1, 2, 3, 6]);
  const isFilled = (cell: { row: number }) => filled.has(cell.row);
  test('goes to the end of a filled block', () => {
    expect(edgeOfData(at(1, 0), 'down', extent, isFilled)).toEqual(at(3, 0));
    expect(edgeOfData(at(3, 0), 'up', extent, isFilled)).toEqual(at(1, 0));
  });
  test('goes from a block’s end, or from a blank, to the next filled cell', () => {
    expect(edgeOfData(at(3, 0), 'down', extent, isFilled)).toEqual(at(6, 0));
    expect(edgeOfData(at(4, 0), 'down', extent, isFilled)).toEqual(at(6, 0));
    expect(edgeOfData(at(0, 0), 'down', extent, isFilled)).toEqual(at(1, 0));
  });
  test('goes to the edge when nothing more is filled', () => {
    expect(edgeOfData(at(6, 0), 'down', extent, isFilled)).toEqual(at(9, 0));
    expect(edgeOfData(at(9, 0), 'down', extent, isFilled)).toEqual(at(9, 0));
  });
});

test('whole rows, whole columns and everything', () => {
  expect(selectRows(2, 3, extent).ranges.map(rectangle)).toEqual([{ top: 2, bottom: 3, left: 0, right: 4 }]);
  expect(selectColumns(1, 1, extent).ranges.map(rectangle)).toEqual([
    { top: 0, bottom: 9, left: 1, right: 1 },
  ]);
  const all = selectAll(selectCell(at(5, 3)), extent);
  expect(countCells(all)).toBe(50);
  expect(all.active).toEqual(at(5, 3));
});

test('Enter and Tab walk inside the selection and around', () => {
  const block = extendTo(selectCell(at(0, 0)), at(1, 1));
  const path = (by: 'row' | 'column', backwards: boolean) => {
    let selection = block;
    return Array.from({ length: 4 }, () => {
      selection = walk(selection, by, backwards);
      return selection.active;
    });
  };
  expect(path('row', false)).toEqual([at(1, 0), at(0, 1), at(1, 1), at(0, 0)]);
  expect(path('column', false)).toEqual([at(0, 1), at(1, 0), at(1, 1), at(0, 0)]);
  expect(path('row', true)).toEqual([at(1, 1), at(0, 1), at(1, 0), at(0, 0)]);
});

test('Enter goes on from one range to the next', () => {
  const two = addRange(selectCell(at(0, 0)), at(5, 2));
  expect(isMany(two)).toBe(true);
  expect(two.active).toEqual(at(5, 2));
  expect(walk(two, 'row', false).active).toEqual(at(0, 0));
});

test('a cell in two ranges counts once', () => {
  const overlapping = extendTo(addRange(extendTo(selectCell(at(0, 0)), at(2, 2)), at(2, 2)), at(3, 3));
  expect(countCells(overlapping)).toBe(9 + 4 - 1);
});

test('ranges in the same rows, or in the same columns, copy as one block; others do not', () => {
  const rows = extendTo(addRange(extendTo(selectCell(at(0, 0)), at(1, 0)), at(0, 3)), at(1, 3));
  expect(copyBlock(rows)).toEqual({ rows: [0, 1], columns: [0, 3] });
  const columns = addRange(selectCell(at(7, 1)), at(2, 1));
  expect(copyBlock(columns)).toEqual({ rows: [2, 7], columns: [1] });
  expect(copyBlock(addRange(selectCell(at(0, 0)), at(1, 1)))).toBeNull();
});

test('walking a range of any size visits each of its cells once before it starts again', () => {
  const cell = fc.record({ row: fc.nat(9), column: fc.nat(4) });
  fc.assert(
    fc.property(
      cell,
      cell,
      fc.constantFrom<'row' | 'column'>('row', 'column'),
      fc.boolean(),
      (a, b, by, back) => {
        const start = extendTo(selectCell(a), b);
        const seen = new Set<string>();
        let selection = start;
        for (let index = 0; index < countCells(start); index++) {
          selection = walk(selection, by, back);
          seen.add(`${selection.active.row},${selection.active.column}`);
        }
        expect(seen.size).toBe(countCells(start));
        expect(selection.active).toEqual(start.active);
      },
    ),
  );
});

test('cells make a block when they fill their rectangle', () => {
  expect(blockOf([at(2, 1), at(1, 1), at(1, 2), at(2, 2)])).toEqual({ top: 1, bottom: 2, left: 1, right: 2 });
  expect(blockOf([at(1, 1), at(2, 2)])).toBeNull();
  expect(blockOf([at(1, 1), null])).toBeNull();
  expect(blockOf([])).toBeNull();
});
