import { dateWords } from '../../rules/words.ts';
import { noValue } from '../figures.ts';
import { type Html, html } from '../html.ts';
import type { Judged } from '../judged.ts';
import { stepMark } from '../marks.ts';
import { blankSection } from '../parts/blank-section.ts';
import { stepStateText } from '../steps.ts';
import { typed } from '../user-text.ts';

/** Steps still owed are listed down to this many; the partners' own pages have all. */
const mostListed = 5;

/** What became of last quarter's actions over all partners of the pack: the counts, and what is still owed. */
export function lastActions(judged: readonly Judged[]): Html {
  const all = judged.flatMap((one) => one.steps.last.map((step) => ({ step, name: one.partner.name })));
  if (all.length === 0)
    return blankSection('Last quarter’s actions', 'No steps are on record for the last quarter.');
  const done = all.filter(({ step }) => step.state === 'done').length;
  const owed = all
    .filter(({ step }) => step.state !== 'done')
    .sort((a, b) =>
      (a.step.due ?? '') < (b.step.due ?? '') ? -1 : (a.step.due ?? '') > (b.step.due ?? '') ? 1 : 0,
    );
  const rest = owed.length - mostListed;
  return html`<h2>Last quarter’s actions<span class="aside">${done} of ${all.length} done, ${owed.length} still owed${rest > 0 && `; the ${mostListed} longest due are here, all are on the partners’ pages`}</span></h2>${
    owed.length === 0
      ? html`<p class="quiet">All of them are done.</p>`
      : html`<table class="fixed"><thead><tr><th class="w-partner">Partner</th><th>Step</th><th class="w-owner">Owner</th><th class="w-date">Due</th><th class="w-done">State</th></tr></thead><tbody>${owed
          .slice(0, mostListed)
          .map(
            ({ step, name }) =>
              html`<tr><th class="name">${typed(name)}</th><td>${typed(step.step)}</td><td>${step.owner ?? noValue}</td><td>${step.due === null ? noValue : dateWords(step.due)}</td><td>${stepMark(step.state, stepStateText(step))}</td></tr>`,
          )}</tbody></table>`
  }`;
}
