import type {
  CellClickedEvent,
  CellFocusedEvent,
  GridApi,
  GridReadyEvent,
  RowClassRules,
} from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import './ag/modules.ts';
import { gridIcons } from './ag/icons.ts';
import { keepTheme } from './ag/keep-theme.ts';
import { gridTheme } from './ag/theme.ts';
import type { CellSource, Shown } from './cells/shown.ts';
import { findColumn } from './columns/column.ts';
import { columnDefs, gutterId, type ShownColumn } from './columns/column-defs.ts';
import { type GridRow, isNewRow, newRow } from './columns/row.ts';
import './grid.css';
import './open-row.css';
import { activeCell, keepActiveCell } from './focus/active-cell.ts';
import type { GridContext, GridDeeds } from './grid-context.ts';
import { type GridHandle, makeHandle } from './grid-handle.ts';
import { createStore, type HeaderMarks, type SortKey } from './grid-store.ts';
import { stepInRun, type TabRun } from './keys/step.ts';
import { createCellDeeds } from './range/cell-deeds.ts';
import { createRanges } from './range/ranges.ts';
import { useRanges } from './range/use-ranges.ts';
import { diffRows } from './rows/diff-rows.ts';

export type Density = 'comfortable' | 'compact';

export interface PartnerGridProps {
  /** The partners to show, in their order. A row that changed is a new object under its old key. */
  readonly rows: readonly GridRow[];
  readonly columns: readonly ShownColumn[];
  readonly source: CellSource;
  /** The folded word of the search, empty while there is none. */
  readonly search: string;
  readonly sort: readonly SortKey[];
  readonly filtered: ReadonlySet<string>;
  readonly stale: ReadonlySet<string>;
  /** The key of the partner that is open in the panel, null for none. */
  readonly openRow: string | null;
  readonly density: Density;
  /** The row that stands first at the start, by its place from 0. */
  readonly firstRow: number;
  readonly deeds: GridDeeds;
  /** The nonce of the page, without which its policy refuses AG Grid's styles. */
  readonly styleNonce: string | undefined;
  readonly ref?: Ref<GridHandle>;
}

type Api = GridApi<GridRow>;

const heights = {
  comfortable: { row: 32, header: 30, group: 22 },
  compact: { row: 26, header: 26, group: 20 },
} as const;

