import { createContext, useContext, useEffect } from 'react';

/** What the grid is filtered by, for the screens that follow it. */
export interface ActiveFilter {
  /** The keys of the partners that pass. */
  readonly keys: ReadonlySet<string>;
  /** Its parts as their chips say them; `remove` takes one away. */
  readonly parts: readonly {
    readonly id: string;
    readonly name: string;
    readonly value: string;
    readonly remove: () => void;
  }[];
  readonly clear: () => void;
}

interface FilterSlot {
  /** Null while nothing is filtered. */
  readonly filter: ActiveFilter | null;
  readonly publish: (filter: ActiveFilter | null) => void;
}

export const ActiveFilterContext = createContext<FilterSlot>({ filter: null, publish: () => undefined });

/** The filter that is on, or null. */
export const useActiveFilter = (): ActiveFilter | null => useContext(ActiveFilterContext).filter;

/** Tells the other screens what this one is filtered by. Give the same object until something changes. */
export function usePublishFilter(filter: ActiveFilter | null): void {
  const { publish } = useContext(ActiveFilterContext);
  useEffect(() => publish(filter), [publish, filter]);
  useEffect(() => () => publish(null), [publish]);
}
