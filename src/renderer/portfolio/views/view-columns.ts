import { fieldColumns, findColumn } from '../../grid/columns/column.ts';

/** A column of a view; the width is null while it is the standard one. */
export interface ViewColumn {
  readonly id: string;
  readonly width: number | null;
}

export type ViewColumns = readonly ViewColumn[];

const place = new Map(fieldColumns.map((column, index) => [column.id, index]));

/** Own columns stand behind all fields. */
const placeOf = (id: string): number => place.get(id) ?? fieldColumns.length;

/** Columns of ids, in their standard width. */
export const plainColumns = (ids: readonly string[]): ViewColumns => ids.map((id) => ({ id, width: null }));

/** Adds a column behind the last one of its group that stands before it in the list of fields; else at the end. */
export function addColumn(columns: ViewColumns, id: string): ViewColumns {
  if (columns.some((column) => column.id === id)) return columns;
  const group = findColumn(id)?.group.id;
  const before = columns.findLastIndex(
    (column) => findColumn(column.id)?.group.id === group && placeOf(column.id) < placeOf(id),
  );
  const at = before < 0 ? columns.length : before + 1;
  return [...columns.slice(0, at), { id, width: null }, ...columns.slice(at)];
}

/** Takes a column away; the partner's name always stays. */
export function removeColumn(columns: ViewColumns, id: string): ViewColumns {
  return id === 'name' ? columns : columns.filter((column) => column.id !== id);
}

/** The columns in another order; one that the order does not name keeps its place at the end. */
export function orderColumns(columns: ViewColumns, order: readonly string[]): ViewColumns {
  const at = new Map(order.map((id, index) => [id, index]));
  const known = (id: string): number => at.get(id) ?? order.length;
  return [...columns].sort((a, b) => known(a.id) - known(b.id));
}

/** A column in another width, in pixels. */
export function resizeColumn(columns: ViewColumns, id: string, width: number): ViewColumns {
  return columns.map((column) => (column.id === id ? { id, width: Math.max(1, Math.round(width)) } : column));
}
