import type { Partner } from '../../fields/fields.ts';
import { tierProvides } from '../../playbook/tiers.ts';
import { healthReasons } from '../../rules/why/health-why.ts';
import { leverageReasons } from '../../rules/why/leverage-why.ts';
import { skinReasons } from '../../rules/why/skin-why.ts';
import { tierReasons } from '../../rules/why/tier-why.ts';
import { dateWords } from '../../rules/words.ts';
import { moneyText, noValue, ratioText } from '../figures.ts';
import { type Html, html, join, nothing } from '../html.ts';
import type { Judged } from '../judged.ts';
import { severityMark } from '../marks.ts';
import type { PackInput } from '../pack-input.ts';
import { lastSteps, nextSteps } from '../parts/agreed.ts';
import { blankSection } from '../parts/blank-section.ts';
import { changesSince } from '../parts/changes.ts';
import { charterState } from '../parts/charter.ts';
import { gatesTable } from '../parts/gates.ts';
import { launchLines } from '../parts/launch.ts';
import { measures } from '../parts/measures.ts';
import { actionReason, withoutVerdict } from '../reason.ts';
import { typed, typedBlock, typedOrDash } from '../user-text.ts';
import { page } from './page.ts';

/** All that is on record and computed about one partner, for our own eyes. */
export function partnerPage(input: PackInput, judged: Judged): Html {
  const { partner } = judged;
  return page({
    id: judged.anchor,
    left: 'Partners',
    right: about(judged),
    content: html`<div class="head"><h1>${typed(partner.name)}</h1>${facts(judged)}</div><p class="verdict"><b>${headline(judged)}.</b> ${actionReason(judged)}</p>
${lastSteps(judged)}
<section><h2>Gates</h2>${gatesTable(judged.said)}</section>
<div class="two"><div>${measures(judged)}${tierBlock(judged)}${charterState(judged)}${findingsBlock(judged)}</div><div>${stakesBlock(judged)}${moneyBlock(judged, input.settings.currency)}${launchLines(judged)}${changesSince(judged, input.since?.asOf ?? null)}</div></div>
${nextSteps(judged, datesAhead(judged))}
${recordNotes(judged)}`,
  });
}

/** The next action; the action `None` is an answer only under its heading. */
function headline({ evaluation: { nextAction } }: Judged): string {
  return nextAction === 'None' ? 'Nothing to do' : (nextAction ?? noValue);
}

function about({ partner, said }: Judged): Html {
  const pieces = [partner.category, partner.region].flatMap((text) => (text === null ? [] : [typed(text)]));
  const owner = html`owner ${typedOrDash(partner.owner)}`;
  return join([...pieces, html`${said.a.subject.status}`, owner], html`, `);
}

function facts({ said, partner, evaluation, before }: Judged): Html {
  return html`<dl class="facts"><div><dt>Phase</dt><dd>${said.a.subject.phase}</dd></div><div><dt>Tier</dt><dd>${partner.assignedTier ?? noValue}<small>recommended ${evaluation.recommendedTier ?? noValue}</small></dd></div><div><dt>Health</dt><dd>${evaluation.healthScore ?? noValue}${healthBefore(evaluation.healthScore, before)}</dd></div></dl>`;
}

/** The score of the earlier copy beside the present one. */
function healthBefore(now: number | null, before: Judged['before']): Html | null {
  if (before === null) return null;
  const score = before.evaluation.healthScore;
  if (score === now) return now === null ? null : html`<small>unchanged</small>`;
  return html`<small>was ${score ?? noValue}</small>`;
}

/** `Docs, a shared channel; 2 to 6 months.` */
function provided(tier: 1 | 2 | 3): string {
  const { provides, timeline } = tierProvides[tier];
  const [first = '', ...rest] = provides;
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  return `${[first, ...rest.map(lower)].join(', ')}; ${lower(timeline)}.`;
}

/** What we give at the tier, as a fact only where the tier is given. */
function provision({ partner, evaluation }: Judged): string | null {
  if (partner.assignedTier !== null) return `We provide: ${provided(partner.assignedTier)}`;
  const { recommendedTier } = evaluation;
  return recommendedTier === null
    ? null
    : `At Tier ${recommendedTier} we would provide: ${provided(recommendedTier)}`;
}

function tierBlock(judged: Judged): Html {
  const { said, evaluation } = judged;
  const provides = provision(judged);
  // What is over has no date to be live by and no way up.
  const ahead = said.a.subject.ended
    ? nothing
    : html`<p class="fact">${tierReasons.timelineStatus(said).conclusion}</p>${provides !== null && html`<p class="quiet">${provides}</p>`}<p class="quiet">The way up: ${tierReasons.nextTierNeeds(said).conclusion}</p>`;
  return html`<section class="block"><h2>Tier<span class="aside">${evaluation.tierFit}</span></h2><p class="fact">${withoutVerdict(tierReasons.tierFit(said).conclusion, evaluation.tierFit)}</p><p class="fact">Highest earned: ${tierReasons.tierCeiling(said).conclusion}</p>${ahead}</section>`;
}

