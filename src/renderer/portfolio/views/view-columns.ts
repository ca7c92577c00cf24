import { fieldColumns, findColumn } from '../../grid/columns/column.ts';

/** A column of a view; the width is null while it is the standard one. */
export interface ViewColumn {
  readonly id: string;
  readonly width: number | null;
  /** It stays in sight beside the partner's name; pinned columns stand before all others. */
  readonly pinned?: true;
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
  const at = before < 0 ? columns.length : Math.max(before + 1, pinnedCount(columns));
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
  return columns.map((column) =>
    column.id === id ? { ...column, width: Math.max(1, Math.round(width)) } : column,
  );
}

/** How many columns stand in sight at the left: the partner's name and the pinned ones. */
const pinnedCount = (columns: ViewColumns): number =>
  columns.filter((column) => column.id === 'name' || column.pinned === true).length;

/** Pins a column, behind those that are, or lets it go, before those that are not. The name is always pinned. */
export function pinColumn(columns: ViewColumns, id: string, pinned: boolean): ViewColumns {
  const column = columns.find((each) => each.id === id);
  if (column === undefined || id === 'name' || (column.pinned === true) === pinned) return columns;
  const others = columns.filter((each) => each.id !== id);
  const at = pinnedCount(others);
  const { width } = column;
  return [...others.slice(0, at), { id, width, ...(pinned ? { pinned } : {}) }, ...others.slice(at)];
}

/** The place a column would have one further to the left (-1) or right (1); null where it cannot go. */
function placeBeside(columns: ViewColumns, id: string, by: -1 | 1): number | null {
  const at = columns.findIndex((column) => column.id === id);
  const [column, beside] = [columns[at], columns[at + by]];
  if (column === undefined || beside === undefined || id === 'name' || beside.id === 'name') return null;
  return column.pinned === beside.pinned ? at + by : null;
}

/** True when a column can go one further: among the pinned ones or among the others. */
export const canMove = (columns: ViewColumns, id: string, by: -1 | 1): boolean =>
  placeBeside(columns, id, by) !== null;

/** Moves a column one further to the left or right. */
export function moveColumn(columns: ViewColumns, id: string, by: -1 | 1): ViewColumns {
  const to = placeBeside(columns, id, by);
  const column = columns.find((each) => each.id === id);
  if (to === null || column === undefined) return columns;
  const others = columns.filter((each) => each.id !== id);
  return [...others.slice(0, to), column, ...others.slice(to)];
}
