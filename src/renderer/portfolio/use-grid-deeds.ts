import { useMemo, useRef } from 'react';
import type { ComputedId, InputId } from '#shared/fields/fields.ts';
import { tellTrouble } from '../app/trouble.ts';
import type { CellPlace, GridDeeds, Step } from '../grid/grid-context.ts';
import type { SelectionView } from '../grid/range/ranges.ts';
import { refuseValue } from '../session/refuse-value.ts';
import { useSession } from '../session/session-context.ts';
import { type CellEdit, editCells } from '../storage/changes/edit-cells.ts';
import { addPartner } from '../storage/changes/partners.ts';
import { announce } from '../ui/live-region.tsx';
import { showToast } from '../ui/toasts.ts';
import { pressSort } from './query/sort.ts';
import type { CellPlans } from './range/use-cell-plans.ts';
import type { GridView } from './views/use-grid-view.ts';
import { orderColumns, resizeColumn } from './views/view-columns.ts';

/** What the grid's deeds open on the screen. */
export interface Openers {
  why(row: string, field: ComputedId, cell: Element): void;
  /** Opens a partner in the panel. */
  partner(row: string): void;
  headerMenu(column: string, header: Element): void;
  cellMenu(place: CellPlace, point: { readonly x: number; readonly y: number }): void;
  rowMenu(row: string, point: { readonly x: number; readonly y: number }): void;
  selected(view: SelectionView | null): void;
  scrolled(row: number): void;
  /** Where the active cell goes once the rows are shown anew. */
  focusNext(place: CellPlace): void;
}

/** Carries out what is done in the grid. The object lives as long as the screen. */
export function useGridDeeds(grid: GridView, openers: Openers, cells: CellPlans['deeds']): GridDeeds {
  const session = useSession();
  const latest = useRef({ ...session, grid, openers });
  latest.current = { ...session, grid, openers };
  return useMemo(
    (): GridDeeds => ({
      edit: (row, column, value) => {
        const { portfolio } = latest.current;
        const edit: CellEdit =
          column.own === null
            ? { key: row.key, field: column.id as InputId, value }
            : { key: row.key, own: column.own, value: value as string | null };
        const blank = column.kind.write(value as never) === '';
        portfolio.apply(editCells(portfolio, [edit], blank ? 'clear' : 'edit')).catch(tellTrouble);
      },
      refuse: (row, column, value) => refuseValue(latest.current.portfolio, row.key, column, value),
      addPartner: (name, step) => {
        const { portfolio } = latest.current;
        const { change, key } = addPartner(portfolio, { name });
        portfolio.apply(change).catch(tellTrouble);
        latest.current.openers.focusNext(nextCell(key, step, latest.current.grid));
      },
      why: (place, cell) => latest.current.openers.why(place.row, place.column as ComputedId, cell),
      openPartner: (row) => latest.current.openers.partner(row),
      sort: (id, add) =>
        latest.current.grid.ask((query) => ({ ...query, sort: pressSort(query.sort, id, add) })),
      headerMenu: (column, header) => latest.current.openers.headerMenu(column, header),
      cellMenu: (place, point) => latest.current.openers.cellMenu(place, point),
      rowMenu: (row, point) => latest.current.openers.rowMenu(row, point),
      openLink: (address) => {
        latest.current.platform.openLink(address).catch(tellTrouble);
      },
      reorder: (order) => latest.current.grid.arrange((columns) => orderColumns(columns, order)),
      resize: (id, width) => latest.current.grid.arrange((columns) => resizeColumn(columns, id, width)),
      scrolled: (row) => latest.current.openers.scrolled(row),
      selected: (view) => latest.current.openers.selected(view),
      ...cells,
      notice: (text) => showToast({ text, tone: 'notice' }),
      say: announce,
    }),
    [cells],
  );
}

/** After Enter the next name can be typed; after Tab the new partner's next field. */
function nextCell(key: string, step: Step | null, { view }: GridView): CellPlace {
  if (step === 'down') return { row: 'new', column: 'name' };
  return { row: key, column: step === 'right' ? (view.columns[1]?.id ?? 'name') : 'name' };
}
