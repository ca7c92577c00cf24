import { isBlank } from '#shared/fields/kind.ts';
import type { Column } from '../../grid/columns/column.ts';
import type { SortKey } from '../../grid/grid-store.ts';

/** A sort's column with the way it goes. */
export interface SortColumn {
  readonly column: Column;
  readonly direction: SortKey['direction'];
}

/** Orders rows by several columns; blanks stand last whichever way it goes, rows that are equal keep their order. */
export function sortRows<R>(
  rows: readonly R[],
  keys: readonly SortColumn[],
  read: (column: Column, row: R) => unknown,
): readonly R[] {
  if (keys.length === 0) return rows;
  const entries = rows.map((row, place) => ({
    row,
    place,
    values: keys.map(({ column }) => read(column, row)),
  }));
  entries.sort((a, b) => {
    for (const [at, { column, direction }] of keys.entries()) {
      const order = compare(column, a.values[at], b.values[at], direction);
      if (order !== 0) return order;
    }
    return a.place - b.place;
  });
  return entries.map((entry) => entry.row);
}

function compare(column: Column, a: unknown, b: unknown, direction: SortKey['direction']): number {
  const [leftBlank, rightBlank] = [isBlank(a), isBlank(b)];
  if (leftBlank || rightBlank) return Number(leftBlank) - Number(rightBlank);
  const order = column.kind.compare(a, b);
  return direction === 'asc' ? order : -order;
}

/** The next sort after a press on a column's arrow: up, down, none. `add` keeps the other keys in their order. */
export function pressSort(sort: readonly SortKey[], id: string, add: boolean): readonly SortKey[] {
  const now = sort.find((key) => key.id === id);
  const next: SortKey | null =
    now === undefined ? { id, direction: 'asc' } : now.direction === 'asc' ? { id, direction: 'desc' } : null;
  if (!add) return next === null ? [] : [next];
  if (now === undefined) return next === null ? sort : [...sort, next];
  return sort.flatMap((key) => (key.id === id ? (next === null ? [] : [next]) : [key]));
}
