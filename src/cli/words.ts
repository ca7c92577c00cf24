import type { Criterion } from '#shared/rules/evaluation.ts';

/** What stands on paper where there is no value. */
export const noValue = '–';

/** A share as a person reads it, to a tenth of a percent: 0.7 is `70%`, 0.125 is `12.5%`. */
export function percent(ratio: number | null): string {
  return ratio === null
    ? noValue
    : `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(ratio * 100)}%`;
}

/** A criterion's value, or what it is held against, in its own unit; grouped in threes. */
export function criterionText(
  value: Criterion['value'] | Criterion['threshold'],
  format: Criterion['format'],
): string {
  if (value === null) return noValue;
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return value;
  switch (format) {
    case 'ratio':
      return `${Number((value * 100).toFixed(2)).toLocaleString('en')}%`;
    case 'days':
      return `${value.toLocaleString('en')} ${value === 1 ? 'day' : 'days'}`;
    default:
      return value.toLocaleString('en', { maximumFractionDigits: 6 });
  }
}
