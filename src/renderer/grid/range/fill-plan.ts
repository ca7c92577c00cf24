import { isBlank } from '#shared/fields/kind.ts';
import type { Column } from '../columns/column.ts';
import { continueLine, type FillMode } from './fill-series.ts';
import { type Cell, cellsOf, type Rectangle, rectangle, type Selection } from './selection.ts';
import { type Assignment, settleEdits } from './settle-edits.ts';
import type { CellPlan, Table } from './table.ts';
import type { OwnerOf } from './unique-ids.ts';

/** Ctrl+D: each range's first row goes into its other rows; a range of one row takes the row above it. */
export function planFillDown(selection: Selection, table: Table, ownerOf: OwnerOf): CellPlan {
  return settleEdits(
    assignments(selection, table, (box, cell) => ({
      row: box.bottom > box.top ? box.top : box.top - 1,
      column: cell.column,
    })),
    ownerOf,
  );
}

/** Ctrl+R: each range's first column goes into its other columns; a range of one column takes the one to its left. */
export function planFillRight(selection: Selection, table: Table, ownerOf: OwnerOf): CellPlan {
  return settleEdits(
    assignments(selection, table, (box, cell) => ({
      row: cell.row,
      column: box.right > box.left ? box.left : box.left - 1,
    })),
    ownerOf,
  );
}

/** Ctrl+Enter: what the active cell holds goes into every selected cell. */
export function planFillSelection(selection: Selection, table: Table, ownerOf: OwnerOf): CellPlan {
  return settleEdits(
    assignments(selection, table, () => selection.active),
    ownerOf,
  );
}

function* assignments(
  selection: Selection,
  table: Table,
  sourceOf: (box: Rectangle, cell: Cell) => Cell,
): Generator<Assignment> {
  for (const box of selection.ranges.map(rectangle)) {
    for (const cell of cellsOf([box])) {
      const source = sourceOf(box, cell);
      if (source.row === cell.row && source.column === cell.column) continue;
      const [row, column] = [table.rows[cell.row], table.columns[cell.column]];
      const [fromRow, from] = [table.rows[source.row], table.columns[source.column]];
      if (row === undefined || column === undefined || fromRow === undefined || from === undefined) continue;
      yield { row, column, from, value: table.valueAt(fromRow, from) };
    }
  }
}

/**
 * How far a double press on the handle fills down, as in Excel: as many rows as the column beside the range goes on
 * without a gap, the one to its left first. 0 when neither does.
 */
export function dataBelow(box: Rectangle, table: Table): number {
  for (const beside of [box.left - 1, box.right + 1]) {
    const column = table.columns[beside];
    if (column === undefined) continue;
    let row = box.bottom + 1;
    while (isFilled(table, row, column)) row++;
    if (row > box.bottom + 1) return row - box.bottom - 1;
  }
  return 0;
}

function isFilled(table: Table, place: number, column: Column): boolean {
  const row = table.rows[place];
  if (row === undefined) return false;
  const value = table.valueAt(row, column);
  return !isBlank(value) && value !== '';
}

/** Which way a range is filled on, and by how many rows or columns. */
export interface FillReach {
  readonly direction: 'up' | 'down' | 'left' | 'right';
  readonly count: number;
}

/** Where the handle was drawn to: along the longer way out of the range; null inside it. */
export function fillReach(box: Rectangle, to: Cell): FillReach | null {
  const ways: readonly FillReach[] = [
    { direction: 'down', count: to.row - box.bottom },
    { direction: 'up', count: box.top - to.row },
    { direction: 'right', count: to.column - box.right },
    { direction: 'left', count: box.left - to.column },
  ];
  return ways.reduce<FillReach | null>(
    (best, way) => (way.count > Math.max(0, best?.count ?? 0) ? way : best),
    null,
  );
}

/** The cells that a fill reaches, without the range itself. */
export function reachBox(box: Rectangle, { direction, count }: FillReach): Rectangle {
  switch (direction) {
    case 'down':
      return { ...box, top: box.bottom + 1, bottom: box.bottom + count };
    case 'up':
      return { ...box, top: box.top - count, bottom: box.top - 1 };
    case 'right':
      return { ...box, left: box.right + 1, right: box.right + count };
    case 'left':
      return { ...box, left: box.left - count, right: box.left - 1 };
  }
}

/** The fill handle: every line of the range goes on by copies, or as a series (`FillMode`). */
export function planFill(
  box: Rectangle,
  reach: FillReach,
  mode: FillMode,
  table: Table,
  ownerOf: OwnerOf,
): CellPlan {
  const lengthwise = reach.direction === 'up' || reach.direction === 'down';
  const backwards = reach.direction === 'up' || reach.direction === 'left';
  function* filled(): Generator<Assignment> {
    const [from, to] = lengthwise ? [box.left, box.right] : [box.top, box.bottom];
    for (let line = from; line <= to; line++) {
      const cells = lineCells(box, line, lengthwise, table);
      const next = continueLine(
        cells.map(({ value }) => value),
        reach.count,
        mode,
        backwards,
      );
      for (const [index, value] of next.entries()) {
        const at = targetOf(box, reach, line, index);
        const row = table.rows[at.row];
        const column = table.columns[at.column];
        const place = backwards ? cells.length - 1 - (index % cells.length) : index % cells.length;
        const source = cells[place]?.column;
        if (row !== undefined && column !== undefined && source !== undefined)
          yield { row, column, from: source, value };
      }
    }
  }
  return settleEdits(filled(), ownerOf);
}

function lineCells(
  box: Rectangle,
  line: number,
  lengthwise: boolean,
  table: Table,
): readonly { readonly column: Column; readonly value: unknown }[] {
  const [from, to] = lengthwise ? [box.top, box.bottom] : [box.left, box.right];
  const cells: { column: Column; value: unknown }[] = [];
  for (let place = from; place <= to; place++) {
    const row = table.rows[lengthwise ? place : line];
    const column = table.columns[lengthwise ? line : place];
    if (row !== undefined && column !== undefined) cells.push({ column, value: table.valueAt(row, column) });
  }
  return cells;
}

function targetOf(box: Rectangle, { direction }: FillReach, line: number, index: number): Cell {
  switch (direction) {
    case 'down':
      return { row: box.bottom + 1 + index, column: line };
    case 'up':
      return { row: box.top - 1 - index, column: line };
    case 'right':
      return { row: line, column: box.right + 1 + index };
    case 'left':
      return { row: line, column: box.left - 1 - index };
  }
}
