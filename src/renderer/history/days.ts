import { addDays } from '../ui/calendar-days.ts';
import type { Formats } from '../ui/formats/formats.ts';

/** A day as History heads it: today and yesterday by name. */
export function dayWords(day: string, today: string, formats: Formats): string {
  if (day === today) return 'Today';
  return day === addDays(today, -1) ? 'Yesterday' : formats.date(day);
}

const times = new Map<string, Intl.DateTimeFormat>();

/** The time of day of a moment, on this computer's clock. */
export function timeWords(at: string, { locale }: Formats): string {
  let format = times.get(locale);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
    times.set(locale, format);
  }
  return format.format(new Date(at));
}
