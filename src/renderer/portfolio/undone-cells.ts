import { ownColumnId } from '../grid/columns/column.ts';
import type { Applied, StoredPartner } from '../storage/portfolio.ts';

/** A cell that an undo or a redo changed. */
export interface ChangedCell {
  readonly row: string;
  readonly column: string;
}

/** More than these are not looked through: an import is not shown cell by cell. */
const most = 20_000;

/** The cells of partners that were there before and are there now, in the order of the writes; a new or lost partner counts as its name. */
export function changedCells({ writes }: Pick<Applied, 'writes'>): readonly ChangedCell[] {
  const cells: ChangedCell[] = [];
  for (const write of writes) {
    if (write.table !== 'partners' || write.after === null) continue;
    const columns = write.before === null ? ['name'] : changedColumns(write.before, write.after);
    for (const column of columns) cells.push({ row: write.key, column });
    if (cells.length > most) return [];
  }
  return cells;
}

function changedColumns(before: StoredPartner, after: StoredPartner): readonly string[] {
  const was = before.values as unknown as Readonly<Record<string, unknown>>;
  const now = after.values as unknown as Readonly<Record<string, unknown>>;
  // Nearly every field is the very same value: only the others are worth two texts.
  const fields = Object.keys(now).filter(
    (id) => !Object.is(was[id], now[id]) && JSON.stringify(was[id]) !== JSON.stringify(now[id]),
  );
  const own = [...new Set([...Object.keys(before.own), ...Object.keys(after.own)])].filter(
    (header) => before.own[header] !== after.own[header],
  );
  return [...fields, ...own.map(ownColumnId)];
}
