import type { GridApi } from 'ag-grid-community';
import { type Column, readColumn } from '../columns/column.ts';
import { gutterId } from '../columns/column-defs.ts';
import type { GridRow } from '../columns/row.ts';
import { activeCell } from '../focus/active-cell.ts';
import type { CellPlace, GridContext, Step } from '../grid-context.ts';
import {
  blockOf,
  type Cell,
  clampCell,
  contains,
  isMany,
  type Rectangle,
  rectangle,
  type Selection,
  walk,
} from './selection.ts';
import { extentOf, type Table } from './table.ts';

/** A range by row keys and column ids; whole rows and columns have only one of their two ends fixed. */
interface KeptRange {
  readonly anchor: CellPlace;
  readonly head: CellPlace;
  readonly whole: Whole;
}

/** What a range covers besides its corners: all columns, all rows, everything, or neither. */
export type Whole = 'rows' | 'columns' | 'all' | null;

interface Kept {
  readonly ranges: readonly KeptRange[];
  readonly active: CellPlace;
}

/** What is selected, for the status bar and for deeds on rows. */
export interface SelectionView {
  readonly selection: Selection;
  readonly table: Table;
}

/** Rectangles drawn over the cells: `copied` until the next edit or Esc, `fill` while the handle is drawn. */
interface Frames {
  readonly copied: Rectangle | null;
  readonly fill: Rectangle | null;
}

/**
 * The selected cells of a grid. They are kept by row key and column id, so that they stay with their partners, and
 * turned into places whenever they are looked at. The active cell is the one that AG Grid has in focus.
 */
export interface Ranges {
  table(): Table;
  /** In places of what is shown; null while no cell is active. */
  selection(): Selection | null;
  frames(): Frames;
  isMany(): boolean;
  /** Selects; the keyboard goes to the active cell. `reveal` is scrolled to: the active cell when left out, null for none. */
  select(next: Selection, options?: { readonly whole?: Whole; readonly reveal?: Cell | null }): void;
  /** Selects these cells when all are shown and make one block; a selection that holds them all stays. */
  show(places: readonly CellPlace[]): boolean;
  /** AG Grid put another cell in focus: it alone is selected. */
  focused(place: CellPlace | null): void;
  /** Looks where the focus is now: AG Grid tells it a moment later, and keys can be faster. */
  catchUp(): void;
  /** Rows or columns were changed: what cannot be found any more is let go. `anew`: sorted or filtered. */
  changed(rows: readonly GridRow[], anew: boolean): void;
  /** Enter and Tab inside a selection of several cells; false when there is only one. */
  walk(step: Step): boolean;
  copied(is: boolean): void;
  filling(box: Rectangle | null): void;
  /** What the range of the last gesture covers. */
  whole(): Whole;
  subscribe(listener: () => void): () => void;
}

type Api = GridApi<GridRow>;

