import { useDeferredValue, useMemo } from 'react';
import { useNavigation } from '../../app/navigation.ts';
import { fold } from '../../grid/search/fold.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import type { Shown } from './shown-rows.ts';

/**
 * What the grid draws of the rows that are shown. While another screen stands before it, that screen is drawn first when
 * the filter changes, and the grid follows behind it.
 */
export function useDrawnRows({ rows, stale }: Shown<StoredPartner>, search: string) {
  const { screen } = useNavigation();
  const now = useMemo(() => ({ rows, stale, search: fold(search.trim()) }), [rows, stale, search]);
  const later = useDeferredValue(now);
  return screen === 'portfolio' ? now : later;
}
