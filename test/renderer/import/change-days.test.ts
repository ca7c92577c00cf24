import { expect, test } from 'vitest';
import { makeChangeDays } from '../../../src/renderer/import/change-days.ts';
import type { PlannedConflict } from '../../../src/renderer/import/three-way.ts';
import type { HistoryChange, HistoryEntry } from '../../../src/renderer/storage/portfolio.ts';

const entry = (id: number, at: string, ...changes: readonly Partial<HistoryChange>[]): HistoryEntry => ({
  id,
  at,
  name: 'Edit',
  deed: 'apply',
  of: null,
  counts: {},
  facts: {},
  changes: changes.map((change) => ({
    table: 'partners',
    key: 'v',
    field: null,
    from: null,
    to: null,
    ...change,
  })),
});

const head = { mark: '', row: 2, key: 'v', name: 'Velmora' } as const;
const cell = (column: Extract<PlannedConflict, { kind: 'cell' }>['column']): PlannedConflict => ({
  ...head,
  kind: 'cell',
  column,
  base: 1,
  mine: 2,
  theirs: 3,
});
const owner = cell({ kind: 'field', field: 'owner' });
const whole = (mine: Extract<PlannedConflict, { kind: 'row' }>['mine']): PlannedConflict => ({
  ...head,
  kind: 'row',
  mine,
  theirs: 'deleted',
  back: null,
});

/** The newest first, as History has them. Noon, so that the day is the same in every zone. */
function days(...entries: readonly HistoryEntry[]) {
  let asked = 0;
  const history = async () => {
    asked += 1;
    return entries;
  };
  return { dayOf: makeChangeDays({ history }, '2026-05-01T12:00:00.000Z'), asked: () => asked };
}

test('a cell’s day is that of the last deed since the export that wrote it', async () => {
  const { dayOf, asked } = days(
    entry(9, '2026-06-20T12:00:00.000Z', { field: 'rating', to: 4 }, { field: 'own:Pod', to: 'x' }),
    entry(8, '2026-05-14T12:00:00.000Z', { field: 'owner', to: 'Bo' }),
    entry(7, '2026-05-10T12:00:00.000Z', { field: 'owner', to: 'Al' }),
  );
  expect(await dayOf(owner)).toBe('2026-05-14');
  expect(await dayOf(cell({ kind: 'own', name: 'Pod' }))).toBe('2026-06-20');
  expect(await dayOf(cell({ kind: 'field', field: 'region' }))).toBeNull();
  expect(asked()).toBe(1);
});

test('a deed before the export, of another partner or of another table says nothing', async () => {
  const { dayOf } = days(
    entry(9, '2026-06-20T12:00:00.000Z', { field: 'owner', key: 'other' }),
    entry(8, '2026-06-19T12:00:00.000Z', { field: 'owner', table: 'steps' }),
    entry(7, '2026-04-30T12:00:00.000Z', { field: 'owner' }),
  );
  expect(await dayOf(owner)).toBeNull();
});

test('a partner that was added since then came with all its cells', async () => {
  const { dayOf } = days(entry(9, '2026-05-20T12:00:00.000Z', { to: { name: 'Velmora' } }));
  expect(await dayOf(owner)).toBe('2026-05-20');
});

test('a whole partner’s day is that of its deletion, or of its last edit among those that clash', async () => {
  const { dayOf } = days(
    entry(9, '2026-06-20T12:00:00.000Z', { from: { name: 'Velmora' } }),
    entry(8, '2026-06-10T12:00:00.000Z', { field: 'rating' }),
    entry(7, '2026-05-14T12:00:00.000Z', { field: 'owner' }),
  );
  expect(await dayOf(whole('deleted'))).toBe('2026-06-20');
  expect(await dayOf(whole({ edited: [{ kind: 'field', field: 'owner' }] }))).toBe('2026-05-14');
});
