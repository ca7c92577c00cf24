import { useMemo, useRef } from 'react';
import { usePortfolio } from '../../session/use-portfolio.ts';
import { usePreference } from '../../session/use-preference.ts';
import type { StoredView } from '../../storage/portfolio.ts';
import type { Query } from '../query/shown-rows.ts';
import {
  firstState,
  type GridState,
  gridStateSchema,
  type PresentView,
  presentView,
  withColumns,
  withQuery,
} from './grid-state.ts';
import type { ViewColumns } from './view-columns.ts';

/** The view in force, kept over restarts, and what changes it. */
export interface GridView {
  readonly view: PresentView;
  readonly ownViews: readonly StoredView[];
  /** The team's own columns, by header. */
  readonly ownHeaders: readonly string[];
  select(id: string): void;
  ask(change: (query: Query) => Query): void;
  arrange(change: (columns: ViewColumns) => ViewColumns): void;
  /** Any other change of what is kept. */
  keep(change: (state: GridState, view: PresentView) => GridState): void;
}

/** The earlier object while the later one says the same: a width must not ask for the rows again, nor a sort rebuild the columns. */
function useSame<T>(value: T): T {
  const last = useRef(value);
  if (last.current !== value && JSON.stringify(last.current) !== JSON.stringify(value)) last.current = value;
  return last.current;
}

/** The view of the grid. `settle` stores what an open editor holds; while it cannot, the view stays as it is. */
export function useGridView(settle: () => boolean): GridView {
  const [state, setState] = usePreference('portfolio.grid', gridStateSchema, firstState);
  const ownViews = usePortfolio((portfolio) => portfolio.views());
  const ownHeaders = usePortfolio((portfolio) => portfolio.ownColumns());
  const present = useMemo(() => presentView(state, ownViews, ownHeaders), [state, ownViews, ownHeaders]);
  const query = useSame(present.query);
  const columns = useSame(present.columns);
  const view = useMemo(() => ({ ...present, query, columns }), [present, query, columns]);
  const latest = useRef({ state, view, ownViews, ownHeaders, settle });
  latest.current = { state, view, ownViews, ownHeaders, settle };
  return useMemo(() => {
    const keep: GridView['keep'] = (change) => {
      if (!latest.current.settle()) return;
      const now = latest.current;
      const next = change(now.state, now.view);
      latest.current = { ...now, state: next, view: presentView(next, now.ownViews, now.ownHeaders) };
      setState(next);
    };
    return {
      view,
      ownViews,
      ownHeaders,
      keep,
      select: (id) => keep((held) => ({ ...held, view: id })),
      ask: (change) => keep((held, present) => withQuery(held, present, change(present.query))),
      arrange: (change) => keep((held, present) => withColumns(held, present, change(present.columns))),
    };
  }, [view, ownViews, ownHeaders, setState]);
}
