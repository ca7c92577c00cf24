import type { ColDef, ColGroupDef, EditableCallbackParams, ValueGetterParams } from 'ag-grid-community';
import { CellRenderer, SearchedCell } from '../cells/cell-renderer.tsx';
import { GutterCell, GutterHeader } from '../cells/gutter-cell.tsx';
import { type Shown, sameShown, shownCell } from '../cells/shown.ts';
import { CellEditor } from '../editors/cell-editor.tsx';
import type { GridContext } from '../grid-context.ts';
import { ColumnHeader } from '../header/column-header.tsx';
import { cellKey } from '../keys/cell-keys.ts';
import { headerKey } from '../keys/header-keys.ts';
import type { Column } from './column.ts';
import { type GridRow, isNewRow } from './row.ts';
import { holdsWords, isSearched } from './searched.ts';
import { defaultWidth } from './widths.ts';

/** A column as a view shows it. */
export interface ShownColumn {
  readonly column: Column;
  /** In pixels; null for the width the column starts with. */
  readonly width: number | null;
  /** It stays in sight at the left. */
  readonly pinned: boolean;
}

type Def = ColDef<GridRow, Shown>;

export const gutterId = 'gutter';

const rightKinds = new Set(['money', 'number', 'integer', 'ratio']);
const gates = new Set(['crawlGate', 'walkGate', 'runGate']);

/** AG Grid's definitions for the columns of a view: the gutter, the pinned name, and the rest in runs of one group. */
export function columnDefs(shown: readonly ShownColumn[]): (Def | ColGroupDef<GridRow>)[] {
  const defs: (Def | ColGroupDef<GridRow>)[] = [gutter()];
  let run: ColGroupDef<GridRow> | null = null;
  for (const [index, { column, width, pinned }] of shown.entries()) {
    const last = index === shown.length - 1;
    const next = shown[index + 1]?.column;
    const before = shown[index - 1];
    const def = columnDef(column, width, {
      edge: last || next?.group.id !== column.group.id || column.id === 'name',
      fills: last && width === null && shown.length > 2 && !pinned,
      pinned,
    });
    if (column.id === 'name') {
      defs.push(def);
      run = null;
    } else if (run === null || before?.column.group.id !== column.group.id || before.pinned !== pinned) {
      run = {
        groupId: `${column.group.id}-${column.id}`,
        headerName: column.group.title,
        headerClass: 'pb-group-header',
        children: [def],
      };
      defs.push(run);
    } else {
      run.children.push(def);
    }
  }
  return defs;
}

function gutter(): Def {
  return {
    colId: gutterId,
    headerName: 'Row',
    pinned: 'left',
    lockPosition: 'left',
    lockPinned: true,
    width: 32,
    minWidth: 32,
    resizable: false,
    suppressMovable: true,
    suppressNavigable: true,
    suppressHeaderKeyboardEvent: headerKey,
    sortable: false,
    editable: false,
    suppressSpanHeaderHeight: true,
    headerClass: 'pb-gutter-header',
    headerComponent: GutterHeader,
    cellClass: 'pb-gutter',
    cellRenderer: GutterCell,
    valueGetter: ({ node }) => String((node?.rowIndex ?? 0) + 1),
  };
}

function columnDef(
  column: Column,
  width: number | null,
  place: { readonly edge: boolean; readonly fills: boolean; readonly pinned: boolean },
): Def {
  const words = isSearched(column);
  const plainCell = !column.computed && words && column.kind.name !== 'link' && column.id !== 'name';
  const size = width ?? defaultWidth(column);
  return {
    colId: column.id,
    headerName: column.header,
    // Null, since a column that filled the room before would go on sharing it.
    ...(place.fills
      ? { flex: 1, minWidth: size }
      : { flex: null, width: size, minWidth: Math.min(size, 48) }),
    // Pinning is the menu's: a drag only orders.
    lockPinned: true,
    ...(column.id === 'name'
      ? { pinned: 'left', lockPosition: 'left', suppressMovable: true }
      : { pinned: place.pinned ? 'left' : null }),
    suppressSpanHeaderHeight: true,
    sortable: false,
    resizable: true,
    headerComponent: ColumnHeader,
    headerClass: headerClasses(column, place.edge),
    suppressHeaderKeyboardEvent: headerKey,
    suppressKeyboardEvent: cellKey,
    cellClass: cellClasses(column, place.edge),
    valueGetter: ({ data, context }: ValueGetterParams<GridRow, Shown>) =>
      data === undefined ? '' : shownCell(column, data, (context as GridContext).source),
    equals: sameShown,
    ...(plainCell
      ? {
          cellRendererSelector: ({ context }) =>
            (context as GridContext).search === '' ? undefined : { component: SearchedCell },
        }
      : { cellRenderer: words ? WordsRenderer : CellRenderer }),
    editable: column.computed
      ? false
      : ({ data }: EditableCallbackParams<GridRow>) =>
          data !== undefined && (!isNewRow(data) || column.id === 'name'),
    cellEditor: CellEditor,
    enableCellChangeFlash: true,
  };
}

/** Words that are also a link or a computed text: marked while a search is on. */
const WordsRenderer: typeof CellRenderer = (params) =>
  params.context.search === '' ? CellRenderer(params) : SearchedCell(params);

function headerClasses(column: Column, edge: boolean): string[] {
  return [
    'pb-header',
    ...(edge ? ['pb-header--edge'] : []),
    ...(column.id === 'name' ? ['pb-header--name'] : []),
  ];
}

function cellClasses(column: Column, edge: boolean): string[] {
  return [
    'pb-cell',
    column.computed ? 'pb-cell--computed' : 'pb-cell--input',
    ...(edge ? ['pb-cell--edge'] : []),
    ...(rightKinds.has(column.kind.name) && !['improvement', 'adoption', 'healthScore'].includes(column.id)
      ? ['pb-cell--right']
      : []),
    ...(gates.has(column.id) ? ['pb-cell--gate'] : []),
    ...(column.id === 'name' ? ['pb-cell--name'] : []),
    ...(holdsWords(column) ? ['pb-cell--words'] : ['pb-cell--figure']),
  ];
}
