import type { GridApi } from 'ag-grid-community';
import type { GridRow } from './columns/row.ts';
import { activeCell, focusCell } from './focus/active-cell.ts';
import type { CellPlace, GridContext } from './grid-context.ts';
import type { CellDeeds } from './range/cell-deeds.ts';
import { coveredRows } from './range/ranges.ts';

/** What the screen asks of the grid. Cells are named by row key and column id. */
export interface GridHandle {
  /** Makes a cell the active one and scrolls to it. False when its row or column is not shown. */
  focusCell(place: CellPlace): boolean;
  /** Selects these cells where they make one block, else the first of them, and scrolls there. False when none is shown. */
  showCells(places: readonly CellPlace[]): boolean;
  /** Opens the editor of a cell. */
  edit(place: CellPlace): void;
  activeCell(): CellPlace | null;
  /** The partners of the selected cells, by key. */
  selectedRows(): readonly string[];
  /** What can be done with the selected cells. */
  readonly cells: CellDeeds;
  /** Stores what an open editor holds. False when it was refused and stays open. */
  settle(): boolean;
  /** Goes into the grid: to the cell that was active last, or the first one. */
  enter(): void;
}

/** The handle of a grid; before AG Grid is ready it does nothing. */
export function makeHandle(
  api: { readonly current: GridApi<GridRow> | null },
  context: GridContext,
): GridHandle {
  const focus = (place: CellPlace): boolean => api.current !== null && focusCell(api.current, place);
  return {
    focusCell: focus,
    showCells: (places) => {
      const [first] = places;
      return first !== undefined && (context.ranges.show(places) || focus(first));
    },
    edit: (place) => {
      const rowIndex = api.current?.getRowNode(place.row)?.rowIndex ?? null;
      if (focus(place) && rowIndex !== null)
        api.current?.startEditingCell({ rowIndex, colKey: place.column });
    },
    activeCell: () => (api.current === null ? null : activeCell(api.current)),
    selectedRows: () => {
      const { ranges } = context;
      const selection = ranges.selection();
      if (selection === null) return [];
      return coveredRows({ selection, table: ranges.table() }, ranges.whole()).map(({ key }) => key);
    },
    cells: context.cellDeeds,
    settle: () => context.editor?.settle() ?? true,
    enter: () => {
      if (context.last !== null && focus(context.last)) return;
      const first = api.current?.getDisplayedRowAtIndex(0)?.data;
      if (first !== undefined) focus({ row: first.key, column: 'name' });
    },
  };
}
