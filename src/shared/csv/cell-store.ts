import { cellAt, type Scanner } from './tokenize.ts';

/** A list of whole numbers that grows; -1 stands for nothing. */
export interface Numbers {
  list: Int32Array;
  length: number;
}

/** An empty list. */
export function numbers(): Numbers {
  return { list: new Int32Array(1024), length: 0 };
}

/** Puts a number at a place, with nothing in the places before it that were never set. */
export function setNumber(numbers: Numbers, at: number, value: number): void {
  if (at >= numbers.list.length) {
    const list = new Int32Array(Math.max(numbers.list.length * 2, at + 1));
    list.set(numbers.list.subarray(0, numbers.length));
    numbers.list = list;
  }
  if (at > numbers.length) numbers.list.fill(-1, numbers.length, at);
  numbers.list[at] = value;
  if (at >= numbers.length) numbers.length = at + 1;
}

/** The number at a place, -1 where there is none. */
export function numberAt(numbers: Numbers, at: number): number {
  return at < numbers.length ? (numbers.list[at] ?? -1) : -1;
}

/**
 * The cells of one column: each different text once, and for each row which it is. What a text means is worked out once, however often it stands there.
 */
export interface CellColumn {
  /** The different texts; the first is blank. */
  readonly texts: string[];
  /** For each text the number of the first record that holds it. */
  readonly firstRows: Numbers;
  /** For each row the place of its text, -1 where the row has no such cell. */
  readonly codes: Numbers;
  /** Finds a text by its hash; null once the texts of the column have turned out to differ from row to row. */
  known: Known | null;
  filled: number;
}

/** Places of texts by hash: open addressing, 0 for a free slot. */
interface Known {
  slots: Int32Array;
  readonly hashes: Numbers;
}

/** A column without cells. */
export function cellColumn(): CellColumn {
  const column: CellColumn = {
    texts: [''],
    firstRows: numbers(),
    codes: numbers(),
    known: { slots: new Int32Array(64), hashes: numbers() },
    filled: 0,
  };
  setNumber(column.firstRows, 0, 0);
  return column;
}

const tryUntil = 4096;
/** A file made to collide could otherwise make each look-up as long as the file. */
const longestProbe = 64;

/** Puts a filled cell of the scanner's record into a column. */
export function putCell(column: CellColumn, at: number, scan: Scanner, place: number, row: number): void {
  column.filled += 1;
  const { known } = column;
  const hash = scan.hash[place] ?? 0;
  const code = known === null ? 0 : find(column, known, scan, place, hash);
  setNumber(column.codes, at, code > 0 ? code : add(column, scan, place, row));
}

function find(column: CellColumn, known: Known, scan: Scanner, place: number, hash: number): number {
  const { slots, hashes } = known;
  const mask = slots.length - 1;
  for (
    let slot = spread(hash) & mask, probe = 0;
    probe < longestProbe;
    slot = (slot + 1) & mask, probe += 1
  ) {
    const code = slots[slot] ?? 0;
    if (code === 0) return 0;
    if (hashes.list[code] === hash && isSame(column.texts[code] ?? '', scan, place)) return code;
  }
  return 0;
}

function isSame(text: string, scan: Scanner, place: number): boolean {
  const unescaped = scan.unescaped[place] ?? null;
  if (unescaped !== null) return text === unescaped;
  const from = scan.from[place] ?? 0;
  const length = text.length;
  if ((scan.to[place] ?? 0) - from !== length) return false;
  for (let at = 0; at < length; at += 1)
    if (text.charCodeAt(at) !== scan.text.charCodeAt(from + at)) return false;
  return true;
}

const spread = (hash: number): number => hash ^ (hash >>> 15);

function add(column: CellColumn, scan: Scanner, place: number, row: number): number {
  const code = column.texts.length;
  column.texts.push(cellAt(scan, place));
  setNumber(column.firstRows, code, row);
  const { known } = column;
  if (known === null) return code;
  if (code > tryUntil && code * 2 > column.filled) {
    column.known = null;
    return code;
  }
  const hash = scan.hash[place] ?? 0;
  setNumber(known.hashes, code, hash);
  if (code * 2 > known.slots.length) rehash(known, code);
  insert(known, code, hash);
  return code;
}

function insert(known: Known, code: number, hash: number): void {
  const mask = known.slots.length - 1;
  let slot = spread(hash) & mask;
  for (let probe = 0; probe < longestProbe; probe += 1) {
    if (known.slots[slot] === 0) {
      known.slots[slot] = code;
      return;
    }
    slot = (slot + 1) & mask;
  }
}

function rehash(known: Known, codes: number): void {
  known.slots = new Int32Array(known.slots.length * 4);
  for (let code = 1; code < codes; code += 1) insert(known, code, known.hashes.list[code] ?? 0);
}
