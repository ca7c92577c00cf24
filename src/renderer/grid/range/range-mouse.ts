import { gutterId } from '../columns/column-defs.ts';
import type { GridContext } from '../grid-context.ts';
import { followDrag } from './drag.ts';
import { dataBelow, type FillReach, fillReach, reachBox } from './fill-plan.ts';
import type { FillMode } from './fill-series.ts';
import { onPartners, type Ranges } from './ranges.ts';
import {
  addRange,
  type Cell,
  contains,
  extendTo,
  type Rectangle,
  rectangle,
  type Selection,
  selectAll,
  selectCell,
  selectColumns,
  selectRows,
} from './selection.ts';
import { extentOf } from './table.ts';

/** Where the pointer is: on a cell, or on the number of a row. */
interface Hit extends Cell {
  readonly element: Element;
  readonly gutter: boolean;
}

/** What the pointer needs of the grid. */
interface MouseParts {
  readonly grid: HTMLElement;
  readonly ranges: Ranges;
  readonly context: GridContext;
  /** The row that stands first, whole. */
  firstRow(): number;
  scrollTo(cell: Cell): void;
}

/** How near the corner of a cell the handle is taken, in pixels. */
const corner = 8;

/** Selects with the pointer: press, drag, Shift, Ctrl, row numbers, headers and the fill handle. Returns what stops it. */
export function selectByPointer(parts: MouseParts): () => void {
  const { grid } = parts;
  let pressedAt = { x: 0, y: 0 };
  let isHeld = false;
  const press = (event: PointerEvent): void => {
    pressedAt = { x: event.clientX, y: event.clientY };
    isHeld = false;
    if (event.pointerType === 'touch' || isInEditor(event.target)) return;
    const hit = hitOf(event.target, parts);
    if (hit === null) return;
    isHeld = pressed(event, hit, parts);
    // AG Grid would make the cell under the pointer the active one.
    if (isHeld) event.stopPropagation();
  };
  // The browser would put the keyboard there.
  const settle = (event: MouseEvent): void => {
    if (isHeld) event.preventDefault();
  };
  const click = (event: MouseEvent): void => {
    const way = Math.abs(event.clientX - pressedAt.x) + Math.abs(event.clientY - pressedAt.y);
    if (way <= 4) clickedHeader(event, parts);
  };
  // A link in a cell would be dragged as a link.
  const dragStart = (event: DragEvent): void => {
    if (hitOf(event.target, parts) !== null) event.preventDefault();
  };
  const double = (event: MouseEvent): void => {
    const hit = isInEditor(event.target) ? null : hitOf(event.target, parts);
    if (hit === null || !isHandle(event, hit)) return;
    event.preventDefault();
    // AG Grid would open the editor.
    event.stopPropagation();
    fillAlong(parts);
  };
  grid.addEventListener('dblclick', double, true);
  grid.addEventListener('pointerdown', press, true);
  grid.addEventListener('mousedown', settle, true);
  grid.addEventListener('click', click);
  grid.addEventListener('dragstart', dragStart);
  return () => {
    grid.removeEventListener('dblclick', double, true);
    grid.removeEventListener('pointerdown', press, true);
    grid.removeEventListener('mousedown', settle, true);
    grid.removeEventListener('click', click);
    grid.removeEventListener('dragstart', dragStart);
  };
}

const isInEditor = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, [role="option"]') !== null;

function hitOf(target: EventTarget | null, { ranges }: MouseParts): Hit | null {
  const element = target instanceof Element ? target.closest('[row-id] [col-id]') : null;
  const row = element?.closest('[row-index]')?.getAttribute('row-index') ?? null;
  const id = element?.getAttribute('col-id');
  if (element === null || row === null) return null;
  const gutter = id === gutterId;
  const column = gutter ? 0 : ranges.table().columns.findIndex((each) => each.id === id);
  return column === -1 ? null : { row: Number(row), column, element, gutter };
}

/** Acts on a press; true when it is ours alone. */
function pressed(event: MouseEvent, hit: Hit, parts: MouseParts): boolean {
  const { ranges } = parts;
  const selection = ranges.selection();
  if (event.button === 2) {
    const inside = selection?.ranges.some((range) => contains(rectangle(range), hit)) === true;
    if (!inside && hit.gutter) wholeRows(hit.row, hit.row, parts);
    return inside || hit.gutter;
  }
  if (event.button !== 0) return false;
  if (selection !== null && isHandle(event, hit)) {
    drawHandle(selection, parts);
    return true;
  }
  if (hit.row >= ranges.table().rows.length) {
    if (!event.shiftKey) ranges.select(selectCell(hit), { reveal: null });
    return event.shiftKey || hit.gutter;
  }
  if (hit.gutter) {
    pressedGutter(event, hit, selection, parts);
    return true;
  }
  const isExtended = event.shiftKey && selection !== null;
  if (isExtended) ranges.select(extendTo(selection, hit), { reveal: null });
  else if ((event.ctrlKey || event.metaKey) && selection !== null)
    ranges.select(addRange(selection, hit), { reveal: null });
  else ranges.select(selectCell(hit), { reveal: null });
  followDrag({
    ...parts,
    to: (cell) => {
      const now = ranges.selection();
      if (now !== null) ranges.select(extendTo(now, onPartners(cell, ranges.table())), { reveal: null });
    },
  });
  return isExtended;
}

