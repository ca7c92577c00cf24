import { useSyncExternalStore } from 'react';

/** What headers show beside their name; kept outside the column definitions, so that a sort does not rebuild them. */
export interface HeaderMarks {
  readonly sort: readonly SortKey[];
  /** The ids of the columns that are filtered. */
  readonly filtered: ReadonlySet<string>;
  /** The columns of the selected cells. */
  readonly lit: ReadonlySet<string>;
}

/** One key of a sort over several columns. */
export interface SortKey {
  readonly id: string;
  readonly direction: 'asc' | 'desc';
}

/** A value that components can read and follow. */
export interface Store<T> {
  get(): T;
  set(value: T): void;
  subscribe(listener: () => void): () => void;
}

/** Holds one value and tells who follows it when it changes. */
export function createStore<T>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A part of a store's value; the component draws again only when that part changes. */
export function useStore<T, P>(store: Store<T>, select: (value: T) => P): P {
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}