/** The grid of partners. It never changes a row: deeds go to the screen, and the rows come back changed. */
export function PartnerGrid(props: PartnerGridProps) {
  const { rows, columns, source, search, stale, density, deeds, sort, filtered, openRow } = props;
  const api = useRef<Api | null>(null);
  const wrapper = useRef<HTMLDivElement>(null);
  const given = useMemo(() => [...rows, newRow], [rows]);
  const shownRows = useRef(given);
  const [first] = useState(given);
  const [context] = useState<GridContext>(() => createContext(props, api, rows));
  const defs = useMemo(() => columnDefs(columns), [columns]);
  const height = heights[density];

  context.deeds = deeds;
  context.source = source;
  context.search = search;
  context.stale = stale;
  context.openRow = openRow;

  useEffect(() => {
    context.marks.set({ ...context.marks.get(), sort, filtered });
  }, [context, sort, filtered]);

  useEffect(() => {
    const grid = api.current;
    const before = shownRows.current;
    shownRows.current = given;
    if (grid === null) return;
    let anew = false;
    const tell = () => {
      anew = tellRows(grid, before, given);
    };
    if (context.editor === null) keepActiveCell(grid, wrapper.current, tell);
    else tell();
    context.ranges.changed(given.slice(0, -1), anew);
  }, [context, given]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: these change what every cell shows without changing a row
  useEffect(() => {
    api.current?.refreshCells({ force: true, suppressFlash: true });
  }, [source, search]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the dots of the gutter follow the set
  useEffect(() => {
    api.current?.refreshCells({ columns: [gutterId], force: true, suppressFlash: true });
  }, [stale]);

  useEffect(() => markOpenRow(wrapper.current, openRow), [openRow]);

  useEffect(() => {
    api.current?.setGridOption('rowHeight', height.row);
    api.current?.resetRowHeights();
  }, [height]);

  useRanges({
    grid: wrapper,
    context,
    firstRow: () => firstWholeRow(api.current),
    scrollTo: ({ row, column }) => {
      const id = context.ranges.table().columns[column]?.id;
      api.current?.ensureIndexVisible(row);
      if (id !== undefined) api.current?.ensureColumnVisible(id);
    },
  });

  useImperativeHandle(props.ref, () => makeHandle(api, context));

  return (
    <div ref={wrapper} className="pb-grid" onClickCapture={(event) => openClickedLink(event, context)}>
      <AgGridReact<GridRow>
        theme={gridTheme}
        themeCssLayer="grid"
        {...(props.styleNonce === undefined ? {} : { styleNonce: props.styleNonce })}
        icons={{ ...gridIcons }}
        rowData={first}
        columnDefs={defs}
        context={context}
        getRowId={({ data }) => data.key}
        rowHeight={height.row}
        headerHeight={height.header}
        groupHeaderHeight={height.group}
        rowClassRules={rowClasses}
        readOnlyEdit
        suppressModelUpdateAfterUpdateTransaction
        suppressDragLeaveHidesColumns
        suppressClickEdit={false}
        suppressRowTransform
        animateRows={false}
        animateColumnResizing={false}
        suppressColumnMoveAnimation
        rowBuffer={6}
        cellFlashDuration={600}
        cellFadeDuration={stillMotion() ? 0 : 600}
        suppressMultiSort
        onGridReady={(event: GridReadyEvent<GridRow>) => {
          api.current = event.api;
          keepTheme(wrapper.current);
          tellRows(event.api, first, shownRows.current);
        }}
        onDisplayedColumnsChanged={() => context.ranges.changed(shownRows.current.slice(0, -1), false)}
        onCellFocused={(event: CellFocusedEvent<GridRow>) => {
          const place = activeCell(event.api);
          context.ranges.focused(place);
          context.last = place ?? context.last;
        }}
        onCellClicked={(event: CellClickedEvent<GridRow, Shown>) => clicked(event, context)}
        preventDefaultOnContextMenu
        onCellContextMenu={({ data, column, event }) => {
          if (data === undefined || isNewRow(data) || !(event instanceof MouseEvent)) return;
          const point = { x: event.clientX, y: event.clientY };
          if (column.getColId() === gutterId) deeds.rowMenu(data.key, point);
          else deeds.cellMenu({ row: data.key, column: column.getColId() }, point);
        }}
        onFirstDataRendered={({ api: grid }) => {
          const last = grid.getDisplayedRowCount() - 1;
          if (props.firstRow > 0) grid.ensureIndexVisible(Math.min(props.firstRow, last), 'top');
        }}
        onBodyScrollEnd={({ api: grid }) => {
          deeds.scrolled(Math.round(grid.getVerticalPixelRange().top / height.row));
        }}
        onBodyScroll={({ left }) => wrapper.current?.classList.toggle('pb-grid--scrolled', left > 0)}
        onModelUpdated={({ api: grid }) => grid.refreshCells({ columns: [gutterId], suppressFlash: true })}
        onColumnResized={({ finished, columns: resized, source: by }) => {
          if (!finished || !byHand(by)) return;
          for (const column of resized ?? [])
            if (column.getColId() !== gutterId) deeds.resize(column.getColId(), column.getActualWidth());
        }}
        onColumnMoved={({ finished, api: grid, source: by }) => {
          if (finished && byHand(by)) deeds.reorder(displayed(grid));
        }}
      />
    </div>
  );
}

function createContext(
  props: PartnerGridProps,
  api: { readonly current: Api | null },
  rows: readonly GridRow[],
): GridContext {
  const self = (): GridContext => context;
  const ranges = createRanges(api, self, rows);
  let tabRun: TabRun | null = null;
  const context: GridContext = {
    source: props.source,
    deeds: props.deeds,
    search: props.search,
    stale: props.stale,
    openRow: props.openRow,
    editor: null,
    last: null,
    marks: createStore<HeaderMarks>({ sort: props.sort, filtered: props.filtered, lit: new Set() }),
    ranges,
    cellDeeds: createCellDeeds(ranges, self),
    fillsAll: false,
    pageSize: () => pageSize(api.current),
    columnOf: (id) => {
      const column = findColumn(id);
      if (column === undefined) throw new Error(`there is no column ${id}`);
      return column;
    },
    step: (from, step) => {
      if (ranges.walk(step)) return true;
      if (api.current === null) return false;
      const { moved, run } = stepInRun(api.current, from, step, tabRun);
      tabRun = run;
      return moved;
    },
  };
  return context;
}

const rowHeight = (api: Api): number => api.getDisplayedRowAtIndex(0)?.rowHeight ?? heights.comfortable.row;

/** The whole rows in sight but one, which stays to go on from. */
function pageSize(api: Api | null): number {
  if (api === null) return 1;
  const { top, bottom } = api.getVerticalPixelRange();
  return Math.max(1, Math.floor((bottom - top) / rowHeight(api)) - 1);
}

const firstWholeRow = (api: Api | null): number =>
  api === null ? 0 : Math.ceil(api.getVerticalPixelRange().top / rowHeight(api));

/** Tells AG Grid what changed in the rows, and no more. True when the rows stand anew, as after a sort or a filter. */
function tellRows(api: Api, before: readonly GridRow[], after: readonly GridRow[]): boolean {
  const change = diffRows(before, after);
  switch (change.kind) {
    case 'none':
      return false;
    case 'update':
      api.applyTransaction({ update: [...change.rows] });
      return false;
    case 'insert':
      api.applyTransaction({ add: [...change.rows], addIndex: change.at });
      return false;
    case 'remove':
      api.applyTransaction({ remove: [...change.rows] });
      return false;
    case 'replace':
      api.setGridOption('rowData', [...after]);
      return true;
  }
}

const displayed = (api: Api): string[] =>
  api
    .getAllDisplayedColumns()
    .map((column) => column.getColId())
    .filter((id) => id !== gutterId);

/** A column that the person dragged; a new view arranges columns too. */
const byHand = (source: string): boolean => source.startsWith('ui') || source.startsWith('autosize');

const openClass = 'pb-row--open';

const rowClasses: RowClassRules<GridRow> = {
  'pb-new-row': ({ data }) => data !== undefined && isNewRow(data),
  [openClass]: ({ data, context }) => data !== undefined && (context as GridContext).openRow === data.key,
};

/** AG Grid asks for a row's classes when it draws it; rows that are drawn already are marked here. */
function markOpenRow(grid: Element | null, openRow: string | null): void {
  for (const row of grid?.querySelectorAll('[row-id]') ?? []) {
    row.classList.toggle(openClass, row.getAttribute('row-id') === openRow);
  }
}

/** How wide the mark at the right end of a cell is, in pixels. */
const markWidth = 26;

/** A click on the round mark of a computed cell opens its reasons, one on the arrow of a name the panel. */
function clicked(event: CellClickedEvent<GridRow, Shown>, context: GridContext): void {
  const { data, column, event: mouse } = event;
  if (data === undefined || !(mouse instanceof MouseEvent) || isNewRow(data)) return;
  const id = column.getColId();
  if (id === gutterId) return;
  const cell = mouse.target instanceof Element ? mouse.target.closest('.ag-cell') : null;
  if (cell === null || mouse.clientX < cell.getBoundingClientRect().right - markWidth) return;
  if (id === 'name') context.deeds.openPartner(data.key);
  else if (context.columnOf(id).computed) context.deeds.why({ row: data.key, column: id }, cell);
}

/** A link in a cell opens with Ctrl or Cmd; a plain press only makes the cell active. */
function openClickedLink(event: React.MouseEvent, context: GridContext): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (link === null) return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) context.deeds.openLink(link.getAttribute('href') ?? '');
}

const stillMotion = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
