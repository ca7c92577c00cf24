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

/** Null while nothing is filtered. */
export const ActiveFilterContext = createContext<ActiveFilter | null>(null);

/** A context of its own: who tells the filter is not drawn again because it was told. */
export const PublishFilterContext = createContext<(filter: ActiveFilter | null) => void>(() => undefined);

/** The filter that is on, or null. */
export const useActiveFilter = (): ActiveFilter | null => useContext(ActiveFilterContext);

/** Tells the other screens what this one is filtered by. Give the same object until something changes. */
export function usePublishFilter(filter: ActiveFilter | null): void {
  const publish = useContext(PublishFilterContext);
  useEffect(() => publish(filter), [publish, filter]);
  useEffect(() => () => publish(null), [publish]);
}
