import { exceedsInvited } from '../../rules/phases.ts';
import { atLeast } from '../../rules/ratio.ts';
import { type RollUp, rollUp } from '../../rules/roll-up.ts';
import { isOpen } from '../../rules/subject.ts';
import { compareUrgency } from '../../rules/urgency.ts';
import { countWords, dateWords, shareWords } from '../../rules/words.ts';
import { moneyText, noValue, ratioAgainst, ratioText } from '../figures.ts';
import { type Html, html } from '../html.ts';
import { type Judged, removedBefore } from '../judged.ts';
import type { PackInput } from '../pack-input.ts';
import { bulletPicture } from '../pictures/bullet.ts';
import { sharesPicture } from '../pictures/shares.ts';
import { stripPicture } from '../pictures/strip.ts';
import { quarterDates } from '../quarter.ts';
import { actionTable } from './decisions.ts';
import { page } from './page.ts';
import { type Changes, changesOf, sinceBlock } from './summary-changes.ts';
import { lastActions } from './summary-steps.ts';

const mostUrgent = 5;

/** The portfolio in figures: last quarter's actions, the numbers, what changed, and what is most urgent next. */
export function summaryPage(input: PackInput, judged: readonly Judged[]): Html {
  const { settings, quarter } = input;
  const figures = rollUp(judged, settings);
  const changes = changesOf(input, judged);
  return page({
    id: 'summary',
    left: 'Quarterly business review',
    right: html`${quarterDates(quarter)}`,
    content: html`<h1>Summary</h1><p class="lead">${lead(input, figures, changes)}</p>
${lastActions(judged)}
${keyFigures(figures, judged, input)}
${adoptionBlock(input, figures, judged)}
${strips(input, judged)}
${distributions(figures)}
${moneyBlock(figures, judged, settings.currency)}
${sinceBlock(input, changes)}
${urgentBlock(judged)}`,
  });
}

function lead({ since, settings }: PackInput, figures: RollUp, { passed, failed }: Changes): string {
  const moved =
    since === null
      ? `${countWords(figures.open, 'open partner')}.`
      : `${countWords(passed, 'gate')} passed and ${failed} failed since ${dateWords(since.asOf)}.`;
  const { portfolioAdoption } = figures;
  if (portfolioAdoption === null) return `${moved} No partner has an adoption on record yet.`;
  const met = atLeast(portfolioAdoption, settings.walkThreshold);
  return `${moved} Portfolio adoption is ${ratioAgainst(portfolioAdoption, settings.walkThreshold, met)}, ${met ? 'at or above' : 'below'} the ${shareWords(settings.walkThreshold)} to pass Walk.`;
}

function openFindings(judged: readonly Judged[]): { readonly all: number; readonly errors: number } {
  const open = judged
    .filter(({ partner }) => isOpen(partner))
    .flatMap(({ evaluation }) => evaluation.findings.filter(({ accepted }) => !accepted));
  return { all: open.length, errors: open.filter(({ severity }) => severity === 'error').length };
}

function keyFigures(figures: RollUp, judged: readonly Judged[], { settings }: PackInput): Html {
  const findings = openFindings(judged);
  const { adoptionReached, improvementReached, meanHealthScore } = figures;
  return html`<dl class="figures"><div><dt>Open partners</dt><dd>${figures.open}<small>of ${figures.partners}</small></dd></div><div><dt>At ${shareWords(settings.walkThreshold)} adoption</dt><dd>${adoptionReached.met}<small>of ${adoptionReached.of}</small></dd></div><div><dt>At ${shareWords(settings.crawlThreshold)} improvement</dt><dd>${improvementReached.met}<small>of ${improvementReached.of}</small></dd></div><div><dt>Open findings</dt><dd>${findings.all}<small>${countWords(findings.errors, 'error')}</small></dd></div><div><dt>Mean health</dt><dd>${meanHealthScore === null ? noValue : html`${Math.round(meanHealthScore)}<small>of 100</small>`}</dd></div></dl>`;
}

