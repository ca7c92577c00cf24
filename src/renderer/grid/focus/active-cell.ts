import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../columns/row.ts';
import type { CellPlace } from '../grid-context.ts';

type Api = GridApi<GridRow>;

/** The active cell by row key and column id; AG Grid itself knows it by its row's place. */
export function activeCell(api: Api): CellPlace | null {
  // Undefined, whatever its type says, once the focus was cleared.
  const cell = api.getFocusedCell() ?? null;
  const row = cell === null ? undefined : api.getDisplayedRowAtIndex(cell.rowIndex)?.data;
  return cell === null || row === undefined ? null : { row: row.key, column: cell.column.getColId() };
}

/** Makes a cell the active one and scrolls to it. False when its row or its column is not shown. */
export function focusCell(api: Api, { row, column }: CellPlace): boolean {
  const index = api.getRowNode(row)?.rowIndex ?? null;
  if (index === null || api.getColumn(column) === null) return false;
  api.ensureIndexVisible(index);
  api.ensureColumnVisible(column);
  api.setFocusedCell(index, column);
  return true;
}

/**
 * Changes the rows so that the active cell keeps its partner and its field. The keyboard follows only if it was in
 * that cell: a search or a filter keeps it, and then no cell is lit.
 */
export function keepActiveCell(api: Api, grid: Element | null, change: () => void): void {
  const place = activeCell(api);
  const index = api.getFocusedCell()?.rowIndex ?? null;
  const held = document.activeElement?.closest('.ag-cell') ?? null;
  const keyboard = held !== null && grid?.contains(held) === true;
  change();
  if (place === null) return;
  const now = api.getRowNode(place.row)?.rowIndex ?? null;
  if (now === index) return;
  if (!keyboard) {
    api.clearFocusedCell();
    return;
  }
  // The new rows must stand in their places, or the browser scrolls to where they do not stand yet.
  if (now !== null) requestAnimationFrame(() => api.isDestroyed() || focusCell(api, place));
}
