import type { Formats } from '../ui/formats/formats.ts';

/** An amount short enough for a key figure, to three digits: `$2.85M`. */
export function compactMoney(value: number, formats: Formats): string {
  const text = new Intl.NumberFormat(formats.locale, {
    style: 'currency',
    currency: formats.currency,
    currencyDisplay: 'narrowSymbol',
    notation: 'compact',
    ...(Math.abs(value) < 1000
      ? { maximumFractionDigits: 0 }
      : { minimumSignificantDigits: 3, maximumSignificantDigits: 3 }),
  }).format(value);
  return text.replace(/-/g, '\u2212');
}
