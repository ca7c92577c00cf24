import type { Partner } from '../fields/fields.ts';
import { assess } from '../rules/assessment.ts';
import { diffEvaluated, type Evaluated, type PartnerDiff } from '../rules/diff.ts';
import { evaluate, evaluationOf } from '../rules/evaluate.ts';
import type { Evaluation } from '../rules/evaluation.ts';
import type { Said } from '../rules/why/reason.ts';
import type { PackInput, PackPartner, Since } from './pack-input.ts';
import { type AgreedSteps, agreedSteps } from './steps.ts';

/** One partner of the pack with all that the rules say about it. */
export interface Judged {
  /** What links inside the document point to; made of its place alone, so that no name gets into it. */
  readonly anchor: string;
  readonly given: PackPartner;
  readonly partner: Partner;
  readonly said: Said;
  readonly evaluation: Evaluation;
  /** What the earlier copy said, null without one. */
  readonly before: Evaluated | null;
  /** What changed since, null when nothing did or nothing is known. */
  readonly diff: PartnerDiff | null;
  readonly steps: AgreedSteps;
}

const evaluated = (partner: Partner, evaluation: Evaluation): Evaluated => ({
  id: partner.id,
  name: partner.name,
  partner,
  evaluation,
});

function diffOf(
  before: Evaluated | null,
  after: Evaluated,
  given: PackPartner,
  since: Since | null,
  asOf: string,
): PartnerDiff | null {
  if (since === null || given.earlier === 'unknown' || given.earlier === 'held') return null;
  return diffEvaluated([{ before, after }], since.asOf, asOf).partners[0] ?? null;
}

function judge(given: PackPartner, at: number, { settings, asOf, since, quarter }: PackInput): Judged {
  const { partner, accepted, earlier } = given;
  const a = assess(partner, settings, asOf);
  const evaluation = evaluationOf(a, accepted);
  // What is accepted counts as accepted on both days: accepting a finding is no change of the partner.
  const before =
    since === null || typeof earlier === 'string'
      ? null
      : evaluated(earlier, evaluate(earlier, settings, since.asOf, accepted));
  return {
    anchor: `partner-${at + 1}`,
    given,
    partner,
    said: { a, evaluation },
    evaluation,
    before,
    diff: diffOf(before, evaluated(partner, evaluation), given, since, asOf),
    steps: agreedSteps(given.steps, quarter, asOf),
  };
}

/** Evaluates every partner of a pack, each once. */
export function judgeAll(input: PackInput): readonly Judged[] {
  return input.partners.map((given, at) => judge(given, at, input));
}

/** The partners that are no more, as the earlier copy had them. */
export function removedBefore({ since, settings }: PackInput): readonly Evaluated[] {
  if (since === null) return [];
  return since.removed.map((partner) => evaluated(partner, evaluate(partner, settings, since.asOf)));
}

/** What the rules said about the partners that are no more. */
export function removedDiffs(input: PackInput): readonly PartnerDiff[] {
  const { since, asOf } = input;
  if (since === null) return [];
  const pairs = removedBefore(input).map((before) => ({ before, after: null }));
  return diffEvaluated(pairs, since.asOf, asOf).partners;
}
