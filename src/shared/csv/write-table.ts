import { writeNumber } from '../fields/write-number.ts';
import { guard } from './guard.ts';

/** How a CSV of ours is written. */
export interface WriteOptions {
  /** Begin with a byte order mark, for Excel; never on standard output. Off unless asked for. */
  readonly bom?: boolean | undefined;
  /** The comma unless said otherwise. */
  readonly delimiter?: string | undefined;
}

/** A cell to write: a text is guarded against spreadsheets, a number and a `plain` text (a number or a date as text) never. */
export type TableCell = string | number | null | { readonly plain: string };

/** How many characters a chunk has at least. */
const chunkSize = 0x10000;
const mark = '\ufeff';
const lineEnd = '\r\n';

/** A cell as it stands in the file: quoted exactly when it holds the delimiter, a quote, CR, LF, `;` or a tab (portfolio-csv.md, Writing). */
export function quoteCell(text: string, delimiter: string): string {
  if (!/[";\r\n\t]/.test(text) && !text.includes(delimiter)) return text;
  return `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
}

/** Line ends in a cell are LF. */
export function evenLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function cellText(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return guard(evenLines(cell));
  return typeof cell === 'number' ? writeNumber(cell) : evenLines(cell.plain);
}

/** Writes any small CSV of ours, with the quoting and the formula guard of the portfolio; in chunks of text. */
export function* writeTable(
  header: readonly string[],
  rows: Iterable<readonly TableCell[]>,
  options: WriteOptions = {},
): Generator<string, void, undefined> {
  const { bom = false, delimiter = ',' } = options;
  const line = (cells: readonly TableCell[]): string =>
    cells.map((cell) => quoteCell(cellText(cell), delimiter)).join(delimiter) + lineEnd;
  let chunk = (bom ? mark : '') + line(header);
  for (const cells of rows) {
    chunk += line(cells);
    if (chunk.length < chunkSize) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
