import { describe, expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import {
  addPartner,
  type Entry,
  readTally,
  removePartner,
  rollUp,
  startTally,
} from '#shared/rules/roll-up.ts';
import { type Circumstances, day, judge } from '#support/judge.ts';
import { partner } from '#support/partner.ts';
import { crawlPassed, exemplary, noLeverage } from '#support/parts.ts';

const entry = (values: Partial<Partner>, circumstances: Circumstances = {}): Entry => ({
  partner: partner(values),
  evaluation: judge(values, circumstances),
});
const roll = (...entries: readonly Entry[]) => rollUp(entries, defaultSettings);

/** In Run, all gates passed, 8 of 10 adopted, improvement 25 %, health 100. */
const inRun = entry(exemplary);

/** In Crawl, Moderate, one-sided, more adopted than invited. Health: 15 + 8 + 0 + 0 of 25 + 20 + 10 + 10 is 35.4. */
const inCrawl = entry({
  phase: 'Crawl',
  competitorsWantThis: true,
  ourCommitment: 5,
  partnerCommitment: 0,
  invitedCustomers: 5,
  adoptedCustomers: 6,
  influencedRevenue: 1000.5,
});

/** A prospect of whom only a reported improvement of 10 % and a pipeline are known. No health score. */
const prospect = entry({ reportedImprovement: 0.1, openPipeline: 70 });

/** Paused after a Walk that failed with 4 of 10; improvement 20 %. Health: 5 + 0 + 80/7 + 15 + 0 of 90 is 34.9. */
const paused = entry({
  status: 'Paused',
  phase: 'Walk',
  walkEnd: day(-1),
  ...noLeverage,
  jointMarketing: true,
  ourCommitment: 0,
  partnerCommitment: 0,
  assignedTier: 1,
  ...crawlPassed,
  reportedImprovement: 0.2,
  invitedCustomers: 10,
  adoptedCustomers: 4,
  influencedRevenue: 200,
  revenueObjective: 300,
});

/** Ended after a failed Crawl. */
const failed = entry({
  status: 'Ended',
  phase: 'Walk',
  ...crawlPassed,
  pilotRecommends: false,
  assignedTier: 1,
  invitedCustomers: 10,
  adoptedCustomers: 1,
  ourCommitment: 999,
  openPipeline: 999,
});

/** Ended, though its Crawl had passed. */
const passedAndEnded = entry({ status: 'Active', phase: 'Ended', ...crawlPassed, sourcedRevenue: 999 });

const portfolio = [inRun, inCrawl, prospect, paused, failed, passedAndEnded];

describe('the roll-up of six partners, two of them ended', () => {
  test('adds up as worked out by hand', () => {
    const { meanHealthScore, portfolioAdoption, ...rest } = roll(...portfolio);
    expect(rest).toEqual({
      partners: 6,
      open: 4,
      crawlOutcomes: { passed: 3, failed: 1 },
      byLeverageClass: { High: 1, Moderate: 1, Low: 1, None: 0, Unassessed: 1 },
      byInvestment: { Full: 1, 'Test first': 1, Decline: 1, Assess: 1 },
      bySkinVerdict: { Partnership: 1, 'One-sided': 1, Handshake: 1, Unassessed: 1 },
      byAssignedTier: { '1': 1, '2': 0, '3': 1, Unassigned: 2 },
      byPhase: { 'Not started': 1, Crawl: 1, Walk: 1, Run: 1 },
      byCrawlGate: { Pass: 2, Fail: 0, Pending: 2 },
      byWalkGate: { Pass: 1, Fail: 1, Pending: 2 },
      byRunGate: { Pass: 1, Fail: 1, Pending: 2 },
      byFinding: {
        'adopted-exceeds-invited': 1,
        'no-criteria': 2,
        theater: 1,
        'unbalanced-exchange': 1,
        'no-customer-value': 2,
        'no-owner': 1,
        'verbal-agreement': 1,
        'no-exit-criteria': 2,
      },
      improvementReached: { met: 2, of: 3 },
      adoptionReached: { met: 1, of: 2 },
      ourCommitment: 100_005,
      partnerCommitment: 80_000,
      influencedRevenue: 1200.5,
      sourcedRevenue: 250_000,
      revenueObjective: 300,
      openPipeline: 70,
    });
    // 8 and 4 of 10 and 10; the scores 100, 35 and 35.
    expect(portfolioAdoption).toBeCloseTo(12 / 20, 12);
    expect(meanHealthScore).toBeCloseTo(170 / 3, 9);
  });

  test('is the same whatever the order', () => {
    expect(roll(...[...portfolio].reverse())).toEqual(roll(...portfolio));
  });
});

test('the roll-up of no partners has every key, with 0 and null', () => {
  expect(roll()).toEqual({
    partners: 0,
    open: 0,
    crawlOutcomes: { passed: 0, failed: 0 },
    byLeverageClass: { High: 0, Moderate: 0, Low: 0, None: 0, Unassessed: 0 },
    byInvestment: { Full: 0, 'Test first': 0, Decline: 0, Assess: 0 },
    bySkinVerdict: { Partnership: 0, 'One-sided': 0, Handshake: 0, Unassessed: 0 },
    byAssignedTier: { '1': 0, '2': 0, '3': 0, Unassigned: 0 },
    byPhase: { 'Not started': 0, Crawl: 0, Walk: 0, Run: 0 },
    byCrawlGate: { Pass: 0, Fail: 0, Pending: 0 },
    byWalkGate: { Pass: 0, Fail: 0, Pending: 0 },
    byRunGate: { Pass: 0, Fail: 0, Pending: 0 },
    byFinding: {},
    portfolioAdoption: null,
    improvementReached: { met: 0, of: 0 },
    adoptionReached: { met: 0, of: 0 },
    ourCommitment: 0,
    partnerCommitment: 0,
    influencedRevenue: 0,
    sourcedRevenue: 0,
    revenueObjective: 0,
    openPipeline: 0,
    meanHealthScore: null,
  });
});

describe('the roll-up', () => {
  test('leaves accepted findings out of its counts', () => {
    const accepted = [{ finding: 'no-owner', reason: 'Hired next month', until: null }] as const;
    const ownerless = { status: 'Active', agreementEnd: day(3) } as const;
    expect(roll(entry(ownerless)).byFinding).toEqual({ 'no-owner': 1, 'renewal-due': 1 });
    expect(roll(entry(ownerless, { accepted })).byFinding).toEqual({ 'renewal-due': 1 });
    expect(roll(entry(ownerless, { accepted }), entry(ownerless)).byFinding).toEqual({
      'no-owner': 1,
      'renewal-due': 2,
    });
  });

  test('does not count the findings of ended partners', () => {
    const impossible = entry({ status: 'Ended', invitedCustomers: 1, adoptedCustomers: 2 });
    expect(impossible.evaluation.findings.length).toBe(1);
    expect(roll(impossible).byFinding).toEqual({});
  });

  test('reaches a threshold at the threshold, 1.0 to 1.2 included', () => {
    expect(
      roll(
        entry({ baseline: 1, pilotResult: 1.2 }),
        entry({ reportedImprovement: 0.199 }),
        entry({ invitedCustomers: 100, adoptedCustomers: 70 }),
        entry({ invitedCustomers: 100, adoptedCustomers: 69 }),
      ),
    ).toMatchObject({ improvementReached: { met: 1, of: 2 }, adoptionReached: { met: 1, of: 2 } });
  });

  test('measures against the program’s own thresholds', () => {
    const entries = [entry({ reportedImprovement: 0.2, invitedCustomers: 10, adoptedCustomers: 7 })];
    expect(rollUp(entries, { ...defaultSettings, crawlThreshold: 0.3, walkThreshold: 0.8 })).toMatchObject({
      improvementReached: { met: 0, of: 1 },
      adoptionReached: { met: 0, of: 1 },
    });
  });

  test('takes into adoption only partners with both figures, somebody invited and no more adopted', () => {
    const adoption = (...pairs: readonly (readonly [number | null, number | null])[]) =>
      roll(
        ...pairs.map(([invitedCustomers, adoptedCustomers]) => entry({ invitedCustomers, adoptedCustomers })),
      ).portfolioAdoption;
    expect(adoption([null, 5], [5, null], [0, 0], [5, 6])).toBe(null);
    expect(adoption([null, 5], [5, null], [0, 0], [5, 6], [10, 5])).toBe(0.5);
    expect(adoption([10, 10], [30, 0])).toBe(0.25);
    expect(adoption([4, 0])).toBe(0);
  });
});

test('a roll-up kept by what comes and goes equals one computed afresh', () => {
  const tally = startTally(defaultSettings);
  for (const one of portfolio) addPartner(tally, one);
  expect(readTally(tally)).toEqual(roll(...portfolio));
  removePartner(tally, paused);
  removePartner(tally, failed);
  expect(readTally(tally)).toEqual(roll(inRun, inCrawl, prospect, passedAndEnded));
  addPartner(tally, paused);
  removePartner(tally, inRun);
  expect(readTally(tally)).toEqual(roll(inCrawl, prospect, passedAndEnded, paused));
  for (const one of [inCrawl, prospect, passedAndEnded, paused]) removePartner(tally, one);
  expect(readTally(tally)).toEqual(roll());
});
