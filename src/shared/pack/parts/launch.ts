import { type ChecklistId, checklist } from '../../fields/choices.ts';
import { dueOn } from '../../rules/launch.ts';
import { dateWords } from '../../rules/words.ts';
import { noValue } from '../figures.ts';
import { type Html, html } from '../html.ts';
import type { Judged } from '../judged.ts';
import { stepMark } from '../marks.ts';
import type { StepState } from '../steps.ts';
import { blankSection } from './blank-section.ts';

interface LaunchItem {
  readonly label: string;
  readonly due: string | null;
  readonly state: StepState;
}

function itemsOf({ said, partner }: Judged): readonly LaunchItem[] {
  const { launch } = said.a;
  const overdue: ReadonlySet<ChecklistId> = new Set(launch.overdue);
  return checklist.map((item) => ({
    label: item.label,
    due: dueOn(item, partner.launchDate),
    state: launch.done.has(item.id) ? 'done' : overdue.has(item.id) ? 'overdue' : 'open',
  }));
}

/** What is due next: the open items of the nearest day that has not passed. */
function dueNext(items: readonly LaunchItem[], asOf: string): readonly LaunchItem[] {
  const open = items.filter(({ state, due }) => state === 'open' && due !== null && due >= asOf);
  const nearest = open.reduce<string | null>(
    (least, { due }) => (due !== null && (least === null || due < least) ? due : least),
    null,
  );
  return open.filter(({ due }) => due === nearest);
}

/** None of them is something known once there is a date to count from; without one it is a blank. */
const labels = (items: readonly LaunchItem[], launchDate: string | null): string =>
  items.length > 0 ? items.map(({ label }) => label).join('; ') : launchDate === null ? noValue : 'None';

function heading({ said, partner }: Judged): Html {
  const { launch } = said.a;
  return html`<h2>Launch<span class="aside">${
    partner.launchDate === null ? 'no date' : dateWords(partner.launchDate)
  }, ${launch.status === 'Not planned' ? 'not planned' : launch.status}</span></h2>`;
}

/** Without a day and without an item done every line of the checklist would be a blank: one sentence says it. */
function notBegun({ said, partner }: Judged): Html | null {
  if (partner.launchDate !== null || said.a.launch.doneCount > 0) return null;
  return blankSection(
    'Launch',
    `Not planned: no date is on record, and none of the ${checklist.length} items of the checklist is done.`,
  );
}

/** The checklist in three lines: done, overdue, due next. */
export function launchLines(judged: Judged): Html {
  const blank = notBegun(judged);
  if (blank !== null) return blank;
  const items = itemsOf(judged);
  const { launch, subject } = judged.said.a;
  const next = dueNext(items, subject.asOf);
  const when = next[0]?.due ?? null;
  return html`<section class="block">${heading(judged)}<table class="facts-table"><tbody><tr><th>Done</th><td>${launch.doneCount} of ${checklist.length}</td></tr><tr><th>Overdue</th><td>${labels(
    items.filter(({ state }) => state === 'overdue'),
    judged.partner.launchDate,
  )}</td></tr><tr><th>Due next${when !== null && `, ${dateWords(when)}`}</th><td>${labels(next, judged.partner.launchDate)}</td></tr></tbody></table></section>`;
}

const words: Readonly<Record<StepState, string>> = { done: 'Done', overdue: 'Overdue', open: 'Open' };

/** The whole checklist, an item a line. */
export function launchTable(judged: Judged): Html {
  const blank = notBegun(judged);
  if (blank !== null) return blank;
  const { launch } = judged.said.a;
  return html`<section>${heading(judged)}<p class="quiet opens">${launch.doneCount} of ${checklist.length} done, ${launch.overdue.length} overdue.</p><table><thead><tr><th>Item</th><th class="w-date">Due</th><th class="w-state">State</th></tr></thead><tbody>${itemsOf(
    judged,
  ).map(
    ({ label, due, state }) =>
      html`<tr><td>${label}</td><td>${due === null ? noValue : dateWords(due)}</td><td>${stepMark(state, words[state])}</td></tr>`,
  )}</tbody></table></section>`;
}