function findingsBlock({ evaluation }: Judged): Html {
  const { findings } = evaluation;
  const open = findings.filter(({ accepted }) => !accepted);
  const accepted = findings.filter((finding) => finding.accepted);
  if (findings.length === 0) return blankSection('Findings', 'None of the classic mistakes is on record.');
  return html`<section><h2>Findings<span class="aside">${open.length} open${accepted.length > 0 && `, ${accepted.length} accepted`}</span></h2><ul class="found">${[
    ...open,
    ...accepted,
  ].map(
    ({ severity, message, accepted: yes }) =>
      html`<li>${severityMark(severity)} ${message}${yes && html` <span class="quiet">Accepted.</span>`}</li>`,
  )}</ul></section>`;
}

const row = (name: string, value: Html | string): Html => html`<tr><th>${name}</th><td>${value}</td></tr>`;

function stakesBlock({ said, partner, evaluation }: Judged): Html {
  const { settings } = said.a.subject;
  return html`<section><h2>Leverage and skin in the game</h2><table class="facts-table"><tbody>${row('Leverage', leverageReasons.leverageClass(said).conclusion)}${row('Investment', evaluation.investment ?? noValue)}${row('If we don’t', leverageReasons.qualificationVerdict(said).conclusion)}${row('Skin', skinReasons.skinVerdict(said).conclusion)}${row('Signals', `${evaluation.skinSignals ?? noValue} of 4`)}</tbody></table>${sides(partner, settings.currency)}</section>`;
}

function sides(partner: Partner, currency: string): Html {
  const { ourCommitment, partnerCommitment, ourLoss, partnerLoss, executiveSponsor, partnerSponsor } =
    partner;
  const all = [ourCommitment, partnerCommitment, ourLoss, partnerLoss, executiveSponsor, partnerSponsor];
  if (all.every((value) => value === null))
    return html`<p class="quiet">No commitment, loss or sponsor of either side is on record.</p>`;
  return html`<table class="fixed sides"><thead><tr><th class="w-side"></th><th>We</th><th>Partner</th></tr></thead><tbody><tr><th>Commit a year</th><td>${moneyText(ourCommitment, currency)}</td><td>${moneyText(partnerCommitment, currency)}</td></tr><tr><th>Lose if it fails</th><td>${typedOrDash(ourLoss)}</td><td>${typedOrDash(partnerLoss)}</td></tr><tr><th>Sponsor</th><td>${typedOrDash(executiveSponsor)}</td><td>${typedOrDash(partnerSponsor)}</td></tr></tbody></table>`;
}

function moneyBlock({ partner, evaluation }: Judged, currency: string): Html {
  const { sourcedRevenue, revenueObjective, influencedRevenue, openPipeline } = partner;
  const { ourRoi, partnerRoi } = evaluation;
  const all = [sourcedRevenue, revenueObjective, influencedRevenue, openPipeline, ourRoi, partnerRoi];
  if (all.every((value) => value === null))
    return blankSection('Revenue', 'No revenue, objective or pipeline is on record.');
  const objective =
    evaluation.objectiveReached === null
      ? moneyText(partner.revenueObjective, currency)
      : `${moneyText(partner.revenueObjective, currency)}, ${ratioText(evaluation.objectiveReached)} reached`;
  return html`<section class="block"><h2>Revenue</h2><table class="facts-table"><tbody>${row('Sourced', moneyText(partner.sourcedRevenue, currency))}${row('Objective', objective)}${row('Influenced', moneyText(partner.influencedRevenue, currency))}${row('Open pipeline', moneyText(partner.openPipeline, currency))}${row('Return', `ours ${ratioText(evaluation.ourRoi)}, the partner’s ${ratioText(evaluation.partnerRoi)}`)}</tbody></table></section>`;
}

/** The days on which something is due by itself. */
function datesAhead({ said, evaluation }: Judged): string | null {
  if (said.a.subject.ended) return null;
  const dates = [
    ['touch', evaluation.nextTouchOn],
    ['executive review', evaluation.nextExecutiveReviewOn],
    ['QBR', evaluation.nextQbrOn],
    ['tier review', evaluation.tierReviewOn],
  ] as const;
  const known = dates
    .flatMap(([name, date]) => (date === null ? [] : [{ name, date }]))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const { asOf } = said.a.subject;
  const words = [
    ...dueWords(
      'Was due',
      known.filter(({ date }) => date < asOf),
    ),
    ...dueWords(
      'Due next',
      known.filter(({ date }) => date >= asOf),
    ),
    ...(known.length === 0 ? ['No dates are on record to count the next ones from.'] : []),
    ...(evaluation.touchOverdue === true ? [healthReasons.touchOverdue(said).conclusion] : []),
  ];
  return words.join(' ');
}

/** `Due next: touch 8 Jul 2026, QBR 20 Aug 2026.` */
function dueWords(
  lead: string,
  dates: readonly { readonly name: string; readonly date: string }[],
): readonly string[] {
  if (dates.length === 0) return [];
  return [`${lead}: ${dates.map(({ name, date }) => `${name} ${dateWords(date)}`).join(', ')}.`];
}

function recordNotes({ partner }: Judged): Html {
  const texts = [
    ['On record', partner.notes],
    ['Why it ended', partner.endReason],
    ['Lesson', partner.lesson],
  ] as const;
  return html`${texts.flatMap(([title, text]) => (text === null ? [] : [html`<section><h2>${title}</h2>${typedBlock(text)}</section>`]))}`;
}
