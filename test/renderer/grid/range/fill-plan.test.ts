import { describe, expect, it } from 'vitest';
import { ownersIn, tableOf } from '#support/grid-table.ts';
import { planClear } from '../../../../src/renderer/grid/range/clear-plan.ts';
import {
  dataBelow,
  fillReach,
  planFill,
  planFillDown,
  planFillRight,
  planFillSelection,
  reachBox,
} from '../../../../src/renderer/grid/range/fill-plan.ts';
import type { Selection } from '../../../../src/renderer/grid/range/selection.ts';
import type { CellPlan } from '../../../../src/renderer/grid/range/table.ts';

const select = (top: number, left: number, bottom = top, right = left): Selection => ({
  ranges: [{ anchor: { row: top, column: left }, head: { row: bottom, column: right } }],
  active: { row: top, column: left },
});

const told = (plan: CellPlan): string[] =>
  plan.edits.map(({ row, column, value }) => `${row.values.name} ${column.id} = ${JSON.stringify(value)}`);

const table = tableOf(
  ['name', 'owner', 'startDate', 'launchDate', 'ourCommitment', 'crawlGate'],
  [
    { name: 'A', owner: 'Ada', startDate: '2026-01-31', ourCommitment: 100 },
    { name: 'B', owner: 'Bo', startDate: '2026-02-28', ourCommitment: 150 },
    { name: 'C', owner: 'Cy', launchDate: '2026-05-01' },
    { name: 'D' },
  ],
);
const owners = ownersIn(table);

describe('fill down and right', () => {
  it('copies the first row, or the row above a single row', () => {
    expect(told(planFillDown(select(0, 1, 2, 2), table, owners))).toEqual([
      'B owner = "Ada"',
      'B startDate = "2026-01-31"',
      'C owner = "Ada"',
      'C startDate = "2026-01-31"',
    ]);
    expect(told(planFillDown(select(3, 1), table, owners))).toEqual(['D owner = "Cy"']);
    expect(told(planFillDown(select(0, 1), table, owners))).toEqual([]);
  });

  it('copies the first column, reads it anew between kinds and skips computed cells', () => {
    expect(told(planFillRight(select(0, 2, 1, 3), table, owners))).toEqual([
      'A launchDate = "2026-01-31"',
      'B launchDate = "2026-02-28"',
    ]);
    const plan = planFillRight(select(0, 1, 0, 5), table, owners);
    expect(told(plan)).toEqual([]);
    expect(plan.refused.map(({ field }) => field)).toEqual(['Start Date', 'Launch Date', 'Our Commitment']);
    expect(plan.computed).toEqual({ cells: 1, headers: ['Crawl Gate'] });
  });

  it('fills a selection with what the active cell holds', () => {
    const plan = planFillSelection({ ...select(0, 1, 2, 1), active: { row: 1, column: 1 } }, table, owners);
    expect(told(plan)).toEqual(['A owner = "Bo"', 'C owner = "Bo"']);
  });

  it('never gives two partners one Partner ID', () => {
    const ids = tableOf(['id'], [{ name: 'A', id: 'P-1' }, { name: 'B' }]);
    const plan = planFillDown(select(0, 0, 1, 0), ids, ownersIn(ids));
    expect(plan.edits).toEqual([]);
    expect(plan.refused).toEqual([
      { who: 'B', field: 'Partner ID', text: 'P-1', reason: '“P-1” already belongs to A.' },
    ]);
  });
});

describe('the handle', () => {
  const box = { top: 0, bottom: 1, left: 4, right: 4 };

  it('goes the longer way out of the range', () => {
    expect(fillReach(box, { row: 3, column: 5 })).toEqual({ direction: 'down', count: 2 });
    expect(fillReach(box, { row: 1, column: 2 })).toEqual({ direction: 'left', count: 2 });
    expect(fillReach(box, { row: 0, column: 4 })).toBeNull();
    expect(reachBox(box, { direction: 'down', count: 2 })).toEqual({ top: 2, bottom: 3, left: 4, right: 4 });
  });

  it('copies the range again and again, or goes on with its series', () => {
    const down = { direction: 'down', count: 2 } as const;
    expect(told(planFill(box, down, 'copy', table, owners))).toEqual([
      'C ourCommitment = 100',
      'D ourCommitment = 150',
    ]);
    expect(told(planFill(box, down, 'series', table, owners))).toEqual([
      'C ourCommitment = 200',
      'D ourCommitment = 250',
    ]);
  });

  it('fills up with the nearest first, refuses what a kind does not take', () => {
    const two = tableOf(['ourCommitment'], [{ name: 'A' }, { name: 'B' }, { name: 'C', ourCommitment: 1 }]);
    const plan = planFill(
      { top: 2, bottom: 2, left: 0, right: 0 },
      { direction: 'up', count: 2 },
      'series',
      two,
      ownersIn(two),
    );
    expect(told(plan)).toEqual(['B ourCommitment = 0']);
    // One less is −1, and an amount is never negative.
    expect(plan.refused.map(({ who, text }) => [who, text])).toEqual([['A', '-1']]);
  });
});

describe('clear', () => {
  it('blanks what holds something, skips computed cells, refuses names', () => {
    const plan = planClear(select(2, 0, 3, 5), table);
    expect(told(plan)).toEqual(['C owner = null', 'C launchDate = null']);
    expect(plan.refused.map(({ who }) => who)).toEqual(['C', 'D']);
    expect(plan.computed).toEqual({ cells: 2, headers: ['Crawl Gate'] });
  });
});

it('a double press on the handle reaches as far as the column beside is filled', () => {
  // The owner to the left goes on for two more partners, and ends at D.
  expect(dataBelow({ top: 0, bottom: 0, left: 2, right: 2 }, table)).toBe(2);
  // Nothing beside the names to the left; the owners to the right.
  expect(dataBelow({ top: 1, bottom: 1, left: 0, right: 0 }, table)).toBe(1);
  // To the left no launch date follows, to the right no gate: these tests judge nothing.
  expect(dataBelow({ top: 0, bottom: 0, left: 4, right: 4 }, table)).toBe(0);
});
