import type { SuppressKeyboardEventParams } from 'ag-grid-community';
import { onMac } from '../../commands/keys.ts';
import type { Shown } from '../cells/shown.ts';
import { type GridRow, isNewRow } from '../columns/row.ts';
import type { GridContext } from '../grid-context.ts';
import { rangeKey } from '../range/range-keys.ts';
import { isComposingKey, padMark } from './typing-keys.ts';

type Params = SuppressKeyboardEventParams<GridRow, Shown, GridContext>;

/**
 * The keys of a cell that is not being edited, where ours differ from AG Grid's. True: AG Grid leaves the key alone.
 * While a cell is edited every key is the editor's.
 */
export function cellKey(params: Params): boolean {
  const { event, editing } = params;
  if (editing) return true;
  if (isComposingKey(event)) return startComposing(params);
  // The window's: the partner before and after in the panel.
  if (event.altKey && (event.key === 'PageUp' || event.key === 'PageDown')) return true;
  const { ranges, cellDeeds, pageSize } = params.context;
  if (rangeKey(event, { ranges, deeds: cellDeeds, pageSize })) return true;
  if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) return openMenu(params);
  if (event.ctrlKey || event.metaKey) return true;
  const handler = handlers[event.key];
  if (handler !== undefined) return handler(params);
  const mark = padMark(event, columnOf(params), params.context.source.formats);
  if (mark !== null && !isComputed(params)) {
    event.preventDefault();
    startEditing(params, mark);
    return true;
  }
  if (isComputed(params) && event.key.length === 1) {
    params.context.deeds.say(`${columnOf(params).header} is computed. F2 tells why.`);
    return true;
  }
  return yesNoLetter(params);
}

const handlers: Readonly<Record<string, (params: Params) => boolean>> = {
  Enter: (params) => {
    const { event } = params;
    event.preventDefault();
    if (params.data !== undefined && isNewRow(params.data)) startEditing(params);
    else step(params, event.shiftKey ? 'up' : 'down');
    return true;
  },
  F2: (params) => {
    params.event.preventDefault();
    if (isComputed(params)) openWhy(params);
    else startEditing(params);
    return true;
  },
  ArrowDown: (params) => {
    if (!params.event.altKey) return false;
    params.event.preventDefault();
    if (!isComputed(params)) startEditing(params);
    return true;
  },
  Delete: (params) => {
    params.event.preventDefault();
    clear(params);
    return true;
  },
  Backspace: (params) => {
    params.event.preventDefault();
    // A Mac's delete key is this one.
    if (onMac) clear(params);
    else if (!isComputed(params)) startEditing(params, 'Backspace');
    return true;
  },
  Tab: (params) => {
    const { context, data, column, event } = params;
    if (data === undefined) return false;
    const moved = context.step(
      { row: data.key, column: column.getColId() },
      event.shiftKey ? 'left' : 'right',
    );
    // From the last cell it leads out of the grid.
    if (moved) event.preventDefault();
    return moved;
  },
  ' ': (params) => {
    const { event } = params;
    event.preventDefault();
    if (isYesNo(params)) toggle(params);
    else if (!isComputed(params)) startEditing(params, ' ');
    return true;
  },
};

const columnOf = (params: Params) => params.context.columnOf(params.column.getColId());
const isComputed = (params: Params): boolean => columnOf(params).computed;
const isYesNo = (params: Params): boolean =>
  columnOf(params).kind.name === 'yesNo' && !isComputed(params) && !onNewRow(params);
const onNewRow = (params: Params): boolean => params.data !== undefined && isNewRow(params.data);

function startEditing(params: Params, key?: string): void {
  const rowIndex = params.node.rowIndex;
  if (rowIndex === null) return;
  params.api.startEditingCell({
    rowIndex,
    colKey: params.column.getColId(),
    ...(key === undefined ? {} : { key }),
  });
}

/** An input method is about to compose: the editor must have the caret before it does. */
function startComposing(params: Params): boolean {
  // A key of several letters opens it empty.
  if (!isComputed(params)) startEditing(params, 'Process');
  return true;
}

/** The menu of what is selected: of a whole column, of whole rows, or of cells. */
function openMenu(params: Params): boolean {
  const { context, data, column, event } = params;
  if (data === undefined || isNewRow(data) || !(event.target instanceof Element)) return true;
  event.preventDefault();
  const { left, bottom } = event.target.getBoundingClientRect();
  const place = { row: data.key, column: column.getColId() };
  const whole = context.ranges.whole();
  if (whole === 'columns') context.deeds.headerMenu(place.column, event.target);
  else if (whole === 'rows') context.deeds.rowMenu(place.row, { x: left + 8, y: bottom });
  else context.deeds.cellMenu(place, { x: left + 8, y: bottom });
  return true;
}

function openWhy(params: Params): void {
  const { context, data, column, event } = params;
  if (data === undefined || isNewRow(data) || !(event.target instanceof Element)) return;
  context.deeds.why({ row: data.key, column: column.getColId() }, event.target);
}

function step(params: Params, way: 'down' | 'up'): void {
  const { context, data, column } = params;
  if (data !== undefined) context.step({ row: data.key, column: column.getColId() }, way);
}

function clear(params: Params): void {
  const { context, data } = params;
  const column = columnOf(params);
  if (data === undefined || isNewRow(data)) return;
  if (column.computed) context.deeds.say(`${column.header} is computed and cannot be cleared.`);
  else if (column.id === 'name') context.deeds.say('A partner needs a name.', 'alert');
  else context.deeds.edit(data, column, column.kind.empty);
}

/** Blank, Yes, No, blank again. */
function toggle(params: Params): void {
  const { data } = params;
  if (data === undefined) return;
  const column = columnOf(params);
  const now = (data.values as unknown as Readonly<Record<string, unknown>>)[column.id];
  answer(params, now === null ? true : now === true ? false : null);
}

/** Into this cell, or into all Yes/No cells that are selected. */
function answer({ context, data, column }: Params, value: boolean | null): void {
  if (context.ranges.isMany()) context.cellDeeds.answer(value);
  else if (data !== undefined) context.deeds.edit(data, context.columnOf(column.getColId()), value);
}

function yesNoLetter(params: Params): boolean {
  const letter = params.event.key.toLowerCase();
  if ((letter !== 'y' && letter !== 'n') || params.event.altKey || !isYesNo(params)) return false;
  params.event.preventDefault();
  answer(params, letter === 'y');
  return true;
}
