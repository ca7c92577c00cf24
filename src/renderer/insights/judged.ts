import type { Partner } from '#shared/fields/fields.ts';
import type { Evaluation } from '#shared/rules/evaluation.ts';

/** A partner with what the rules say about it: what every picture is made of. */
export interface Judged {
  readonly key: string;
  readonly values: Partner;
  readonly evaluation: Evaluation;
}
