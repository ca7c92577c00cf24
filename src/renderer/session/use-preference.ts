import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { z } from 'zod';
import type { Portfolio } from '../storage/portfolio.ts';
import { useSession } from './session-context.ts';

/**
 * A choice of the window that survives restarts, outside undo. What is stored and does not fit the schema counts as not
 * chosen. `schema` and `standard` should be constants of a module.
 */
export function usePreference<T>(
  key: string,
  schema: z.ZodType<T>,
  standard: T,
): readonly [T, (value: T) => void] {
  return usePortfolioPreference(useSession().portfolio, key, schema, standard);
}

/** `usePreference` for what stands above the session. */
export function usePortfolioPreference<T>(
  portfolio: Portfolio,
  key: string,
  schema: z.ZodType<T>,
  standard: T,
): readonly [T, (value: T) => void] {
  const { preferences } = portfolio;
  const subscribe = useCallback(
    (listener: () => void) => preferences.subscribe(key, listener),
    [preferences, key],
  );
  const raw = useSyncExternalStore(subscribe, () => preferences.get(key));
  const value = useMemo(() => {
    const parsed = schema.safeParse(raw);
    return raw !== undefined && parsed.success ? parsed.data : standard;
  }, [raw, schema, standard]);
  const set = useCallback((next: T) => preferences.set(key, next), [preferences, key]);
  return [value, set];
}
