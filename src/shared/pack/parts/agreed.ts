import { dateWords } from '../../rules/words.ts';
import { noValue } from '../figures.ts';
import { type Html, html } from '../html.ts';
import type { Judged } from '../judged.ts';
import { stepMark } from '../marks.ts';
import { type JudgedStep, stepStateText } from '../steps.ts';
import { typed } from '../user-text.ts';
import { blankSection } from './blank-section.ts';

/** Who owes a step, the partner by the name that its reader expects. */
const owner = ({ owner: side }: JudgedStep, partner: string): string =>
  side === 'Partner' ? partner : (side ?? noValue);

const due = (step: JudgedStep): string => (step.due === null ? noValue : dateWords(step.due));

/** What became of the steps agreed last time. */
export function lastSteps({ steps, given }: Judged, partner = 'Partner'): Html {
  if (steps.last.length === 0)
    return blankSection(
      'Agreed last time',
      given.steps.length === 0
        ? 'No steps are on record.'
        : 'No step on record was due or done in this quarter.',
    );
  return html`<section><h2>Agreed last time<span class="aside">${steps.last.filter(({ state }) => state === 'done').length} of ${steps.last.length} done</span></h2><table class="fixed"><thead><tr><th>Step</th><th class="w-owner">Owner</th><th class="w-date">Due</th><th class="w-done">State</th></tr></thead><tbody>${steps.last.map(
    (step) =>
      html`<tr><td>${typed(step.step)}</td><td>${owner(step, partner)}</td><td>${due(step)}</td><td>${stepMark(step.state, stepStateText(step))}</td></tr>`,
  )}</tbody></table></section>`;
}

const notes: Html = html`<section class="block"><h2>Notes<span class="aside">what is agreed today</span></h2><table class="fixed write"><thead><tr><th>Step</th><th class="w-owner">Owner</th><th class="w-date">Date</th></tr></thead><tbody><tr><td></td><td></td><td></td></tr><tr><td></td><td></td><td></td></tr><tr><td></td><td></td><td></td></tr></tbody></table></section>`;

/** What comes next, with room to write down what the review agrees. */
export function nextSteps({ steps }: Judged, ahead: string | null = null, partner = 'Partner'): Html {
  if (steps.next.length === 0) {
    const none = blankSection('Next steps', ahead ?? 'No next steps are on record.');
    return html`<div class="block notes">${none}${notes}</div>`;
  }
  return html`<section><h2>Next steps</h2>${ahead !== null && html`<p class="quiet opens">${ahead}</p>`}<table class="fixed"><thead><tr><th>Step</th><th class="w-owner">Owner</th><th class="w-date">Date</th></tr></thead><tbody>${steps.next.map(
    (step) =>
      html`<tr><td>${typed(step.step)}</td><td>${owner(step, partner)}</td><td>${due(step)}</td></tr>`,
  )}</tbody></table></section><div class="notes">${notes}</div>`;
}
