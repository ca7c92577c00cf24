import { z } from 'zod';
import { findColumn, ownColumnId } from '../../grid/columns/column.ts';
import type { StoredView, ViewState } from '../../storage/portfolio.ts';
import { picked, readFilters } from '../query/filter.ts';
import { everything, type Query } from '../query/shown-rows.ts';
import { readyMadeViews } from './ready-made.ts';
import { plainColumns, type ViewColumns } from './view-columns.ts';

const columnsSchema = z.array(
  z.strictObject({
    id: z.string(),
    width: z.number().min(1).nullable(),
    pinned: z.literal(true).exactOptional(),
  }),
);
const sortSchema = z.array(z.strictObject({ id: z.string(), direction: z.enum(['asc', 'desc']) }));
const filtersSchema = z.record(z.string(), z.unknown());
const querySchema = z.strictObject({ sort: sortSchema, filters: filtersSchema, search: z.string() });

/** What the grid showed last, kept over a restart. */
export const gridStateSchema = z.strictObject({
  /** The id of a ready-made view, or the key of one of the user's own. */
  view: z.string(),
  /** The sort, the filters and the search of the ready-made views: going from one to another keeps the partners. */
  query: querySchema,
  /** The columns of ready-made views that were changed. */
  columns: z.record(z.string(), columnsSchema),
  /** Own views as they stand, where they differ from what was saved. */
  own: z.record(z.string(), z.strictObject({ columns: columnsSchema, ...querySchema.shape })),
});

export type GridState = z.infer<typeof gridStateSchema>;

/** The grid of a first start. */
export const firstState: GridState = {
  view: 'overview',
  query: { sort: [], filters: {}, search: '' },
  columns: {},
  own: {},
};

/** What the grid shows now. */
export interface PresentView {
  readonly id: string;
  readonly name: string;
  /** The saved view, null for a ready-made one. */
  readonly own: StoredView | null;
  readonly columns: ViewColumns;
  readonly query: Query;
  /** It differs from how it comes, or from how it was saved. */
  readonly changed: boolean;
}

/** The view in force. A view that is gone falls back to the first. `ownHeaders` are the team's own columns. */
export function presentView(
  state: GridState,
  views: readonly StoredView[],
  ownHeaders: readonly string[],
): PresentView {
  const own = views.find((view) => view.key === state.view);
  if (own !== undefined) {
    const kept = state.own[own.key];
    const { columns, ...query } = kept ?? own.state;
    return {
      id: own.key,
      name: own.name,
      own,
      columns: knownColumns(columns, ownHeaders),
      query: toQuery(query, ownHeaders),
      changed: kept !== undefined && !sameState(kept, own.state),
    };
  }
  const [first] = readyMadeViews;
  const view = readyMadeViews.find((each) => each.id === state.view) ?? first;
  if (view === undefined) throw new Error('there is no ready-made view');
  const kept = state.columns[view.id];
  return {
    id: view.id,
    name: view.name,
    own: null,
    columns: knownColumns(kept ?? readyColumns(view.id, ownHeaders), ownHeaders),
    query: toQuery(state.query, ownHeaders),
    changed: kept !== undefined,
  };
}

/** The columns of a ready-made view as it comes. */
export function readyColumns(id: string, ownHeaders: readonly string[]): ViewColumns {
  const view = readyMadeViews.find((each) => each.id === id);
  const ids: readonly string[] = view?.columns ?? [];
  return plainColumns(id === 'everything' ? [...ids, ...ownHeaders.map(ownColumnId)] : ids);
}

/** A field of a later version is not known, nor is an own column that was renamed or removed: an undo shows it again. */
function isKnown(id: string, ownHeaders: readonly string[]): boolean {
  const column = findColumn(id);
  return column !== undefined && (column.own === null || ownHeaders.includes(column.own));
}

function knownColumns(columns: ViewColumns, ownHeaders: readonly string[]): ViewColumns {
  const known = columns.filter(({ id }) => id !== 'name' && isKnown(id, ownHeaders));
  const name = columns.find((column) => column.id === 'name') ?? { id: 'name', width: null };
  return [name, ...known];
}

const toQuery = (
  stored: Pick<ViewState, 'sort' | 'filters' | 'search'>,
  ownHeaders: readonly string[],
): Query => ({
  sort: stored.sort.filter(({ id }) => isKnown(id, ownHeaders)),
  filters: Object.fromEntries(
    Object.entries(readFilters(stored.filters)).filter(([id]) => id === picked || isKnown(id, ownHeaders)),
  ),
  search: stored.search,
});

const sameState = (a: ViewState, b: ViewState): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The view as it would be stored. */
export const storedState = (view: PresentView): ViewState => ({
  columns: view.columns.map((column) => ({ ...column })),
  sort: view.query.sort,
  filters: view.query.filters,
  search: view.query.search,
});

/** The state with other rows asked for in the present view. */
export function withQuery(state: GridState, view: PresentView, query: Query): GridState {
  const plain = { sort: [...query.sort], filters: { ...query.filters }, search: query.search };
  if (view.own === null) return { ...state, query: plain };
  return { ...state, own: { ...state.own, [view.id]: { columns: [...view.columns], ...plain } } };
}

/** The state with other columns in the present view. */
export function withColumns(state: GridState, view: PresentView, columns: ViewColumns): GridState {
  if (view.own === null) return { ...state, columns: { ...state.columns, [view.id]: [...columns] } };
  const { sort, filters, search } = view.query;
  const kept = { columns: [...columns], sort: [...sort], filters: { ...filters }, search };
  return { ...state, own: { ...state.own, [view.id]: kept } };
}

/** The state with the present view as it comes, or as it was saved; a ready-made view also loses its sort. */
export function resetView(state: GridState, view: PresentView): GridState {
  if (view.own !== null) return { ...state, own: without(state.own, view.id) };
  return {
    ...state,
    columns: without(state.columns, view.id),
    query: { ...state.query, sort: [] },
  };
}

/** The state after a view was deleted or saved anew: what was kept of it is dropped, another view may come up. */
export function forgetView(state: GridState, key: string, next: string): GridState {
  return { ...state, view: next, own: without(state.own, key) };
}

function without<V>(record: Readonly<Record<string, V>>, key: string): Record<string, V> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}

/** The state without filters and search in the present view; its sort stays. */
export const withoutFilters = (state: GridState, view: PresentView): GridState =>
  withQuery(state, view, { ...everything, sort: view.query.sort });

/**
 * The state after an own column got another name: what showed the old id shows the new one too. The old one stays, out of
 * sight while there is no such column, so that an undo of the name finds its place again.
 */
export function withRenamedColumn(state: GridState, from: string, to: string): GridState {
  const [before, after] = [ownColumnId(from), ownColumnId(to)];
  const twice = <E extends { readonly id: string }>(list: readonly E[]): E[] =>
    list.flatMap((entry) => (entry.id === before ? [entry, { ...entry, id: after }] : [entry]));
  const columns = (record: GridState['columns']): GridState['columns'] =>
    Object.fromEntries(Object.entries(record).map(([id, list]) => [id, twice(list)]));
  const query = <Q extends GridState['query']>(of: Q): Q => ({
    ...of,
    sort: twice(of.sort),
    filters: Object.hasOwn(of.filters, before) ? { ...of.filters, [after]: of.filters[before] } : of.filters,
  });
  return {
    ...state,
    query: query(state.query),
    columns: columns(state.columns),
    own: Object.fromEntries(
      Object.entries(state.own).map(([key, kept]) => [key, query({ ...kept, columns: twice(kept.columns) })]),
    ),
  };
}