/** Makes the ranges of one grid, which are empty until a cell is in focus. */
export function createRanges(
  api: { readonly current: Api | null },
  context: () => GridContext,
  first: readonly GridRow[],
): Ranges {
  let rows = first;
  let kept: Kept | null = null;
  let copied: Kept | null = null;
  let fill: Rectangle | null = null;
  let moving = false;
  let columns: readonly Column[] | null = null;
  const listeners = new Set<() => void>();

  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const shownColumns = (): readonly Column[] => {
    // While the grid is not laid out it has no columns: that is not kept.
    if (columns === null || columns.length === 0)
      columns = (api.current?.getAllDisplayedColumns() ?? [])
        .map((column) => column.getColId())
        .filter((id) => id !== gutterId)
        .map((id) => context().columnOf(id));
    return columns;
  };
  const table = (): Table => ({
    rows,
    columns: shownColumns(),
    valueAt: (row, column) => readColumn(column, row, context().source.evaluationOf),
  });
  const cellOf = (place: CellPlace): Cell | null => {
    const row = api.current?.getRowNode(place.row)?.rowIndex ?? null;
    const column = shownColumns().findIndex(({ id }) => id === place.column);
    return row === null || column === -1 ? null : { row, column };
  };
  const placeOf = (cell: Cell): CellPlace | null => {
    const row = api.current?.getDisplayedRowAtIndex(cell.row)?.data?.key;
    const column = shownColumns()[cell.column]?.id;
    return row === undefined || column === undefined ? null : { row, column };
  };
  const resolve = (from: Kept | null): Selection | null => {
    const active = from === null ? null : cellOf(from.active);
    if (from === null || active === null) return null;
    const extent = extentOf(table());
    const last = { row: Math.max(0, extent.rows - 1), column: Math.max(0, extent.columns - 1) };
    const ranges = from.ranges.flatMap(({ anchor, head, whole }) => {
      if (whole === 'all') return [{ anchor: { row: 0, column: 0 }, head: last }];
      const [start, end] = [cellOf(anchor), cellOf(head)];
      if (start === null || end === null) return [];
      if (whole === 'rows')
        return [{ anchor: { ...start, column: 0 }, head: { ...end, column: last.column } }];
      if (whole === 'columns') return [{ anchor: { ...start, row: 0 }, head: { ...end, row: last.row } }];
      return [{ anchor: start, head: end }];
    });
    return ranges.length === from.ranges.length ? { ranges, active } : null;
  };
  const keep = (next: Selection, whole: Whole): Kept | null => {
    const active = placeOf(next.active);
    const ranges = next.ranges.flatMap((range, index): KeptRange[] => {
      const [anchor, head] = [placeOf(range.anchor), placeOf(range.head)];
      const isLast = index === next.ranges.length - 1;
      const before = kept?.ranges[index]?.whole ?? null;
      return anchor === null || head === null ? [] : [{ anchor, head, whole: isLast ? whole : before }];
    });
    return active === null || ranges.length === 0 ? null : { ranges, active };
  };
  const single = (place: CellPlace): Kept => ({
    ranges: [{ anchor: place, head: place, whole: null }],
    active: place,
  });
  const focus = (cell: Cell): void => {
    const column = shownColumns()[cell.column]?.id;
    if (column === undefined || api.current === null) return;
    moving = true;
    api.current.setFocusedCell(cell.row, column);
    moving = false;
  };
  const reveal = (cell: Cell): void => {
    const column = shownColumns()[cell.column]?.id;
    api.current?.ensureIndexVisible(cell.row);
    if (column !== undefined) api.current?.ensureColumnVisible(column);
  };

  const ranges: Ranges = {
    table,
    selection: () => resolve(kept),
    frames: () => {
      const box = resolve(copied)?.ranges[0];
      return { copied: box === undefined ? null : rectangle(box), fill };
    },
    isMany: () => {
      const selection = resolve(kept);
      return selection !== null && isMany(selection);
    },
    select: (next, options = {}) => {
      const before = kept?.active;
      kept = keep(next, options.whole ?? null);
      if (options.reveal !== null) reveal(options.reveal ?? next.active);
      const same = kept?.active.row === before?.row && kept?.active.column === before?.column;
      const elsewhere = (document.activeElement?.closest('[row-id]') ?? null) === null;
      if (!same || elsewhere) focus(next.active);
      tell();
    },
    show: (places) => {
      const cells = places.map(cellOf);
      const boxes = resolve(kept)?.ranges.map(rectangle) ?? [];
      const [first] = cells;
      if (first && cells.every((cell) => cell !== null && boxes.some((box) => contains(box, cell)))) {
        reveal(first);
        return true;
      }
      const block = blockOf(cells);
      if (block === null) return false;
      const { top, left, bottom, right } = block;
      const anchor = { row: top, column: left };
      ranges.select({ ranges: [{ anchor, head: { row: bottom, column: right } }], active: anchor });
      focus(anchor);
      return true;
    },
    focused: (place) => {
      if (moving || place === null || place.column === gutterId) return;
      if (kept !== null && kept.active.row === place.row && kept.active.column === place.column) return;
      kept = single(place);
      tell();
    },
    catchUp: () => ranges.focused(api.current === null ? null : activeCell(api.current)),
    changed: (next, anew) => {
      rows = next;
      columns = null;
      if (kept !== null && (anew || resolve(kept) === null)) {
        kept = cellOf(kept.active) === null ? null : single(kept.active);
      }
      if (copied !== null && (anew || resolve(copied) === null)) copied = null;
      tell();
    },
    walk: (step) => {
      const selection = resolve(kept);
      if (selection === null || !isMany(selection)) return false;
      const by = step === 'up' || step === 'down' ? 'row' : 'column';
      const next = walk(selection, by, step === 'up' || step === 'left');
      ranges.select(next, { whole: ranges.whole() });
      return true;
    },
    copied: (is) => {
      if (!is && copied === null) return;
      copied = is ? kept : null;
      tell();
    },
    filling: (box) => {
      fill = box;
      tell();
    },
    whole: () => kept?.ranges.at(-1)?.whole ?? null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return ranges;
}

/** Keeps a cell on partners: the last row, where a new one is typed, is never part of a larger range. */
export function onPartners(cell: Cell, table: Table): Cell {
  return clampCell(cell, extentOf(table));
}

/** The partners that a selection covers. Whole columns mean only the active cell's: nobody selects one to delete all rows. */
export function coveredRows({ selection, table }: SelectionView, whole: Whole): readonly GridRow[] {
  const boxes =
    whole === 'columns'
      ? [{ top: selection.active.row, bottom: selection.active.row }]
      : selection.ranges.map(rectangle);
  const [only] = boxes;
  if (boxes.length === 1 && only !== undefined) return table.rows.slice(only.top, only.bottom + 1);
  const places = new Set<number>();
  for (const { top, bottom } of boxes) for (let row = top; row <= bottom; row++) places.add(row);
  return [...places].sort((a, b) => a - b).flatMap((place) => table.rows[place] ?? []);
}
