import { describe, expect, it } from 'vitest';
import type { Criterion } from '#shared/rules/evaluation.ts';
import { thresholdWords, valueWords } from '../../../src/renderer/criteria/criterion-words.ts';
import { createFormats } from '../../../src/renderer/ui/formats/formats.ts';

const formats = createFormats('en-GB', 'USD');

const say = (given: Partial<Criterion>): readonly [string, string] => {
  const criterion: Criterion = {
    id: 'x',
    label: 'X',
    state: 'met',
    value: null,
    threshold: null,
    format: 'text',
    fields: [],
    ...given,
  };
  return [valueWords(criterion, formats), thresholdWords(criterion, formats)];
};

describe('the figures of a criterion', () => {
  it.each<readonly [Partial<Criterion>, string, string]>([
    [{ value: 0.286, threshold: 0.2, format: 'ratio' }, '28.6%', 'needs 20%'],
    [{ value: 0.6996, threshold: 0.7, format: 'ratio', state: 'not met' }, '69.96%', 'needs 70%'],
    [{ value: 41, threshold: 30, format: 'days', state: 'not met' }, '41 days', 'limit 30 days'],
    [{ value: 1, format: 'days' }, '1 day', ''],
    [{ value: 20, threshold: 25, format: 'number', state: 'not met' }, '20', 'of 25'],
    [{ value: 9, threshold: 8, format: 'number', state: 'not met' }, '9', 'limit 8'],
    [{ value: 8, threshold: 1, format: 'number' }, '8', ''],
    [{ value: 240_000, threshold: 0, format: 'money' }, '$240,000', ''],
    [{ value: true, format: 'yesNo' }, 'Yes', ''],
    [{ value: '2026-06-30', format: 'date' }, '30 Jun 2026', ''],
    [{ value: 'Fail', threshold: 'Pass', state: 'not met' }, 'Fail', 'needs Pass'],
    [{ value: 'Pass', threshold: 'Pass' }, 'Pass', ''],
    [{ value: null, threshold: 0.7, format: 'ratio', state: 'unknown' }, '', 'needs 70%'],
  ])('%j', (criterion, value, threshold) => {
    expect(say(criterion)).toEqual([value, threshold]);
  });
});
