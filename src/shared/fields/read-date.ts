import type { Reading, ReadOptions } from './kind.ts';

/** True for a real day `YYYY-MM-DD` from 1970 to 2199. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1970 || year > 2199 || month < 1 || month > 12) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A date (portfolio-csv.md, Dates). */
export function readDate(text: string, _options: ReadOptions): Reading<string | null> {
  const value = text.trim();
  if (value === '') return { ok: true, value: null };
  return isCalendarDate(value)
    ? { ok: true, value }
    : { ok: false, reason: 'not a date; write it as 2026-03-29' };
}
