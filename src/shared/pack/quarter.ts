import { addDays, addMonths } from '../rules/dates.ts';
import { dateWords } from '../rules/words.ts';

/** A quarter of the program's fiscal year; a fiscal year is named after the calendar year in which it ends. */
export interface Quarter {
  readonly year: number;
  readonly number: 1 | 2 | 3 | 4;
  /** Its first and last day. */
  readonly from: string;
  readonly to: string;
  /** False when the fiscal year is the calendar year. */
  readonly fiscal: boolean;
}

const numbers = [1, 2, 3, 4] as const;

function firstDay(year: number, month: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}

/** A quarter by its fiscal year and number; the year begins on the first of `startMonth`, 1 to 12. */
export function quarter(year: number, number: Quarter['number'], startMonth: number): Quarter {
  const yearStart = firstDay(startMonth === 1 ? year : year - 1, startMonth);
  const from = addMonths(yearStart, (number - 1) * 3);
  return { year, number, from, to: addDays(addMonths(from, 3), -1), fiscal: startMonth !== 1 };
}

/** The quarter that a day is in. */
export function quarterOf(date: string, startMonth: number): Quarter {
  const year = Number(date.slice(0, 4));
  for (const candidate of [year, year + 1]) {
    for (const number of numbers) {
      const one = quarter(candidate, number, startMonth);
      if (one.from <= date && date <= one.to) return one;
    }
  }
  throw new Error(`${date} is in no quarter`);
}

/** `2026-Q3`, or null for a text that is none. */
export function readQuarter(text: string, startMonth: number): Quarter | null {
  const found = /^(\d{4})-?Q([1-4])$/i.exec(text.trim());
  if (found === null) return null;
  const year = Number(found[1]);
  const number = numbers.find((one) => one === Number(found[2]));
  return number === undefined || year < 1971 || year > 2199 ? null : quarter(year, number, startMonth);
}

/** `2026-Q3`, as the command line takes it. */
export function quarterKey({ year, number }: Quarter): string {
  return `${year}-Q${number}`;
}

/** `Q3 2026`; `Q3 of fiscal 2026` where the fiscal year is not the calendar year. */
export function quarterName({ year, number, fiscal }: Quarter): string {
  return fiscal ? `Q${number} of fiscal ${year}` : `Q${number} ${year}`;
}

/** `1 Jul – 30 Sep 2026`. */
export function quarterDates({ from, to }: Quarter): string {
  const first = dateWords(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, -5) : first} – ${dateWords(to)}`;
}

/** The day that "since last quarter" is held against: the last one before the quarter, or asOf where that is earlier. */
export function lastDayBefore({ from }: Quarter, asOf: string): string {
  const day = addDays(from, -1);
  return day < asOf ? day : asOf;
}

/** The quarter before. */
export function quarterBefore({ year, number }: Quarter, startMonth: number): Quarter {
  return number === 1
    ? quarter(year - 1, 4, startMonth)
    : quarter(year, (number - 1) as Quarter['number'], startMonth);
}
