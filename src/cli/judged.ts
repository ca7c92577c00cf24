import type { PortfolioFile, ReadRow } from '#shared/csv/types.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { Acceptance, Evaluation } from '#shared/rules/evaluation.ts';
import type { Context } from './context.ts';

/** A portfolio read, with all that judging it needs. */
export interface Judged {
  readonly context: Context;
  readonly file: PortfolioFile;
  readonly acceptedOf: (row: ReadRow) => readonly Acceptance[];
  /** Sentences about the file, and about other files that were read with it. */
  readonly notices: readonly string[];
}

/** What the rules say about one row. Evaluations are made one at a time, so that only one is held. */
export function judge({ context, acceptedOf }: Judged, row: ReadRow): Evaluation {
  return evaluate(row.partner, context.program.settings, context.asOf, acceptedOf(row));
}
