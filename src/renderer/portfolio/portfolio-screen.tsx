import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ComputedId } from '#shared/fields/fields.ts';
import { useDensity } from '../app/appearance.ts';
import { ScreenBar } from '../app/screen-bar.tsx';
import { usePublishSelected } from '../app/selected-partners.ts';
import { StatusShown } from '../app/status-slots.tsx';
import { tellTrouble } from '../app/trouble.ts';
import { useCommands } from '../commands/commands-context.tsx';
import type { CellSource } from '../grid/cells/shown.ts';
import { findColumn } from '../grid/columns/column.ts';
import type { CellPlace } from '../grid/grid-context.ts';
import type { GridHandle } from '../grid/grid-handle.ts';
import { createStore } from '../grid/grid-store.ts';
import { PartnerGrid } from '../grid/partner-grid.tsx';
import type { SelectionView } from '../grid/range/ranges.ts';
import { fold } from '../grid/search/fold.ts';
import { PartnerPanel } from '../partner/partner-panel.tsx';
import { usePartnerPanel } from '../partner/use-partner-panel.ts';
import { styleNonce } from '../platform/style-nonce.ts';
import { useSession } from '../session/session-context.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import type { Anchor } from '../ui/popover.tsx';
import { SearchInput } from '../ui/text-input.tsx';
import { FilterBar } from './filters/filter-bar.tsx';
import { useFind } from './find/use-find.tsx';
import { GridMenu, type OpenMenu } from './menus/grid-menu.tsx';
import { PortfolioActions } from './portfolio-actions.tsx';
import './portfolio-screen.css';
import { DialogBoundary } from '../app/dialog-boundary.tsx';
import { setFilter } from './filters/set-filter.ts';
import { picked } from './query/filter.ts';
import { useShownRows } from './query/use-shown-rows.ts';
import { cellCommands, clipboardCommands, copyWithHeaders } from './range/cell-commands.ts';
import { PasteDialog } from './range/paste-dialog.tsx';
import { SelectionSummary } from './range/selection-summary.tsx';
import { useCellPlans } from './range/use-cell-plans.ts';
import { usePasteSpecial } from './range/use-paste-special.tsx';
import { useChosenRows } from './rows/use-chosen-rows.ts';
import { useMerge } from './rows/use-merge.tsx';
import { useRowCommands } from './rows/use-row-deeds.ts';
import { useDrawnBehind } from './use-drawn-behind.ts';
import { useGridDeeds } from './use-grid-deeds.ts';
import { useGridTarget } from './use-grid-target.ts';
import { useKeptScroll } from './use-kept-scroll.ts';
import { usePublishedFilter } from './use-published-filter.ts';
import { useRowsInTurn } from './use-rows-in-turn.ts';
import { useSearchText } from './use-search-text.ts';
import { useShownUndo } from './use-shown-undo.ts';
import { withoutFilters } from './views/grid-state.ts';
import { OwnColumnDialog } from './views/own-column-dialog.tsx';
import { useGridView } from './views/use-grid-view.ts';
import { useOwnColumns } from './views/use-own-columns.ts';
import { type NameQuestion, useViewDeeds } from './views/use-view-deeds.ts';
import { type OpenTool, ViewBar } from './views/view-bar.tsx';
import { addColumn } from './views/view-columns.ts';
import { ViewNameDialog } from './views/view-name-dialog.tsx';
import { WhyCard } from './why/why-card.tsx';

interface OpenWhy {
  readonly row: string;
  readonly field: ComputedId;
  readonly anchor: Anchor;
}

