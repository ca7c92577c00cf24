import { useSyncExternalStore } from 'react';
import type { RollUp } from '#shared/rules/roll-up.ts';
import type { Portfolio, StoredPartner } from '../storage/portfolio.ts';
import { useSession } from './session-context.ts';

/** All partners in the portfolio's own order; a new array after each change of one. */
export function useRows(): readonly StoredPartner[] {
  const { portfolio } = useSession();
  return useSyncExternalStore(portfolio.subscribe, portfolio.rows);
}

/** The roll-up over all partners on the session's day. */
export function useRollUp(): RollUp {
  return useSession().evaluations.rollUp(useRows());
}

/**
 * Something of the portfolio that follows its changes: `usePortfolio((p) => p.saveState())`.
 * `read` must return the same value until it changes, as every function of the portfolio does.
 */
export function usePortfolio<T>(read: (portfolio: Portfolio) => T): T {
  const { portfolio } = useSession();
  return useSyncExternalStore(portfolio.subscribe, () => read(portfolio));
}
