import { localDate } from '../session/today.ts';

/**
 * The last backup in the few words of the status bar: the hour on the same day, else the date.
 * `at` is an instant or null for never, `today` the local date.
 */
export function backupWords(at: string | null, today: string, locale: string): string {
  if (at === null) return 'Not backed up yet';
  const moment = new Date(at);
  const words =
    localDate(moment) === today
      ? new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
      : new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  return `Backed up ${words.format(moment)}`;
}
