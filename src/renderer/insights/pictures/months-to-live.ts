import { leverageClasses } from '#shared/fields/choices.ts';
import { daysBetween } from '#shared/rules/dates.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import { type Group, median } from '../group.ts';
import type { Judged } from '../judged.ts';

/** The days of a month on average over the 400 years after which the calendar repeats. */
const daysOfMonth = 30.436_875;

/** One leverage class with how long its partners took. */
export interface MonthsOfClass {
  readonly group: Group;
  readonly leverageClass: string;
  readonly median: number;
  readonly shortest: number;
  readonly longest: number;
}

/**
 * Months from the start of joint work to the day customers could use it, by leverage class; ended partners count, what
 * they took is known. Dates in reverse order or after the as-of day are left out.
 */
export function monthsToLive(
  rows: readonly Judged[],
  asOf: string,
  formats: Formats,
): { readonly classes: readonly MonthsOfClass[]; readonly finding: string } {
  const taken = rows.flatMap(({ key, values, evaluation }) => {
    const { startDate, liveDate } = values;
    if (startDate === null || liveDate === null || liveDate > asOf || liveDate < startDate) return [];
    const months = daysBetween(startDate, liveDate) / daysOfMonth;
    return [{ key, months, leverageClass: evaluation.leverageClass ?? 'Unassessed' }];
  });
  const classes = leverageClasses.flatMap((leverageClass): readonly MonthsOfClass[] => {
    const here = taken.filter((each) => each.leverageClass === leverageClass);
    const months = here.map((each) => each.months);
    const middle = median(months);
    if (middle === null) return [];
    const [shortest, longest] = [Math.min(...months), Math.max(...months)];
    return [
      {
        leverageClass,
        median: middle,
        shortest,
        longest,
        group: {
          id: leverageClass,
          name: `Live, leverage ${leverageClass}`,
          keys: here.map((each) => each.key),
          facts: [
            ['Median', monthWords(middle, formats)],
            ['Range', `${tenth(shortest, formats)} to ${monthWords(longest, formats)}`],
          ],
        },
      },
    ];
  });
  const all = median(taken.map((each) => each.months));
  const finding =
    all === null
      ? ''
      : `Half of ${formats.number(taken.length)} were live within ${monthWords(all, formats)}`;
  return { classes, finding };
}

/** Months with one decimal. */
export const tenth = (months: number, formats: Formats): string =>
  formats.number(Math.round(months * 10) / 10);

/** `4.5 months`, `1 month`. */
export const monthWords = (months: number, formats: Formats): string =>
  `${tenth(months, formats)} ${tenth(months, formats) === '1' ? 'month' : 'months'}`;
