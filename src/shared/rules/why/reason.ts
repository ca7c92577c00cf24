import type { ComputedId, InputId } from '../../fields/fields.ts';
import type { Assessment } from '../assessment.ts';
import { type AnswerState, answerState } from '../criterion.ts';
import type { Criterion, Evaluation } from '../evaluation.ts';
import type { Subject } from '../subject.ts';
import { dateWords, noneWords, sentence } from '../words.ts';

/** What a reason is built from: what the frameworks said, and the evaluation made of it. */
export interface Said {
  readonly a: Assessment;
  readonly evaluation: Evaluation;
}

/** A computed field's criteria and the sentence that draws the conclusion. */
export interface Reason {
  readonly criteria: readonly Criterion[];
  readonly conclusion: string;
}

/** Reasons of some computed fields; the parts together have them all. */
export type Reasons<Id extends ComputedId> = Readonly<Record<Id, (said: Said) => Reason>>;

type Rest = Partial<Pick<Criterion, 'value' | 'threshold' | 'format' | 'fields'>>;

/** One criterion; what is not said is blank text without fields. */
export function criterion(id: string, label: string, state: Criterion['state'], rest: Rest = {}): Criterion {
  return { id, label, state, value: null, threshold: null, format: 'text', fields: [], ...rest };
}

/** A Yes/No field that has to be Yes. */
export function yesCriterion(id: InputId, label: string, value: boolean | null): Criterion {
  return criterion(id, label, answerState(value), { value, format: 'yesNo', fields: [id] });
}

/** A date that has to be on record. */
export function dateCriterion(id: InputId, label: string, value: string | null): Criterion {
  return criterion(id, label, value === null ? 'unknown' : 'met', { value, format: 'date', fields: [id] });
}

/** An amount that has to be on record. */
export function moneyCriterion(id: InputId, label: string, value: number | null): Criterion {
  return criterion(id, label, value === null ? 'unknown' : 'met', { value, format: 'money', fields: [id] });
}

/** A condition that is known to hold or not. */
export function holds(condition: boolean): AnswerState {
  return condition ? 'met' : 'not met';
}

/** `The last touch was 3 Jun 2026; 30 days later is 3 Jul 2026.`, or what is missing for it; `stored` is the date as it stands in the field. */
export function dueSentence(
  what: string,
  from: string | null,
  days: number,
  due: string | null,
  { stored, asOf }: { readonly stored: string | null; readonly asOf: Subject['asOf'] },
): string {
  return from === null
    ? `${sentence(noneWords(what, stored, asOf))}, so none is due by a date.`
    : `The last ${what} was ${dateWords(from)}; ${days} days later is ${dateWords(due)}.`;
}
