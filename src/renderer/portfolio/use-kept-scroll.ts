import { useEffect } from 'react';
import { z } from 'zod';
import type { GridHandle } from '../grid/partner-grid.tsx';
import { usePreference } from '../session/use-preference.ts';

const topSchema = z.number().min(0);

/** Brings the grid back to where it was scrolled, after a restart too. */
export function useKeptScroll(handle: { readonly current: GridHandle | null }): void {
  const [top, setTop] = usePreference('portfolio.scroll', topSchema, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where it was left at the start
  useEffect(() => {
    const grid = handle.current;
    if (grid === null) return;
    if (top > 0) grid.scrollTo(top);
    return grid.onScrollEnd(setTop);
  }, [handle, setTop]);
}
