import { expect, test } from 'vitest';
import { moneyText, numberText, ratioAgainst, ratioText, yesNoText } from '#shared/pack/figures.ts';
import { shareWords } from '#shared/rules/words.ts';

test('shares have one decimal, a true minus, and an en dash for a blank', () => {
  expect(ratioText(0.286)).toBe('28.6%');
  expect(ratioText(0.75)).toBe('75.0%');
  expect(ratioText(-0.03)).toBe('−3.0%');
  expect(ratioText(-0.0001)).toBe('0.0%');
  expect(ratioText(0)).toBe('0.0%');
  expect(ratioText(null)).toBe('–');
});

test('thresholds have no needless decimal', () => {
  expect(shareWords(0.7)).toBe('70%');
  expect(shareWords(0.125)).toBe('12.5%');
});

test('a value that misses its threshold never reads the same as it', () => {
  expect(ratioAgainst(0.6999, 0.7, false)).toBe('69.99%');
  expect(ratioAgainst(0.65, 0.7, false)).toBe('65.0%');
  expect(ratioAgainst(0.7, 0.7, true)).toBe('70.0%');
  expect(ratioAgainst(-0.1, 0.2, false)).toBe('−10.0%');
  expect(ratioAgainst(null, 0.2, false)).toBe('–');
});

test('money is grouped, has cents only where there are any, and is never 0 for a blank', () => {
  expect(moneyText(64_000, 'USD')).toBe('$64,000');
  expect(moneyText(1_250_000.5, 'EUR')).toBe('€1,250,000.50');
  expect(moneyText(0, 'USD')).toBe('$0');
  expect(moneyText(500, 'CHF')).toBe('CHF\u00a0500');
  expect(moneyText(null, 'USD')).toBe('–');
});

test('numbers and answers', () => {
  expect(numberText(1250)).toBe('1,250');
  expect(numberText(0.62)).toBe('0.62');
  expect(numberText(null)).toBe('–');
  expect([yesNoText(true), yesNoText(false), yesNoText(null)]).toEqual(['Yes', 'No', '–']);
});
