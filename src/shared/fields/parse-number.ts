import { currencyAtEnd, currencyAtStart } from './currency.ts';

/** A number as a cell writes it. */
export interface ParsedNumber {
  /** With suffix and percent sign worked in: `25%` is 0.25, `1.2k` is 1200. Never -0. */
  readonly value: number;
  readonly percent: boolean;
  /** The currency sign or code beside it, as written; '' when there is none. */
  readonly currency: string;
  /** False when the text has digits that a double cannot keep. */
  readonly exact: boolean;
}

const longest = 400;
/** Below, a double keeps fewer digits than 15. */
const smallestNormal = 2.2250738585072014e-308;
const plain = /^-?\d+(?:\.\d+)?$/;
const plainWhole = /^-?\d+$/;
const minus = /^[-\u2212\u2013]/;
const minusAtEnd = /[-\u2212\u2013]$/;
const suffix = /(k|mn|mm|m|bn|b)$/i;
const powers: Readonly<Record<string, number>> = { k: 3, m: 6, mn: 6, mm: 6, bn: 9, b: 9 };

/**
 * Reads a number, an amount of money or a percentage (portfolio-csv.md, Numbers and money), or null when the text is none.
 * The decimal point is moved in the text, never by arithmetic, so no digit changes.
 */
export function parseNumber(text: string, decimal: '.' | ','): ParsedNumber | null {
  // Most cells of most files are plain: up to 15 digits are kept whatever they are.
  if (text.length <= 15 && (decimal === '.' ? plain : plainWhole).test(text))
    return { value: Number(text) || 0, percent: false, currency: '', exact: true };
  let rest = text.trim();
  if (rest.length > longest) return null;
  let negative = false;
  let signed = false;
  let signedAtEnd = false;
  let currency = '';

  const takeBrackets = (): boolean => {
    if (signed || !rest.startsWith('(') || !rest.endsWith(')')) return false;
    rest = rest.slice(1, -1).trim();
    signed = true;
    negative = true;
    return true;
  };
  const takeAtStart = (): boolean => {
    if (!signed && (minus.test(rest) || rest.startsWith('+'))) {
      signed = true;
      negative = !rest.startsWith('+');
      rest = rest.slice(1).trimStart();
      return true;
    }
    const mark = currency === '' ? currencyAtStart(rest) : '';
    if (mark === '') return false;
    currency = mark;
    rest = rest.slice(mark.length).trimStart();
    return true;
  };
  const takeAtEnd = (): boolean => {
    if (!signed && minusAtEnd.test(rest)) {
      signed = true;
      signedAtEnd = true;
      negative = true;
      rest = rest.slice(0, -1).trimEnd();
      return true;
    }
    const mark = currency === '' ? currencyAtEnd(rest) : '';
    if (mark === '') return false;
    currency = mark;
    rest = rest.slice(0, -mark.length).trimEnd();
    return true;
  };

  takeBrackets();
  while (takeAtStart());
  while (takeAtEnd());

  let shift = 0;
  let percent = false;
  const takeSuffix = (): void => {
    if (shift !== 0) return;
    if (rest.endsWith('%')) {
      percent = true;
      shift = -2;
      rest = rest.slice(0, -1).trimEnd();
      return;
    }
    const word = suffix.exec(rest)?.[0];
    if (word === undefined) return;
    shift = powers[word.toLowerCase()] ?? 0;
    rest = rest.slice(0, -word.length).trimEnd();
  };
  takeSuffix();
  if (takeBrackets()) takeSuffix();

  // `1.250,-` is no less than nothing: its dash stands for the cents.
  if (signedAtEnd && /[.,]$/.test(rest)) return null;
  const digits = readDigits(rest, decimal);
  if (digits === null) return null;
  const { whole, fraction } = digits;
  const exponent = digits.exponent + shift;
  const size = Number(`${whole}.${fraction}e${exponent}`);
  return {
    value: size === 0 ? 0 : negative ? -size : size,
    percent,
    currency,
    exact: keeps(size, whole + fraction),
  };
}

interface Digits {
  readonly whole: string;
  readonly fraction: string;
  readonly exponent: number;
}

function readDigits(text: string, decimal: '.' | ','): Digits | null {
  const match = /^(.*?)(?:e([+-]?\d{1,3}))?$/i.exec(text);
  const body = match?.[1] ?? '';
  const point = body.indexOf(decimal);
  if (point !== body.lastIndexOf(decimal)) return null;
  const fraction = point === -1 ? '' : body.slice(point + 1);
  const grouped = point === -1 ? body : body.slice(0, point);
  if (!/^\d*$/.test(fraction) || (grouped === '' && fraction === '')) return null;
  const whole = /^\d*$/.test(grouped) ? grouped : ungroup(grouped, decimal === '.' ? ',' : '.');
  return whole === null
    ? null
    : { whole: whole === '' ? '0' : whole, fraction, exponent: Number(match?.[2] ?? 0) };
}

const anySpace = /[ \u00a0\u202f\u2009]/g;

/** The digits of a grouped whole number: threes, or two, two, three as in India; null when the groups are not. */
function ungroup(text: string, mark: ',' | '.'): string | null {
  const evened = text.replace(anySpace, ' ').replaceAll('’', "'");
  const separator = /\D/.exec(evened)?.[0] ?? '';
  if (!` '_${mark}`.includes(separator)) return null;
  const groups = evened.split(separator);
  const [first = '', last = ''] = [groups[0], groups.at(-1)];
  if (!groups.every((group) => /^\d+$/.test(group)) || first.startsWith('0') || last.length !== 3)
    return null;
  const between = groups.slice(1, -1);
  const threes = first.length <= 3 && between.every((group) => group.length === 3);
  const indian = first.length <= 2 && between.every((group) => group.length === 2);
  return threes || indian ? groups.join('') : null;
}

/** True when a double holds all of the digits: up to 15 always, in its range. */
function keeps(size: number, digits: string): boolean {
  const significant = digits.replace(/^0+/, '').replace(/0+$/, '');
  if (significant === '') return true;
  if (!Number.isFinite(size)) return false;
  if (significant.length <= 15 && size >= smallestNormal) return true;
  const kept = String(size).replace(/e.*$/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
  return kept === significant;
}
