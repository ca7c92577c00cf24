import type { Criterion } from '#shared/rules/evaluation.ts';
import type { Formats } from '../ui/formats/formats.ts';

/** A criterion's value as a person reads it; empty when it is unknown. */
export function valueWords(criterion: Criterion, formats: Formats): string {
  const { value, threshold, format, state } = criterion;
  if (value === null) return '';
  if (format !== 'ratio' || typeof value !== 'number') return words(value, format, formats);
  // A ratio that misses its threshold by a hair is written with what tells the two apart.
  const short = formats.ratio(value);
  const alike = state !== 'met' && typeof threshold === 'number' && short === formats.ratio(threshold);
  return alike ? formats.share(value) : short;
}

/** What the value is held against: `needs 70%`, `limit 30 days`, `of 25`; empty where nothing more is to be said. */
export function thresholdWords(criterion: Criterion, formats: Formats): string {
  const { value, threshold, format, state } = criterion;
  if (threshold === null || threshold === 0) return '';
  const against = words(threshold, format, formats);
  switch (format) {
    case 'days':
      return `limit ${against}`;
    case 'due':
      return `due ${typeof threshold === 'string' ? formats.date(threshold) : against}`;
    case 'date':
      return `by ${against}`;
    case 'number':
    case 'money':
      if (typeof value !== 'number' || typeof threshold !== 'number') return `needs ${against}`;
      if (value <= threshold) return `of ${against}`;
      return state === 'not met' ? `limit ${against}` : '';
    case 'text':
      return state === 'met' && value === threshold ? '' : `needs ${against}`;
    default:
      return `needs ${against}`;
  }
}

function words(value: string | number | boolean, format: Criterion['format'], formats: Formats): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return format === 'date' ? formats.date(value) : value;
  switch (format) {
    case 'ratio':
      return formats.share(value);
    case 'money':
      return formats.money(value);
    case 'days':
      return `${formats.number(value)} ${value === 1 ? 'day' : 'days'}`;
    default:
      return formats.number(Math.round(value * 10) / 10);
  }
}
