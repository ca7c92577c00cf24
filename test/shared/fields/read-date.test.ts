import { expect, test } from 'vitest';
import type { ReadOptions } from '#shared/fields/kind.ts';
import { date } from '#shared/fields/kinds.ts';
import { dayPlace } from '#shared/fields/read-date.ts';

const options = (dates: ReadOptions['dates']): ReadOptions => ({ decimal: '.', dates, blankWords: false });

function read(text: string, dates: ReadOptions['dates'] = 'iso'): string | null {
  const reading = date.read(text, options(dates));
  return reading.ok ? reading.value : `refused: ${reading.reason}`;
}

test.each([
  '2026-03-29',
  '2026/3/29',
  '2026-3-29',
  '29-Mar-2026',
  '29-Mar-26',
  '29-march-2026',
  'Mar 29, 2026',
  'March 29, 2026',
  '2026-03-29T23:30:00Z',
  '2026-03-29T00:30:00+02:00',
  '2026-03-29 00:00',
  '2026-03-29 00:00:00.000',
  '2026-03-29T9:05',
  '2026-03-29 23:59:59-11:00',
  '2026-03-29 2:05 PM',
  '2026-03-29 12:05:00 AM',
  '29-Mar-2026 14:05',
  'Mar 29, 2026 2:05 PM',
  "'2026-03-29",
  ' 2026-03-29\t',
])('%s is 2026-03-29 in any file', (text) => {
  expect(read(text)).toBe('2026-03-29');
});

test('day and month in the order that is said', () => {
  expect(read('3/4/2026', 'dmy')).toBe('2026-04-03');
  expect(read('3/4/2026', 'mdy')).toBe('2026-03-04');
  expect(read('03.04.26', 'dmy')).toBe('2026-04-03');
  expect(read('3-4-2026 14:05', 'mdy')).toBe('2026-03-04');
  expect(read('3/4/2026')).toMatch(/refused: .*--dates dmy/);
  expect(read('5/5/2026')).toBe('2026-05-05');
  expect(read('13/4/2026', 'mdy')).toMatch(/no day of the calendar/);
});

test.each([
  '2026-02-30',
  '2026-13-01',
  '2025-02-29',
  '31/02/2026',
  '1969-12-31',
  '2200-01-01',
  '2026-03-29T25:00',
  '2026-03-29 13:00 PM',
  '2026-03-29 noon',
  '2026-03-29T',
  '29 Mar',
  '29-Foo-2026',
  '20260329',
  '2026',
  'tomorrow',
  '3/4-2026',
])('%s is refused', (text) => {
  expect(read(text)).toMatch(/^refused/);
});

test('limits of the years', () => {
  expect(read('1970-01-01')).toBe('1970-01-01');
  expect(read('2199-12-31')).toBe('2199-12-31');
  expect(read('2024-02-29')).toBe('2024-02-29');
});

test('a bare number asks whether it is a serial of Excel', () => {
  expect(read('46113')).toContain('an Excel serial: 2026-04-01?');
});

test('what a cell tells of the order of its column', () => {
  expect(dayPlace('26/06/2026')).toBe('first');
  expect(dayPlace('06/26/2026')).toBe('second');
  expect(dayPlace('03/04/2026')).toBe('either');
  // A day that its month does not have is a day above 12 all the same.
  expect(dayPlace('31/02/2026')).toBe('first');
  expect(dayPlace('02/31/2026')).toBe('second');
  for (const text of ['05/05/2026', '32/02/2026', '13/13/2026', '0/5/2026', '2026-06-26', 'x', ''])
    expect(dayPlace(text)).toBe('says nothing');
});
