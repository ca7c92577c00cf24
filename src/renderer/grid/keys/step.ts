import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../columns/row.ts';
import type { CellPlace, Step } from '../grid-context.ts';

/** Makes the neighbour of a cell the active one: below and above within the rows, right and left as Tab goes. */
export function stepFrom(api: GridApi<GridRow>, from: CellPlace, step: Step): void {
  const index = api.getRowNode(from.row)?.rowIndex ?? null;
  if (index === null) return;
  if (step === 'right' || step === 'left') {
    api.setFocusedCell(index, from.column);
    if (step === 'right') api.tabToNextCell();
    else api.tabToPreviousCell();
    return;
  }
  const last = api.getDisplayedRowCount() - 1;
  const next = Math.min(last, Math.max(0, index + (step === 'down' ? 1 : -1)));
  api.ensureIndexVisible(next);
  api.setFocusedCell(next, from.column);
}
