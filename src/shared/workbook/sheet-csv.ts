import type { DecimalMark, ReadWatch } from '../csv/types.ts';
import { quoteCell } from '../csv/write-table.ts';
import { compareMarks } from '../fields/read-number.ts';
import { movePoint, writeNumber } from '../fields/write-number.ts';
import type { SheetCell, SheetRemarks, Workbook } from './read-workbook.ts';
import { refuse } from './trouble.ts';

/** The header is looked for in so many rows: as wide as the widest of them every row is written, so that its blank cells count as blank. */
const headerWithin = 20;

/** Up to so many columns every row is written as wide as the widest one. */
const mostPadded = 256;

/** More characters than a text may have that is still to be cut into partners. */
const longest = 400 * 1024 * 1024;

/** How much of a sheet is written, and who is told how far it is. */
export interface SheetCsvOptions {
  readonly decimal: DecimalMark;
  /** Only so many of the first rows. */
  readonly mostRows?: number;
  readonly watch?: ReadWatch | undefined;
}

/** A sheet as text, with what its cells cannot say themselves. */
export interface SheetText extends SheetRemarks {
  readonly text: string;
}

/**
 * A sheet as the text that the CSV reader takes, so that every rule of reading holds for both. What Excel knows about
 * a cell is written so that it can be read in one way only: dates with the year first, numbers with the file's decimal
 * mark, a percentage with its sign. Row numbers stay those that Excel shows. Throws `WorkbookTrouble`.
 */
export function sheetCsv(workbook: Workbook, sheet: number, options: SheetCsvOptions): SheetText {
  const written = writeSheet(workbook, sheet, options, {
    mixed: false,
    least: 0,
    padded: Number.POSITIVE_INFINITY,
  });
  // Only now is it known that texts with the other mark stand beside numbers that they make doubtful, and how wide the
  // sheet is: a note beside the table is a column without a header, and no row whose cells have shifted.
  if (!written.doubtful && written.widest <= written.width) return written;
  const { doubtful, width, widest } = written;
  // Only the header must be as wide as a cell that stands far out: blanks in each row would fill the memory.
  const padded = widest <= mostPadded ? widest : width;
  return writeSheet(workbook, sheet, options, { mixed: doubtful, least: widest, padded });
}

/** How many characters are joined before they are put to the others. */
const blockSize = 1 << 20;

function writeSheet(
  workbook: Workbook,
  sheet: number,
  { decimal, mostRows = Number.POSITIVE_INFINITY, watch }: SheetCsvOptions,
  { mixed, least, padded }: { readonly mixed: boolean; readonly least: number; readonly padded: number },
): SheetText & { readonly doubtful: boolean; readonly width: number; readonly widest: number } {
  const marks = marker(decimal, mixed);
  const first: { readonly row: number; readonly cells: Cells }[] = [];
  const blocks: string[] = [];
  let [block, size, width, next, widest] = ['', 0, least, 0, 0];
  let otherMark = false;
  const write = (row: number, cells: Cells): void => {
    if (row > next) block += '\n'.repeat(row - next);
    block += rowText(cells, row < headerWithin ? width : Math.min(width, padded), marks.put);
    next = row;
    if (block.length < blockSize) return;
    size += block.length;
    if (size > longest) refuse('The sheet is too large to be read. Split it into parts.');
    blocks.push(block);
    block = '';
  };
  const writeFirst = (): void => {
    for (const { row, cells } of first.splice(0)) write(row, cells);
  };
  const remarks = workbook.read(sheet, (row, cells, share) => {
    if (row >= mostRows) return false;
    widest = Math.max(widest, cells.length);
    if (!mixed && !otherMark) otherMark = cells.some((cell) => isOtherMark(cell, decimal));
    if (row < headerWithin) {
      width = Math.max(width, cells.length);
      first.push({ row, cells });
      return true;
    }
    writeFirst();
    write(row, cells);
    if (row % rowsAWatch === 0) watch?.(row, share);
    return true;
  });
  writeFirst();
  blocks.push(block);
  return { ...remarks, text: blocks.join(''), doubtful: otherMark && marks.threeDecimals(), width, widest };
}

type Cells = readonly (SheetCell | undefined)[];

const rowsAWatch = 1000;

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
  if (typeof cell === 'number') return marked(roundedText(cell) ?? movePoint(writeNumber(cell), 0));
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if ('plain' in cell) return cell.plain;
  if ('currency' in cell) return `${cell.currency} ${marked(movePoint(writeNumber(cell.amount), 0))}`;
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

/** True for a text that is a number, or may be a count, with the other mark: beside it the reader refuses what both marks could read. */
function isOtherMark(cell: SheetCell | undefined, decimal: DecimalMark): boolean {
  return (
    typeof cell === 'string' &&
    /^\D{0,6}\d/.test(cell) &&
    compareMarks(cell, decimal, true) === 'only the other'
  );
}

/** Puts the file's decimal mark into a number's text. */
type Marked = (text: string) => string;

/**
 * Beside texts with the other mark a number with three decimals gets a fourth, which no one can take for thousands.
 */
function marker(
  decimal: DecimalMark,
  mixed: boolean,
): { readonly put: Marked; readonly threeDecimals: () => boolean } {
  let three = false;
  return {
    threeDecimals: () => three,
    put: (text) => {
      if (!text.includes('.')) return text;
      const doubtful = /\.\d{3}$/.test(text);
      three ||= doubtful;
      const clear = mixed && doubtful ? `${text}0` : text;
      return decimal === ',' ? clear.replace('.', ',') : clear;
    },
  };
}
