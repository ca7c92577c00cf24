import type { Filter } from '../query/filter.ts';
import type { Query } from '../query/shown-rows.ts';

/** A query with one column filtered so; null takes its filter away. */
export const setFilter =
  (id: string, filter: Filter | null) =>
  (query: Query): Query => {
    const { [id]: _before, ...others } = query.filters;
    return { ...query, filters: filter === null ? others : { ...query.filters, [id]: filter } };
  };
