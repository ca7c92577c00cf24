import { z } from 'zod';
import { type FindingId, findingIds, type Severity } from './choices.ts';
import type { InputId } from './fields.ts';
import type { Kind } from './kind.ts';

/** A classic mistake seen in one partner's record (rules.md section 9). */
export interface Finding {
  readonly id: FindingId;
  readonly severity: Severity;
  /** A plain sentence: what is on record and what is not. */
  readonly message: string;
  /** The fields that would settle it. */
  readonly fields: readonly InputId[];
  /** The person accepted it with a reason, and the acceptance has not run out. */
  readonly accepted: boolean;
}

const counts = (findings: readonly Finding[]): readonly number[] =>
  (['error', 'warning', 'info'] as const).map(
    (severity) => findings.filter((finding) => finding.severity === severity && !finding.accepted).length,
  );

/** Findings as a column: ids in the CSV; sorted by how many errors, then warnings, then infos are open. */
export const findingsKind: Kind<readonly Finding[]> = {
  name: 'findings',
  empty: [],
  schema: z.array(z.custom<Finding>()).readonly(),
  options: findingIds,
  read: () => ({ ok: false, reason: 'findings are computed' }),
  write: (findings) => findings.map((finding) => finding.id).join('; '),
  compare: (a, b) => {
    const [left, right] = [counts(a), counts(b)];
    for (const [index, count] of left.entries()) {
      const difference = (right[index] ?? 0) - count;
      if (difference !== 0) return difference;
    }
    return 0;
  },
};
