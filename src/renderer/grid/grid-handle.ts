import type { GridApi } from 'ag-grid-community';
import { gutterId } from './columns/column-defs.ts';
import type { GridRow } from './columns/row.ts';
import { activeCell, focusCell } from './focus/active-cell.ts';
import type { CellPlace, GridContext } from './grid-context.ts';
import type { CellDeeds } from './range/cell-deeds.ts';
import { coveredRows } from './range/ranges.ts';
import { selectColumns } from './range/selection.ts';
import { extentOf } from './range/table.ts';

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
  /** Makes columns as wide as what they show in the rows in sight; all of them without an id. */
  autosize(column?: string): void;
  /** Selects a whole column. */
  selectColumn(column: string): void;
  /** What can be done with the selected cells. */
  readonly cells: CellDeeds;
  /** Stores what an open editor holds. False when it was refused and stays open. */
  settle(): boolean;
  /** Goes into the grid: to the cell that was active last, or the first one. */
  enter(): void;
}

const columnIds = (api: GridApi<GridRow>): string[] =>
  api
    .getAllDisplayedColumns()
    .map((column) => column.getColId())
    .filter((id) => id !== gutterId);

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
    autosize: (column) => {
      const grid = api.current;
      if (grid === null) return;
      if (column !== undefined) grid.autoSizeColumns([column]);
      else grid.autoSizeColumns(columnIds(grid));
    },
    selectColumn: (column) => {
      const { ranges } = context;
      const table = ranges.table();
      const index = table.columns.findIndex(({ id }) => id === column);
      if (index < 0 || table.rows.length === 0) return;
      const whole = selectColumns(index, index, extentOf(table));
      const row = Math.min(ranges.selection()?.active.row ?? 0, table.rows.length - 1);
      ranges.select({ ...whole, active: { row, column: index } }, { whole: 'columns', reveal: null });
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
