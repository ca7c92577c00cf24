import { addDays, addMonths, daysBetween } from '#shared/rules/dates.ts';

/** What a line of cells continues with: repeats of itself, or a series of numbers or dates. */
export type FillMode = 'copy' | 'series';

type Value = unknown;

const datePattern = /^\d{4}-\d\d-\d\d$/;

/**
 * Continues a line of values (top to bottom, or left to right) by `count` further values.
 * `copy` repeats the line. `series` goes on in equal steps when all values are numbers, or all are dates, and their steps
 * are equal (dates by days, or by whole months); one value alone goes on by 1, or by one day; anything else is repeated.
 * Going backwards (up, or left), the values come in the order in which they are met: the nearest first.
 */
export function continueLine(
  line: readonly Value[],
  count: number,
  mode: FillMode,
  backwards: boolean,
): readonly Value[] {
  const next = mode === 'series' ? (numberSeries(line) ?? dateSeries(line)) : null;
  return Array.from({ length: count }, (_, index) => {
    if (next !== null) return next(backwards ? -(index + 1) : line.length + index);
    const place = backwards ? line.length - 1 - (index % line.length) : index % line.length;
    return line[place];
  });
}

/** The value at a place of the series, where place 0 is the first value given; null when it is no series. */
type Series = ((place: number) => Value) | null;

function numberSeries(line: readonly Value[]): Series {
  const numbers = line.filter((value): value is number => typeof value === 'number');
  const [first, second] = numbers;
  if (first === undefined || numbers.length !== line.length) return null;
  const step = second === undefined ? 1 : tidy(second - first);
  if (!numbers.every((value, index) => tidy(first + step * index) === tidy(value))) return null;
  return (place) => tidy(first + step * place);
}

/** Takes the dust of binary fractions off: 0.1 + 0.2 goes on as 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function dateSeries(line: readonly Value[]): Series {
  const dates = line.filter((value): value is string => typeof value === 'string' && datePattern.test(value));
  const [first, second] = dates;
  if (first === undefined || dates.length !== line.length) return null;
  if (second === undefined) return (place) => addDays(first, place);
  const months = monthsBetween(first, second);
  if (months !== 0 && dates.every((date, index) => addMonths(first, months * index) === date)) {
    return (place) => addMonths(first, months * place);
  }
  const days = daysBetween(first, second);
  return dates.every((date, index) => addDays(first, days * index) === date)
    ? (place) => addDays(first, days * place)
    : null;
}

function monthsBetween(a: string, b: string): number {
  return (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));
}
