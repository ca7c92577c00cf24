import { addDays, addMonths, daysBetween, later } from '#shared/rules/dates.ts';

/** How much time the window holds. */
export type Zoom = 'month' | 'quarter' | 'year';

/** Pixels for one day. */
const pixelsPerDay: Readonly<Record<Zoom, number>> = { month: 14, quarter: 5, year: 1.6 };

/** Years before and after the as-of day beyond which nothing is drawn: a mistyped century must not make the line endless. */
const reachBack = 8;
const reachAhead = 4;

/** A line of days from left to right. */
export interface TimeScale {
  readonly zoom: Zoom;
  readonly from: string;
  readonly to: string;
  readonly width: number;
  /** The left edge of a day, in pixels. */
  readonly x: (date: string) => number;
  /** The day under a place. */
  readonly dateAt: (x: number) => string;
}

/** A line over all these dates and the as-of day, with a month to spare at both ends. */
export function timeScale(dates: readonly string[], asOf: string, zoom: Zoom): TimeScale {
  const earliest = addMonths(asOf, -12 * reachBack);
  const latest = addMonths(asOf, 12 * reachAhead);
  let [first, last] = [addMonths(asOf, -3), addMonths(asOf, 9)];
  for (const date of dates) {
    if (date < first) first = date;
    if (date > last) last = date;
  }
  const from = monthStart(addDays(later(first, earliest) ?? first, -31));
  const to = monthStart(addMonths([last, latest].sort()[0] ?? last, 2));
  const days = daysBetween(from, to);
  const pixels = pixelsPerDay[zoom];
  return {
    zoom,
    from,
    to,
    width: Math.round(days * pixels),
    x: (date) => Math.min(Math.max(daysBetween(from, date), 0), days) * pixels,
    dateAt: (x) => addDays(from, Math.min(Math.max(Math.round(x / pixels), 0), days)),
  };
}

const monthStart = (date: string): string => `${date.slice(0, 7)}-01`;

/** One stretch of the head: a month, or a quarter where months are too narrow. */
export interface Stretch {
  readonly from: string;
  readonly x: number;
  readonly width: number;
  /** The first of a year, or of the line. */
  readonly startsYear: boolean;
}

/** The stretches of the head, month by month, or quarter by quarter on the widest zoom. */
export function stretches({ zoom, from, to, x }: TimeScale): readonly Stretch[] {
  const step = zoom === 'year' ? 3 : 1;
  const list: Stretch[] = [];
  let at = from;
  if (step === 3) at = addMonths(from, -((Number(from.slice(5, 7)) - 1) % 3));
  while (at < to) {
    const next = addMonths(at, step);
    const left = x(at);
    list.push({
      from: at,
      x: left,
      width: x(next) - left,
      startsYear: at.slice(5, 7) === '01' || list.length === 0,
    });
    at = next;
  }
  return list;
}
