import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import {
  assignTier,
  endPartnership,
  logTouch,
  restartCrawlOf,
  resumePartner,
  startPhase,
} from '../../../src/renderer/storage/changes/guided.ts';
import { noteLaunchItem } from '../../../src/renderer/storage/changes/launch-notes.ts';
import { recordReading } from '../../../src/renderer/storage/changes/readings.ts';
import type { Portfolio, StoredPartner } from '../../../src/renderer/storage/portfolio.ts';

const today = '2026-06-30';
let portfolio: Portfolio;

beforeEach(async () => {
  portfolio = await computer().open();
});

afterEach(() => portfolio.close());

async function partner(values: Partial<Partner> = {}): Promise<StoredPartner> {
  await portfolio.apply(putting('Add A', stored('A', 1, values)));
  return now();
}

function now(): StoredPartner {
  const row = portfolio.row('A');
  if (row === undefined) throw new Error('the partner is gone');
  return row;
}

describe('logging a touch', () => {
  test('sets Last Touch and keeps what was said; each is a step of its own', async () => {
    const change = logTouch(await partner({ lastTouch: '2026-05-01' }), today, 'Budget agreed', today);
    expect(change.name).toBe('Log a touch with A');
    await portfolio.apply(change);
    expect(now().values.lastTouch).toBe(today);
    expect(now().said).toEqual({ on: today, text: 'Budget agreed' });

    await portfolio.apply(logTouch(now(), today, 'Second call of the day', today));
    const [last] = await portfolio.history({ partnerKey: 'A', limit: 1 });
    expect(last?.changes).toEqual([
      {
        table: 'partners',
        key: 'A',
        field: '@said',
        from: { on: today, text: 'Budget agreed' },
        to: { on: today, text: 'Second call of the day' },
      },
    ]);

    await portfolio.undo();
    await portfolio.undo();
    expect(now().values.lastTouch).toBe('2026-05-01');
    expect(now().said).toBeUndefined();
  });

  test('an earlier touch does not move Last Touch back, unless that day is still ahead', async () => {
    const row = await partner({ lastTouch: '2026-06-20' });
    await portfolio.apply(logTouch(row, '2026-06-01', 'Forgotten call', today));
    expect(now().values.lastTouch).toBe('2026-06-20');

    await portfolio.apply(logTouch(stored('A', 1, { lastTouch: '2062-06-20' }), '2026-06-01', 'Call', today));
    expect(now().values.lastTouch).toBe('2026-06-01');
  });
});

describe('restarting a Crawl', () => {
  const failed = {
    phase: 'Walk',
    successMetric: 'Minutes',
    metricDirection: 'Lower is better',
    baseline: 20,
    pilotResult: 15,
    crawlStart: '2026-01-05',
    crawlEnd: '2026-02-13',
    walkStart: '2026-02-16',
    walkEnd: '2026-05-08',
    invitedCustomers: 8,
    adoptedCustomers: 3,
  } as const;

  test('files the attempt on the last day of its Walk and clears what the rules say', async () => {
    await portfolio.apply(restartCrawlOf(portfolio, await partner(failed), 'Another connector', today));
    const [reading] = portfolio.readings('A');
    expect(reading).toMatchObject({
      date: '2026-05-08',
      invitedCustomers: 8,
      adoptedCustomers: 3,
      // From 20 to 15 minutes, lower is better: a quarter less.
      improvement: 0.25,
      note: 'Crawl restarted. What will change: Another connector',
    });
    expect(now().values).toMatchObject({
      phase: 'Crawl',
      successMetric: 'Minutes',
      metricDirection: 'Lower is better',
      baseline: 20,
      pilotResult: null,
      crawlStart: null,
      walkEnd: null,
      invitedCustomers: null,
      adoptedCustomers: null,
    });
    await portfolio.undo();
    expect(portfolio.readings('A')).toEqual([]);
    expect(now().values).toMatchObject(failed);
  });

  test('a reading of that day keeps its figures and gets the note as well; a day ahead is not used', async () => {
    const row = await partner({ ...failed, walkEnd: '2026-12-31' });
    const { change } = recordReading(portfolio, row, {
      date: '2026-02-13',
      invitedCustomers: 7,
      adoptedCustomers: null,
      improvement: null,
      note: 'Half-way',
    });
    await portfolio.apply(change);
    await portfolio.apply(restartCrawlOf(portfolio, now(), 'Other pilots', today));
    expect(portfolio.readings('A')).toHaveLength(1);
    expect(portfolio.readings('A')[0]).toMatchObject({
      date: '2026-02-13',
      invitedCustomers: 7,
      adoptedCustomers: 3,
      note: 'Half-way\nCrawl restarted. What will change: Other pilots',
    });
  });
});

