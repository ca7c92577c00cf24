import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnOf, ownersIn, tableOf } from '#support/grid-table.ts';
import { type PastePlan, planPaste } from '../../../../src/renderer/grid/range/paste-plan.ts';
import type { Selection } from '../../../../src/renderer/grid/range/selection.ts';
import type { Table } from '../../../../src/renderer/grid/range/table.ts';
import { parseClipboard } from '../../../../src/renderer/grid/range/tsv.ts';

const american = { decimal: '.', dates: 'mdy', currency: 'USD' } as const;

const clipboard = (name: string): string[][] =>
  parseClipboard(readFileSync(`test/fixtures/cases/${name}.txt`, 'utf8'));

const box = (top: number, left: number, bottom = top, right = left): Selection => ({
  ranges: [{ anchor: { row: top, column: left }, head: { row: bottom, column: right } }],
  active: { row: top, column: left },
});

function paste(
  block: readonly (readonly string[])[],
  selection: Selection,
  table: Table,
  formats: Parameters<typeof planPaste>[3] = american,
): PastePlan {
  const plan = planPaste(block, selection, table, formats, ownersIn(table));
  if ('impossible' in plan) throw new Error(plan.impossible);
  return plan;
}

/** The edits as `partner field = value`. */
const told = (plan: PastePlan): string[] =>
  plan.edits.map(({ row, column, value }) => `${row.values.name} ${column.id} = ${JSON.stringify(value)}`);

const refusals = (plan: PastePlan): string[] =>
  plan.refused.map(({ who, field, text, reason }) => `${who}, ${field}, ${text.trim()}: ${reason}`);

const three = [
  { name: 'A', rating: null, notes: '99' },
  { name: 'B', notes: '99' },
  { name: 'C', notes: '99' },
].map(({ name, notes }) => ({ name, notes }));

describe('the line end of Excel', () => {
  const table = tableOf(['name', 'notes', 'owner'], three);

  it('is the end of the block, so that the third cell stays', () => {
    expect(told(paste(clipboard('41a-clipboard-two-cells'), box(0, 1), table))).toEqual([
      'A notes = "10"',
      'B notes = "20"',
    ]);
  });

  it('leaves a last blank cell blank', () => {
    expect(told(paste(clipboard('41b-clipboard-last-cell-blank'), box(0, 1), table))).toEqual([
      'A notes = "10"',
      'B notes = null',
    ]);
  });

  it('keeps breaks inside cells, without CR, and inches', () => {
    expect(told(paste(clipboard('41c-clipboard-line-break-in-cell'), box(0, 1), table))).toEqual([
      'A notes = "line one\\nline \\"two\\""',
      'A owner = "plain"',
      'B notes = "5\\" disk"',
      'B owner = "ok"',
    ]);
  });
});

describe('a block larger than the room', () => {
  it('adds partners below the last row and counts what lies beyond the edge', () => {
    const table = tableOf(['name', 'maxTier'].slice(0, 1).concat('owner'), [{ name: 'A' }, { name: 'Last' }]);
    const plan = paste(clipboard('42-clipboard-four-by-three'), box(1, 0), table);
    expect(told(plan)).toEqual(['Last name = "Row 1"', 'Last owner = "1"']);
    expect(plan.added.map(({ name, edits }) => [name, edits.map(({ value }) => value)])).toEqual([
      ['Row 2', ['2']],
      ['Row 3', ['3']],
      ['Row 4', ['4']],
    ]);
    expect(plan.beyond).toBe(4);
    expect(plan.beyondTexts).toEqual(['x1', 'x2', 'x3']);
    expect(plan.refused).toEqual([]);
  });

  it('holds a row without a name, and adds nothing where the Partner column is not covered', () => {
    const table = tableOf(['name', 'owner', 'region'], [{ name: 'A' }]);
    const held = paste(
      [
        ['', 'Ada'],
        ['B', 'Bo'],
        ['', ''],
      ],
      box(1, 0),
      table,
    );
    expect(held.added.map(({ name }) => name)).toEqual(['B']);
    expect(held.heldRows).toBe(1);
    expect(refusals(held)).toEqual(['New row 1, Partner, : A partner needs a name.']);

    const uncovered = paste(
      [
        ['x', 'y'],
        ['p', 'q'],
        ['r', ''],
      ],
      box(0, 1),
      table,
    );
    expect(told(uncovered)).toEqual(['A owner = "x"', 'A region = "y"']);
    expect(uncovered.added).toEqual([]);
    expect(uncovered.beyond).toBe(3);
  });

  it('skips computed columns and names them', () => {
    const table = tableOf(['phase', 'crawlGate', 'walkGate', 'owner'], [{ name: 'A' }, { name: 'B' }]);
    const plan = paste([['Walk', 'Pass', 'Fail', 'Ada']], box(0, 0, 1, 0), table);
    expect(told(plan)).toEqual([
      'A phase = "Walk"',
      'A owner = "Ada"',
      'B phase = "Walk"',
      'B owner = "Ada"',
    ]);
    expect(plan.computed).toEqual({
      cells: 4,
      headers: [columnOf('crawlGate').header, columnOf('walkGate').header],
    });
  });
});

