import { type CellColumn, cellColumn, type Numbers, numbers, putCell, setNumber } from './cell-store.ts';
import { headerWithin } from './find-header.ts';
import { isFigure, isFooterName, isReportLine } from './footers.ts';
import type { ColumnPlan } from './map-columns.ts';
import {
  cellAt,
  cellsOf,
  isBlankAt,
  isBlankRecord,
  linesAfterFirst,
  mostCells,
  nextRecord,
  type Scanner,
  scanner,
} from './tokenize.ts';
import type { Problem, ReadWatch } from './types.ts';

/** The rows below a header, cut into columns. Rows are counted here without blank ones, footers included until they are known to be footers. */
export interface Records {
  /** One for each column of the file; null where its cells are not kept. */
  readonly columns: readonly (CellColumn | null)[];
  readonly rows: number;
  /** For each row its number in the file, and where in the text it begins. */
  readonly rowNumbers: Numbers;
  readonly starts: Numbers;
  /** Whether some row has fewer cells than the header. */
  readonly short: boolean;
  /** Rows that turned out to be footers. */
  readonly dropped: ReadonlySet<number>;
  readonly footers: readonly { readonly row: number; readonly text: string }[];
  /** For each column how many cells are filled, and the first of them. */
  readonly filled: readonly { count: number; example: string }[];
  /** Records that could not be cut into these columns, each with its problem. */
  readonly broken: readonly BrokenRecord[];
  /** For each column the texts with a point or a comma that stand in no row: of footers, and of rows with a cell too many. */
  readonly stray: readonly ReadonlySet<string>[];
}

/** A record that touches no column; its text begins at `start` and ends at `end`. */
export interface BrokenRecord {
  readonly problem: Problem;
  readonly start: number;
  readonly end: number;
  readonly verbatim: boolean;
}

const keptText = 200;
/** How many texts that stand in no row are kept of a column: they only tell how the file writes its numbers. */
const mostStray = 1000;

/** How many rows are read between two looks at the memory. */
const checkEvery = 16_384;
/** How many rows are read between two words about the progress, and the share of a whole reading that the records are. */
const tellEvery = 1024;
const recordsShare = 0.6;
/** How much memory, in bytes, a file may need in the end; with the process itself it stays below 1.5 GB. */
const memoryLimit = 1.4e9;

/** About what a file read so far will need: its bytes and text, a partner for each row, each different text once. */
function memoryFor(text: string, rows: number, columns: readonly (CellColumn | null)[]): number {
  let texts = 0;
  for (const column of columns) texts += column === null ? 0 : column.texts.length;
  return text.length * 2 + rows * (1150 + columns.length * 4) + texts * 60;
}

/**
 * Reads all records below the header (portfolio-csv.md, Records, Footers). Cells of columns that are not read are only counted.
 * A row with a filled cell beyond the header, or with broken quotes, is set aside with its problem and touches no column.
 */
export function readRecords(
  scan: Scanner,
  plans: readonly ColumnPlan[],
  allInputs: boolean,
  watch?: ReadWatch,
): Records | 'too large' {
  const width = plans.length;
  const columns = plans.map((plan) => (plan.kind === 'field' || plan.kind === 'own' ? cellColumn() : null));
  const filled = plans.map(() => ({ count: 0, example: '' }));
  const place = (id: string): number =>
    plans.findIndex((plan) => plan.kind === 'field' && plan.column.id === id);
  const [idPlace, namePlace] = [place('id'), place('name')];
  const mayHaveFooters = width >= 2 && !allInputs && namePlace !== -1;
  const rowNumbers = numbers();
  const starts = numbers();
  const broken: BrokenRecord[] = [];
  const stray = plans.map(() => new Set<string>());
  const footers: { row: number; text: string }[] = [];
  const dropped = new Set<number>();
  let rows = 0;
  let short = false;
  let block = newBlock(false);

  const put = (at: number, column: number, row: number, from: Scanner): void => {
    const count = filled[column];
    if (count !== undefined) {
      if (count.count === 0) count.example = cellAt(from, column).trim();
      count.count += 1;
    }
    const kept = columns[column];
    if (kept !== null && kept !== undefined) putCell(kept, at, from, column, row);
  };
  const putRecord = (at: number, row: number, from: Scanner): void => {
    const end = Math.min(from.count, width);
    for (let column = 0; column < end; column += 1) {
      if (!isBlankAt(from, column)) put(at, column, row, from);
      else {
        const kept = columns[column];
        if (kept !== null && kept !== undefined) setNumber(kept.codes, at, 0);
      }
    }
  };
  const leaveOut = (from: Scanner): void => {
    for (const [column, texts] of stray.entries()) {
      if (column >= from.count || texts.size >= mostStray) continue;
      const text = cellAt(from, column);
      if (/[.,]/.test(text)) texts.add(text);
    }
  };
  const endBlock = (): void => {
    const areFooters = block.hasFooter && block.afterBlank;
    const paddedToo = block.hasReportLine && !block.hasFull;
    for (const { at, row, start, padded } of block.single) {
      const single = scanner(scan.text, String.fromCharCode(scan.delimiter), start);
      nextRecord(single);
      if (!areFooters || (padded && !paddedToo)) {
        putRecord(at, row, single);
        continue;
      }
      dropped.add(at);
      footers.push({ row, text: cellAt(single, 0).trim().slice(0, keptText) });
    }
  };

  while (nextRecord(scan)) {
    if (
      broken.length % checkEvery === checkEvery - 1 &&
      memoryFor(scan.text, rows + broken.length, columns) > memoryLimit
    )
      return 'too large';
    if (scan.defect !== null) {
      broken.push(defectOf(scan));
      continue;
    }
    const { count, row } = scan;
    if (isBlankRecord(scan)) {
      endBlock();
      block = newBlock(true);
      continue;
    }
    const extra = count > width ? filledBeyond(scan, width) : -1;
    if (extra !== -1) {
      broken.push(extraCell(scan, width, extra));
      leaveOut(scan);
      continue;
    }
    if (mayHaveFooters && isFooter(scan, idPlace, namePlace)) {
      block.hasFooter = true;
      block.hasReportLine ||= isReportLine(cellAt(scan, namePlace));
      leaveOut(scan);
      const text = cellsOf(scan).join(' ');
      footers.push({ row, text: text.trim().slice(0, keptText) });
      continue;
    }
    const at = rows;
    rows += 1;
    if (rows % tellEvery === 0) watch?.(rows, (scan.at / scan.text.length) * recordsShare);
    if (at % checkEvery === 0 && memoryFor(scan.text, rows + broken.length, columns) > memoryLimit)
      return 'too large';
    setNumber(rowNumbers, at, row);
    setNumber(starts, at, scan.start);
    if (count < width) short = true;
    if (mayHaveFooters && (count === 1 || (block.afterBlank && !block.hasFull && isPaddedSingle(scan)))) {
      block.single.push({ at, row, start: scan.start, padded: count > 1 });
      continue;
    }
    block.hasFull = true;
    putRecord(at, row, scan);
  }
  endBlock();
  footers.sort((a, b) => a.row - b.row);
  return { columns, rows, rowNumbers, starts, short, dropped, footers, filled, broken, stray };
}

