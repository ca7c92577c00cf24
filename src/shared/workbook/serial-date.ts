import { addDays, daysBetween } from '../rules/dates.ts';

const secondsADay = 86_400;
/** 31 December 9999, the last day that Excel knows. */
const lastSerial = 2_958_465;

const two = (part: number): string => String(part).padStart(2, '0');

const clock = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`}`;

/** The day of a whole serial number. Excel counts a 29 February 1900 that never was: up to it each day has one less. */
function dayOf(serial: number): string {
  if (serial === 60) return '1900-02-29';
  return addDays(serial < 60 ? '1899-12-31' : '1899-12-30', serial);
}

/**
 * Excel's number of a moment as text that reads the same in every locale: `2026-03-29`, with the time behind it where
 * it has one; `12:30` where the format shows no day; `#####`, as Excel shows it, where there is no such moment.
 */
export function serialText(serial: number, shown: 'date' | 'time', from1904: boolean): string {
  // To the millisecond first, for the number is never exact; then the day and second that are written, as of a text.
  const seconds =
    Math.floor(Math.round(serial * secondsADay * 1000) / 1000) + (from1904 ? 1462 * secondsADay : 0);
  const day = Math.floor(seconds / secondsADay);
  if (seconds < 0 || day > lastSerial) return '#####';
  if (shown === 'time') return clock(seconds - (from1904 ? 1462 * secondsADay : 0));
  if (day === 0) return clock(seconds);
  const time = seconds - day * secondsADay;
  return time === 0 ? dayOf(day) : `${dayOf(day)} ${clock(time)}`;
}

/** Excel's number of a day from 1 March 1900 on. */
export const serialOf = (date: string): number => daysBetween('1899-12-30', date);