describe('formatted values', () => {
  const columns = [
    'ourCommitment',
    'reportedImprovement',
    'lastTouch',
    'marquee',
    'partnerCommitment',
    'assignedTier',
  ];
  const table = tableOf(columns, [{ name: 'A' }, { name: 'B' }]);

  it('are read as a CSV is, refused cells keep what they hold and are listed', () => {
    const plan = paste(clipboard('43-clipboard-formatted'), box(0, 0), table);
    expect(told(plan)).toEqual([
      'A ourCommitment = 1200',
      'A reportedImprovement = 0.25',
      'A lastTouch = "2026-03-29"',
      'A marquee = true',
      'A assignedTier = 2',
      'B reportedImprovement = 0.25',
      'B lastTouch = "2026-03-29"',
      'B marquee = true',
    ]);
    expect(plan.refused.map(({ who, field }) => `${who}, ${field}`)).toEqual([
      'A, Partner Commitment',
      'B, Our Commitment',
      'B, Partner Commitment',
      'B, Assigned Tier',
    ]);
    expect(plan.refused[1]?.reason).toBe('EUR in a column that also holds USD; write all amounts in USD.');
  });

  it('take the order of dates from the column, else from the person', () => {
    const dates = tableOf(['lastTouch'], [{ name: 'A' }, { name: 'B' }]);
    const told2 = (texts: string[][], order: 'mdy' | 'dmy' | 'iso') =>
      paste(texts, box(0, 0), dates, { ...american, dates: order });
    expect(told(told2([['05/08/2026'], ['29/03/2026']], 'mdy'))).toEqual([
      'A lastTouch = "2026-08-05"',
      'B lastTouch = "2026-03-29"',
    ]);
    expect(told(told2([['05/08/2026']], 'mdy'))).toEqual(['A lastTouch = "2026-05-08"']);
    expect(told(told2([['05/08/2026']], 'dmy'))).toEqual(['A lastTouch = "2026-08-05"']);
    expect(told2([['05/08/2026']], 'iso').refused).toHaveLength(1);
    expect(told2([['29032026']], 'dmy').refused).toHaveLength(1);
  });

  it('never write over a name with a blank', () => {
    const names = tableOf(['name'], [{ name: 'A' }, { name: 'B' }]);
    const plan = paste([['C'], ['']], box(0, 0), names);
    expect(told(plan)).toEqual(['A name = "C"']);
    expect(refusals(plan)).toEqual(['B, Partner, : A partner needs a name.']);
  });
});

describe('where a block lands', () => {
  const table = tableOf(['name', 'owner', 'region', 'segment'].slice(0, 3), [
    { name: 'A' },
    { name: 'B' },
    { name: 'C' },
    { name: 'D' },
  ]);
  const owners = (plan: PastePlan) => told(plan).map((line) => line.replace(/"/g, ''));

  it('fills every range with one value', () => {
    const ranges: Selection = {
      ranges: [box(0, 1, 1, 1).ranges, box(1, 1, 2, 2).ranges].flat(),
      active: { row: 1, column: 1 },
    };
    expect(owners(paste([['Ada']], ranges, table))).toEqual([
      'A owner = Ada',
      'B owner = Ada',
      'B region = Ada',
      'C owner = Ada',
      'C region = Ada',
    ]);
  });

  it('repeats in a selection that is a whole multiple, and lands once in another', () => {
    expect(owners(paste([['x'], ['y']], box(0, 1, 3, 2), table))).toEqual([
      'A owner = x',
      'A region = x',
      'B owner = y',
      'B region = y',
      'C owner = x',
      'C region = x',
      'D owner = y',
      'D region = y',
    ]);
    expect(owners(paste([['x'], ['y']], box(0, 1, 2, 1), table))).toEqual(['A owner = x', 'B owner = y']);
    expect(owners(paste([['x', 'y']], box(0, 1, 1, 1), table))).toEqual([
      'A owner = x',
      'A region = y',
      'B owner = x',
      'B region = y',
    ]);
  });

  it('refuses a block for several ranges', () => {
    const ranges: Selection = {
      ranges: [box(0, 1).ranges, box(2, 1).ranges].flat(),
      active: { row: 2, column: 1 },
    };
    expect(planPaste([['x'], ['y']], ranges, table, american, ownersIn(table))).toEqual({
      impossible: 'A block of several cells cannot go to several ranges. Select one range, or one cell.',
    });
  });
});

describe('Partner IDs', () => {
  const table = tableOf(
    ['id', 'name'],
    [
      { name: 'A', id: 'P-1' },
      { name: 'B', id: 'P-2' },
      { name: 'C', id: 'P-3' },
    ],
  );

  it('may be swapped, never shared', () => {
    expect(told(paste([['P-2'], ['P-1']], box(0, 0), table))).toEqual(['A id = "P-2"', 'B id = "P-1"']);
    const taken = paste([['P-2'], ['P-3']], box(0, 0), table);
    // B cannot have P-3, so it keeps P-2, and A cannot have that.
    expect(told(taken)).toEqual([]);
    expect(refusals(taken)).toEqual([
      'B, Partner ID, P-3: “P-3” already belongs to C.',
      'A, Partner ID, P-2: “P-2” already belongs to B.',
    ]);
  });

  it('of new partners are checked as well', () => {
    const plan = paste(
      [
        ['P-9', 'D'],
        ['P-9', 'E'],
      ],
      box(3, 0),
      table,
    );
    expect(plan.added.map(({ name, edits }) => [name, edits.map(({ value }) => value)])).toEqual([
      ['D', ['P-9']],
      ['E', []],
    ]);
    expect(refusals(plan)).toEqual(['E, Partner ID, P-9: “P-9” already belongs to D.']);
  });
});
