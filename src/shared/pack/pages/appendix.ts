import { findingKinds } from '../../fields/choices.ts';
import { findingLessons } from '../../playbook/findings.ts';
import { defaultSettings, type Settings } from '../../rules/program.ts';
import { countWords, dateWords, numberWords, shareWords } from '../../rules/words.ts';
import { internalDefinitions, sharedDefinitions } from '../definitions.ts';
import { type Html, html } from '../html.ts';
import type { Judged } from '../judged.ts';
import { severityMark } from '../marks.ts';
import type { PackInput } from '../pack-input.ts';
import { quarterDates, quarterName } from '../quarter.ts';
import { page } from './page.ts';

interface Threshold {
  readonly name: string;
  readonly text: (settings: Settings) => string;
}

const days = (count: number): string => countWords(count, 'day');

const shared: readonly Threshold[] = [
  { name: 'Improvement to pass Crawl', text: ({ crawlThreshold }) => shareWords(crawlThreshold) },
  { name: 'Adoption to pass Walk', text: ({ walkThreshold }) => shareWords(walkThreshold) },
];

const internal: readonly Threshold[] = [
  {
    name: 'Customer requests that count',
    text: ({ customerRequestThreshold }) => numberWords(customerRequestThreshold),
  },
  { name: 'Contact with Tier 1', text: ({ cadenceDays }) => days(cadenceDays[1]) },
  { name: 'Contact with Tier 2', text: ({ cadenceDays }) => days(cadenceDays[2]) },
  { name: 'Contact with Tier 3', text: ({ cadenceDays }) => days(cadenceDays[3]) },
  { name: 'Executive reviews and QBRs', text: ({ executiveCadenceDays }) => days(executiveCadenceDays) },
  { name: 'Review of Tier 1', text: ({ tierReviewMonths }) => countWords(tierReviewMonths, 'month') },
  { name: 'Grace after a failed gate', text: ({ sunkCostGraceDays }) => days(sunkCostGraceDays) },
];

function thresholdRow({ name, text }: Threshold, settings: Settings): Html {
  const [used, playbook] = [text(settings), text(defaultSettings)];
  const differs = used !== playbook;
  return html`<tr><th>${name}</th><td>${differs ? html`<b>${used}</b>` : used}</td><td>${playbook}</td><td>${differs ? 'Yes' : 'No'}</td></tr>`;
}

/** The classic mistakes that the pack's partners show, each with why it hurts. */
function mistakes(judged: readonly Judged[]): Html | null {
  const raised = new Set(
    judged.flatMap(({ evaluation }) =>
      evaluation.findings.filter(({ accepted }) => !accepted).map(({ id }) => id),
    ),
  );
  if (raised.size === 0) return null;
  const kinds = findingKinds.filter(({ id }) => raised.has(id));
  return html`<section><h2>The mistakes found in this pack</h2><dl class="terms">${kinds.map(
    ({ id, severity, title }) =>
      html`<div><dt>${title}</dt><dd>${severityMark(severity)} ${findingLessons[id].why}</dd></div>`,
  )}</dl></section>`;
}

/** The thresholds used and which differ from the playbook, what every verdict means, the day and the version. */
export function appendixPage(input: PackInput, judged: readonly Judged[]): Html {
  const { settings, audience, quarter, asOf, since, version } = input;
  const ours = audience === 'internal';
  const thresholds = ours ? [...shared, ...internal] : shared;
  const definitions = ours ? [...sharedDefinitions, ...internalDefinitions] : sharedDefinitions;
  return page({
    id: 'appendix',
    left: 'Quarterly business review',
    right: html`${quarterName(quarter)}`,
    content: html`<h1>Appendix</h1><section><h2>Thresholds</h2><table class="fixed thresholds"><thead><tr><th>Threshold</th><th>This program</th><th>Playbook</th><th>Differs</th></tr></thead><tbody>${thresholds.map(
      (one) => thresholdRow(one, settings),
    )}</tbody></table></section><section><h2>What the words mean</h2><dl class="terms">${definitions.map(
      ({ term, means }) => html`<div><dt>${term}</dt><dd>${means}</dd></div>`,
    )}</dl></section>${ours && mistakes(judged)}<section class="block"><h2>How this pack was made</h2><table class="facts-table"><tbody><tr><th>Quarter</th><td>${quarterName(quarter)}, ${quarterDates(quarter)}</td></tr><tr><th>As of</th><td>${dateWords(asOf)}</td></tr><tr><th>Compared with</th><td>${since === null ? 'Nothing: no earlier copy was given' : `The copy of ${dateWords(since.asOf)}`}</td></tr><tr><th>Made by</th><td>Partnerbook ${version}</td></tr><tr><th>Blanks</th><td>An en dash (–) is a blank: not on record, never 0 and never No.</td></tr></tbody></table></section>`,
  });
}