/** The portfolio: all partners in the grid, in the view in force. */
export function PortfolioScreen() {
  const { portfolio, platform, settings, asOf, evaluations } = useSession();
  const all = useRowsInTurn();
  const formats = useFormats();
  const [density] = useDensity();
  const handle = useRef<GridHandle>(null);
  const grid = useGridView(() => handle.current?.settle() ?? true);
  const { view } = grid;
  const { shown, askAgain } = useShownRows(all, view.query, evaluations);
  usePublishedFilter(grid, shown.rows);
  const [firstRow, scrolled] = useKeptScroll();
  const search = useSearchText(grid);
  const searchField = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);

  const [tool, setTool] = useState<OpenTool>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [why, setWhy] = useState<OpenWhy | null>(null);
  const [question, setQuestion] = useState<NameQuestion>(null);
  const [selected] = useState(() => createStore<SelectionView | null>(null));
  const plans = useCellPlans();
  const next = useRef<CellPlace | null>(null);

  const source = useMemo(
    (): CellSource => ({
      evaluationOf: evaluations.of as CellSource['evaluationOf'],
      formats,
      settings,
      asOf,
    }),
    [evaluations, formats, settings, asOf],
  );
  const columns = useMemo(
    () =>
      view.columns.flatMap(({ id, width, pinned = false }) => {
        const column = findColumn(id);
        return column === undefined ? [] : [{ column, width, pinned }];
      }),
    [view.columns],
  );
  const filtered = useMemo(() => new Set(Object.keys(view.query.filters)), [view.query]);

  const focusNext = useCallback((place: CellPlace) => {
    next.current = place;
  }, []);
  const deeds = useGridDeeds(
    grid,
    {
      partner: (row) => panel.open(row),
      why: (row, field, cell) => setWhy({ row, field, anchor: cell }),
      headerMenu: (column, anchor) => setMenu({ on: 'header', column, anchor }),
      cellMenu: (place, point) => setMenu({ on: 'cell', place, anchor: point }),
      rowMenu: (row, point) => setMenu({ on: 'rows', row, anchor: point }),
      selected: selected.set,
      scrolled,
      focusNext,
    },
    plans.deeds,
  );
  const clearFilters = () => grid.keep(withoutFilters);
  const goTo = (place: CellPlace) => {
    if (!shown.rows.some((row) => row.key === place.row) && place.row !== 'new') clearFilters();
    grid.arrange((now) => addColumn(now, place.column));
    focusNext(place);
    if (handle.current?.focusCell(place) === true) next.current = null;
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once rows and columns are drawn anew
  useEffect(() => {
    if (next.current === null) return;
    const frame = requestAnimationFrame(() => {
      const place = next.current;
      if (place !== null && handle.current?.focusCell(place) === true) next.current = null;
    });
    return () => cancelAnimationFrame(frame);
  }, [shown.rows, columns]);

  const cellDeeds = () => handle.current?.cells;
  const clipboard = clipboardCommands(cellDeeds, platform.paste);
  const pasteSpecial = usePasteSpecial(cellDeeds, platform.paste);
  const chosen = useChosenRows(selected, handle);
  usePublishSelected(chosen.now);
  const rowCommands = useRowCommands(chosen, (keys) => {
    const [first] = keys;
    if (first !== undefined) focusNext({ row: first, column: 'name' });
  });
  const merging = useMerge(chosen, (row) => focusNext({ row, column: 'name' }));
  const panel = usePartnerPanel({ selected, handle, rows: shown.rows, chosen, goTo });
  const find = useFind({
    all,
    shown: shown.rows,
    columns: useMemo(() => columns.map(({ column }) => column), [columns]),
    ownHeaders: grid.ownHeaders,
    search: view.query.search,
    source,
    ownerOf: plans.deeds.ownerOf,
    selected: selected.get,
    activeCell: () => handle.current?.activeCell() ?? null,
    goTo,
  });
  const viewDeeds = useViewDeeds(grid, setQuestion);
  const ownColumns = useOwnColumns(grid);
  const editNewPartner = () => handle.current?.edit({ row: 'new', column: 'name' });
  useGridTarget({
    goTo,
    openPanel: (partner, tab) => panel.open(partner, { tab }),
    showFields: (ids) => grid.arrange((now) => ids.reduce(addColumn, now)),
    showPartners: (keys, name) => grid.ask(setFilter(picked, { is: 'picked', name, keys })),
    editNewPartner,
  });
  useShownUndo({
    isShown: () => root.current?.closest('[hidden]') === null,
    rows: () => new Set(shown.rows.map(({ key }) => key)),
    columns: () => new Set(columns.map(({ column }) => column.id)),
    show: (cells) => handle.current?.showCells(cells) === true,
    goTo,
  });

  useCommands([
    ...rowCommands,
    ...merging.commands,
    ...viewDeeds.commands,
    ...ownColumns.commands,
    ...panel.commands,
    ...cellCommands(cellDeeds),
    pasteSpecial.command,
    ...find.commands,
    {
      id: 'view.columns',
      title: 'Choose columns…',
      place: 'view.columns',
      run: () => setTool('columns'),
    },
    {
      id: 'view.autosize',
      title: 'Autosize all columns',
      place: 'view.columns',
      words: ['width', 'fit'],
      run: () => handle.current?.autosize(),
    },
    { id: 'view.filter', title: 'Filter…', place: 'view.columns', run: () => setTool('filter') },
    { id: 'view.sort', title: 'Sort…', place: 'view.columns', run: () => setTool('sort') },
    {
      id: 'view.clear-filters',
      title: 'Clear all filters',
      place: 'view.columns',
      enabled: filtered.size > 0 || view.query.search !== '',
      run: clearFilters,
    },
    {
      id: 'edit.find',
      title: 'Search all text',
      place: 'edit.find',
      keys: 'Mod+F',
      words: ['find'],
      run: () => {
        searchField.current?.focus();
        searchField.current?.select();
      },
    },
  ]);

  const whyRow = why === null ? undefined : portfolio.row(why.row);
  const hidden = all.length - shown.rows.length;
  const parts = { rows: all, evaluationOf: evaluations.of, asOf };

  return useDrawnBehind(
    <div className="pb-portfolio-split">
      <div ref={root} className="pb-portfolio">
        <ScreenBar
          title="Portfolio"
          search={
            <SearchInput
              ref={searchField}
              label="Search all text"
              keys="Mod+F"
              value={search.text}
              onValueChange={search.type}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && search.text !== '') search.type('');
                else if (event.key === 'ArrowDown' || event.key === 'Enter') handle.current?.enter();
                else return;
                event.preventDefault();
              }}
            />
          }
          actions={<PortfolioActions />}
        />
        <ViewBar
          grid={grid}
          deeds={viewDeeds}
          ownColumns={ownColumns}
          open={tool}
          onOpen={setTool}
          {...parts}
        />
        <FilterBar grid={grid} stale={shown.stale.size} onAskAgain={askAgain} {...parts} />
        <div className="pb-portfolio__grid">
          <PartnerGrid
            ref={handle}
            rows={shown.rows}
            columns={columns}
            source={source}
            search={fold(view.query.search.trim())}
            sort={view.query.sort}
            filtered={filtered}
            stale={shown.stale}
            openRow={panel.openRow}
            density={density}
            firstRow={firstRow}
            deeds={deeds}
            styleNonce={styleNonce() === '' ? undefined : styleNonce()}
          />
          {shown.rows.length === 0 && hidden > 0 ? (
            <div className="pb-portfolio__none">
              <EmptyState slim title={noneTitle(filtered.size, view.query.search)}>
                {hidden === 1 ? '1 partner is' : `${formats.number(hidden)} partners are`} hidden.{' '}
                <LinkButton onClick={clearFilters}>Clear all filters</LinkButton>
              </EmptyState>
            </div>
          ) : null}
        </div>
        <SelectionSummary selected={selected} rows={all} />
        <StatusShown shown={shown.rows.length} all={all.length} />
        {menu === null ? null : (
          <GridMenu
            menu={menu}
            grid={grid}
            rowCommands={[...rowCommands.slice(0, -1), merging.merge, ...rowCommands.slice(-1)]}
            stepCommands={panel.steps.commandsFor}
            clipboard={clipboard}
            cellCommands={[...clipboard, pasteSpecial.command, ...cellCommands(cellDeeds)]}
            columnDeeds={{
              autosize: (column) => handle.current?.autosize(column),
              select: (column) => handle.current?.selectColumn(column),
              copyWithHeaders: () => void copyWithHeaders(cellDeeds).catch(tellTrouble),
              chooseColumns: () => setTool('columns'),
              renameOwn: ownColumns.rename,
              removeOwn: ownColumns.remove,
            }}
            row={menu.on === 'cell' ? portfolio.row(menu.place.row) : undefined}
            source={source}
            onWhy={(row, field) => setWhy({ row, field, anchor: menu.anchor })}
            onOpen={setMenu}
            onClose={() => setMenu(null)}
            {...parts}
          />
        )}
        {why === null || whyRow === undefined ? null : (
          <WhyCard
            anchor={why.anchor}
            row={whyRow}
            field={why.field}
            source={source}
            onField={(field) => {
              setWhy(null);
              goTo({ row: why.row, column: field });
            }}
            onClose={() => setWhy(null)}
          />
        )}
        {plans.asked === null ? null : (
          <DialogBoundary name="The paste" onClose={() => plans.answer(false)}>
            <PasteDialog
              plan={plans.asked.plan}
              onPaste={() => plans.answer(true)}
              onClose={() => plans.answer(false)}
            />
          </DialogBoundary>
        )}
        {ownColumns.asked === undefined ? null : (
          <DialogBoundary name="The own column" onClose={ownColumns.close}>
            <OwnColumnDialog
              renaming={ownColumns.asked}
              names={grid.ownHeaders}
              onName={ownColumns.name}
              onClose={ownColumns.close}
            />
          </DialogBoundary>
        )}
        {find.dialog}
        {pasteSpecial.dialog}
        {merging.dialog}
        {question === null ? null : (
          <DialogBoundary name="The name of the view" onClose={() => setQuestion(null)}>
            <ViewNameDialog
              question={question}
              first={question === 'rename view' ? view.name : ''}
              views={grid.ownViews}
              renaming={question === 'rename view' ? view.own : null}
              onName={(name) => viewDeeds.name(question, name)}
              onClose={() => setQuestion(null)}
            />
          </DialogBoundary>
        )}
      </div>
      <PartnerPanel control={panel} source={source} />
    </div>,
  );
}

function noneTitle(filters: number, search: string): string {
  if (filters === 0) return `No partner has “${search.trim()}” in its text`;
  return search.trim() === ''
    ? 'No partner matches these filters'
    : 'No partner matches these filters and the search';
}
