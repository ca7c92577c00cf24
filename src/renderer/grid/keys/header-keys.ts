import type { SuppressHeaderKeyboardEventParams } from 'ag-grid-community';
import type { Shown } from '../cells/shown.ts';
import type { GridRow } from '../columns/row.ts';
import type { GridContext } from '../grid-context.ts';

/** The keys of a header: Enter sorts, Shift+Enter adds to the sort, Alt+Down, Shift+F10 and the menu key open its menu. */
export function headerKey(params: SuppressHeaderKeyboardEventParams<GridRow, Shown, GridContext>): boolean {
  const { event, context, column } = params;
  if (!('getColId' in column)) return false;
  const id = column.getColId();
  if (event.key === 'Enter') {
    event.preventDefault();
    context.deeds.sort(id, event.shiftKey);
    return true;
  }
  const menu =
    event.key === 'ContextMenu' ||
    (event.key === 'F10' && event.shiftKey) ||
    (event.key === 'ArrowDown' && event.altKey);
  if (menu && event.target instanceof Element) {
    event.preventDefault();
    context.deeds.headerMenu(id, event.target);
    return true;
  }
  return false;
}
