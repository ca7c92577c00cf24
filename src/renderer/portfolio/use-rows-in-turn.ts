import { useDeferredValue } from 'react';
import { useRows } from '../session/use-portfolio.ts';
import type { StoredPartner } from '../storage/portfolio.ts';

/** From so many partners more or fewer, a piece of a large change, the screen takes them in a task of its own. */
const many = 1000;

/**
 * All partners, but where a piece of a large change came behind them or went from their end, those before it at first: the
 * rest of the window is drawn with it in one task and this screen with its grid in the next, since both in one would be felt.
 */
export function useRowsInTurn(): readonly StoredPartner[] {
  const rows = useRows();
  const later = useDeferredValue(rows);
  const [fewer, more] = rows.length < later.length ? [rows, later] : [later, rows];
  return more.length - fewer.length >= many && beginsAs(more, fewer) ? later : rows;
}

/** Whether a list begins as another one ends. */
const beginsAs = (more: readonly StoredPartner[], fewer: readonly StoredPartner[]): boolean =>
  fewer.length === 0 || more[fewer.length - 1] === fewer.at(-1);
