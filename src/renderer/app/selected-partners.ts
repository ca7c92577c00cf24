import { createContext, useContext, useEffect, useRef, useState } from 'react';
import type { StoredPartner } from '../storage/portfolio.ts';

/** Reads which partners are selected in the grid at this moment. */
export type ReadSelected = () => readonly StoredPartner[];

/** Where the grid's screen puts its reader; a selection changes far too often to draw anything for it. */
export const SelectedPartnersContext = createContext<{ current: ReadSelected | null }>({ current: null });

/** The partners that are selected in the grid, as they were when this component was first drawn. */
export function useSelectedPartners(): readonly StoredPartner[] {
  const reader = useContext(SelectedPartnersContext);
  return useState(() => reader.current?.() ?? [])[0];
}

/** Lends the other parts of the window the selection of this screen. */
export function usePublishSelected(read: ReadSelected): void {
  const slot = useContext(SelectedPartnersContext);
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    slot.current = () => latest.current();
    return () => {
      slot.current = null;
    };
  }, [slot]);
}
