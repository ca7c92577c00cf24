import { decimalsBeside, numberWords, writtenApart } from '../rules/words.ts';

/** What stands where there is no value: never 0, never No. */
export const noValue = '–';

const symbols: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', INR: '₹' };

/** `28.6%`: a share with one decimal, an en dash when blank. */
export function ratioText(value: number | null): string {
  return value === null ? noValue : percent(value, 1);
}

function percent(value: number, decimals: number): string {
  const text = Math.abs(value * 100).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `\u2212${text}%` : `${text}%`;
}

/**
 * A ratio beside the threshold it is held against: with as many decimals as the threshold has, and as it takes to tell
 * one from the other when it falls short, so that no page says 70.0% of 70% is not met.
 */
export function ratioAgainst(value: number | null, threshold: number, met: boolean): string {
  if (value === null) return noValue;
  return percent(value, decimalsBeside(value, threshold, met));
}

/** Two ratios that differ, with as many decimals as it takes to tell them apart. */
export function ratiosApart(one: number, other: number): readonly [string, string] {
  return writtenApart(one, other, percent, 9);
}

/** `$64,000`, `CHF 64,000.50`: an amount a year in the program's currency, an en dash when blank. */
export function moneyText(value: number | null, currency: string): string {
  if (value === null) return noValue;
  const symbol = symbols[currency] ?? `${currency}\u00a0`;
  if (Number.isInteger(value)) return `${symbol}${numberWords(value)}`;
  const cents = value.toFixed(2);
  if (cents.includes('e')) return `${symbol}${cents}`;
  return `${symbol}${numberWords(Math.trunc(Number(cents)))}${cents.slice(cents.indexOf('.'))}`;
}

/** `1,250`, an en dash when blank. */
export function numberText(value: number | null): string {
  return value === null ? noValue : numberWords(value);
}

/** `Yes`, `No`, an en dash when blank. */
export function yesNoText(value: boolean | null): string {
  return value === null ? noValue : value ? 'Yes' : 'No';
}
