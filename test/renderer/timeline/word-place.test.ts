import { expect, test } from 'vitest';
import { wordPlace } from '../../../src/renderer/timeline/word-place.ts';

test('a word stands at the start of its bar, before signs that leave it room', () => {
  expect(wordPlace(200, [])).toBe(0);
  expect(wordPlace(200, [53, 120])).toBe(0);
  expect(wordPlace(200, [-9])).toBe(0);
});

test('signs at the start push it behind them, however they are ordered', () => {
  expect(wordPlace(200, [10])).toBe(19);
  expect(wordPlace(200, [60, 10])).toBe(69);
  expect(wordPlace(200, [10, 60, 122])).toBe(69);
});

test('where signs leave no room there is no word; a bar too short for it cuts it as before', () => {
  expect(wordPlace(60, [20])).toBeNull();
  expect(wordPlace(20, [])).toBe(0);
});
