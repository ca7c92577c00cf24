import { describe, expect, it } from 'vitest';
import { ownersIn, tableOf } from '#support/grid-table.ts';
import { type PasteHow, plainPaste, transposed } from '../../../../src/renderer/grid/range/paste-how.ts';
import { planPaste } from '../../../../src/renderer/grid/range/paste-plan.ts';
import type { Selection } from '../../../../src/renderer/grid/range/selection.ts';

const formats = { decimal: '.', dates: 'dmy', currency: 'EUR' } as const;
const at = (row: number, column: number): Selection => ({
  ranges: [{ anchor: { row, column }, head: { row, column } }],
  active: { row, column },
});

const table = tableOf(
  ['name', 'owner', 'ourCommitment', 'lastTouch', 'pilotRecommends', 'leverageClass'],
  [
    { name: 'A', owner: 'Ada', ourCommitment: 100, pilotRecommends: true },
    { name: 'B', owner: 'Bo' },
  ],
);

const block = [
  ['Eve', '1500', '30/06/2026', 'No', 'High'],
  ['', '', '', '', ''],
];

function edits(how: Partial<PasteHow>) {
  const plan = planPaste(block, at(0, 1), table, formats, ownersIn(table), { ...plainPaste, ...how });
  if ('impossible' in plan) throw new Error(plan.impossible);
  return {
    cells: plan.edits.map(({ row, column, value }) => `${row.key} ${column.id} ${JSON.stringify(value)}`),
    computed: plan.computed.cells,
  };
}

describe('paste special', () => {
  it('takes fields of one sort only', () => {
    expect(edits({ what: 'texts', skipBlanks: true }).cells).toEqual(['A owner "Eve"']);
    expect(edits({ what: 'numbers', skipBlanks: true }).cells).toEqual(['A ourCommitment 1500']);
    expect(edits({ what: 'dates', skipBlanks: true }).cells).toEqual(['A lastTouch "2026-06-30"']);
    expect(edits({ what: 'choices', skipBlanks: true }).cells).toEqual(['A pilotRecommends false']);
    // Of other sorts nothing is touched, so nothing computed is skipped either.
    expect(edits({ what: 'dates', skipBlanks: true }).computed).toBe(0);
  });

  it('leaves cells as they are where the block is blank, or clears them', () => {
    expect(edits({ what: 'all', skipBlanks: true }).cells).toHaveLength(4);
    expect(edits({ what: 'all' }).cells).toContain('B owner null');
    expect(edits({ what: 'texts' }).cells).toEqual(['A owner "Eve"', 'B owner null']);
  });

  it('turns a block, rows of different lengths too', () => {
    expect(transposed([['1', '2', '3'], ['4']])).toEqual([
      ['1', '4'],
      ['2', ''],
      ['3', ''],
    ]);
    expect(transposed([])).toEqual([]);
  });
});
