import type { Reading, ReadOptions } from './kind.ts';
import { quoted, readTyped } from './typed-cell.ts';

const firstYear = 1970;
const lastYear = 2199;

function daysIn(year: number, month: number): number {
  return month === 2
    ? (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;
}

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

/** True for a real day `YYYY-MM-DD` from 1970 to 2199. */
export function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return false;
  const year = Number(match[1]);
  return year >= firstYear && year <= lastYear && isDay(year, Number(match[2]), Number(match[3]));
}

/** What a cell says before its order is known. */
type Parts =
  | { readonly form: 'settled'; readonly year: number; readonly month: number; readonly day: number }
  /** `a/b/year`: day first or month first. */
  | { readonly form: 'open'; readonly year: number; readonly a: number; readonly b: number };

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12 for an English month, whole or short; NaN for another word. */
function monthOf(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'sept') return 9;
  const index = months.findIndex((month) => month === lower || month.slice(0, 3) === lower);
  return index === -1 ? Number.NaN : index + 1;
}

const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

const yearFirst = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/;
const dayMonth = /^(\d{1,2})[- ]([A-Za-z]{3,9})\.?[- ](\d{4}|\d\d)$/;
const monthDay = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4}|\d\d)$/;
const time =
  /^(\d{1,2}):([0-5]\d)(?::([0-5]\d|60)(?:[.,]\d+)?)?(?: ?([AaPp])\.?[Mm]\.?)?(?: ?(?:[Zz]|[+\u2212-](\d{1,2})(?::?([0-5]\d))?))?$/;

function parts(cell: string): Parts | null {
  const date = withoutTime(cell);
  if (date === null) return null;
  let match = yearFirst.exec(date);
  if (match !== null) return settled(Number(match[1]), Number(match[3]), Number(match[4]));
  match = yearLast.exec(date);
  if (match !== null)
    return { form: 'open', year: fullYear(match[4] ?? ''), a: Number(match[1]), b: Number(match[3]) };
  match = dayMonth.exec(date);
  if (match !== null) return settled(fullYear(match[3] ?? ''), monthOf(match[2] ?? ''), Number(match[1]));
  match = monthDay.exec(date);
  if (match !== null) return settled(fullYear(match[3] ?? ''), monthOf(match[1] ?? ''), Number(match[2]));
  return null;
}

/** Null when the month is a word that names none. */
const settled = (year: number, month: number, day: number): Parts | null =>
  Number.isNaN(month) ? null : { form: 'settled', year, month, day };

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The date as written, without the time after it, whatever its zone; null when what follows is not a time. */
function withoutTime(cell: string): string | null {
  let hours = cell.indexOf(':');
  if (hours === -1) return cell;
  while (hours > 0 && isDigit(cell.charCodeAt(hours - 1))) hours -= 1;
  if (hours < 2 || !/[ Tt]/.test(cell.charAt(hours - 1))) return null;
  const match = time.exec(cell.slice(hours));
  if (match === null) return null;
  const hour = Number(match[1]);
  const hourFits = match[4] === undefined ? hour <= 23 : hour >= 1 && hour <= 12;
  return hourFits && Number(match[5] ?? 0) <= 23 ? cell.slice(0, hours - 1).trimEnd() : null;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** A date (portfolio-csv.md, Dates). */
export function readDate(text: string, options: ReadOptions): Reading<string | null> {
  return readTyped<string, null>(text, null, options, (cell) => {
    const found = parts(cell);
    if (found === null) return { ok: false, reason: noDate(cell) };
    if (found.form === 'settled') return check(cell, found.year, found.month, found.day);
    const { year, a, b } = found;
    if (a === b) return check(cell, year, a, b);
    if (options.dates === 'dmy') return check(cell, year, b, a);
    if (options.dates === 'mdy') return check(cell, year, a, b);
    if (!isDay(year, b, a) && !isDay(year, a, b)) return check(cell, year, b, a);
    return {
      ok: false,
      reason: `${quoted(cell)}: day or month first? Write it as 2026-03-29, or say which (--dates dmy or --dates mdy)`,
    };
  });
}

function check(cell: string, year: number, month: number, day: number): Reading<string> {
  if (!isDay(year, month, day)) return { ok: false, reason: `${quoted(cell)} is no day of the calendar` };
  if (year < firstYear || year > lastYear)
    return { ok: false, reason: `${quoted(cell)} is outside the years ${firstYear} to ${lastYear}` };
  return { ok: true, value: `${year}-${pad(month)}-${pad(day)}` };
}

function noDate(cell: string): string {
  if (!/^\d{5}(?:[.,]\d+)?$/.test(cell)) return `${quoted(cell)} is not a date; write it as 2026-03-29`;
  const day = new Date(Date.UTC(1899, 11, 30 + Number(cell.slice(0, 5)))).toISOString().slice(0, 10);
  return `${quoted(cell)} is a bare number; an Excel serial: ${day}? Write the date as ${day}`;
}

const upTo = (value: number, most: number): boolean => value >= 1 && value <= most;

/**
 * What a cell tells of the order of its column: the day can only stand first or only second, it reads either way with different days,
 * or it says nothing (another form, the same both ways, no date at all).
 */
export function dayPlace(text: string): 'first' | 'second' | 'either' | 'says nothing' {
  let cell = text.trim();
  if (cell.startsWith("'")) cell = cell.slice(1).trim();
  const found = parts(cell);
  if (found === null || found.form === 'settled' || found.a === found.b) return 'says nothing';
  // A day above 12 tells the order even where its month has no such day.
  const { a, b } = found;
  const first = upTo(a, 31) && upTo(b, 12);
  const second = upTo(b, 31) && upTo(a, 12);
  if (first && second) return 'either';
  return first ? 'first' : second ? 'second' : 'says nothing';
}
