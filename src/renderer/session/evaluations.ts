import { blockBetween } from '#shared/block-between.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { Evaluation } from '#shared/rules/evaluation.ts';
import type { Settings } from '#shared/rules/program.ts';
import { addPartner, type RollUp, readTally, removePartner, startTally } from '#shared/rules/roll-up.ts';
import type { StoredPartner } from '../storage/portfolio.ts';

/** What the rules say about the partners under one set of settings on one day. Another day or other settings are another object. */
export interface Evaluations {
  readonly settings: Settings;
  readonly asOf: string;
  /** The evaluation of a row, computed once for each row object: an edit makes one new row, so it evaluates one partner. */
  of(row: StoredPartner): Evaluation;
  /** The roll-up over all rows (rules.md section 12), kept up by the rows that differ from the last call. */
  rollUp(rows: readonly StoredPartner[]): RollUp;
}

/** Evaluations that are computed when asked for and kept while the row lives. */
export function makeEvaluations(settings: Settings, asOf: string): Evaluations {
  const known = new WeakMap<StoredPartner, Evaluation>();
  const tally = startTally(settings);
  let last: { readonly rows: readonly StoredPartner[]; readonly rollUp: RollUp } | null = null;

  function of(row: StoredPartner): Evaluation {
    const found = known.get(row);
    if (found !== undefined) return found;
    const evaluation = evaluate(row.values, settings, asOf, row.accepted);
    known.set(row, evaluation);
    return evaluation;
  }

  const entry = (row: StoredPartner) => ({ partner: row.values, evaluation: of(row) });

  function follow(before: readonly StoredPartner[], rows: readonly StoredPartner[]): void {
    const block = blockBetween(before, rows);
    const gone = new Set(block.gone);
    for (const row of block.come) if (!gone.delete(row)) addPartner(tally, entry(row));
    for (const row of gone) removePartner(tally, entry(row));
  }

  return {
    settings,
    asOf,
    of,
    rollUp(rows) {
      if (last?.rows !== rows) {
        follow(last?.rows ?? [], rows);
        last = { rows, rollUp: readTally(tally) };
      }
      return last.rollUp;
    },
  };
}
