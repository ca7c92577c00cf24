import { type ComputedId, kindOf } from '#shared/fields/fields.ts';
import { isBlank } from '#shared/fields/kind.ts';
import type { Criterion, Evaluation } from '#shared/rules/evaluation.ts';
import type { Settings } from '#shared/rules/program.ts';
import { atLeast } from '#shared/rules/ratio.ts';
import {
  countWords,
  dateWords,
  moneyWords,
  numberWords,
  percentAgainst,
  percentNeeds,
  percentWords,
  shareWords,
} from '#shared/rules/words.ts';

/** What stands where there is no value. */
export const noValue = '–';

/** A ratio as a person reads it beside the threshold it is held against, or a dash. */
export function percent(ratio: number | null, threshold: number): string {
  return ratio === null ? noValue : percentAgainst(ratio, threshold, atLeast(ratio, threshold));
}

/** What a computed ratio is held against. */
const thresholdOf: Partial<Record<ComputedId, 'crawlThreshold' | 'walkThreshold'>> = {
  improvement: 'crawlThreshold',
  adoption: 'walkThreshold',
};

/** A computed value as a person reads it: ratios in per cent, findings by id. */
export function computedText(id: ComputedId, evaluation: Evaluation, settings: Settings): string {
  const kind = kindOf(id);
  const value: unknown = evaluation[id];
  if (isBlank(value)) return noValue;
  if (kind.name !== 'ratio' || typeof value !== 'number') return kind.write(value);
  const threshold = thresholdOf[id];
  return threshold === undefined ? percentWords(value) : percent(value, settings[threshold]);
}

/** What a criterion found and what it needs, in its own unit: `28.6%, needs 20%`. */
export function criterionText({ value, threshold, format, state }: Criterion, currency: string): string {
  if (
    format === 'ratio' &&
    typeof value !== 'boolean' &&
    typeof value !== 'string' &&
    typeof threshold === 'number'
  )
    return percentNeeds(value, threshold, state === 'met');
  const found =
    value === null ? (state === 'unknown' ? 'unknown' : noValue) : unitText(value, format, currency);
  if (threshold === null) return found;
  if (format === 'due' && typeof threshold === 'string') return `${found}, due ${dateWords(threshold)}`;
  if (format === 'days') return `${found}, limit ${unitText(threshold, format, currency)}`;
  // What has to be above nothing is not reached by nothing.
  const more = threshold === 0 ? 'more than ' : '';
  return `${found}, needs ${more}${unitText(threshold, format, currency)}`;
}

/** What a criterion found, in its own unit; a ratio so that it is told from a threshold it misses. */
export function valueText({ value, threshold, format, state }: Criterion, currency: string): string {
  return format === 'ratio' && typeof value === 'number' && typeof threshold === 'number'
    ? percentAgainst(value, threshold, state === 'met')
    : unitText(value, format, currency);
}

/** A criterion's value or threshold in its own unit; blank text where there is none. */
export function unitText(
  value: string | number | boolean | null,
  format: Criterion['format'],
  currency: string,
): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'string') return value;
  switch (format) {
    case 'ratio':
      return shareWords(value);
    case 'money':
      return moneyWords(value, currency);
    case 'days':
      return countWords(value, 'day');
    default:
      return numberWords(value);
  }
}
