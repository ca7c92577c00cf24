import type { ChecklistId, FindingId } from '../fields/choices.ts';
import type { ComputedId, ComputedValues, InputId } from '../fields/fields.ts';

/** The six parts of the health score in points, null where a part is left out (rules.md section 8). */
export interface HealthParts {
  readonly leverage: number | null;
  readonly skin: number | null;
  readonly adoption: number | null;
  readonly improvement: number | null;
  readonly charter: number | null;
  readonly cadence: number | null;
}

/** Everything the rules say about one partner on one day. */
export interface Evaluation extends ComputedValues {
  readonly healthParts: HealthParts;
  /** The launch items that are overdue, in the order of the checklist. */
  readonly overdueItems: readonly ChecklistId[];
}

/** A finding that a person accepted, with the reason and the last day it holds (null: no end). */
export interface Acceptance {
  readonly finding: FindingId;
  readonly reason: string;
  readonly until: string | null;
}

/** `not yet` is a criterion not met while its phase is still open. */
export type CriterionState = 'met' | 'not met' | 'not yet' | 'unknown';

/** One reason behind a computed value: what was looked at, what it is, what it needs to be, which fields would settle it. */
export interface Criterion {
  readonly id: string;
  readonly label: string;
  readonly state: CriterionState;
  /** What is on record: a number, a text, Yes or No, or null when unknown. */
  readonly value: string | number | boolean | null;
  /** What it is held against, where there is a figure. */
  readonly threshold: string | number | null;
  /** How to write value and threshold; with `due` the value is a text and the threshold the day by which it has to be so. */
  readonly format: 'due' | 'text' | 'ratio' | 'money' | 'number' | 'date' | 'days' | 'yesNo';
  readonly fields: readonly InputId[];
}

/** Why a computed field has the value it has. */
export interface Why {
  readonly field: ComputedId;
  readonly criteria: readonly Criterion[];
  /** One sentence that draws the conclusion: which rule held, or what is still unknown. */
  readonly conclusion: string;
}
