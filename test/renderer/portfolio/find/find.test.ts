import { describe, expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { partner } from '#support/partner.ts';
import type { CellSource } from '../../../../src/renderer/grid/cells/shown.ts';
import { findColumn, ownColumn } from '../../../../src/renderer/grid/columns/column.ts';
import type { GridRow } from '../../../../src/renderer/grid/columns/row.ts';
import { findNext } from '../../../../src/renderer/portfolio/find/find-next.ts';
import { planReplace } from '../../../../src/renderer/portfolio/find/plan-replace.ts';
import { finderOf, nothingSought, type Sought } from '../../../../src/renderer/portfolio/find/sought.ts';
import { makeEvaluations } from '../../../../src/renderer/session/evaluations.ts';
import { createFormats } from '../../../../src/renderer/ui/formats/formats.ts';

const asOf = '2026-07-01';
const evaluations = makeEvaluations(defaultSettings, asOf);
const source: CellSource = {
  evaluationOf: evaluations.of as CellSource['evaluationOf'],
  formats: createFormats('en-GB', 'EUR'),
  settings: defaultSettings,
  asOf,
};

const row = (key: string, values: Partial<Partner>, own: Record<string, string> = {}): GridRow =>
  ({ key, position: 0, accepted: [], values: partner({ name: key, ...values }), own }) as GridRow;
const columns = (...ids: readonly string[]) =>
  ids.map((id) => findColumn(id) ?? ownColumn(id.replace('own:', '')));
const seek = (text: string, part: Partial<Sought> = {}): Sought => ({ ...nothingSought, text, ...part });
const nobody = () => null;

describe('what is sought', () => {
  test('no sign is special, case counts when asked, whole cells when asked', () => {
    expect(finderOf(seek(''))).toBeNull();
    expect(finderOf(seek('a.c'))?.finds('abc')).toBe(false);
    expect(finderOf(seek('(50%)'))?.finds('Split (50%) now')).toBe(true);
    expect(finderOf(seek('straße'))?.finds('STRAßE 5')).toBe(true);
    expect(finderOf(seek('Ada', { matchCase: true }))?.finds('ada')).toBe(false);
    expect(finderOf(seek('ada', { wholeCell: true }))?.finds('Ada Lovelace')).toBe(false);
    expect(finderOf(seek('ada', { wholeCell: true }))?.finds('Ada')).toBe(true);
  });

  test('each find is replaced, and no sign of the replacement is special', () => {
    expect(finderOf(seek('an'))?.replaced('Anna and Dan', '$&-')).toBe('$&-na $&-d D$&-');
    expect(finderOf(seek('$'))?.replaced('$5', '€')).toBe('€5');
  });
});

describe('find next', () => {
  const rows = [
    row('Velmora', { owner: 'Ada', lastTouch: '2026-06-30' }),
    row('Halvern', { owner: 'Bo' }),
    row('Adalbert', { owner: 'ADA' }),
  ];
  const grid = { rows, columns: columns('name', 'owner', 'lastTouch', 'leverageClass') };
  const next = (text: string, from: readonly [string, string] | null, backwards = false) => {
    const place = from === null ? null : { row: from[0], column: from[1] };
    const found = findNext(grid, seek(text), source, place, backwards);
    return found === null ? null : [found.place.row, found.place.column, found.wrapped];
  };

  test('goes row by row, over the end, and backwards', () => {
    expect(next('ada', null)).toEqual(['Velmora', 'owner', false]);
    expect(next('ada', ['Velmora', 'owner'])).toEqual(['Adalbert', 'name', false]);
    expect(next('ada', ['Adalbert', 'owner'])).toEqual(['Velmora', 'owner', true]);
    expect(next('ada', ['Adalbert', 'name'], true)).toEqual(['Velmora', 'owner', false]);
    expect(next('ada', ['Velmora', 'owner'], true)).toEqual(['Adalbert', 'owner', true]);
    expect(next('ada', null, true)).toEqual(['Adalbert', 'owner', false]);
  });

  test('finds a cell by what it shows and by what its editor opens with, computed cells too', () => {
    expect(next('30 Jun', null)).toEqual(['Velmora', 'lastTouch', false]);
    expect(next('30/06/2026', null)).toEqual(['Velmora', 'lastTouch', false]);
    expect(next('unassessed', ['Velmora', 'name'])).toEqual(['Velmora', 'leverageClass', false]);
  });

  test('comes to the cell it began with last, and finds nothing where nothing is', () => {
    expect(next('Halvern', ['Halvern', 'name'])).toEqual(['Halvern', 'name', true]);
    expect(next('nowhere', null)).toBeNull();
    expect(next('', null)).toBeNull();
  });
});

describe('a replacement', () => {
  function plan(
    rows: readonly GridRow[],
    ids: readonly string[],
    sought: Sought,
    by: string,
    owner = nobody,
  ) {
    const cells = rows.flatMap((each) => columns(...ids).map((column) => ({ row: each, column })));
    return planReplace(cells, sought, by, source, owner);
  }
  const lines = (result: ReturnType<typeof plan>) =>
    result.lines.map(({ row: { key }, column, from, to, reason }) => [key, column.id, from, to, reason]);

  test('lists each cell from what to what, own columns among them', () => {
    const rows = [row('A', { owner: 'Ada L.' }, { Pod: 'ada' }), row('B', { owner: 'Bo' })];
    const result = plan(rows, ['owner', 'own:Pod'], seek('ada'), 'Eve');
    expect(lines(result)).toEqual([
      ['A', 'owner', 'Ada L.', 'Eve L.', null],
      ['A', 'own:Pod', 'ada', 'Eve', null],
    ]);
    expect(result).toMatchObject({ replaced: 2, refused: 0 });
  });

  test('reads what comes of it as if it had been typed: numbers, money, dates, choices', () => {
    const rows = [
      row('A', { ourCommitment: 1500, lastTouch: '2026-06-30', status: 'Active', customerRequests: 12 }),
    ];
    const result = plan(rows, ['ourCommitment', 'lastTouch', 'customerRequests'], seek('0'), '1');
    expect(result.lines.map(({ value, to }) => [to, value])).toEqual([
      ['1511', 1511],
      ['31/16/2126', null],
    ]);
    expect(result.lines[1]?.reason).not.toBeNull();
    const status = plan(rows, ['status'], seek('Active'), 'paused');
    expect(status.lines[0]).toMatchObject({ reason: null, value: 'Paused' });
    const wrong = plan(rows, ['status'], seek('Active'), 'asleep');
    expect(wrong).toMatchObject({ replaced: 0, refused: 1 });
  });

  test('computed cells are found and not replaced; a name is never blank', () => {
    const rows = [row('Ada', { owner: 'Bo' })];
    const result = plan(rows, ['name', 'leverageClass'], seek('a'), '');
    expect(lines(result)).toEqual([
      ['Ada', 'name', 'Ada', 'd', null],
      ['Ada', 'leverageClass', 'Unassessed', null, 'A computed cell is not replaced.'],
    ]);
    const whole = plan(rows, ['name'], seek('Ada'), '');
    expect(whole.lines[0]).toMatchObject({ to: '', reason: 'A partner needs a name.' });
  });

  test('a Partner ID in use is refused; two may swap', () => {
    const rows = [row('A', { id: 'x-1' }), row('B', { id: 'y-1' })];
    const owner = (id: string) => {
      const found = rows.find(({ values }) => values.id === id);
      return found === undefined ? null : { key: found.key, name: found.values.name };
    };
    const result = plan(rows, ['id'], seek('x'), 'y', owner as typeof nobody);
    expect(lines(result)).toEqual([['A', 'id', 'x-1', 'y-1', '“y-1” already belongs to B.']]);
    const both = plan(rows, ['id'], seek('-1'), '-2', owner as typeof nobody);
    expect(both).toMatchObject({ replaced: 2, refused: 0 });
  });

  test('what comes to the same value is no change', () => {
    expect(plan([row('A', { lastTouch: '2026-06-30' })], ['lastTouch'], seek('/'), '.').lines).toEqual([]);
  });
});
