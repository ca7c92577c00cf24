import { printable } from './printable.ts';
import { cutTo, pad, widthOf } from './width.ts';

/** One column of a printed table. */
export interface TableColumn<Row> {
  readonly header: string;
  readonly text: (row: Row) => string;
  readonly align?: 'right';
  /** The narrowest it may become before the table is wider than the terminal; its natural width when absent. */
  readonly least?: number;
  /** The widest it may become however much room there is. */
  readonly most?: number;
  /** Where the table does not fit even so, the column with the highest number goes first; 0 or absent stays. */
  readonly dispensable?: number;
}

export interface PrintedTable {
  readonly lines: readonly string[];
  /** The headers of the columns for which there was no room. */
  readonly leftOut: readonly string[];
}

const gap = 2;

/** Lays rows out in columns within a width, cutting long texts with an ellipsis before it drops a column. */
export function printTable<Row>(
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
  width: number,
): PrintedTable {
  const cells = rows.map((row) => columns.map((column) => printable(column.text(row))));
  const shown = columns.map((column, at) => {
    const natural = cells.reduce(
      (most, row) => Math.max(most, widthOf(row[at] ?? '')),
      widthOf(column.header),
    );
    const start = Math.min(natural, column.most ?? natural);
    return { column, at, width: start, least: Math.min(column.least ?? start, start) };
  });
  const leftOut: string[] = [];
  const total = (of: 'width' | 'least'): number =>
    shown.reduce((sum, column) => sum + column[of], gap * (shown.length - 1));
  while (total('least') > width) {
    const first = [...shown].sort((a, b) => (b.column.dispensable ?? 0) - (a.column.dispensable ?? 0))[0];
    if (first === undefined || (first.column.dispensable ?? 0) === 0) break;
    shown.splice(shown.indexOf(first), 1);
    leftOut.push(first.column.header);
  }
  while (total('width') > width) {
    const roomiest = shown.reduce((a, b) => (b.width - b.least > a.width - a.least ? b : a));
    if (roomiest.width === roomiest.least) break;
    roomiest.width -= 1;
  }
  const line = (texts: readonly string[]): string =>
    shown
      .map(({ column, at, width: room }) => pad(cutTo(texts[at] ?? '', room), room, column.align))
      .join(' '.repeat(gap))
      .trimEnd();
  return {
    lines: [
      line(columns.map((column) => column.header)),
      shown.map(({ width: room }) => '─'.repeat(room)).join(' '.repeat(gap)),
      ...cells.map(line),
    ],
    leftOut,
  };
}
