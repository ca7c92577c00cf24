import type { Partner } from '#shared/fields/fields.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import type { Acceptance, Evaluation } from '#shared/rules/evaluation.ts';
import { defaultSettings, type Settings } from '#shared/rules/program.ts';
import { partner } from './partner.ts';

/** The day on which the tests of the rules look at a partner, unless a test says otherwise. */
export const today = '2026-06-30';

/** The calendar date so many days after (negative: before) a date; counted apart from the code under test. */
export function day(offset: number, from: string = today): string {
  return new Date(Date.parse(`${from}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
}

export interface Circumstances {
  readonly asOf?: string;
  readonly settings?: Partial<Settings>;
  readonly accepted?: readonly Acceptance[];
}

/** Evaluates a partner who is blank but for what the test is about. */
export function judge(values: Partial<Partner> = {}, circumstances: Circumstances = {}): Evaluation {
  return evaluate(
    partner(values),
    { ...defaultSettings, ...circumstances.settings },
    circumstances.asOf ?? today,
    circumstances.accepted ?? [],
  );
}

/** The ids of the findings raised for a partner, in the order in which they are listed. */
export function findingsOf(values: Partial<Partner>, circumstances: Circumstances = {}): readonly string[] {
  return judge(values, circumstances).findings.map((finding) => finding.id);
}
