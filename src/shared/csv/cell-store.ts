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
  readonly firstRows: number[];
  /** For each row the place of its text, -1 where the row has no such cell. */
  readonly codes: Numbers;
  /** Null once the texts of the column have turned out to differ from row to row. */
  known: Map<string, number> | null;
  filled: number;
}

/** A column without cells. */
export function cellColumn(): CellColumn {
  return { texts: [''], firstRows: [0], codes: numbers(), known: new Map(), filled: 0 };
}

const tryUntil = 4096;

/** Puts a filled cell into a column. */
export function putCell(column: CellColumn, at: number, text: string, row: number): void {
  column.filled += 1;
  const { known, texts } = column;
  let code = known?.get(text);
  if (code === undefined) {
    code = texts.length;
    texts.push(text);
    column.firstRows.push(row);
    if (known !== null) {
      known.set(text, code);
      if (texts.length > tryUntil && texts.length * 2 > column.filled) column.known = null;
    }
  }
  setNumber(column.codes, at, code);
}
