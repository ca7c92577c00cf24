import { useEffect } from 'react';
import { quarterBefore, quarterName, quarterOf } from '#shared/pack/quarter.ts';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { localDate } from '../session/today.ts';
import type { Portfolio } from '../storage/portfolio.ts';
import { packContent } from '../storage/snapshots.ts';

/**
 * Keeps the portfolio as it stood when the last quarter ended, once, for the next pack's "since". Nothing is kept when
 * the portfolio was changed since that day: then it is not known any more how it stood. True when one was kept.
 */
export async function keepQuarterEnd(
  portfolio: Pick<Portfolio, 'rows' | 'settings' | 'lastChange' | 'snapshots' | 'recordEvent'>,
  today: string,
): Promise<boolean> {
  const startMonth = portfolio.settings().fiscalYearStartMonth;
  const ended = quarterBefore(quarterOf(today, startMonth), startMonth);
  const rows = portfolio.rows();
  const last = portfolio.lastChange();
  if (rows.length === 0 || last === null || localDate(new Date(last.at)) > ended.to) return false;
  const kept = await portfolio.snapshots('quarter');
  if (kept.some(({ asOf }) => asOf === ended.to)) return false;
  const content = await packContent(rows);
  const name = `End of ${quarterName(ended)}`;
  await portfolio.recordEvent({
    name: `Keep the portfolio as of the end of ${quarterName(ended)}`,
    facts: { asOf: ended.to, partners: rows.length },
    snapshot: { name, kind: 'quarter', asOf: ended.to, partners: rows.length, texts: [content] },
  });
  return true;
}

/** Looks at each start, and when the day changes under an open window, whether a quarter has ended. */
export function useQuarterEnds(): void {
  const { portfolio, today } = useSession();
  useEffect(() => {
    keepQuarterEnd(portfolio, today).catch(tellTrouble);
  }, [portfolio, today]);
}
