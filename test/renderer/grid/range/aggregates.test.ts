import { describe, expect, it } from 'vitest';
import { tableOf } from '#support/grid-table.ts';
import { aggregate } from '../../../../src/renderer/grid/range/aggregates.ts';
import { copyCells } from '../../../../src/renderer/grid/range/copy.ts';
import type { Selection } from '../../../../src/renderer/grid/range/selection.ts';
import { createFormats } from '../../../../src/renderer/ui/formats/formats.ts';

const select = (top: number, left: number, bottom: number, right: number): Selection => ({
  ranges: [{ anchor: { row: top, column: left }, head: { row: bottom, column: right } }],
  active: { row: top, column: left },
});

const table = tableOf(
  ['owner', 'ourCommitment', 'reportedImprovement', 'lastTouch', 'notes'],
  [
    {
      name: 'A',
      owner: 'Ada',
      ourCommitment: 0.1,
      reportedImprovement: 0.2,
      lastTouch: '2026-03-09',
      notes: '=1+1',
    },
    {
      name: 'B',
      ourCommitment: 0.2,
      reportedImprovement: 0.4,
      lastTouch: '2026-01-31',
      notes: 'two\tparts\n"q"',
    },
    { name: 'C', owner: 'Cy', ourCommitment: 1234567.5 },
  ],
);

describe('figures of a selection', () => {
  it('add up amounts without the dust of binary fractions', () => {
    expect(aggregate(select(0, 1, 1, 1), table)).toEqual({
      cells: 2,
      filled: 2,
      kind: 'money',
      sum: 0.3,
      average: 0.15000000000000002,
      least: 0.1,
      most: 0.2,
    });
  });

  it('give shares a mean and no sum, dates a first and a last', () => {
    const shares = aggregate(select(0, 2, 2, 2), table);
    expect([shares.cells, shares.filled, shares.sum, shares.least, shares.most]).toEqual([
      3,
      2,
      null,
      0.2,
      0.4,
    ]);
    expect(shares.average).toBeCloseTo(0.3, 12);
    const dates = aggregate(select(0, 3, 2, 3), table);
    expect([dates.sum, dates.average, dates.least, dates.most]).toEqual([
      null,
      null,
      '2026-01-31',
      '2026-03-09',
    ]);
  });

  it('only count where kinds are mixed', () => {
    const mixed = aggregate(select(0, 0, 2, 2), table);
    expect(mixed).toMatchObject({ cells: 9, filled: 7, kind: null, sum: null, least: null });
  });
});

describe('copied cells', () => {
  it('are whole values with the person’s own decimal mark, dates the same everywhere, formulas guarded', () => {
    const german = createFormats('de-DE', 'EUR');
    const copied = copyCells(select(0, 0, 2, 4), table, german);
    expect(copied?.text).toBe(
      [
        "Ada\t0,1\t20%\t2026-03-09\t'=1+1",
        '\t0,2\t40%\t2026-01-31\t"two\tparts\n""q"""',
        'Cy\t1234567,5\t\t\t',
        '',
      ].join('\r\n'),
    );
    expect(copied?.html).toContain('>two\tparts<br style="mso-data-placement:same-cell">&quot;q&quot;</td>');
  });

  it('have the names of their columns on top when asked', () => {
    const copied = copyCells(select(2, 0, 2, 1), table, createFormats('en-US', 'USD'), true);
    expect(copied?.text).toBe('Owner\tOur Commitment\r\nCy\t1234567.5\r\n');
    expect(copied?.html).toContain('<th>Owner</th><th>Our Commitment</th>');
  });
});
