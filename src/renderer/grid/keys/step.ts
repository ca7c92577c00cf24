import type { GridApi } from 'ag-grid-community';
import type { GridRow } from '../columns/row.ts';
import { activeCell } from '../focus/active-cell.ts';
import type { CellPlace, Step } from '../grid-context.ts';

/** Makes the neighbour of a cell the active one: below and above within the rows, right and left as Tab goes. False when there is none. */
export function stepFrom(api: GridApi<GridRow>, from: CellPlace, step: Step): boolean {
  const index = api.getRowNode(from.row)?.rowIndex ?? null;
  if (index === null) return false;
  if (step === 'right' || step === 'left') {
    api.setFocusedCell(index, from.column);
    return step === 'right' ? api.tabToNextCell() : api.tabToPreviousCell();
  }
  const last = api.getDisplayedRowCount() - 1;
  const next = Math.min(last, Math.max(0, index + (step === 'down' ? 1 : -1)));
  api.ensureIndexVisible(next);
  api.setFocusedCell(next, from.column);
  return next !== index;
}

/** Where a run of Tabs began: Enter goes back to that column, one row down, as in Excel. */
export interface TabRun {
  readonly start: string;
  /** The cell that the last Tab reached. Anything else that moves the active cell ends the run. */
  readonly at: CellPlace;
}

/** The step after which a run of Tabs goes on or ends; `run` null when none is under way. */
export function stepInRun(
  api: GridApi<GridRow>,
  from: CellPlace,
  step: Step,
  run: TabRun | null,
): { readonly moved: boolean; readonly run: TabRun | null } {
  const isOn = run !== null && run.at.row === from.row && run.at.column === from.column;
  const start = isOn ? run.start : from.column;
  if (step === 'down') return { moved: stepFrom(api, { ...from, column: start }, step), run: null };
  const moved = stepFrom(api, from, step);
  const at = activeCell(api);
  return { moved, run: step === 'up' || at === null ? null : { start, at } };
}
