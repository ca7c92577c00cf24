import { isBlank } from '#shared/fields/kind.ts';
import { type CellSource, shownCell, shownText } from '../../grid/cells/shown.ts';
import { type Column, readColumn } from '../../grid/columns/column.ts';
import type { GridRow } from '../../grid/columns/row.ts';
import type { CellPlace } from '../../grid/grid-context.ts';
import { editText } from '../../grid/typed/edit-text.ts';
import { type Finder, finderOf, type Sought } from './sought.ts';

/** The rows and columns in which is sought, as they are shown. */
export interface SearchedGrid {
  readonly rows: readonly GridRow[];
  readonly columns: readonly Column[];
}

/** A cell that was found; `wrapped` when the search went over the end and began anew. */
export interface FoundCell {
  readonly place: CellPlace;
  readonly wrapped: boolean;
}

/** True when a cell holds what is sought, as it is shown or as it is edited. Computed cells are found too. */
export function holds(finder: Finder, column: Column, row: GridRow, source: CellSource): boolean {
  const value = readColumn(column, row, source.evaluationOf);
  if (isBlank(value) || value === '') return false;
  return (
    finder.finds(shownText(shownCell(column, row, source))) ||
    (!column.computed && finder.finds(editText(column, value, source.formats)))
  );
}

/**
 * The next cell that holds what is sought, row by row from the cell after `from`, or backwards; it goes over the end and
 * comes to `from` last. Null when no cell holds it.
 */
export function findNext(
  { rows, columns }: SearchedGrid,
  sought: Sought,
  source: CellSource,
  from: CellPlace | null,
  backwards: boolean,
): FoundCell | null {
  const finder = finderOf(sought);
  const count = rows.length * columns.length;
  if (finder === null || count === 0) return null;
  const row = from === null ? -1 : rows.findIndex(({ key }) => key === from.row);
  const column = from === null ? -1 : columns.findIndex(({ id }) => id === from.column);
  const start = row < 0 || column < 0 ? (backwards ? count : -1) : row * columns.length + column;
  const way = backwards ? -1 : 1;
  for (let step = 1; step <= count; step++) {
    const at = start + way * step;
    const place = ((at % count) + count) % count;
    const [inRow, inColumn] = [rows[Math.floor(place / columns.length)], columns[place % columns.length]];
    if (inRow === undefined || inColumn === undefined) continue;
    if (holds(finder, inColumn, inRow, source))
      return { place: { row: inRow.key, column: inColumn.id }, wrapped: at < 0 || at >= count };
  }
  return null;
}
