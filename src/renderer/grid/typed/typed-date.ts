import type { Reading } from '#shared/fields/kind.ts';
import { isCalendarDate, readDate } from '#shared/fields/read-date.ts';
import { addDays } from '../../ui/calendar-days.ts';
import type { Formats } from '../../ui/formats/formats.ts';

type Order = Formats['dates'];

const pad = (part: string | number, length: number): string => String(part).padStart(length, '0');

const calendar = (year: string | number, month: string | number, day: string | number): string | null => {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isCalendarDate(text) ? text : null;
};

const relative: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };

/**
 * A date as a person types it: everything the CSV reader reads, and digits alone in the order of the locale, a day and
 * a month without the year (the year of `asOf`), month names of the locale, and today, yesterday, tomorrow.
 */
export function readTypedDate(text: string, formats: Formats, asOf: string): Reading<string | null> {
  const typed = text.trim();
  const value =
    near(typed, asOf) ??
    fromDigits(typed, formats.dates) ??
    withoutYear(typed, formats.dates, asOf) ??
    byMonthName(typed, formats.locale, asOf);
  if (value !== null) return { ok: true, value };
  return readDate(typed, { decimal: formats.decimal, dates: formats.dates, blankWords: false });
}

function near(typed: string, asOf: string): string | null {
  const days = relative[typed.toLowerCase()];
  return days === undefined ? null : addDays(asOf, days);
}

/** `29032026`, `290326`, `20260329`. */
function fromDigits(typed: string, order: Order): string | null {
  if (!/^(\d{6}|\d{8})$/.test(typed)) return null;
  const long = typed.length === 8;
  const yearFirst = long ? calendar(typed.slice(0, 4), typed.slice(4, 6), typed.slice(6)) : null;
  if (order === 'iso') return yearFirst;
  const year = long ? typed.slice(4) : `20${typed.slice(4)}`;
  const [first, second] = [typed.slice(0, 2), typed.slice(2, 4)];
  return (order === 'dmy' ? calendar(year, second, first) : calendar(year, first, second)) ?? yearFirst;
}

/** `29/3`, `29.3.`, `3-29` by the order of the locale. */
function withoutYear(typed: string, order: Order, asOf: string): string | null {
  const match = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\.?$/.exec(typed);
  if (match === null) return null;
  const [first, second] = [match[1] ?? '', match[2] ?? ''];
  const year = asOf.slice(0, 4);
  return order === 'dmy' ? calendar(year, second, first) : calendar(year, first, second);
}

/** `29 März 2026`, `Mar 29`, `29. mars`: the day and, where there is one, the year beside a month's name. */
function byMonthName(typed: string, locale: string, asOf: string): string | null {
  const name = /\p{L}[\p{L}\p{M}.]*/u.exec(typed);
  if (name === null) return null;
  const month = monthNames(locale).get(name[0].replace(/\.$/, '').toLowerCase());
  if (month === undefined) return null;
  const rest = typed.replace(name[0], ' ').match(/\d+/g) ?? [];
  const day = rest.find((part) => part.length <= 2);
  const year = rest.find((part) => part.length === 4) ?? (rest.length === 1 ? asOf.slice(0, 4) : null);
  if (day === undefined || year === null || rest.length > 2) return null;
  return calendar(year, month, day);
}

const known = new Map<string, ReadonlyMap<string, number>>();

function monthNames(locale: string): ReadonlyMap<string, number> {
  const cached = known.get(locale);
  if (cached !== undefined) return cached;
  const names = new Map<string, number>();
  for (const language of ['en', locale]) {
    for (const length of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: length, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2026, month - 1, 1));
        const word = parts.find((part) => part.type === 'month')?.value ?? '';
        names.set(word.replace(/\.$/, '').toLowerCase(), month);
      }
    }
  }
  known.set(locale, names);
  return names;
}