function pressedGutter(event: MouseEvent, hit: Hit, selection: Selection | null, parts: MouseParts): void {
  const { ranges } = parts;
  const extent = extentOf(ranges.table());
  if ((event.ctrlKey || event.metaKey) && selection !== null) {
    const row = selectRows(hit.row, hit.row, extent);
    ranges.select(
      { ranges: [...selection.ranges, ...row.ranges], active: row.active },
      { whole: 'rows', reveal: null },
    );
  } else {
    const from = event.shiftKey ? (selection?.ranges.at(-1)?.anchor.row ?? hit.row) : hit.row;
    wholeRows(from, hit.row, parts);
  }
  followDrag({
    ...parts,
    to: (cell) => {
      const now = ranges.selection();
      if (now === null) return;
      const head = { row: onPartners(cell, ranges.table()).row, column: Math.max(0, extent.columns - 1) };
      ranges.select(extendTo(now, head), { whole: 'rows', reveal: null });
    },
  });
}

function wholeRows(from: number, to: number, { ranges }: MouseParts): void {
  ranges.select(selectRows(from, to, extentOf(ranges.table())), { whole: 'rows', reveal: null });
}

function isHandle(event: MouseEvent, { element }: Hit): boolean {
  if (element.getAttribute('data-range')?.split(' ').includes('handle') !== true) return false;
  const { right, bottom } = element.getBoundingClientRect();
  return event.clientX > right - corner && event.clientY > bottom - corner;
}

function drawHandle(selection: Selection, parts: MouseParts): void {
  const { ranges, context } = parts;
  const last = selection.ranges.at(-1);
  if (last === undefined) return;
  const box = rectangle(last);
  let to: Cell = { row: box.bottom, column: box.right };
  followDrag({
    ...parts,
    to: (cell) => {
      to = onPartners(cell, ranges.table());
      const way = fillReach(box, to);
      ranges.filling(way === null ? null : reachBox(box, way));
    },
    end: (event) => {
      ranges.filling(null);
      const way = fillReach(box, to);
      if (way !== null && event !== null)
        fillOn(box, way, event.ctrlKey || event.metaKey ? 'series' : 'copy', { ranges, context });
    },
  });
}

/** Fills, and selects what was there and what was filled. */
function fillOn(
  box: Rectangle,
  way: FillReach,
  mode: FillMode,
  { ranges, context }: Pick<MouseParts, 'ranges' | 'context'>,
): void {
  context.cellDeeds.fill(box, way, mode);
  const reached = reachBox(box, way);
  const anchor = { row: Math.min(box.top, reached.top), column: Math.min(box.left, reached.left) };
  const head = { row: Math.max(box.bottom, reached.bottom), column: Math.max(box.right, reached.right) };
  ranges.select({ ranges: [{ anchor, head }], active: anchor }, { reveal: null });
}

/** A double press on the handle fills down as far as the column beside goes on. */
function fillAlong(parts: MouseParts): void {
  const last = parts.ranges.selection()?.ranges.at(-1);
  if (last === undefined) return;
  const box = rectangle(last);
  const count = dataBelow(box, parts.ranges.table());
  if (count > 0) fillOn(box, { direction: 'down', count }, 'copy', parts);
}

/** A press on a header selects its column, with Shift up to it, with Ctrl as well as others; the corner selects all. */
function clickedHeader(event: MouseEvent, { ranges, firstRow }: MouseParts): void {
  const target = event.target instanceof Element ? event.target : null;
  const header = target?.closest('[role="columnheader"][col-id]') ?? null;
  if (header === null || target?.closest('button, .ag-header-cell-resize') !== null) return;
  const id = header.getAttribute('col-id');
  const table = ranges.table();
  const extent = extentOf(table);
  if (extent.rows === 0) return;
  const selection = ranges.selection();
  const row = Math.min(firstRow(), extent.rows - 1);
  if (id === gutterId) {
    const active = selection?.active ?? { row, column: 0 };
    ranges.select(selectAll({ ranges: [], active }, extent), { whole: 'all', reveal: null });
    return;
  }
  const column = table.columns.findIndex((each) => each.id === id);
  if (column === -1) return;
  const from = event.shiftKey ? (selection?.ranges.at(-1)?.anchor.column ?? column) : column;
  const whole = selectColumns(from, column, extent);
  const before = (event.ctrlKey || event.metaKey) && selection !== null ? selection.ranges : [];
  ranges.select(
    { ranges: [...before, ...whole.ranges], active: { row, column: from } },
    { whole: 'columns', reveal: null },
  );
}
