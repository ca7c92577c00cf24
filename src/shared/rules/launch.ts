import { type ChecklistId, checklist, type launchStatuses } from '../fields/choices.ts';
import { addDays, daysBetween } from './dates.ts';
import type { Subject } from './subject.ts';

export type LaunchStatus = (typeof launchStatuses)[number];

/** After half a year an untracked launch goes quiet: nothing of it counts as overdue any more. */
export const launchTrackedDays = 182;

/** How the launch stands (rules.md section 7). */
export interface Launch {
  /** Known ids of the checklist that are done. */
  readonly done: ReadonlySet<string>;
  readonly doneCount: number;
  readonly preLaunchDone: number;
  readonly overdue: readonly ChecklistId[];
  readonly postLaunchOverdue: boolean;
  readonly status: LaunchStatus;
}

const preLaunch = checklist.filter((item) => item.stage === 'pre-launch');
/** How many items are to be done before the launch: six. */
export const preLaunchCount = preLaunch.length;

const none: readonly ChecklistId[] = [];
const noneDone: ReadonlySet<string> = new Set();

/** The day an item is due, blank without a launch date. */
export function dueOn(item: (typeof checklist)[number], launchDate: string | null): string | null {
  return launchDate === null ? null : addDays(launchDate, item.offset);
}

function overdueItems(
  launchDate: string | null,
  asOf: string,
  done: ReadonlySet<string>,
): readonly ChecklistId[] {
  if (launchDate === null) return none;
  const since = daysBetween(launchDate, asOf);
  if (since > launchTrackedDays) return none;
  return checklist.filter((item) => item.offset < since && !done.has(item.id)).map((item) => item.id);
}

const preLaunchIds: ReadonlySet<string> = new Set(preLaunch.map((item) => item.id));
const postLaunchIds: ReadonlySet<string> = new Set(
  checklist.filter((item) => item.stage === 'post-launch').map((item) => item.id),
);

function statusOf(
  { partner, launched }: Subject,
  doneCount: number,
  preLaunchDone: number,
  overdue: readonly ChecklistId[],
): LaunchStatus {
  if (partner.launchDate === null) return 'Not planned';
  if (!launched) {
    if (preLaunchDone === preLaunchCount) return 'Ready';
    return overdue.some((id) => preLaunchIds.has(id)) ? 'At risk' : 'On track';
  }
  if (doneCount === checklist.length) return 'Complete';
  return overdue.length > 0 ? 'Slipping' : 'Live';
}

/** Reads the launch and its checklist. */
export function launchOf(subject: Subject): Launch {
  const { partner, asOf } = subject;
  const done = partner.checklistDone.length === 0 ? noneDone : new Set<string>(partner.checklistDone);
  let doneCount = 0;
  let preLaunchDone = 0;
  if (done.size > 0) {
    for (const item of checklist) {
      if (!done.has(item.id)) continue;
      doneCount++;
      if (item.stage === 'pre-launch') preLaunchDone++;
    }
  }
  const overdue = overdueItems(partner.launchDate, asOf, done);
  return {
    done,
    doneCount,
    preLaunchDone,
    overdue,
    postLaunchOverdue: overdue.some((id) => postLaunchIds.has(id)),
    status: statusOf(subject, doneCount, preLaunchDone, overdue),
  };
}
