const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/** Why a record could not be cut into cells. */
export type Defect =
  /** Text follows a closing quote. */
  | 'text after a quote'
  /** A quote never closes. */
  | 'unclosed quote';

/** Reads the records of a text one after the other; `nextRecord` moves it on. */
export interface Scanner {
  readonly text: string;
  readonly delimiter: number;
  /** Where the next record begins. */
  at: number;
  /** The number of the record read last, the first being 1. */
  row: number;
  /** Where the record read last begins and ends, its line end left out. */
  start: number;
  end: number;
  /** Its cells: the first `count` of the list, which is used again for the next record. */
  readonly cells: string[];
  count: number;
  defect: Defect | null;
}

/** A scanner before the first record of a text. */
export function scanner(text: string, delimiter: string, at = 0): Scanner {
  return {
    text,
    delimiter: delimiter.charCodeAt(0),
    at,
    row: 0,
    start: at,
    end: at,
    cells: [],
    count: 0,
    defect: null,
  };
}

/**
 * Reads the next record (portfolio-csv.md, Records): quotes doubled inside quotes, line breaks inside quotes, CRLF, LF or CR at the end of a record.
 * A record whose quotes are broken has a defect and no cells; it reaches to the next line end, or to the end of the text when a quote never closes.
 * Returns false when there is no record left. Takes time in proportion to the record.
 */
export function nextRecord(scan: Scanner): boolean {
  const { text, delimiter, cells } = scan;
  const length = text.length;
  if (scan.at >= length) return false;
  let at = scan.at;
  let count = 0;
  scan.start = at;
  scan.row += 1;
  scan.defect = null;
  for (;;) {
    const begin = at;
    let code = at < length ? text.charCodeAt(at) : -1;
    while (code === space && delimiter !== space) {
      at += 1;
      code = at < length ? text.charCodeAt(at) : -1;
    }
    if (code === quote) {
      at = quotedCell(scan, at, count);
      if (at === -1) return true;
      code = at < length ? text.charCodeAt(at) : -1;
    } else {
      while (code !== delimiter && code !== lineFeed && code !== carriageReturn && code !== -1) {
        at += 1;
        code = at < length ? text.charCodeAt(at) : -1;
      }
      cells[count] = begin === at ? '' : text.slice(begin, at);
    }
    count += 1;
    if (code !== delimiter) break;
    at += 1;
  }
  scan.count = count;
  scan.end = at;
  scan.at = afterLineEnd(text, at);
  return true;
}

/** Reads the quoted cell at an offset into its place; returns where it ends, or -1 when the record has a defect. */
function quotedCell(scan: Scanner, open: number, place: number): number {
  const { text, delimiter } = scan;
  let from = open + 1;
  let doubled = false;
  let close = text.indexOf('"', from);
  while (close !== -1 && text.charCodeAt(close + 1) === quote) {
    doubled = true;
    from = close + 2;
    close = text.indexOf('"', from);
  }
  if (close === -1) return giveUp(scan, 'unclosed quote', text.length);
  let at = close + 1;
  while (at < text.length && text.charCodeAt(at) === space && delimiter !== space) at += 1;
  const after = at < text.length ? text.charCodeAt(at) : -1;
  if (after !== delimiter && after !== lineFeed && after !== carriageReturn && after !== -1)
    return giveUp(scan, 'text after a quote', lineEnd(text, at));
  let cell = text.slice(open + 1, close);
  if (doubled) cell = cell.replaceAll('""', '"');
  if (cell.includes('\r')) cell = cell.replace(/\r\n?/g, '\n');
  scan.cells[place] = cell;
  return at;
}

function giveUp(scan: Scanner, defect: Defect, end: number): -1 {
  scan.defect = defect;
  scan.count = 0;
  scan.end = end;
  scan.at = afterLineEnd(scan.text, end);
  return -1;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== lineFeed && text.charCodeAt(at) !== carriageReturn)
    at += 1;
  return at;
}

function afterLineEnd(text: string, at: number): number {
  const crlf = text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed;
  return at + (crlf ? 2 : 1);
}

/** The cells of the record read last, in a list of their own. */
export function cellsOf(scan: Scanner): string[] {
  return scan.cells.slice(0, scan.count);
}

/** True when nothing but white space stands in a record's cells. */
export function isBlankRecord(scan: Scanner): boolean {
  if (scan.defect !== null) return false;
  for (let at = 0; at < scan.count; at += 1) if (!isBlankCell(scan.cells[at] ?? '')) return false;
  return true;
}

/** True for a cell that is empty after trimming. */
export function isBlankCell(cell: string): boolean {
  if (cell === '') return true;
  const first = cell.charCodeAt(0);
  return (first <= space || first > 126) && cell.trim() === '';
}

/** How many further lines a text goes on for: its line ends, without one at the very end. */
export function linesAfterFirst(text: string): number {
  let lines = 0;
  for (let at = lineEnd(text, 0); at < text.length; at = lineEnd(text, at)) {
    at = afterLineEnd(text, at);
    if (at < text.length) lines += 1;
  }
  return lines;
}
