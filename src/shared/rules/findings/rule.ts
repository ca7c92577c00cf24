import type { FindingId } from '../../fields/choices.ts';
import type { InputId } from '../../fields/fields.ts';
import type { Assessment } from '../assessment.ts';
import { daysBetween } from '../dates.ts';

/** When a finding is raised, what it says and which fields would settle it (rules.md section 9). */
export interface FindingRule {
  readonly holds: (a: Assessment) => boolean;
  /** Asked only when it holds. */
  readonly message: (a: Assessment) => string;
  readonly fields: readonly InputId[] | ((a: Assessment) => readonly InputId[]);
}

/** Some of the findings by id; the parts together have them all. */
export type FindingRules<Id extends FindingId> = Readonly<Record<Id, FindingRule>>;

/** Days from a date to asOf, null for a blank: negative while the date is ahead. */
export function since(date: string | null, a: Assessment): number | null {
  return date === null ? null : daysBetween(date, a.subject.asOf);
}

/** True when `days` is known and above `limit`. */
export function over(days: number | null, limit: number): boolean {
  return days !== null && days > limit;
}

/** True when both dates are given and the second is earlier. */
export function reversed(from: string | null, to: string | null): boolean {
  return from !== null && to !== null && to < from;
}

/** Days between two given dates, null when one is blank. */
export function span(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : daysBetween(from, to);
}
