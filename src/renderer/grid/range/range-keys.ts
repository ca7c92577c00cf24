import { isBlank } from '#shared/fields/kind.ts';
import { onMac } from '../../commands/keys.ts';
import type { CellDeeds } from './cell-deeds.ts';
import { onPartners, type Ranges } from './ranges.ts';
import {
  type Cell,
  type Direction,
  edgeOfData,
  extendTo,
  isMany,
  type Range,
  type Selection,
  selectAll,
  selectCell,
  selectColumns,
  selectRows,
  step,
} from './selection.ts';
import { extentOf, type Table } from './table.ts';

/** What the keys need of the grid. */
interface KeyParts {
  readonly ranges: Ranges;
  readonly deeds: CellDeeds;
  /** How many rows a page has. */
  pageSize(): number;
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * The keys that move and extend the selection, and those that act on several cells. True when the key was one of
 * them; every other key is the cell's own.
 */
export function rangeKey(event: KeyboardEvent, parts: KeyParts): boolean {
  parts.ranges.catchUp();
  const selection = parts.ranges.selection();
  if (selection === null || event.altKey) return false;
  const done = act(event, selection, parts);
  if (done) event.preventDefault();
  return done;
}

function act(event: KeyboardEvent, selection: Selection, parts: KeyParts): boolean {
  const { ranges } = parts;
  const mod = onMac ? event.metaKey : event.ctrlKey;
  const table = ranges.table();
  const move = moved(event, mod, selection, table, parts);
  if (move !== null) {
    go(move, event.shiftKey, selection, ranges);
    return true;
  }
  if (mod && event.key.toLowerCase() === 'a' && !event.shiftKey) {
    ranges.select(selectAll(selection, extentOf(table)), { whole: 'all', reveal: null });
    return true;
  }
  if (event.key === ' ' && (event.ctrlKey || event.shiftKey)) {
    chooseWhole(event, selection, table, ranges);
    return true;
  }
  if (event.key === 'Escape') {
    if (ranges.frames().copied === null) return false;
    ranges.copied(false);
    return true;
  }
  return isMany(selection) && actOnMany(event, mod, parts);
}

function actOnMany(event: KeyboardEvent, mod: boolean, { ranges, deeds }: KeyParts): boolean {
  switch (event.key) {
    case 'Tab':
      return ranges.walk(event.shiftKey ? 'left' : 'right');
    case 'Enter':
      if (!mod) return ranges.walk(event.shiftKey ? 'up' : 'down');
      deeds.fillSelection();
      return true;
    case 'Delete':
    case 'Backspace':
      if (mod || (event.key === 'Backspace' && !onMac)) return false;
      deeds.clear();
      return true;
    default:
      return false;
  }
}

/** Where a key leads from the end of the range that moves (with Shift) or from the active cell; null for other keys. */
function moved(
  event: KeyboardEvent,
  mod: boolean,
  selection: Selection,
  table: Table,
  { pageSize }: KeyParts,
): Cell | null {
  const extent = extentOf(table);
  const shift = event.shiftKey;
  const from = shift ? onPartners(lastRange(selection).head, table) : selection.active;
  const direction = arrows[event.key];
  if (direction !== undefined) {
    if (mod) return edgeOfData(onPartners(from, table), direction, extent, isFilled(table));
    // A plain arrow is AG Grid's own: it also reaches the last row, where a new partner is typed.
    return shift ? step(from, direction, 1, extent) : null;
  }
  switch (event.key) {
    case 'Home':
      return { row: mod ? 0 : from.row, column: 0 };
    case 'End':
      return { row: mod ? Math.max(0, extent.rows - 1) : from.row, column: Math.max(0, extent.columns - 1) };
    case 'PageUp':
      return mod ? null : step(from, 'up', pageSize(), extent);
    case 'PageDown':
      return mod ? null : step(from, 'down', pageSize(), extent);
    default:
      return null;
  }
}

function go(to: Cell, extend: boolean, selection: Selection, ranges: Ranges): void {
  if (!extend) {
    ranges.select(selectCell(to));
    return;
  }
  const whole = ranges.whole();
  ranges.select(extendTo(selection, to), { whole: whole === 'all' ? null : whole, reveal: to });
}

function chooseWhole(event: KeyboardEvent, selection: Selection, table: Table, ranges: Ranges): void {
  const extent = extentOf(table);
  const { anchor, head } = lastRange(selection);
  const { active } = selection;
  if (event.ctrlKey && event.shiftKey) {
    ranges.select(selectAll(selection, extent), { whole: 'all', reveal: null });
  } else if (event.ctrlKey) {
    const columns = selectColumns(anchor.column, head.column, extent);
    ranges.select({ ...columns, active }, { whole: 'columns', reveal: null });
  } else {
    const rows = selectRows(anchor.row, head.row, extent);
    ranges.select({ ...rows, active }, { whole: 'rows', reveal: null });
  }
}

const lastRange = (selection: Selection): Range =>
  selection.ranges.at(-1) ?? { anchor: selection.active, head: selection.active };

const isFilled =
  (table: Table) =>
  (cell: Cell): boolean => {
    const row = table.rows[cell.row];
    const column = table.columns[cell.column];
    if (row === undefined || column === undefined) return false;
    const value = table.valueAt(row, column);
    return !isBlank(value) && value !== '';
  };