describe('ending, resuming, starting', () => {
  test('an end has its day, reason and lesson; resuming takes day and reason out and keeps the lesson', async () => {
    const row = await partner({ phase: 'Crawl', status: 'Active' });
    await portfolio.apply(
      endPartnership(row, { on: today, reason: 'No budget', lesson: 'Ask for it first' }),
    );
    expect(now().values).toMatchObject({
      phase: 'Ended',
      status: 'Ended',
      endedOn: today,
      endReason: 'No budget',
      lesson: 'Ask for it first',
    });
    await portfolio.apply(resumePartner(now(), 'Crawl'));
    expect(now().values).toMatchObject({
      phase: 'Crawl',
      status: 'Active',
      endedOn: null,
      endReason: null,
      lesson: 'Ask for it first',
    });
  });

  test.each([
    ['Prospect', 'Active'],
    ['Paused', 'Active'],
    [null, null],
  ] as const)('starting a phase sets phase and day; the status %s becomes %s', async (before, after) => {
    const row = await partner({ status: before });
    const change = startPhase(row, 'Crawl', '2026-07-06');
    expect(change.name).toBe('Start the Crawl of A');
    await portfolio.apply(change);
    expect(now().values).toMatchObject({ phase: 'Crawl', crawlStart: '2026-07-06', status: after });
  });

  test('a tier is assigned from a day on', async () => {
    await portfolio.apply(assignTier(await partner({ assignedTier: 3, tierSince: '2026-01-01' }), 2, today));
    expect(now().values).toMatchObject({ assignedTier: 2, tierSince: today });
  });
});

test('a note on a launch item comes, changes and goes, and undo brings it back', async () => {
  await portfolio.apply(noteLaunchItem(await partner(), 'press', 'Waiting for the quote'));
  await portfolio.apply(noteLaunchItem(now(), 'qbr', 'After the summer'));
  await portfolio.apply(noteLaunchItem(now(), 'press', ' '));
  expect(now().launchNotes).toEqual({ qbr: 'After the summer' });
  await portfolio.apply(noteLaunchItem(now(), 'qbr', ''));
  expect(now().launchNotes).toBeUndefined();
  await portfolio.undo();
  await portfolio.undo();
  expect(now().launchNotes).toEqual({ press: 'Waiting for the quote', qbr: 'After the summer' });
});

test('a reading that moves to another day keeps its key and takes the place of the one that is there', async () => {
  const measured = { invitedCustomers: 10, adoptedCustomers: 4, improvement: null, note: null };
  await portfolio.apply(
    recordReading(portfolio, await partner({ phase: 'Walk' }), { date: '2026-05-01', ...measured }).change,
  );
  await portfolio.apply(
    recordReading(portfolio, now(), { date: '2026-06-01', ...measured, adoptedCustomers: 6 }).change,
  );
  const [first] = portfolio.readings('A');
  if (first === undefined) throw new Error('no reading');
  const { change } = recordReading(
    portfolio,
    now(),
    { date: '2026-06-01', ...measured, adoptedCustomers: 8 },
    first,
  );
  expect(change.name).toBe('Change a reading of A');
  await portfolio.apply(change);
  expect(portfolio.readings('A')).toHaveLength(1);
  expect(portfolio.readings('A')[0]).toMatchObject({
    key: first.key,
    date: '2026-06-01',
    adoptedCustomers: 8,
  });
  expect(now().values.adoptedCustomers).toBe(8);
  await portfolio.undo();
  expect(portfolio.readings('A').map(({ date }) => date)).toEqual(['2026-05-01', '2026-06-01']);
});
