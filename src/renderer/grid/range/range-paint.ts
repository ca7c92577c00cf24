import { gutterId } from '../columns/column-defs.ts';
import type { GridContext } from '../grid-context.ts';
import type { Ranges } from './ranges.ts';
import { isMany, type Rectangle, rectangle } from './selection.ts';

const tint = 1;
const [top, bottom, left, right] = [2, 4, 8, 16];
const handle = 32;
const [dashTop, dashBottom, dashLeft, dashRight] = [64, 128, 256, 512];
const lit = 1024;

const words: readonly (readonly [number, string])[] = [
  [tint, 'in'],
  [top, 'top'],
  [bottom, 'bottom'],
  [left, 'left'],
  [right, 'right'],
  [handle, 'handle'],
  [dashTop, 'dash-top'],
  [dashBottom, 'dash-bottom'],
  [dashLeft, 'dash-left'],
  [dashRight, 'dash-right'],
  [lit, 'lit'],
];

const named = new Map<number, string>();

/** What a cell's attribute says: `in top handle`; range.css draws it. */
function nameOf(marks: number): string {
  const known = named.get(marks);
  if (known !== undefined) return known;
  const made = words.flatMap(([bit, word]) => ((marks & bit) === 0 ? [] : [word])).join(' ');
  named.set(marks, made);
  return made;
}

interface Picture {
  readonly boxes: readonly Rectangle[];
  readonly many: boolean;
  readonly dashes: readonly Rectangle[];
  readonly handle: { readonly row: number; readonly column: number } | null;
}

/**
 * Marks the cells that are in the document. Each cell carries its own part of the outline, so that nothing lags behind
 * while the grid scrolls, and pinned columns need no second picture.
 */
export function paintRanges(grid: Element, ranges: Ranges, context: GridContext): void {
  const picture = pictureOf(ranges);
  const columns = new Map(ranges.table().columns.map(({ id }, index) => [id, index]));
  for (const row of grid.querySelectorAll('[row-id][row-index]')) {
    const place = Number(row.getAttribute('row-index'));
    const litRow = picture.boxes.some((box) => place >= box.top && place <= box.bottom);
    markRow(
      row,
      picture.boxes.some((box) => isWholeRow(box, place, columns.size)),
    );
    for (const cell of row.querySelectorAll('[col-id]')) {
      const id = cell.getAttribute('col-id') ?? '';
      const column = columns.get(id);
      if (id === gutterId) mark(cell, litRow ? lit : 0);
      else mark(cell, column === undefined ? 0 : marksOf(place, column, picture));
    }
  }
  lightHeaders(picture, ranges, context);
}

function pictureOf(ranges: Ranges): Picture {
  const selection = ranges.selection();
  const { copied, fill } = ranges.frames();
  const dashes = [copied, fill].flatMap((box) => box ?? []);
  if (selection === null) return { boxes: [], many: false, dashes, handle: null };
  const boxes = selection.ranges.map(rectangle);
  const last = boxes.at(-1);
  const { rows, columns } = ranges.table();
  const fillable =
    last !== undefined &&
    last.bottom < rows.length &&
    columns.slice(last.left, last.right + 1).some(({ computed }) => !computed);
  return {
    boxes,
    many: isMany(selection),
    dashes,
    handle: fillable ? { row: last.bottom, column: last.right } : null,
  };
}

const isIn = (box: Rectangle, row: number, column: number): boolean =>
  row >= box.top && row <= box.bottom && column >= box.left && column <= box.right;

function marksOf(row: number, column: number, picture: Picture): number {
  let marks = 0;
  for (const box of picture.many ? picture.boxes : []) {
    if (!isIn(box, row, column)) continue;
    marks |= tint;
    if (row === box.top) marks |= top;
    if (row === box.bottom) marks |= bottom;
    if (column === box.left) marks |= left;
    if (column === box.right) marks |= right;
  }
  for (const box of picture.dashes) {
    if (!isIn(box, row, column)) continue;
    if (row === box.top) marks |= dashTop;
    if (row === box.bottom) marks |= dashBottom;
    if (column === box.left) marks |= dashLeft;
    if (column === box.right) marks |= dashRight;
  }
  if (picture.handle?.row === row && picture.handle.column === column) marks |= handle;
  return marks;
}

const isWholeRow = (box: Rectangle, row: number, columns: number): boolean =>
  row >= box.top && row <= box.bottom && box.left === 0 && box.right === columns - 1 && columns > 1;

/** A row that is selected whole says so itself. */
function markRow(row: Element, whole: boolean): void {
  if (!whole) row.removeAttribute('aria-selected');
  else if (!row.hasAttribute('aria-selected')) row.setAttribute('aria-selected', 'true');
}

function mark(cell: Element, marks: number): void {
  const before = cell.getAttribute('data-range');
  if (marks === 0) {
    if (before === null) return;
    cell.removeAttribute('data-range');
    cell.removeAttribute('aria-selected');
    return;
  }
  const name = nameOf(marks);
  if (before === name) return;
  cell.setAttribute('data-range', name);
  if ((marks & tint) === 0) cell.removeAttribute('aria-selected');
  else cell.setAttribute('aria-selected', 'true');
}

function lightHeaders(picture: Picture, ranges: Ranges, context: GridContext): void {
  const ids = ranges
    .table()
    .columns.flatMap(({ id }, index) =>
      picture.boxes.some((box) => index >= box.left && index <= box.right) ? [id] : [],
    );
  const { marks } = context;
  const before = marks.get().lit;
  if (before.size === ids.length && ids.every((id) => before.has(id))) return;
  marks.set({ ...marks.get(), lit: new Set(ids) });
}
