import { useCallback, useState } from 'react';
import type { Portfolio } from '../storage/portfolio.ts';
import { useSession } from './session-context.ts';

/** What screens left behind, by portfolio: gone with the window. */
const kept = new WeakMap<Portfolio, Map<string, unknown>>();

/** State of a screen that is still there when the user comes back to it, but not after a restart. `key` names it among all screens. */
export function useKeptState<T>(key: string, first: T): readonly [T, (next: T) => void] {
  const { portfolio } = useSession();
  const [value, setValue] = useState<T>(() => (kept.get(portfolio)?.get(key) as T | undefined) ?? first);
  const set = useCallback(
    (next: T) => {
      const all = kept.get(portfolio) ?? new Map<string, unknown>();
      kept.set(portfolio, all.set(key, next));
      setValue(() => next);
    },
    [portfolio, key],
  );
  return [value, set];
}
