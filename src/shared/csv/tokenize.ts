const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;

/** Why a record could not be cut into cells. */
export type Defect =
  /** Text follows a closing quote. */
  | 'text after a quote'
  /** A quote never closes. */
  | 'unclosed quote'
  /** More cells than any sheet has columns. */
  | 'too many cells';

/** The most cells a record may have: four times what Excel has columns. */
export const mostCells = 65_536;

/**
 * Reads the records of a text one after the other; `nextRecord` moves it on.
 * The cells of the record read last are kept as places in the text, so that a text seen before need not be cut out again.
 */
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
  /** How many cells it has. */
  count: number;
  /** For each cell where it begins and ends, without its quotes, and a hash of its text. */
  from: Int32Array;
  to: Int32Array;
  hash: Int32Array;
  /** The cells whose text differs from what stands between their quotes; null for all others. */
  readonly unescaped: (string | null)[];
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
    count: 0,
    from: new Int32Array(128),
    to: new Int32Array(128),
    hash: new Int32Array(128),
    unescaped: [],
    defect: null,
  };
}

/**
 * Reads the next record (portfolio-csv.md, Records): quotes doubled inside quotes, line breaks inside quotes, CRLF, LF or CR at the end of a record.
 * A record whose quotes are broken has a defect and no cells; it reaches to the next line end, or to the end of the text when a quote never closes.
 * Returns false when there is no record left. Takes time in proportion to the record.
 */
export function nextRecord(scan: Scanner): boolean {
  const { text, delimiter, unescaped } = scan;
  const length = text.length;
  if (scan.at >= length) return false;
  let at = scan.at;
  let count = 0;
  scan.start = at;
  scan.row += 1;
  scan.defect = null;
  for (;;) {
    if (count === scan.from.length) {
      if (count >= mostCells) {
        giveUp(scan, 'too many cells', lineEnd(text, at));
        return true;
      }
      grow(scan);
    }
    const begin = at;
    let code = at < length ? text.charCodeAt(at) : -1;
    let hash = 0;
    while (code === space && delimiter !== space) {
      hash = nextHash(hash, code);
      at += 1;
      code = at < length ? text.charCodeAt(at) : -1;
    }
    if (code === quote) {
      at = quotedCell(scan, at, count);
      if (at === -1) return true;
      code = at < length ? text.charCodeAt(at) : -1;
    } else {
      while (code !== delimiter && code !== lineFeed && code !== carriageReturn && code !== -1) {
        hash = nextHash(hash, code);
        at += 1;
        code = at < length ? text.charCodeAt(at) : -1;
      }
      scan.from[count] = begin;
      scan.to[count] = at;
      scan.hash[count] = hash;
      unescaped[count] = null;
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

const nextHash = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

function grow(scan: Scanner): void {
  for (const name of ['from', 'to', 'hash'] as const) {
    const larger = new Int32Array(scan[name].length * 2);
    larger.set(scan[name]);
    scan[name] = larger;
  }
}

/** Reads the quoted cell at an offset into its place; returns where it ends, or -1 when the record has a defect. */
function quotedCell(scan: Scanner, open: number, place: number): number {
  const { text, delimiter } = scan;
  let doubled = false;
  let close = text.indexOf('"', open + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === quote) {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close === -1) return giveUp(scan, 'unclosed quote', text.length);
  let at = close + 1;
  while (at < text.length && text.charCodeAt(at) === space && delimiter !== space) at += 1;
  const after = at < text.length ? text.charCodeAt(at) : -1;
  if (after !== delimiter && after !== lineFeed && after !== carriageReturn && after !== -1)
    return giveUp(scan, 'text after a quote', lineEnd(text, at));
  let hash = 0;
  let returns = false;
  for (let inside = open + 1; inside < close; inside += 1) {
    const code = text.charCodeAt(inside);
    if (code === carriageReturn) returns = true;
    hash = nextHash(hash, code);
  }
  scan.from[place] = open + 1;
  scan.to[place] = close;
  scan.hash[place] = hash;
  scan.unescaped[place] = doubled || returns ? evened(text.slice(open + 1, close)) : null;
  return at;
}

/** The text between quotes: quotes single, line ends LF. */
function evened(text: string): string {
  const single = text.replaceAll('""', '"');
  return single.includes('\r') ? single.replace(/\r\n?/g, '\n') : single;
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

/** The text of a cell of the record read last; '' where it has no such cell. */
export function cellAt(scan: Scanner, place: number): string {
  if (place < 0 || place >= scan.count) return '';
  const from = scan.from[place] ?? 0;
  const to = scan.to[place] ?? 0;
  return from === to ? '' : (scan.unescaped[place] ?? scan.text.slice(from, to));
}

/** The cells of the record read last. */
export function cellsOf(scan: Scanner): string[] {
  return Array.from({ length: scan.count }, (_, place) => cellAt(scan, place));
}

/** True for a cell that is empty after trimming. */
export function isBlankAt(scan: Scanner, place: number): boolean {
  const from = scan.from[place] ?? 0;
  if (place >= scan.count || from === scan.to[place]) return true;
  const first = scan.text.charCodeAt(from);
  return (first <= space || first > 126) && cellAt(scan, place).trim() === '';
}

/** True when nothing but white space stands in the cells of the record read last. */
export function isBlankRecord(scan: Scanner): boolean {
  if (scan.defect !== null) return false;
  for (let place = 0; place < scan.count; place += 1) if (!isBlankAt(scan, place)) return false;
  return true;
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
