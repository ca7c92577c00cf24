/** How the rules write values in sentences: plain English, the same on every machine, U+2212 for minus. */
import { finite } from './ratio.ts';

const trailingZeros = /\.?0+$/;
const thousands = /\B(?=(\d{3})+$)/g;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `30 Jun 2026`; a blank date reads `no date`. */
export function dateWords(date: string | null): string {
  if (date === null) return 'no date';
  return `${Number(date.slice(8, 10))} ${months[Number(date.slice(5, 7)) - 1]} ${Number(date.slice(0, 4))}`;
}

function fixed(value: number, decimals: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1e15) return String(value);
  const text = Math.abs(value).toFixed(decimals);
  const short = text.includes('e') || !text.includes('.') ? text : text.replace(trailingZeros, '');
  return value < 0 && Number(short) !== 0 ? `\u2212${short}` : short;
}

const percent = (value: number, decimals: number): string => `${fixed(finite(value * 100), decimals)}%`;

/** `28.6%`: one decimal, none when it is zero. */
export function percentWords(value: number): string {
  return percent(value, 1);
}

/** How many decimals of a percentage are written at most. */
const mostDecimals = 6;

/** Two values that differ, written with as many decimals as it takes to tell them apart: one at least, `most` at most. */
export function writtenApart(
  one: number,
  other: number,
  write: (value: number, decimals: number) => string,
  most: number,
): readonly [string, string] {
  let decimals = 1;
  while (decimals < most && write(one, decimals) === write(other, decimals)) decimals += 1;
  return [write(one, decimals), write(other, decimals)];
}

/** A ratio with as many decimals as it takes to tell it from another one. */
export function percentApart(value: number, other: number): string {
  return writtenApart(value, other, percent, mostDecimals)[0];
}

/** `70%`, `12.5%`, `20.04%`: a threshold, with all the decimals that it has. */
export function shareWords(value: number): string {
  return percent(value, mostDecimals);
}

/** With how many decimals a value is told from a threshold: no fewer than the threshold has, and more where it misses it. */
export function decimalsBeside(value: number, threshold: number, holds: boolean): number {
  const needed = shareWords(threshold).split('.')[1]?.length ?? 1;
  let decimals = Math.max(1, needed - 1);
  while (
    !holds &&
    decimals < mostDecimals &&
    Number((value * 100).toFixed(decimals)) === Number((threshold * 100).toFixed(decimals))
  )
    decimals += 1;
  return decimals;
}

/** `69.99%`: a ratio with as many decimals as it takes to tell it from a threshold it misses. */
export function percentAgainst(value: number, threshold: number, holds: boolean): string {
  return percent(value, decimalsBeside(value, threshold, holds));
}

/** `28.6%, needs 20%`, with as many decimals as it takes to tell a value from a threshold it misses. */
export function percentNeeds(value: number | null, threshold: number, holds: boolean): string {
  const needed = shareWords(threshold);
  if (value === null) return `unknown, needs ${needed}`;
  const text = percentAgainst(value, threshold, holds);
  return holds || text !== needed ? `${text}, needs ${needed}` : `${text}, needs more than that`;
}

/** Two digits that count, of a number that two decimals would make nothing. */
function small(value: number): string {
  const text = Number(value.toPrecision(2)).toString();
  return value < 0 ? `\u2212${text.slice(1)}` : text;
}

/** `1,250,000.5`: grouped, at most two decimals; `0.004` where those would be 0. */
export function numberWords(value: number): string {
  if (Number.isInteger(value) && value >= 0 && value < 1000) return String(value);
  if (Math.abs(value) < 0.1) return small(value);
  const text = fixed(value, 2);
  if (text.includes('e')) return text;
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(thousands, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * `no QBR is on record`; `no QBR up to 31 Aug 2026 is on record` where there is one on a later day, which does not count
 * yet (rules.md, Conventions).
 */
export function noneWords(what: string, stored: string | null, asOf: string): string {
  const upTo = stored === null ? '' : ` up to ${dateWords(asOf)}`;
  return `no ${what}${upTo} is on record`;
}

/** `1,200 USD`; a blank amount reads `not given`. */
export function moneyWords(value: number | null, currency: string): string {
  return value === null ? 'not given' : `${numberWords(value)} ${currency}`;
}

/** `1 day`, `41 days`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`;
}

/** `in 41 days`; `today` for none. */
export function aheadWords(days: number): string {
  return days === 0 ? 'today' : `in ${countWords(days, 'day')}`;
}

/** `1 of 14 is`, `3 of 14 are`. */
export function ofWords(count: number, most: number, one: string, many: string): string {
  return `${count} of ${most} ${count === 1 ? one : many}`;
}

/** `12 weeks`, `8.1 weeks`: days as weeks with one decimal. */
export function weekNumber(days: number): string {
  return fixed(days / 7, 1);
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

/** The text with a capital in front. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
