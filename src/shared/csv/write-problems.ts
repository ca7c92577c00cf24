import { guard, readGuarded } from './guard.ts';
import { reasonHeader } from './map-columns.ts';
import type { Problem, ReadFile } from './types.ts';
import { evenLines, quoteCell, type TableCell, type WriteOptions, writeTable } from './write-table.ts';

/** A cell that is a number, whatever its notation, is no text that a spreadsheet would run. */
const figure = /^[-+]?[\d.,\u00a0\u202f ]*\d[\d.,]*\s*%?$/;

/** `="0012"` and nothing after it, which only keeps a spreadsheet from rounding. */
const keptText = /^="(?:[^"]|"")*"$/;

/** A text as it was read, in a file of ours. */
const asRead = (text: string): TableCell => (figure.test(text) ? { plain: text } : text);

/** Writes problems as Row, Column, Value, Reason. */
export function writeProblems(
  problems: Iterable<Problem>,
  options: WriteOptions = {},
): Generator<string, void, undefined> {
  return writeTable(['Row', 'Column', 'Value', 'Reason'], problemRows(problems), options);
}

function* problemRows(problems: Iterable<Problem>): Generator<readonly TableCell[], void, undefined> {
  for (const { row, column, value, reason } of problems) yield [row, column, asRead(value), reason];
}

/**
 * Writes the rows that were held back as they were, all columns, then Reason, to mend and import again (portfolio-csv.md, Held back or not).
 * The file keeps its delimiter: a row whose quotes are broken stands in it as it was, and is held back again until it is mended;
 * so is a cell beyond the header, which stands behind the reason.
 */
export function* writeHeldRows(
  file: ReadFile,
  options: Pick<WriteOptions, 'bom'> & {
    /** A reason in the words of those who read it. */
    readonly words?: (reason: string) => string;
  } = {},
): Generator<string, void, undefined> {
  const { delimiter, header } = file;
  const { words = (reason) => reason } = options;
  const width = header.names.length;
  const line = (cells: readonly string[]): string =>
    `${cells.map((cell) => quoteCell(evenLines(cell), delimiter)).join(delimiter)}\r\n`;
  yield (options.bom === true ? '\ufeff' : '') + line([...header.names.map(keepGuard), reasonHeader]);
  for (const { cells, verbatim, reason: said } of file.held) {
    const reason = words(said);
    if (verbatim) {
      yield `${cells.join('')}${delimiter}${quoteCell(reason, delimiter)}\r\n`;
      continue;
    }
    const known = Array.from({ length: width }, (_, at) => keepGuard(cells[at] ?? ''));
    yield line([...known, reason, ...cells.slice(width).map(keepGuard)]);
  }
}

/** A cell as it was, with the guard it needs in a file of ours: it reads as the same value. */
function keepGuard(cell: string): string {
  return figure.test(cell.trim()) || keptText.test(cell.trim()) ? cell : guard(readGuarded(cell));
}
