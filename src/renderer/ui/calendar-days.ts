/** Days as `YYYY-MM-DD`, counted in UTC so that no clock change moves one. */

const day = 86_400_000;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The date so many days later, or earlier. */
export function addDays(date: string, days: number): string {
  return iso(Date.parse(date) + days * day);
}

/** The date so many months later; the 31st becomes the last day of a shorter month. */
export function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const first = Date.UTC(year, month - 1 + months, 1);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return iso(first + (Math.min(dayOfMonth, last) - 1) * day);
}

/** 0 is Sunday. */
export function weekday(date: string): number {
  return new Date(Date.parse(date)).getUTCDay();
}

/** The six weeks that a month's page shows, the first beginning on `firstDay` (0 is Sunday). */
export function monthPage(date: string, firstDay: number): readonly (readonly string[])[] {
  const first = `${date.slice(0, 7)}-01`;
  const start = addDays(first, -((weekday(first) - firstDay + 7) % 7));
  return [0, 1, 2, 3, 4, 5].map((week) => [0, 1, 2, 3, 4, 5, 6].map((at) => addDays(start, week * 7 + at)));
}

/** The day on which weeks begin in a locale: 0 is Sunday; Monday where the browser does not say. */
export function firstWeekday(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  const info = known.getWeekInfo?.() ?? known.weekInfo;
  return (info?.firstDay ?? 1) % 7;
}
