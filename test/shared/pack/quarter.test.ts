import { describe, expect, test } from 'vitest';
import {
  lastDayBefore,
  quarter,
  quarterBefore,
  quarterDates,
  quarterKey,
  quarterName,
  quarterOf,
  readQuarter,
} from '#shared/pack/quarter.ts';

describe('a quarter of the calendar year', () => {
  test('has its first and last day', () => {
    expect(quarter(2026, 1, 1)).toMatchObject({ from: '2026-01-01', to: '2026-03-31' });
    expect(quarter(2026, 3, 1)).toMatchObject({ from: '2026-07-01', to: '2026-09-30' });
    expect(quarter(2026, 4, 1)).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
  });

  test('is the one a day is in', () => {
    expect(quarterKey(quarterOf('2026-06-30', 1))).toBe('2026-Q2');
    expect(quarterKey(quarterOf('2026-07-01', 1))).toBe('2026-Q3');
    expect(quarterKey(quarterOf('2024-02-29', 1))).toBe('2024-Q1');
  });

  test('reads in words', () => {
    expect(quarterName(quarter(2026, 2, 1))).toBe('Q2 2026');
    expect(quarterDates(quarter(2026, 2, 1))).toBe('1 Apr – 30 Jun 2026');
  });
});

describe('a quarter of a fiscal year', () => {
  test('is named after the year in which the fiscal year ends', () => {
    // A year from April 2026 to March 2027 is fiscal 2027; its first quarter is April to June 2026.
    expect(quarter(2027, 1, 4)).toMatchObject({ from: '2026-04-01', to: '2026-06-30' });
    expect(quarter(2027, 4, 4)).toMatchObject({ from: '2027-01-01', to: '2027-03-31' });
    expect(quarterName(quarter(2027, 1, 4))).toBe('Q1 of fiscal 2027');
    expect(quarterKey(quarterOf('2026-06-30', 4))).toBe('2027-Q1');
    expect(quarterKey(quarterOf('2026-03-31', 4))).toBe('2026-Q4');
  });

  test('that spans a new year says both years', () => {
    // A year from February: its fourth quarter is November to January.
    expect(quarterDates(quarter(2027, 4, 2))).toBe('1 Nov 2026 – 31 Jan 2027');
  });
});

test('the quarter before, over the turn of a year', () => {
  expect(quarterKey(quarterBefore(quarter(2026, 1, 1), 1))).toBe('2025-Q4');
  expect(quarterKey(quarterBefore(quarter(2026, 3, 1), 1))).toBe('2026-Q2');
});

test('as a person writes it', () => {
  expect(readQuarter('2026-Q3', 1)).toEqual(quarter(2026, 3, 1));
  expect(readQuarter(' 2026q3 ', 1)).toEqual(quarter(2026, 3, 1));
  for (const text of ['2026-Q5', '2026-Q0', 'Q3 2026', '26-Q3', '2026', '', '9999-Q1'])
    expect(readQuarter(text, 1)).toBeNull();
});

test('last quarter ended the day before, and never after the day of the pack', () => {
  expect(lastDayBefore(quarter(2026, 2, 1), '2026-06-30')).toBe('2026-03-31');
  expect(lastDayBefore(quarter(2026, 4, 1), '2026-06-30')).toBe('2026-06-30');
});
