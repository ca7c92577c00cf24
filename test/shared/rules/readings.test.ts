import { describe, expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import {
  latestReadings,
  type Measurement,
  portfolioAdoptionOverTime,
  readingMarks,
  whatRecordingSets,
} from '#shared/rules/readings.ts';
import { partner } from '#support/partner.ts';

const reading = (
  date: string,
  invited: number | null,
  adopted: number | null,
  improvement: number | null = null,
) => ({ date, invitedCustomers: invited, adoptedCustomers: adopted, improvement }) satisfies Measurement;
const of = (who: string, measured: Measurement) => ({ ...measured, who });

describe('recording a reading', () => {
  const full = reading('2026-06-15', 10, 7, 0.22);
  const sets = (values: Partial<Partner>, measured = full, others: readonly string[] = []) =>
    whatRecordingSets(
      partner(values),
      measured,
      others.map((date) => ({ date })),
    );

  test('sets the partner’s own customers and improvement', () => {
    expect(sets({ phase: 'Walk' }).values).toEqual({
      invitedCustomers: 10,
      adoptedCustomers: 7,
      reportedImprovement: 0.22,
    });
  });

  test('sets the filled cells only', () => {
    expect(sets({}, reading('2026-06-15', null, 7)).values).toEqual({ adoptedCustomers: 7 });
    expect(sets({}, reading('2026-06-15', 10, null, 0)).values).toEqual({
      invitedCustomers: 10,
      reportedImprovement: 0,
    });
    expect(sets({}, reading('2026-06-15', null, null)).values).toEqual({});
  });

  test('sets nothing while a later reading exists; earlier ones and the same day do not matter', () => {
    expect(sets({}, full, ['2026-06-16']).values).toEqual({});
    expect(sets({}, full, ['2026-06-14', '2026-01-01', '2026-06-15']).values).toEqual({
      invitedCustomers: 10,
      adoptedCustomers: 7,
      reportedImprovement: 0.22,
    });
  });

  test('sets nothing in Run: a gate stays as it was passed', () => {
    expect(sets({ phase: 'Run' }).values).toEqual({});
  });

  test('sets no customers after the end of the Walk, no improvement after the end of the Crawl', () => {
    expect(sets({ walkEnd: '2026-06-14' }).values).toEqual({ reportedImprovement: 0.22 });
    expect(sets({ crawlEnd: '2026-06-14' }).values).toEqual({ invitedCustomers: 10, adoptedCustomers: 7 });
    expect(sets({ crawlEnd: '2026-06-15', walkEnd: '2026-06-15' }).values).toEqual({
      invitedCustomers: 10,
      adoptedCustomers: 7,
      reportedImprovement: 0.22,
    });
    expect(sets({ crawlEnd: '2026-06-14', walkEnd: '2026-06-14' }).values).toEqual({});
  });

  test('leaves the improvement in the reading, and says so, when baseline and result are on record', () => {
    const measured = sets({ baseline: 10, pilotResult: 12 });
    expect(measured.values).toEqual({ invitedCustomers: 10, adoptedCustomers: 7 });
    expect(measured.remark).toMatch(/stays in the reading/);
    expect(sets({ baseline: 10 }).values).toMatchObject({ reportedImprovement: 0.22 });
    expect(sets({ baseline: 10 }).remark).toBe(null);
    expect(sets({ baseline: 10, pilotResult: 12 }, reading('2026-06-15', 10, 7)).remark).toBe(null);
  });
});

describe('the latest reading of each partner', () => {
  const readings = [
    of('a', reading('2026-03-01', 5, 1)),
    of('b', reading('2026-02-01', 8, 4)),
    of('a', reading('2026-01-01', 5, 0)),
    of('a', reading('2026-05-01', 5, 3)),
  ];

  test('is the last by date, whatever the order', () => {
    const latest = latestReadings(readings, ({ who }) => who);
    expect([...latest].map(([who, { date }]) => [who, date]).sort()).toEqual([
      ['a', '2026-05-01'],
      ['b', '2026-02-01'],
    ]);
  });

  test('up to a day includes that day', () => {
    const upTo = (date: string) => latestReadings(readings, ({ who }) => who, date);
    expect(upTo('2026-03-01').get('a')?.date).toBe('2026-03-01');
    expect(upTo('2026-02-28').get('a')?.date).toBe('2026-01-01');
    expect(upTo('2026-01-31').get('b')).toBeUndefined();
  });
});

describe('marks', () => {
  const marks = (...readings: readonly Measurement[]) => readingMarks(readings, defaultSettings);

  test('a last reading below the threshold is marked, one at it is not', () => {
    expect(marks(reading('2026-01-01', 100, 69, 0.199))).toMatchObject({
      adoption: { below: true, declined: false },
      improvement: { below: true, declined: false },
    });
    expect(marks(reading('2026-01-01', 100, 70, 0.2))).toMatchObject({
      adoption: { below: false },
      improvement: { below: false },
    });
  });

  test('a decline is between the last two that have the figure, by date', () => {
    const declined = marks(
      reading('2026-03-01', null, null, 0.4),
      reading('2026-02-01', 10, 8),
      reading('2026-01-01', 10, 9, 0.3),
    );
    expect(declined.adoption).toMatchObject({ last: 0.8, declined: true, below: false });
    expect(declined.improvement).toMatchObject({ last: 0.4, declined: false, below: false });
  });

  test('a decline further back is not marked, nor is standing still', () => {
    expect(
      marks(reading('2026-01-01', 10, 9), reading('2026-02-01', 10, 7), reading('2026-03-01', 10, 8)).adoption
        .declined,
    ).toBe(false);
    expect(marks(reading('2026-01-01', 10, 8), reading('2026-02-01', 20, 16)).adoption.declined).toBe(false);
  });

  test('without a figure nothing is marked', () => {
    expect(marks()).toMatchObject({
      adoption: { last: null, below: false, declined: false },
      improvement: { last: null, below: false, declined: false },
    });
  });
});

describe('portfolio adoption over time', () => {
  const over = (readings: readonly (Measurement & { who: string })[], open: readonly string[]) =>
    portfolioAdoptionOverTime(readings, ({ who }) => who, new Set(open)).map(({ date, adoption }) => [
      date,
      adoption,
    ]);

  test('sums on each date the last reading of each open partner up to it', () => {
    expect(
      over(
        [
          of('a', reading('2026-03-01', 10, 8)),
          of('a', reading('2026-01-01', 10, 2)),
          of('b', reading('2026-02-01', 30, 6)),
          of('b', reading('2026-03-01', 30, 24)),
        ],
        ['a', 'b'],
      ),
    ).toEqual([
      ['2026-01-01', 0.2],
      ['2026-02-01', 8 / 40],
      ['2026-03-01', 32 / 40],
    ]);
  });

  test('leaves ended partners out, and figures that cannot be', () => {
    const readings = [
      of('a', reading('2026-01-01', 10, 5)),
      of('ended', reading('2026-01-01', 10, 10)),
      of('b', reading('2026-01-01', 5, 6)),
      of('c', reading('2026-01-01', 0, 0)),
    ];
    expect(over(readings, ['a', 'b', 'c'])).toEqual([['2026-01-01', 0.5]]);
  });

  test('is empty without readings', () => {
    expect(over([], ['a'])).toEqual([]);
  });
});
