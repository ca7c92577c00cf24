import { useEffect, useMemo, useRef } from 'react';
import { type ActiveFilter, usePublishFilter } from '../app/active-filter.ts';
import { findColumn } from '../grid/columns/column.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { setFilter } from './filters/set-filter.ts';
import { filterWords } from './query/filter-words.ts';
import { withoutFilters } from './views/grid-state.ts';
import type { GridView } from './views/use-grid-view.ts';

/** Tells the other screens which partners the grid shows and why, while it is filtered or searched. */
export function usePublishedFilter(grid: GridView, rows: readonly StoredPartner[]): void {
  const formats = useFormats();
  const { query } = grid.view;
  // The grid's deeds are made anew at each drawing; the chips elsewhere need only the latest.
  const latest = useRef(grid);
  useEffect(() => {
    latest.current = grid;
  });
  const filter = useMemo((): ActiveFilter | null => {
    const parts = Object.entries(query.filters).flatMap(([id, each]) => {
      const remove = () => latest.current.ask(setFilter(id, null));
      if (each.is === 'picked') return [{ id, name: 'Picked', value: each.name, remove }];
      const column = findColumn(id);
      if (column === undefined) return [];
      return [{ id, name: column.header, value: filterWords(column, each, formats), remove }];
    });
    const search = query.search.trim();
    const found =
      search === ''
        ? []
        : [
            {
              id: 'search',
              name: 'Search',
              value: search,
              remove: () => latest.current.ask((now) => ({ ...now, search: '' })),
            },
          ];
    const all = [...parts, ...found];
    if (all.length === 0) return null;
    return {
      keys: new Set(rows.map((row) => row.key)),
      parts: all,
      clear: () => latest.current.keep(withoutFilters),
    };
  }, [query, rows, formats]);
  usePublishFilter(filter);
}
