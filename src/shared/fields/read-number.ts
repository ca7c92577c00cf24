import type { Reading, ReadOptions } from './kind.ts';
import { type ParsedNumber, parseNumber } from './parse-number.ts';
import { quoted, readTyped } from './typed-cell.ts';
import { movePoint, writeNumber } from './write-number.ts';

type NumberReading = Reading<number>;

const otherMark = (decimal: '.' | ','): '.' | ',' => (decimal === '.' ? ',' : '.');

/** A number, an integer or money (portfolio-csv.md, Numbers and money). */
export function readAmount(
  text: string,
  kind: 'money' | 'number' | 'integer',
  options: ReadOptions,
): Reading<number | null> {
  return readTyped(text, null, options, (cell) => {
    const number = parse(cell, options, kind === 'integer' ? '1234' : undefined);
    if (!number.ok) return number;
    const { value, percent } = number.parsed;
    if (percent) return refuse(`${quoted(cell)} is a percentage; write a number`);
    if (kind === 'integer' && !Number.isInteger(value)) {
      const other = otherMark(options.decimal);
      return Number.isInteger(parseNumber(cell, other)?.value)
        ? refuse(otherMarkReason(cell, other, 'a whole number'))
        : refuse(`${quoted(cell)} is not a whole number`);
    }
    if (kind === 'integer' && value < 0) return refuse(`${quoted(cell)} is negative; a count is 0 or more`);
    if (kind === 'money' && value < 0) return refuse(`${quoted(cell)} is negative; an amount is 0 or more`);
    return accept(number.parsed);
  });
}

/** The largest size of a bare number that is taken as a ratio; beyond, `23` could be 23 % or 2300 %. */
const largestBareRatio = 1.5;

/** What a bare number may mean as a ratio. */
function percents(value: number): string {
  const text = writeNumber(value);
  return `${text}% or ${movePoint(text, 2)}%`;
}

/** A ratio: `25%` or `0.25` (portfolio-csv.md, Ratios). */
export function readRatio(text: string, options: ReadOptions): Reading<number | null> {
  return readTyped(text, null, options, (cell) => {
    const number = parse(cell, options);
    if (!number.ok) return number;
    const { value, percent, currency } = number.parsed;
    if (currency !== '') return refuse(`${quoted(cell)} is an amount of money; write a ratio as 25% or 0.25`);
    if (!percent && Math.abs(value) > largestBareRatio)
      return refuse(`${quoted(cell)} is ambiguous: ${percents(value)}? Write it with %`);
    return accept(number.parsed);
  });
}

/** A whole number of a short scale; for tiers a word before it is allowed: `Tier 2`, `T2`. */
export function readScale<const O extends readonly number[]>(
  text: string,
  options: O,
  word: string | null,
  readOptions: ReadOptions,
): Reading<O[number] | null> {
  return readTyped<O[number], null>(text, null, readOptions, (cell) => {
    const named = word === null ? null : wordBefore(cell, word);
    const number = named === null ? parseNumber(cell, readOptions.decimal) : parseNumber(named, '.');
    const value = number === null || number.percent || number.currency !== '' ? Number.NaN : number.value;
    if (options.includes(value)) return { ok: true, value };
    const other = otherMark(readOptions.decimal);
    const otherwise = named === null && number === null ? parseNumber(cell, other) : null;
    return otherwise !== null && !otherwise.percent && options.includes(otherwise.value)
      ? refuse(otherMarkReason(cell, other))
      : refuse(`${quoted(cell)} is not a whole number from ${options[0]} to ${options.at(-1)}`);
  });
}

function wordBefore(cell: string, word: string): string | null {
  const lower = cell.toLowerCase();
  for (const start of [word.toLowerCase(), word.charAt(0).toLowerCase()]) {
    if (lower.startsWith(start) && /^\s*\d$/.test(cell.slice(start.length)))
      return cell.slice(start.length).trim();
  }
  return null;
}

type Parsed =
  | { readonly ok: true; readonly parsed: ParsedNumber }
  | { readonly ok: false; readonly reason: string };

/** @param like How such a number is written. */
function parse(cell: string, options: ReadOptions, like = `1234${options.decimal}5`): Parsed {
  const parsed = parseNumber(cell, options.decimal);
  if (parsed !== null)
    return parsed.exact ? { ok: true, parsed } : refuse(`${quoted(cell)} ${sizeReason(parsed.value)}`);
  const other = otherMark(options.decimal);
  return parseNumber(cell, other) === null
    ? refuse(`${quoted(cell)} is not a number; write it as ${like}`)
    : refuse(otherMarkReason(cell, other));
}

const otherMarkReason = (cell: string, other: string, what = 'a number'): string =>
  `${quoted(cell)} is ${what} only with "${other}" as the decimal mark (--decimal ${other})`;

function sizeReason(value: number): string {
  if (!Number.isFinite(value)) return 'is too large to be kept';
  return value === 0
    ? 'is too small to be kept'
    : 'has more digits than can be kept; a number keeps 15 significant digits';
}

function accept(parsed: ParsedNumber): NumberReading {
  return parsed.currency === ''
    ? { ok: true, value: parsed.value }
    : { ok: true, value: parsed.value, currency: parsed.currency };
}

function refuse(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}

/**
 * How the two decimal marks see a cell: whether only the other one can read it, and whether both can, with different values.
 *
 * @param whole Whether the cell has to hold a whole number, as in a column of counts.
 */
export function compareMarks(
  text: string,
  decimal: '.' | ',',
  whole = false,
): 'only the other' | 'differently' | 'no difference' {
  let cell = text.trim();
  if (cell.startsWith("'")) cell = cell.slice(1);
  if (!/[.,]/.test(cell)) return 'no difference';
  const here = parseNumber(cell, decimal);
  const there = parseNumber(cell, otherMark(decimal));
  if (there === null) return 'no difference';
  if (here === null) return 'only the other';
  if (whole && !Number.isInteger(here.value) && Number.isInteger(there.value)) return 'only the other';
  return here.value === there.value ? 'no difference' : 'differently';
}

/** Why a cell that both marks can read is refused in a file that holds numbers only the other mark can read. */
export function ambiguousMark(text: string, decimal: '.' | ','): string {
  const other = otherMark(decimal);
  return `${quoted(text.trim())} can be read with either decimal mark, and other cells of the file only with "${other}"; say which it is (--decimal ${other})`;
}
