import { addDays } from '#shared/rules/dates.ts';
import type { StoredPartner, StoredStep } from '../storage/portfolio.ts';

/** A step with the partner it was agreed with. */
export interface DueStep {
  readonly step: StoredStep;
  readonly row: StoredPartner;
}

/** The steps of the portfolio by when they are due; each list by day, then in the portfolio's order. */
export interface DueSteps {
  readonly overdue: readonly DueStep[];
  /** Due today or on one of the six days after it. */
  readonly thisWeek: readonly DueStep[];
  readonly later: readonly DueStep[];
  readonly undated: readonly DueStep[];
  /** Done today or on one of the six days before it, the latest first. */
  readonly done: readonly DueStep[];
}

/** How many days a week looks ahead from today, today not counted. */
const ahead = 6;

/** The last day of the week that begins today. */
export const endOfWeek = (today: string): string => addDays(today, ahead);

/** Sorts the steps of these partners by when they are due, seen from a day. */
export function dueSteps(
  steps: readonly StoredStep[],
  rowOf: (key: string) => StoredPartner | undefined,
  today: string,
): DueSteps {
  const [end, since] = [endOfWeek(today), addDays(today, -ahead)];
  const lists = {
    overdue: [] as DueStep[],
    thisWeek: [] as DueStep[],
    later: [] as DueStep[],
    undated: [] as DueStep[],
    done: [] as DueStep[],
  };
  for (const step of steps) {
    const row = rowOf(step.partnerKey);
    if (row === undefined) continue;
    const { due, doneOn } = step;
    if (doneOn !== null) {
      if (doneOn >= since) lists.done.push({ step, row });
    } else if (due === null) lists.undated.push({ step, row });
    else if (due < today) lists.overdue.push({ step, row });
    else (due <= end ? lists.thisWeek : lists.later).push({ step, row });
  }
  const byDue = (a: DueStep, b: DueStep) =>
    byText(a.step.due ?? '', b.step.due ?? '') || a.row.position - b.row.position;
  return {
    overdue: lists.overdue.sort(byDue),
    thisWeek: lists.thisWeek.sort(byDue),
    later: lists.later.sort(byDue),
    undated: lists.undated.sort(byDue),
    done: lists.done.sort((a, b) => byText(b.step.doneOn ?? '', a.step.doneOn ?? '')),
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many open steps are overdue, and how many are due this week. */
export function countDue(
  steps: readonly StoredStep[],
  today: string,
): { readonly overdue: number; readonly thisWeek: number } {
  const end = endOfWeek(today);
  let [overdue, thisWeek] = [0, 0];
  for (const { due, doneOn } of steps) {
    if (doneOn !== null || due === null || due > end) continue;
    if (due < today) overdue += 1;
    else thisWeek += 1;
  }
  return { overdue, thisWeek };
}
