import { dateWords } from '../rules/words.ts';
import type { PackStep } from './pack-input.ts';
import type { Quarter } from './quarter.ts';

export type StepState = 'done' | 'overdue' | 'open';

/** A step with how it stands on the day of the pack. */
export interface JudgedStep extends PackStep {
  readonly state: StepState;
}

/** A partner's steps: what was agreed before, and what comes next. */
export interface AgreedSteps {
  /** Done in the quarter, due in it, or still owed from before. */
  readonly last: readonly JudgedStep[];
  /** Still to do: without a date, or due later. */
  readonly next: readonly JudgedStep[];
}

function stateOf({ due, doneOn }: PackStep, asOf: string): StepState {
  if (doneOn !== null && doneOn <= asOf) return 'done';
  return due !== null && due < asOf ? 'overdue' : 'open';
}

const noDate = '9999-99-99';
/** By due date, then by all else that is shown: the order in which steps came must not matter. */
const placeOf = ({ due, step, owner, doneOn }: PackStep): string =>
  [due ?? noDate, step, owner ?? '', doneOn ?? ''].join('\n');
const byDue = (a: PackStep, b: PackStep): number => {
  const [left, right] = [placeOf(a), placeOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

const within = (date: string | null, { from, to }: Quarter, asOf: string): boolean =>
  date !== null && date >= from && date <= asOf && date <= to;

/** Sorts a partner's steps by what the review asks: what became of the last ones, and what comes next. */
export function agreedSteps(steps: readonly PackStep[], quarter: Quarter, asOf: string): AgreedSteps {
  const judged = [...steps].sort(byDue).map((step) => ({ ...step, state: stateOf(step, asOf) }));
  return {
    last: judged.filter(
      ({ state, due, doneOn }) =>
        state === 'overdue' ||
        (state === 'done' && (within(doneOn, quarter, asOf) || within(due, quarter, asOf))) ||
        (state === 'open' && due === asOf),
    ),
    next: judged.filter(({ state, due }) => state === 'open' && due !== asOf),
  };
}

/** `Done 3 Jun 2026`, `Overdue`, `Open`. */
export function stepStateText({ state, doneOn }: JudgedStep): string {
  if (state === 'done') return `Done ${dateWords(doneOn)}`;
  return state === 'overdue' ? 'Overdue' : 'Open';
}