/** The records between two blank ones. */
interface Block {
  readonly afterBlank: boolean;
  hasFooter: boolean;
  /** One of its footers is a line that only reports end with, and no sum. */
  hasReportLine: boolean;
  /** It holds a record of more than one filled cell that is no footer. */
  hasFull: boolean;
  /**
   * Records of a single cell, and those that a spreadsheet padded with blank ones when it saved the report again: the latter
   * are footers only in a block that is nothing else, since a partner may have a name and no more.
   */
  readonly single: {
    readonly at: number;
    readonly row: number;
    readonly start: number;
    readonly padded: boolean;
  }[];
}

const newBlock = (afterBlank: boolean): Block => ({
  afterBlank,
  hasFooter: false,
  hasReportLine: false,
  hasFull: false,
  single: [],
});

/** True for a record whose first cell alone is filled. */
function isPaddedSingle(scan: Scanner): boolean {
  if (isBlankAt(scan, 0)) return false;
  for (let column = 1; column < scan.count; column += 1) if (!isBlankAt(scan, column)) return false;
  return true;
}

/** The first letters of a footer's name, and what may stand before them: most rows are none by their first character. */
const mayBegin = new Set([...' \t\u00a0tsgcTSGC'].map((char) => char.charCodeAt(0)));

function isFooter(scan: Scanner, idPlace: number, namePlace: number): boolean {
  if (
    !mayBegin.has(scan.text.charCodeAt(scan.from[namePlace] ?? 0)) ||
    !isFooterName(cellAt(scan, namePlace))
  )
    return false;
  for (let column = 0; column < scan.count; column += 1) {
    if (column === namePlace || isBlankAt(scan, column)) continue;
    if (column === idPlace || !isFigure(cellAt(scan, column))) return false;
  }
  return true;
}

function filledBeyond(scan: Scanner, width: number): number {
  for (let column = width; column < scan.count; column += 1) if (!isBlankAt(scan, column)) return column;
  return -1;
}

function extraCell(scan: Scanner, width: number, column: number): BrokenRecord {
  const value = cellAt(scan, column);
  return {
    problem: {
      row: scan.row,
      column: null,
      value,
      reason: `cell ${column + 1} is filled, but the header has ${width} ${width === 1 ? 'column' : 'columns'}: the cells may have shifted; put a text that holds the delimiter in quotes`,
    },
    start: scan.start,
    end: scan.end,
    verbatim: false,
  };
}

/** The first record with broken quotes among those where a header is looked for: what no header was found for may be inside of it. */
export function brokenAtStart(text: string, start: number, delimiter: string): Problem | null {
  const scan = scanner(text, delimiter, start);
  while (scan.row < headerWithin && nextRecord(scan)) if (scan.defect !== null) return defectOf(scan).problem;
  return null;
}

function defectOf(scan: Scanner): BrokenRecord {
  const text = scan.text.slice(scan.start, scan.end);
  const value = text.slice(0, keptText).split(/[\r\n]/, 1)[0] ?? '';
  return {
    problem: { row: scan.row, column: null, value, reason: defectReason(scan, text) },
    start: scan.start,
    end: scan.end,
    verbatim: true,
  };
}

function defectReason({ defect, row }: Scanner, text: string): string {
  if (defect === 'too many cells')
    return `the row has more than ${mostCells.toLocaleString('en')} cells; say the delimiter if another was taken (--delimiter)`;
  const lines = linesAfterFirst(text);
  const swallowed = `${lines} ${lines === 1 ? 'line' : 'lines'}`;
  return defect === 'unclosed quote'
    ? `a quote opens in row ${row} and never closes; the ${swallowed} after it ${lines === 1 ? 'was' : 'were'} not read. Close the quote, or double it if it belongs to the text`
    : `text follows a closing quote${lines > 0 ? `, and the ${swallowed} after row ${row} ${lines === 1 ? 'belongs' : 'belong'} to the same quote` : ''}; double the quotes that belong to the text`;
}
