import type { ComparedField } from '../../rules/diff.ts';
import { moneyText } from '../figures.ts';
import { type Html, html } from '../html.ts';
import type { Judged } from '../judged.ts';
import type { PackInput } from '../pack-input.ts';
import { lastSteps, nextSteps } from '../parts/agreed.ts';
import { changesSince } from '../parts/changes.ts';
import { charterState } from '../parts/charter.ts';
import { gatesTable } from '../parts/gates.ts';
import { launchTable } from '../parts/launch.ts';
import { measures } from '../parts/measures.ts';
import { typed, typedOrDash } from '../user-text.ts';
import { page } from './page.ts';

/** What may be told across the table of what moved. */
const told: ReadonlySet<ComparedField> = new Set([
  'crawlGate',
  'walkGate',
  'runGate',
  'phase',
  'charterStatus',
  'adoption',
  'improvement',
]);

/**
 * What both sides look at together. This page is written from the fields it names, so that what is ours alone
 * cannot come in by being forgotten.
 */
export function partnerEditionPage(input: PackInput, judged: Judged): Html {
  const { partner, said } = judged;
  return page({
    id: judged.anchor,
    left: 'Quarterly business review',
    right: html`Phase: ${said.a.subject.phase}`,
    content: html`<h1>${typed(partner.name)}</h1>
${lastSteps(judged, 'You')}
${goals(judged)}
<section><h2>Gates and measures</h2>${gatesTable(said)}</section>
<div class="two"><div>${measures(judged)}</div><div>${commitments(judged, input.settings.currency)}${charterState(judged, 'You')}${changesSince(judged, input.since?.asOf ?? null, told)}</div></div>
${launchTable(judged)}
${nextSteps(judged, null, 'You')}`,
  });
}

const row = (name: string, value: string | null): Html =>
  html`<tr><th>${name}</th><td>${typedOrDash(value)}</td></tr>`;

function goals({ partner }: Judged): Html {
  return html`<section class="block"><h2>Goals</h2><table class="facts-table"><tbody>${row('Ours', partner.goalUs)}${row('Yours', partner.goalPartner)}${row('The customers’', partner.goalCustomers)}</tbody></table></section>`;
}

function commitments({ partner }: Judged, currency: string): Html {
  return html`<section class="block"><h2>Commitments of both sides</h2><table class="fixed sides"><thead><tr><th class="w-side"></th><th>Ours</th><th>Yours</th></tr></thead><tbody><tr><th>A year</th><td>${moneyText(partner.ourCommitment, currency)}</td><td>${moneyText(partner.partnerCommitment, currency)}</td></tr><tr><th>Gives</th><td>${typedOrDash(partner.weGive)}</td><td>${typedOrDash(partner.partnerGives)}</td></tr></tbody></table></section>`;
}
