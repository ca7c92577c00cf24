import { type AdoptionPoint, portfolioAdoptionOverTime } from '#shared/rules/readings.ts';
import { isOpen } from '#shared/rules/subject.ts';
import type { StoredReading } from '../../storage/portfolio.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import type { Group } from '../group.ts';
import type { Judged } from '../judged.ts';

/** Portfolio adoption on each day that has a reading (rules.md section 13); each day stands for the partners read on it. */
export interface OverTime {
  readonly points: readonly (AdoptionPoint & { readonly adoption: number })[];
  readonly groups: readonly Group[];
  readonly finding: string;
}

/** Follows the readings of the open partners up to a day. */
export function adoptionOverTime(
  rows: readonly Judged[],
  readings: readonly StoredReading[],
  asOf: string,
  formats: Formats,
): OverTime {
  const open = new Set(rows.filter((row) => isOpen(row.values)).map((row) => row.key));
  const known = readings.filter((reading) => reading.date <= asOf && open.has(reading.partnerKey));
  const points = portfolioAdoptionOverTime(known, (reading) => reading.partnerKey, open).flatMap((point) =>
    point.adoption === null ? [] : [{ ...point, adoption: point.adoption }],
  );
  const groups = points.map(
    (point): Group => ({
      id: point.date,
      name: `Readings of ${formats.date(point.date)}`,
      keys: [...new Set(known.filter((each) => each.date === point.date).map((each) => each.partnerKey))],
      facts: [
        ['Portfolio adoption', formats.ratio(point.adoption)],
        [
          'Customers',
          `${formats.number(point.adopted)} of ${formats.number(point.invited)} at ${formats.number(point.partners)} ${point.partners === 1 ? 'partner' : 'partners'}`,
        ],
      ],
    }),
  );
  const [first, last] = [points[0], points.at(-1)];
  const finding =
    first === undefined || last === undefined
      ? ''
      : first === last
        ? `${formats.ratio(last.adoption)} on ${formats.date(last.date)}`
        : `From ${formats.ratio(first.adoption)} on ${formats.date(first.date)} to ${formats.ratio(last.adoption)} on ${formats.date(last.date)}`;
  return { points, groups, finding };
}
