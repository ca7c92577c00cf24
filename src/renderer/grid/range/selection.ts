/**
 * The arithmetic of cell ranges over row and column indexes of what is shown.
 * It knows no grid: the grid turns row keys and column ids into indexes before, and back after.
 */

/** A cell by its place in the shown rows and columns, both from 0. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** How many rows and columns are shown. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** A rectangle from the cell where it was begun to the cell it was extended to. */
export interface Range {
  readonly anchor: Cell;
  readonly head: Cell;
}

/** One or more rectangles; the active cell is the anchor of the last one unless Tab or Enter moved it within. */
export interface Selection {
  readonly ranges: readonly Range[];
  readonly active: Cell;
}

/** A rectangle with its edges in order, all included. */
export interface Rectangle {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function rectangle(range: Range): Rectangle {
  return {
    top: Math.min(range.anchor.row, range.head.row),
    bottom: Math.max(range.anchor.row, range.head.row),
    left: Math.min(range.anchor.column, range.head.column),
    right: Math.max(range.anchor.column, range.head.column),
  };
}

export function contains(box: Rectangle, cell: Cell): boolean {
  return cell.row >= box.top && cell.row <= box.bottom && cell.column >= box.left && cell.column <= box.right;
}

/** The block that different cells make; null when they make none, or one of them is not there. */
export function blockOf(cells: readonly (Cell | null)[]): Rectangle | null {
  const known = cells.flatMap((cell) => cell ?? []);
  const [first] = known;
  if (first === undefined || known.length !== cells.length) return null;
  let { row: top, row: bottom, column: left, column: right } = first;
  for (const { row, column } of known) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return (bottom - top + 1) * (right - left + 1) === known.length ? { top, bottom, left, right } : null;
}

/** The selection of one cell. */
export function selectCell(cell: Cell): Selection {
  return { ranges: [{ anchor: cell, head: cell }], active: cell };
}

/** Keeps a cell inside what is shown; nothing is shown when there are no rows or columns, and then it is the first place. */
export function clampCell(cell: Cell, extent: Extent): Cell {
  return {
    row: Math.max(0, Math.min(cell.row, extent.rows - 1)),
    column: Math.max(0, Math.min(cell.column, extent.columns - 1)),
  };
}

function last(selection: Selection): Range {
  return (
    selection.ranges[selection.ranges.length - 1] ?? { anchor: selection.active, head: selection.active }
  );
}

/** Extends the last range to a cell: Shift+click, Shift+arrow, the end of a drag. */
export function extendTo(selection: Selection, head: Cell): Selection {
  const range = last(selection);
  return { ...selection, ranges: [...selection.ranges.slice(0, -1), { anchor: range.anchor, head }] };
}

/** Begins another range beside the present ones: Ctrl+click. */
export function addRange(selection: Selection, cell: Cell): Selection {
  return { ranges: [...selection.ranges, { anchor: cell, head: cell }], active: cell };
}

/** Whole rows, from the one where the gesture began; the active cell is the first of it. */
export function selectRows(from: number, to: number, extent: Extent): Selection {
  const anchor = { row: from, column: 0 };
  return { ranges: [{ anchor, head: { row: to, column: Math.max(0, extent.columns - 1) } }], active: anchor };
}

/** Whole columns, as `selectRows`. */
export function selectColumns(from: number, to: number, extent: Extent): Selection {
  const anchor = { row: 0, column: from };
  return { ranges: [{ anchor, head: { row: Math.max(0, extent.rows - 1), column: to } }], active: anchor };
}

/** Everything shown; the active cell stays where it is, as in Excel. */
export function selectAll(selection: Selection, extent: Extent): Selection {
  return {
    ranges: [
      {
        anchor: { row: 0, column: 0 },
        head: { row: Math.max(0, extent.rows - 1), column: Math.max(0, extent.columns - 1) },
      },
    ],
    active: selection.active,
  };
}

export type Direction = 'up' | 'down' | 'left' | 'right';

const steps: Readonly<Record<Direction, Cell>> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** The cell some steps away, kept inside what is shown. */
export function step(cell: Cell, direction: Direction, count: number, extent: Extent): Cell {
  const by = steps[direction];
  return clampCell({ row: cell.row + by.row * count, column: cell.column + by.column * count }, extent);
}

/**
 * Where Ctrl+arrow goes: from a filled cell whose neighbour is filled to the last filled cell of the block,
 * otherwise to the next filled cell, or to the edge when there is none.
 */
export function edgeOfData(
  cell: Cell,
  direction: Direction,
  extent: Extent,
  isFilled: (cell: Cell) => boolean,
): Cell {
  const neighbour = step(cell, direction, 1, extent);
  if (same(neighbour, cell)) return cell;
  const inBlock = isFilled(cell) && isFilled(neighbour);
  let here = neighbour;
  for (;;) {
    const next = step(here, direction, 1, extent);
    if (same(next, here)) return here;
    if (inBlock ? !isFilled(next) : isFilled(here)) return here;
    here = next;
  }
}

export function same(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column;
}

/** True when more than one cell is selected, so that Enter and Tab walk inside the selection. */
export function isMany(selection: Selection): boolean {
  return selection.ranges.length > 1 || selection.ranges.some((range) => !same(range.anchor, range.head));
}

/**
 * The next active cell within a selection of several: Enter goes down each column, Tab along each row,
 * from the last cell of one range to the first of the next, around at the end; backwards with Shift.
 */
export function walk(selection: Selection, by: 'row' | 'column', backwards: boolean): Selection {
  const boxes = selection.ranges.map(rectangle);
  const found = boxes.findIndex((box) => contains(box, selection.active));
  const index = found === -1 ? 0 : found;
  const box = boxes[index];
  if (box === undefined) return selection;
  const size = (one: Rectangle): number => (one.bottom - one.top + 1) * (one.right - one.left + 1);
  const place = placeIn(box, selection.active, by) + (backwards ? -1 : 1);
  if (place >= 0 && place < size(box)) return { ...selection, active: cellAt(box, place, by) };
  const nextIndex = (index + (backwards ? -1 : 1) + boxes.length) % boxes.length;
  const next = boxes[nextIndex] ?? box;
  return { ...selection, active: cellAt(next, backwards ? size(next) - 1 : 0, by) };
}

/** Enter walks down a column (`row` changes first), Tab along a row. */
function placeIn(box: Rectangle, cell: Cell, by: 'row' | 'column'): number {
  const [down, across] = [cell.row - box.top, cell.column - box.left];
  return by === 'row'
    ? across * (box.bottom - box.top + 1) + down
    : down * (box.right - box.left + 1) + across;
}

function cellAt(box: Rectangle, place: number, by: 'row' | 'column'): Cell {
  const [height, width] = [box.bottom - box.top + 1, box.right - box.left + 1];
  return by === 'row'
    ? { row: box.top + (place % height), column: box.left + Math.floor(place / height) }
    : { row: box.top + Math.floor(place / width), column: box.left + (place % width) };
}

/** How many different cells the ranges cover; a cell in two ranges counts once. */
export function countCells(selection: Selection): number {
  const boxes = selection.ranges.map(rectangle);
  const [only] = boxes;
  if (boxes.length === 1 && only !== undefined)
    return (only.bottom - only.top + 1) * (only.right - only.left + 1);
  let count = 0;
  for (const cell of cellsOf(boxes)) if (cell !== undefined) count++;
  return count;
}

/** The different cells of some rectangles, each once, in the order of the rectangles and row by row. */
export function* cellsOf(boxes: readonly Rectangle[]): Generator<Cell> {
  for (const [index, box] of boxes.entries()) {
    const earlier = boxes.slice(0, index);
    for (let row = box.top; row <= box.bottom; row++) {
      for (let column = box.left; column <= box.right; column++) {
        const cell = { row, column };
        if (!earlier.some((one) => contains(one, cell))) yield cell;
      }
    }
  }
}

/**
 * The block that several ranges make when they are copied: ranges that share their rows stand side by side,
 * ranges that share their columns one below the other; others cannot be copied together (null), as in Excel.
 */
export function copyBlock(
  selection: Selection,
): { readonly rows: readonly number[]; readonly columns: readonly number[] } | null {
  const boxes = selection.ranges.map(rectangle);
  const [first] = boxes;
  if (first === undefined) return null;
  const span = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const sorted = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);
  if (boxes.every((box) => box.top === first.top && box.bottom === first.bottom)) {
    return {
      rows: span(first.top, first.bottom),
      columns: sorted(boxes.flatMap((box) => span(box.left, box.right))),
    };
  }
  if (boxes.every((box) => box.left === first.left && box.right === first.right)) {
    return {
      rows: sorted(boxes.flatMap((box) => span(box.top, box.bottom))),
      columns: span(first.left, first.right),
    };
  }
  return null;
}
