import { adoptionOf, exceedsInvited } from '../../rules/phases.ts';
import type { Measurement } from '../../rules/readings.ts';
import { readingMarks } from '../../rules/readings.ts';
import { countWords, dateWords, shareWords } from '../../rules/words.ts';
import { numberText, ratiosApart } from '../figures.ts';
import { type Html, html } from '../html.ts';
import type { Judged } from '../judged.ts';
import { bulletPicture } from '../pictures/bullet.ts';
import { type TrendPoint, trendPicture } from '../pictures/trend.ts';
import { blankSection } from './blank-section.ts';

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

/** What the line shows, and what the gate goes by where that is another value: readings never move a gate. */
function remark(
  of: readonly TrendPoint[],
  { below, declined }: { readonly below: boolean; readonly declined: boolean },
  recorded: number | null,
): string {
  const last = of[of.length - 1];
  const apart =
    last === undefined || recorded === null || Math.abs(recorded - last.value) <= 1e-9
      ? null
      : ratiosApart(last.value, recorded);
  const blank =
    recorded === null && last !== undefined ? ' The gate goes by the record, which has none.' : '';
  const gate = apart === null ? blank : ` The gate goes by the ${apart[1]} on record.`;
  const says = [
    `${countWords(of.length, 'reading')}, the last on ${dateWords(last?.date ?? null)}`,
    below ? 'below the line' : 'at or above the line',
    ...(declined ? ['down since the one before'] : []),
  ];
  return `${says.join(', ')}.${gate}`;
}

/** Adoption and improvement: as a line through the readings, or as a bar against the threshold where there are none. */
export function measures({ said, given, partner, evaluation }: Judged): Html {
  const { settings, asOf } = said.a.subject;
  const readings = upTo(given.readings, asOf);
  const marks = readingMarks(readings, settings);
  const adopted = points(readings, (reading) => (exceedsInvited(reading) ? null : adoptionOf(reading)));
  const improved = points(readings, (reading) => reading.improvement);
  const drawn = adopted.length + improved.length > 0;
  if (!drawn && evaluation.adoption === null && evaluation.improvement === null)
    return blankSection(
      'Adoption and improvement',
      `Neither is on record. It takes ${shareWords(settings.crawlThreshold)} improvement to pass Crawl and ${shareWords(settings.walkThreshold)} adoption to pass Walk.`,
    );
  const most = settings.crawlThreshold * improvementScale;
  const adoption =
    adopted.length > 0
      ? html`${trendPicture({ what: 'Adoption', points: adopted, threshold: settings.walkThreshold, least: 0, most: 1 })}<p class="cap">${remark(adopted, marks.adoption, evaluation.adoption)}</p>`
      : bulletPicture({
          what: 'Adoption',
          value: evaluation.adoption,
          threshold: settings.walkThreshold,
          state: said.a.phases.walk.states.adoption,
          most: 1,
          line: `${shareWords(settings.walkThreshold)} to pass Walk`,
          width: 340,
        });
  const improvement =
    improved.length > 0
      ? html`${trendPicture({ what: 'Improvement', points: improved, threshold: settings.crawlThreshold, least: 0, most })}<p class="cap">${remark(improved, marks.improvement, evaluation.improvement)}</p>`
      : bulletPicture({
          what: 'Improvement',
          value: evaluation.improvement,
          threshold: settings.crawlThreshold,
          state: said.a.phases.crawl.states.improvement,
          most,
          line: `${shareWords(settings.crawlThreshold)} to pass Crawl`,
          width: 340,
        });
  // The counts on record are those of the gate: beside a line of later readings they would contradict it.
  const counts =
    adopted.length === 0 && partner.invitedCustomers !== null && partner.adoptedCustomers !== null;
  return html`<section class="block"><h2>Adoption${counts && html`<span class="aside">${numberText(partner.adoptedCustomers)} of ${numberText(partner.invitedCustomers)} invited customers${exceedsInvited(partner) && ', which cannot be right'}</span>`}</h2>${adoption}</section><section class="block"><h2>Improvement</h2>${improvement}</section>`;
}
