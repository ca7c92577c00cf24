import { adoptionOf, exceedsInvited } from '../../rules/phases.ts';
import type { Measurement } from '../../rules/readings.ts';
import { readingMarks } from '../../rules/readings.ts';
import { countWords, dateWords } from '../../rules/words.ts';
import { shareText } from '../figures.ts';
import { type Html, html } from '../html.ts';
import type { Judged } from '../judged.ts';
import { bulletPicture } from '../pictures/bullet.ts';
import { type TrendPoint, trendPicture } from '../pictures/trend.ts';

/** The scale of improvements while the threshold is the playbook's; a changed threshold stretches it. */
const improvementScale = 2.5;

/** Readings up to the day of the pack, by date. */
function upTo(readings: readonly Measurement[], asOf: string): readonly Measurement[] {
  return readings
    .filter((reading) => reading.date <= asOf)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function points(
  readings: readonly Measurement[],
  value: (reading: Measurement) => number | null,
): readonly TrendPoint[] {
  return readings.flatMap((reading) => {
    const found = value(reading);
    return found === null ? [] : [{ date: reading.date, value: found }];
  });
}

function remark(of: readonly TrendPoint[], below: boolean, declined: boolean): string {
  const last = of[of.length - 1];
  const says = [
    `${countWords(of.length, 'reading')}, the last on ${dateWords(last?.date ?? null)}`,
    below ? 'below the line' : 'at or above the line',
    ...(declined ? ['down since the one before'] : []),
  ];
  return `${says.join(', ')}.`;
}

/** Adoption and improvement: as a line through the readings, or as a bar against the threshold where there are none. */
export function measures({ said, given, partner, evaluation }: Judged): Html {
  const { settings, asOf } = said.a.subject;
  const readings = upTo(given.readings, asOf);
  const marks = readingMarks(readings, settings);
  const adopted = points(readings, (reading) => (exceedsInvited(reading) ? null : adoptionOf(reading)));
  const improved = points(readings, (reading) => reading.improvement);
  const most = settings.crawlThreshold * improvementScale;
  const adoption =
    adopted.length > 0
      ? html`${trendPicture({ what: 'Adoption', points: adopted, threshold: settings.walkThreshold, least: 0, most: 1 })}<p class="cap">${remark(adopted, marks.adoption.below, marks.adoption.declined)}</p>`
      : bulletPicture({
          what: 'Adoption',
          value: evaluation.adoption,
          threshold: settings.walkThreshold,
          met: said.a.phases.walk.states.adoption === 'met',
          most: 1,
          line: `${shareText(settings.walkThreshold)} to pass Walk`,
          width: 340,
        });
  const improvement =
    improved.length > 0
      ? html`${trendPicture({ what: 'Improvement', points: improved, threshold: settings.crawlThreshold, least: 0, most })}<p class="cap">${remark(improved, marks.improvement.below, marks.improvement.declined)}</p>`
      : bulletPicture({
          what: 'Improvement',
          value: evaluation.improvement,
          threshold: settings.crawlThreshold,
          met: said.a.phases.crawl.states.improvement === 'met',
          most,
          line: `${shareText(settings.crawlThreshold)} to pass Crawl`,
          width: 340,
        });
  const counts = partner.invitedCustomers !== null && partner.adoptedCustomers !== null;
  return html`<section class="block"><h2>Adoption${counts && html`<span class="aside">${partner.adoptedCustomers} of ${partner.invitedCustomers} invited customers</span>`}</h2>${adoption}</section><section class="block"><h2>Improvement</h2>${improvement}</section>`;
}
