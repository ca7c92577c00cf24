import { blockBetween } from '#shared/block-between.ts';
import type { StoredPartner } from '../storage/portfolio.ts';

/**
 * Asks whether some row is so. It is asked with each change of the portfolio, many times: only the rows that came or went
 * since the last time are looked at.
 */
export function makeAnyRow(is: (row: StoredPartner) => boolean): (rows: readonly StoredPartner[]) => boolean {
  let seen: readonly StoredPartner[] = [];
  let count = 0;
  const among = (rows: readonly StoredPartner[]): number => rows.filter(is).length;
  return (rows) => {
    if (rows !== seen) {
      const { gone, come } = blockBetween(seen, rows);
      count += among(come) - among(gone);
      seen = rows;
    }
    return count > 0;
  };
}
