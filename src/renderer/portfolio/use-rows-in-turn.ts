import { useDeferredValue } from 'react';
import { useRows } from '../session/use-portfolio.ts';
import type { StoredPartner } from '../storage/portfolio.ts';

/** From so many partners more, as a piece of a large change brings, the screen takes them in a task of its own. */
const many = 1000;

/**
 * All partners, but of a piece of a large change, which comes behind them, those before it at first: the rest of the window
 * is drawn with it in one task and this screen with its grid in the next, since both in one would be felt.
 */
export function useRowsInTurn(): readonly StoredPartner[] {
  const rows = useRows();
  const later = useDeferredValue(rows);
  return goesOn(later, rows) && rows.length - later.length >= many ? later : rows;
}

/** Whether a list begins as another one ends. */
const goesOn = (before: readonly StoredPartner[], after: readonly StoredPartner[]): boolean =>
  before.length === 0 || after[before.length - 1] === before.at(-1);
