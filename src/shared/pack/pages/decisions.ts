import { compareUrgency, needsDecision } from '../../rules/urgency.ts';
import { countWords } from '../../rules/words.ts';
import { type Html, html } from '../html.ts';
import type { Judged } from '../judged.ts';
import { actionReason } from '../reason.ts';
import { typed, typedOrDash } from '../user-text.ts';
import { page } from './page.ts';

/** The partners whose next action a person has to decide, the most urgent first. */
export function partnersToDecide(judged: readonly Judged[]): readonly Judged[] {
  return judged
    .filter(({ evaluation }) => needsDecision(evaluation.nextAction ?? 'None'))
    .sort((a, b) => compareUrgency(a, b));
}

/** Actions with their reason and the owner on our side. */
export function actionTable(partners: readonly Judged[], actionHeader: string): Html {
  return html`<table class="fixed"><thead><tr><th class="w-partner">Partner</th><th class="w-action">${actionHeader}</th><th>Why</th><th class="w-who">Owner</th></tr></thead><tbody>${partners.map(
    (one) =>
      html`<tr><th class="name">${typed(one.partner.name)}</th><td>${one.evaluation.nextAction ?? ''}</td><td>${actionReason(one)}</td><td>${typedOrDash(one.partner.owner)}</td></tr>`,
  )}</tbody></table>`;
}

/** What has to be decided in this review. */
export function decisionsPage(judged: readonly Judged[]): Html {
  const partners = partnersToDecide(judged);
  return page({
    id: 'decisions',
    left: 'Quarterly business review',
    right: html`${countWords(partners.length, 'decision')}`,
    content: html`<h1>Decisions needed</h1>${
      partners.length === 0
        ? html`<p class="lead">Nothing has to be decided in this review.</p>`
        : html`<p class="lead">The most urgent come first; of equally urgent ones, those with more money in commitments and revenue.</p>${actionTable(partners, 'Decision')}`
    }`,
  });
}
