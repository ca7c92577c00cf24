import type { Ranges } from './ranges.ts';
import type { Cell } from './selection.ts';

interface DragParts {
  readonly grid: HTMLElement;
  readonly ranges: Ranges;
  scrollTo(cell: Cell): void;
  /** The pointer came to another cell. */
  to(cell: Cell): void;
  /** The button was let go; null when the drag was broken off. */
  end?(event: MouseEvent | null): void;
}

/** So often the grid scrolls on while the pointer is outside, in milliseconds. */
const beat = 40;

/**
 * Follows the pointer from a press until the button is let go. Outside of the cells the grid scrolls that way, the
 * faster the farther; Esc breaks it off.
 */
export function followDrag({ grid, ranges, scrollTo, to, end }: DragParts): void {
  let last: Cell | null = null;
  let pointer: Point = { x: 0, y: 0 };
  let timer = 0;

  const reach = (cell: Cell): void => {
    if (last?.row === cell.row && last.column === cell.column) return;
    last = cell;
    to(cell);
  };
  const follow = (): void => {
    window.clearTimeout(timer);
    const area = cellArea(grid);
    const out = outside(pointer, area);
    const hit = cellAt(inside(pointer, area), grid, ranges, last);
    if (hit === null) return;
    if (out.rows === 0 && out.columns === 0) {
      reach(hit);
      return;
    }
    const { rows, columns } = ranges.table();
    const next = {
      row: Math.max(0, Math.min(hit.row + out.rows, rows.length - 1)),
      column: Math.max(0, Math.min(hit.column + out.columns, columns.length - 1)),
    };
    scrollTo(next);
    reach(next);
    timer = window.setTimeout(follow, beat);
  };
  const move = (event: MouseEvent): void => {
    pointer = { x: event.clientX, y: event.clientY };
    if (event.buttons === 0) stop(event);
    else follow();
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    stop(null);
  };
  const stop = (event: MouseEvent | null): void => {
    window.clearTimeout(timer);
    document.removeEventListener('mousemove', move, true);
    document.removeEventListener('mouseup', stop, true);
    document.removeEventListener('keydown', key, true);
    end?.(event);
  };
  document.addEventListener('mousemove', move, true);
  document.addEventListener('mouseup', stop, true);
  document.addEventListener('keydown', key, true);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The place of the cells: the grid below its headers. */
function cellArea(grid: HTMLElement): Area {
  const { left, right, top, bottom } = grid.getBoundingClientRect();
  const headers = [...grid.querySelectorAll('[role="columnheader"][col-id]')];
  const below = headers.map((header) => header.getBoundingClientRect().bottom);
  return { left, right, top: Math.max(top, ...below), bottom };
}

const inside = (point: Point, area: Area): Point => ({
  x: Math.min(Math.max(point.x, area.left + 1), area.right - 2),
  y: Math.min(Math.max(point.y, area.top + 1), area.bottom - 2),
});

/** How many rows and columns to go on at the next beat. */
function outside(point: Point, area: Area): { readonly rows: number; readonly columns: number } {
  const speed = (distance: number): number => 1 + Math.floor(Math.max(0, distance) / 24);
  const up = point.y < area.top ? -speed(area.top - point.y) : 0;
  const down = point.y > area.bottom - 4 ? speed(point.y - area.bottom) : 0;
  const columns = point.x < area.left ? -1 : point.x > area.right - 4 ? 1 : 0;
  return { rows: up + down, columns };
}

/** The cell under a point; on a row's number, or beside the last column, the column that was reached last. */
function cellAt(point: Point, grid: HTMLElement, ranges: Ranges, last: Cell | null): Cell | null {
  const under = document.elementFromPoint(point.x, point.y);
  if (under === null || !grid.contains(under)) return last;
  const row = under.closest('[row-index]')?.getAttribute('row-index') ?? null;
  const { rows, columns } = ranges.table();
  const column = columns.findIndex(({ id }) => id === under.closest('[col-id]')?.getAttribute('col-id'));
  const reached = last?.column ?? ranges.selection()?.ranges.at(-1)?.head.column ?? 0;
  return {
    row: row === null ? Math.max(0, rows.length - 1) : Number(row),
    column: column === -1 ? reached : column,
  };
}