function adoptionBlock(input: PackInput, figures: RollUp, judged: readonly Judged[]): Html {
  const { settings, since } = input;
  const { portfolioAdoption: adoption } = figures;
  const met = adoption !== null && atLeast(adoption, settings.walkThreshold);
  const earlier =
    since === null
      ? null
      : rollUp([...judged.flatMap(({ before }) => before ?? []), ...removedBefore(input)], settings)
          .portfolioAdoption;
  return html`<section class="block"><h2>Portfolio adoption</h2><div class="adopt"><p><b>${ratioAgainst(adoption, settings.walkThreshold, met)}</b>of the invited customers adopted${since !== null && `; ${ratioText(earlier)} on ${dateWords(since.asOf)}`}</p>${bulletPicture(
    {
      what: 'Portfolio adoption',
      value: adoption,
      threshold: settings.walkThreshold,
      state: met ? 'met' : 'not met',
      most: 1,
      line: `${shareWords(settings.walkThreshold)} to pass Walk`,
      width: 560,
    },
  )}</div></section>`;
}

function strips({ settings }: PackInput, judged: readonly Judged[]): Html {
  const open = judged.filter(({ partner }) => isOpen(partner));
  const adopted = open.flatMap(({ partner, evaluation }) =>
    evaluation.adoption === null || exceedsInvited(partner) ? [] : [evaluation.adoption],
  );
  const improved = open.flatMap(({ evaluation }) => evaluation.improvement ?? []);
  const stretch = Math.max(0.5, settings.crawlThreshold * 2.5);
  return html`<div class="pair">${strip('Adoption', adopted, settings.walkThreshold, 0, 1)}${strip('Improvement', improved, settings.crawlThreshold, Math.min(0, -0.1), stretch)}</div>`;
}

function strip(
  what: string,
  values: readonly number[],
  threshold: number,
  least: number,
  most: number,
): Html {
  if (values.length === 0)
    return html`<section><h3>${what}</h3><p class="quiet">No partner has a value on record.</p></section>`;
  const met = values.filter((value) => atLeast(value, threshold)).length;
  return html`<section><h3>${what}, ${met} of ${countWords(values.length, 'partner')} at or past the line</h3>${stripPicture({ what, values, threshold, least, most })}</section>`;
}

function distributions({ byPhase, byAssignedTier, byLeverageClass }: RollUp): Html {
  const shares = (counts: Readonly<Record<string, number>>, order: readonly string[], prefix = '') =>
    order.map((name) => ({ name: /^\d/.test(name) ? `${prefix}${name}` : name, count: counts[name] ?? 0 }));
  return html`<section class="block"><h2>Where the partners are</h2><div class="three">${sharesPicture('By phase', shares(byPhase, ['Run', 'Walk', 'Crawl', 'Not started']))}${sharesPicture('By assigned tier', shares(byAssignedTier, ['3', '2', '1', 'Unassigned'], 'Tier '))}${sharesPicture('By leverage', shares(byLeverageClass, ['High', 'Moderate', 'Low', 'None', 'Unassessed']))}</div></section>`;
}

/** The sums of money in two columns of three; a sum of blanks alone is a blank. */
const sums = [
  [
    { field: 'ourCommitment', name: 'Our commitment a year' },
    { field: 'sourcedRevenue', name: 'Sourced revenue' },
    { field: 'revenueObjective', name: 'Revenue objective' },
  ],
  [
    { field: 'partnerCommitment', name: 'Partners’ commitment a year' },
    { field: 'influencedRevenue', name: 'Influenced revenue' },
    { field: 'openPipeline', name: 'Open pipeline' },
  ],
] as const;

function moneyBlock(figures: RollUp, judged: readonly Judged[], currency: string): Html {
  const open = judged.filter(({ partner }) => isOpen(partner));
  const columns = sums.map(
    (lines) =>
      html`<table><tbody>${lines.map(({ field, name }) => {
        const known = open.some(({ partner }) => partner[field] !== null);
        return html`<tr><th>${name}</th><td class="r">${moneyText(known ? figures[field] : null, currency)}</td></tr>`;
      })}</tbody></table>`,
  );
  return html`<section class="block"><h2>Commitments and revenue</h2><div class="two">${columns}</div></section>`;
}

function urgentBlock(judged: readonly Judged[]): Html {
  const urgent = [...judged]
    .filter(({ evaluation }) => evaluation.nextAction !== 'None')
    .sort((a, b) => compareUrgency(a, b))
    .slice(0, mostUrgent);
  return html`<section><h2>The most urgent next actions</h2>${
    urgent.length === 0 ? html`<p class="quiet">Nothing to do.</p>` : actionTable(urgent, 'Next action')
  }</section>`;
}
