import type { Evaluations } from '../session/evaluations.ts';
import type { StoredPartner } from '../storage/portfolio.ts';

/**
 * Counts the findings over all rows that are not accepted. It looks only at the rows that differ from its last call, so
 * that an edit in a large portfolio does not wait for all of them.
 */
export function countOpen({ of }: Pick<Evaluations, 'of'>): (rows: readonly StoredPartner[]) => number {
  let before: readonly StoredPartner[] = [];
  let count = 0;
  const open = (row: StoredPartner): number =>
    of(row).findings.reduce((sum, { accepted }) => sum + (accepted ? 0 : 1), 0);
  return (rows) => {
    const isAnew = rows.length !== before.length;
    if (isAnew) count = 0;
    for (let at = 0; at < rows.length; at++) {
      const [was, now] = [isAnew ? undefined : before[at], rows[at]];
      if (was === now) continue;
      if (was !== undefined) count -= open(was);
      if (now !== undefined) count += open(now);
    }
    before = rows;
    return count;
  };
}
