import type { DecimalMark } from '../csv/types.ts';
import { quoteCell } from '../csv/write-table.ts';
import { compareMarks } from '../fields/read-number.ts';
import { movePoint, writeNumber } from '../fields/write-number.ts';
import type { Sheet, SheetCell } from './read-workbook.ts';
import { refuse } from './trouble.ts';

/** The header is looked for in so many rows: as wide as the widest of them every row is written, so that its blank cells count as blank. */
const headerWithin = 20;

/** More characters than a text may have that is still to be cut into partners. */
const longest = 400 * 1024 * 1024;

/**
 * A sheet as the text that the CSV reader takes, so that every rule of reading holds for both. What Excel knows about
 * a cell is written so that it can be read in one way only: dates with the year first, numbers with the file's decimal
 * mark, a percentage with its sign. Row numbers stay those that Excel shows.
 */
export function sheetCsv({ rows }: Sheet, decimal: DecimalMark): string {
  let width = 0;
  for (const row of rows.slice(0, headerWithin)) width = Math.max(width, row?.length ?? 0);
  const marked = marker(decimal, holdsOtherMark(rows, decimal));
  const lines: string[] = [];
  let size = 0;
  for (const row of rows) {
    const line = row === undefined ? '' : rowText(row, width, marked);
    size += line.length + 1;
    if (size > longest) return refuse('The sheet is too large to be read. Split it into parts.');
    lines.push(line);
  }
  return lines.join('\n');
}

function rowText(row: readonly (SheetCell | undefined)[], width: number, marked: Marked): string {
  let line = '';
  const end = Math.max(width, row.length);
  for (let at = 0; at < end; at += 1) {
    if (at > 0) line += ',';
    const cell = row[at];
    if (cell !== undefined) line += quoteCell(cellText(cell, marked), ',');
  }
  return line;
}

function cellText(cell: SheetCell, marked: Marked): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return roundedText(cell) ?? marked(movePoint(writeNumber(cell), 0));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if ('plain' in cell) return cell.plain;
  return `${marked(movePoint(writeNumber(cell.percent), 2))}%`;
}

/** From here on Excel keeps no last digit. */
const firstRounded = 1e15;

/** A whole number that Excel may have rounded, in the form in which an id is known to be rounded; null for every other. */
function roundedText(value: number): string | null {
  if (Math.abs(value) < firstRounded) return null;
  const text = value.toExponential().toUpperCase();
  return text.includes('.') ? text : null;
}

/** True when some text of the sheet is a number with the other mark: then the reader refuses what both marks could read. */
function holdsOtherMark(rows: Sheet['rows'], decimal: DecimalMark): boolean {
  return rows.some((row) =>
    row?.some((cell) => typeof cell === 'string' && compareMarks(cell, decimal) === 'only the other'),
  );
}

/** Puts the file's decimal mark into a number's text. */
type Marked = (text: string) => string;

/**
 * Beside texts with the other mark a number with three decimals gets a fourth, which no one can take for thousands.
 */
function marker(decimal: DecimalMark, mixed: boolean): Marked {
  return (text) => {
    if (!text.includes('.')) return text;
    const clear = mixed && /\.\d{3}$/.test(text) ? `${text}0` : text;
    return decimal === ',' ? clear.replace('.', ',') : clear;
  };
}
