import type { Partner } from '#shared/fields/fields.ts';
import { judgeText } from '#shared/rules/judged-text.ts';

/** Which side has the stake of a one-sided partnership (rules.md section 2). */
export function stakeSide(partner: Partner): 'ours' | 'theirs' {
  const { ourCommitment, ourLoss } = partner;
  const ours = (ourCommitment !== null && ourCommitment > 0) || judgeText(ourLoss, true) === 'real';
  return ours ? 'ours' : 'theirs';
}
