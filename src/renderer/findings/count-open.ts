import { blockBetween } from '#shared/block-between.ts';
import type { Evaluations } from '../session/evaluations.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { startPace } from '../work/pace.ts';

/**
 * Counts the findings that are not accepted, over all rows. Only rows that differ from those of its last answer are looked
 * at, so that an edit in a large portfolio does not wait for all of them; many are judged in pieces, between which the
 * window goes on. Null when `isOver` says that nobody waits for the answer any more.
 */
export function countOpen({
  of,
}: Pick<Evaluations, 'of'>): (
  rows: readonly StoredPartner[],
  isOver?: () => boolean,
) => Promise<number | null> {
  let before: readonly StoredPartner[] = [];
  let count = 0;
  const open = (row: StoredPartner): number =>
    of(row).findings.reduce((sum, { accepted }) => sum + (accepted ? 0 : 1), 0);
  return async (rows, isOver = () => false) => {
    const { gone, come } = blockBetween(before, rows);
    const pace = startPace();
    let sum = count;
    for (const [sign, block] of [
      [-1, gone],
      [1, come],
    ] as const) {
      for (const row of block) {
        sum += sign * open(row);
        const turn = pace();
        if (turn !== null) await turn;
        if (isOver()) return null;
      }
    }
    before = rows;
    count = sum;
    return sum;
  };
}
