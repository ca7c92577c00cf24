import { addDays } from '../typed/typed-date.ts';

/** The days of a month's page, in weeks from the first day of the week on; days of the months around it fill it up. */
export function monthPage(date: string, firstDay: number): readonly (readonly string[])[] {
  const first = `${date.slice(0, 7)}-01`;
  const weekday = new Date(Date.parse(first)).getUTCDay();
  const start = addDays(first, -((weekday - firstDay + 7) % 7));
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(start, week * 7 + day)),
  );
}

/** The same day of another month, or that month's last day. */
export function addMonths(date: string, months: number): string {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The first day of the week of a locale, 0 for Sunday; Monday where the runtime does not say. */
export function firstWeekday(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    readonly weekInfo?: { readonly firstDay: number };
    getWeekInfo?: () => { readonly firstDay: number };
  };
  return (info.getWeekInfo?.().firstDay ?? info.weekInfo?.firstDay ?? 1) % 7;
}
