import { expect, test } from 'vitest';
import { continueLine } from '../../../../src/renderer/grid/range/fill-series.ts';

test('copying repeats the line, backwards from its end', () => {
  expect(continueLine(['a', 'b'], 3, 'copy', false)).toEqual(['a', 'b', 'a']);
  expect(continueLine(['a', 'b'], 3, 'copy', true)).toEqual(['b', 'a', 'b']);
  expect(continueLine([1, 2], 2, 'copy', false)).toEqual([1, 2]);
});

test('numbers go on in equal steps, one number by 1', () => {
  expect(continueLine([5], 3, 'series', false)).toEqual([6, 7, 8]);
  expect(continueLine([10, 8], 3, 'series', false)).toEqual([6, 4, 2]);
  expect(continueLine([10, 20], 2, 'series', true)).toEqual([0, -10]);
  expect(continueLine([0.1, 0.2], 2, 'series', false)).toEqual([0.3, 0.4]);
});

test('dates go on by days, or by months when the days of the month agree', () => {
  expect(continueLine(['2026-02-27'], 2, 'series', false)).toEqual(['2026-02-28', '2026-03-01']);
  expect(continueLine(['2026-01-05', '2026-01-12'], 2, 'series', false)).toEqual([
    '2026-01-19',
    '2026-01-26',
  ]);
  expect(continueLine(['2026-01-31', '2026-02-28'], 2, 'series', false)).toEqual([
    '2026-03-31',
    '2026-04-30',
  ]);
  expect(continueLine(['2026-03-15', '2026-04-15'], 1, 'series', true)).toEqual(['2026-02-15']);
});

test('what is no series is repeated: texts, blanks, uneven steps', () => {
  expect(continueLine([1, 2, 4], 2, 'series', false)).toEqual([1, 2]);
  expect(continueLine(['Active'], 2, 'series', false)).toEqual(['Active', 'Active']);
  expect(continueLine([1, null], 2, 'series', false)).toEqual([1, null]);
});
