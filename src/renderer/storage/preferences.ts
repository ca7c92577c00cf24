import type { StoredPreference } from './log-records.ts';

/** Choices of the window, outside undo: read once at opening, at hand at once, written through. Values are checked where they are used. */
export interface Preferences {
  get(key: string): unknown;
  set(key: string, value: unknown): void;
  /** Called after each change of that key. */
  subscribe(key: string, listener: () => void): () => void;
}

/** Preferences kept in a map; `write` stores a change. */
export function makePreferences(
  stored: Map<string, unknown>,
  write: (key: string, value: unknown) => void,
): Preferences & {
  replace(values: ReadonlyMap<string, unknown>): void;
  entries(): readonly StoredPreference[];
} {
  const listeners = new Map<string, Set<() => void>>();
  const tell = (key: string): void => {
    for (const listener of listeners.get(key) ?? []) listener();
  };
  return {
    get: (key) => stored.get(key),
    set(key, value) {
      if (Object.is(stored.get(key), value)) return;
      stored.set(key, value);
      write(key, value);
      tell(key);
    },
    subscribe(key, listener) {
      const set = listeners.get(key) ?? new Set();
      listeners.set(key, set);
      set.add(listener);
      return () => set.delete(listener);
    },
    entries: () => [...stored].map(([key, value]) => ({ key, value })),
    replace(values) {
      const touched = new Set([...stored.keys(), ...values.keys()]);
      stored.clear();
      for (const [key, value] of values) stored.set(key, value);
      for (const key of touched) tell(key);
    },
  };
}
