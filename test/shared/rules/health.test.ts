import { describe, expect, test } from 'vitest';
import { checklistIds } from '#shared/fields/choices.ts';
import type { Partner } from '#shared/fields/fields.ts';
import type { Settings } from '#shared/rules/program.ts';
import { day, judge, today } from '#support/judge.ts';
import {
  bothCommit,
  crawlPassed,
  exemplary,
  fullCharter,
  highLeverage,
  marquee,
  moderateLeverage,
  noLeverage,
  selfServe,
  signed,
  strategicFit,
  walkPassed,
} from '#support/parts.ts';

type Values = Partial<Partner>;

describe('a touch is overdue', () => {
  const overdue = (values: Values, settings: Partial<Settings> = {}) =>
    judge({ status: 'Active', ...values }, { settings }).touchOverdue;

  test.each<[string, Values, number]>([
    ['tier 1 as assigned', { assignedTier: 1 }, 90],
    ['tier 2 as assigned', { assignedTier: 2 }, 30],
    ['tier 3 as assigned', { assignedTier: 3 }, 14],
    ['tier 1 as recommended', selfServe, 90],
    ['tier 2 as recommended', strategicFit, 30],
    ['tier 3 as recommended', marquee, 14],
    ['tier 2 as assigned over 3 as recommended', { ...marquee, assignedTier: 2 }, 30],
    ['no tier at all', {}, 90],
  ])('for %s', (_claim, values, cadence) => {
    expect(overdue({ ...values, lastTouch: day(-cadence) })).toBe(false);
    expect(overdue({ ...values, lastTouch: day(-cadence - 1) })).toBe(true);
    expect(judge({ ...values, lastTouch: day(-cadence) }).nextTouchOn).toBe(today);
  });

  test('for an active partner without any touch', () => {
    expect(overdue({})).toBe(true);
    expect(judge({}).nextTouchOn).toBe(null);
  });

  test('never for a prospect, a paused or an ended partner', () => {
    for (const status of ['Prospect', 'Paused', 'Ended'] as const) {
      expect(overdue({ status })).toBe(false);
      expect(overdue({ status, lastTouch: day(-900), phase: 'Run' })).toBe(false);
    }
    expect(overdue({ status: 'Active', phase: 'Ended' })).toBe(false);
    expect(overdue({ status: null, phase: 'Ended' })).toBe(false);
    expect(overdue({ status: null, phase: null })).toBe(false);
  });

  test.each(['Crawl', 'Walk', 'Run'] as const)(
    'for a partner in %s with a blank status, who is active',
    (phase) => {
      expect(overdue({ status: null, phase })).toBe(true);
    },
  );

  test.each(['lastTouch', 'lastExecutiveReview', 'lastQbr'] as const)('unless %s was lately', (field) => {
    const old = { lastTouch: day(-300), lastExecutiveReview: day(-300), lastQbr: day(-300) };
    expect(overdue(old)).toBe(true);
    expect(overdue({ ...old, [field]: day(-90) })).toBe(false);
    expect(judge({ ...old, [field]: day(-90) }).nextTouchOn).toBe(today);
    expect(overdue({ [field]: today })).toBe(false);
  });

  test.each(['lastTouch', 'lastExecutiveReview', 'lastQbr'] as const)('and a %s to come is none', (field) => {
    expect(overdue({ [field]: day(1) })).toBe(true);
    expect(judge({ [field]: day(1) }).nextTouchOn).toBe(null);
  });

  test('by the program’s own cadence', () => {
    const settings = { cadenceDays: { 1: 10, 2: 20, 3: 7 } };
    expect(overdue({ assignedTier: 1, lastTouch: day(-10) }, settings)).toBe(false);
    expect(overdue({ assignedTier: 1, lastTouch: day(-11) }, settings)).toBe(true);
    expect(overdue({ assignedTier: 3, lastTouch: day(-8) }, settings)).toBe(true);
  });
});

describe('the next executive review and QBR', () => {
  test('are 92 days after the last', () => {
    const values = { lastExecutiveReview: '2026-03-30', lastQbr: '2026-06-29' };
    expect(judge(values).nextExecutiveReviewOn).toBe('2026-06-30');
    expect(judge(values).nextQbrOn).toBe('2026-09-29');
    expect(judge(values, { settings: { executiveCadenceDays: 30 } }).nextExecutiveReviewOn).toBe(
      '2026-04-29',
    );
  });

  test('are blank without a last one, or with one still to come', () => {
    expect(judge({}).nextExecutiveReviewOn).toBe(null);
    expect(judge({}).nextQbrOn).toBe(null);
    expect(judge({ lastExecutiveReview: day(1), lastQbr: day(1) }).nextExecutiveReviewOn).toBe(null);
    expect(judge({ lastExecutiveReview: day(1), lastQbr: day(1) }).nextQbrOn).toBe(null);
  });
});

describe('the objective', () => {
  test.each<[number | null, number | null, number | null]>([
    [50, 200, 0.25],
    [300, 200, 1.5],
    [0, 200, 0],
    [50, 0, null],
    [null, 200, null],
    [50, null, null],
  ])('with sourced revenue of %s of %s is reached to %s', (sourcedRevenue, revenueObjective, reached) => {
    expect(judge({ sourcedRevenue, revenueObjective }).objectiveReached).toBe(reached);
  });
});

describe('ready to start', () => {
  const ready = {
    valueUs: ['Revenue'],
    valuePartner: ['Differentiation'],
    valueCustomers: ['Better workflow'],
    assignedTier: 2,
    crawlStart: day(10),
    crawlEnd: day(50),
    pilotCustomers: 2,
    successMetric: 'Minutes per ticket',
    baseline: 14,
    goalUs: 'Reach the Nordics',
  } satisfies Values;
  const start = (values: Values) => {
    const { startReadiness, startMissing } = judge(values);
    return [startReadiness, startMissing];
  };

  test('is a partner who has all five', () => {
    expect(start(ready)).toEqual([1, []]);
  });

  test('is not a blank partner, who lacks all five in order', () => {
    expect(start({})).toEqual([0, ['value-sides', 'tier', 'crawl-scope', 'metrics', 'charter']]);
  });

  test.each<[string, string, Values]>([
    ['value-sides', 'no value for us', { valueUs: [] }],
    ['value-sides', 'no value for the partner', { valuePartner: [] }],
    ['value-sides', 'no value for customers', { valueCustomers: [] }],
    ['tier', 'no tier assigned, though one is recommended', { assignedTier: null, ...selfServe }],
    ['crawl-scope', 'no start of the Crawl', { crawlStart: null }],
    ['crawl-scope', 'no end of the Crawl', { crawlEnd: null }],
    ['crawl-scope', 'no number of pilot customers', { pilotCustomers: null }],
    ['metrics', 'no success metric', { successMetric: null }],
    ['metrics', 'a success metric to be decided', { successMetric: 'TBD' }],
    ['metrics', 'neither a baseline nor a report', { baseline: null }],
    ['charter', 'no charter', { goalUs: null }],
    ['charter', 'a charter of placeholders', { goalUs: 'n.a.' }],
  ])('lacks %s with %s', (missing, _claim, values) => {
    expect(start({ ...ready, ...values })).toEqual([0.8, [missing]]);
  });

  test.each<[string, Values]>([
    ['a report instead of a baseline', { baseline: null, reportedImprovement: 0.1 }],
    ['a baseline of 0', { baseline: 0 }],
    ['a number of pilot customers that is odd but given', { pilotCustomers: 0 }],
    ['signatures for a charter', { goalUs: null, ...signed }],
  ])('is a partner with %s', (_claim, values) => {
    expect(start({ ...ready, ...values })).toEqual([1, []]);
  });

  test('by two fifths lacks the other three, in order', () => {
    expect(start({ assignedTier: 1, goalUs: 'Reach the Nordics' })).toEqual([
      0.4,
      ['value-sides', 'crawl-scope', 'metrics'],
    ]);
  });
});

describe('ready to launch', () => {
  const ready = {
    ...crawlPassed,
    checklistDone: [...checklistIds.slice(0, 6), 'sales-brief'],
    reviewCadence: 'Monthly',
    ...signed,
  } satisfies Values;
  const launch = (values: Values) => {
    const { launchReadiness, launchMissing } = judge(values);
    return [launchReadiness, launchMissing];
  };

  test('is a partner who has all five, with or without a launch date', () => {
    expect(launch(ready)).toEqual([1, []]);
    expect(launch({ ...ready, launchDate: day(7) })).toEqual([1, []]);
  });

  test('is not a blank partner, who lacks all five in order', () => {
    expect(launch({})).toEqual([0, ['customer-ready', 'checklist', 'sales-briefed', 'cadence', 'charter']]);
  });

  test.each<[string, string, Values]>([
    ['customer-ready', 'a crawl gate that is Pending', { pilotRecommends: null }],
    ['customer-ready', 'a crawl gate that failed', { pilotRecommends: false, phase: 'Walk' }],
    ['checklist', 'one of the six missing', { checklistDone: [...checklistIds.slice(1, 6), 'sales-brief'] }],
    ['sales-briefed', 'sales not briefed', { checklistDone: checklistIds.slice(0, 6) }],
    ['cadence', 'no review cadence', { reviewCadence: null }],
    ['charter', 'one signature missing', { signedByPartner: null }],
    ['charter', 'a signature to come', { signedByUsOn: day(1) }],
  ])('lacks %s with %s', (missing, _claim, values) => {
    expect(launch({ ...ready, ...values })).toEqual([0.8, [missing]]);
  });
});

/** Points without what the computer's arithmetic adds to them; null stays null, which is not 0. */
const nineDigits = (points: number | null) => (points === null ? null : Math.round(points * 1e9) / 1e9);

describe('the parts of the health score', () => {
  const parts = (values: Values, settings: Partial<Settings> = {}) => judge(values, { settings }).healthParts;

  test('are null where unknown, and the charter’s 0 for a blank partner', () => {
    expect(parts({})).toEqual({
      leverage: null,
      skin: null,
      adoption: null,
      improvement: null,
      charter: 0,
      cadence: null,
    });
  });

  test.each<[number | null, Values]>([
    [25, highLeverage],
    [15, moderateLeverage],
    [5, { jointMarketing: true }],
    [5, { ...noLeverage, jointMarketing: true }],
    [0, noLeverage],
    [null, {}],
  ])('leverage gives %s', (points, values) => {
    expect(parts(values).leverage).toBe(points);
  });

  test.each<[number | null, Values]>([
    [20, bothCommit],
    [8, { ourCommitment: 10, partnerCommitment: 0 }],
    [0, { ourCommitment: 0, partnerCommitment: 0 }],
    [null, { ourCommitment: 10 }],
  ])('skin gives %s', (points, values) => {
    expect(parts(values).skin).toBe(points);
  });

  test.each<[string, number | null, Values]>([
    ['at the threshold, the Walk over', 20, { phase: 'Run', invitedCustomers: 10, adoptedCustomers: 7 }],
    ['above it', 20, { phase: 'Run', invitedCustomers: 10, adoptedCustomers: 10 }],
    ['at half of it', 10, { phase: 'Run', invitedCustomers: 20, adoptedCustomers: 7 }],
    ['at 0', 0, { phase: 'Run', invitedCustomers: 10, adoptedCustomers: 0 }],
    [
      'at half of it after the Walk’s end',
      10,
      { phase: 'Walk', walkEnd: day(-1), invitedCustomers: 20, adoptedCustomers: 7 },
    ],
    ['at half of it in an open Walk', null, { phase: 'Walk', invitedCustomers: 20, adoptedCustomers: 7 }],
    ['at the threshold in an open Walk', 20, { phase: 'Walk', invitedCustomers: 10, adoptedCustomers: 7 }],
    ['at the threshold before any phase', 20, { invitedCustomers: 10, adoptedCustomers: 7 }],
    ['below it before any phase', null, { invitedCustomers: 10, adoptedCustomers: 6 }],
    [
      'below it in a Crawl whose Walk has begun',
      10,
      { phase: 'Crawl', walkStart: today, invitedCustomers: 20, adoptedCustomers: 7 },
    ],
    [
      'with more adopted than invited, in Run',
      null,
      { phase: 'Run', invitedCustomers: 5, adoptedCustomers: 6 },
    ],
    [
      'with more adopted than invited, in an open Walk',
      null,
      { phase: 'Walk', invitedCustomers: 5, adoptedCustomers: 6 },
    ],
    ['blank in Run', 0, { phase: 'Run' }],
    ['nobody invited in Run', 0, { phase: 'Run', invitedCustomers: 0, adoptedCustomers: 0 }],
    ['blank after the Walk’s end', null, { phase: 'Walk', walkEnd: day(-1) }],
    ['blank in Crawl', null, { phase: 'Crawl' }],
  ])('adoption %s gives %s', (_claim, points, values) => {
    expect(nineDigits(parts(values).adoption)).toBe(points);
  });

  test('adoption is measured against the program’s own threshold', () => {
    const half = { phase: 'Run', invitedCustomers: 10, adoptedCustomers: 4 } satisfies Values;
    expect(parts(half, { walkThreshold: 0.8 }).adoption).toBeCloseTo(10, 9);
    expect(parts(half, { walkThreshold: 0.4 }).adoption).toBeCloseTo(20, 9);
  });

  test.each<[string, number | null, Values]>([
    ['at the threshold, the Crawl over', 15, { phase: 'Walk', reportedImprovement: 0.2 }],
    ['above it', 15, { phase: 'Walk', reportedImprovement: 2 }],
    ['at half of it', 7.5, { phase: 'Walk', reportedImprovement: 0.1 }],
    ['at 0', 0, { phase: 'Walk', reportedImprovement: 0 }],
    ['below 0', 0, { phase: 'Walk', reportedImprovement: -0.4 }],
    ['from 1.0 to 1.2', 15, { phase: 'Walk', baseline: 1, pilotResult: 1.2 }],
    ['at half of it in an open Crawl', null, { phase: 'Crawl', reportedImprovement: 0.1 }],
    ['at the threshold in an open Crawl', 15, { phase: 'Crawl', reportedImprovement: 0.2 }],
    ['from 1.0 to 1.2 in an open Crawl', 15, { phase: 'Crawl', baseline: 1, pilotResult: 1.2 }],
    [
      'at half of it after the Crawl’s end',
      7.5,
      { phase: 'Crawl', crawlEnd: day(-1), reportedImprovement: 0.1 },
    ],
    ['at half of it before any phase', null, { reportedImprovement: 0.1 }],
    ['blank in Walk', 0, { phase: 'Walk' }],
    ['blank in Run', 0, { phase: 'Run' }],
    ['blank in Crawl', null, { phase: 'Crawl' }],
    ['blank after the Crawl’s end', null, { phase: 'Crawl', crawlEnd: day(-1) }],
    ['blank before any phase', null, {}],
  ])('improvement %s gives %s', (_claim, points, values) => {
    expect(nineDigits(parts(values).improvement)).toBe(points);
  });

  test('improvement is measured against the program’s own threshold', () => {
    expect(parts({ phase: 'Walk', reportedImprovement: 0.25 }, { crawlThreshold: 0.5 }).improvement).toBe(
      7.5,
    );
  });

  test('the charter gives its completeness of 10, unrounded', () => {
    expect(parts(fullCharter).charter).toBe(10);
    expect(parts({ ...fullCharter, exitCriteria: null }).charter).toBeCloseTo(130 / 14, 9);
    expect(parts({ goalUs: 'Reach the Nordics' }).charter).toBeCloseTo(10 / 14, 9);
  });

  test.each<[string, number | null, Values]>([
    ['in time', 10, { status: 'Active', assignedTier: 2, lastTouch: day(-30) }],
    ['a day late', 0, { status: 'Active', assignedTier: 2, lastTouch: day(-31) }],
    ['without a touch', 0, { status: 'Active' }],
    ['with only a touch to come', 0, { status: 'Active', lastTouch: day(1) }],
    ['in time, the status following the phase', 10, { phase: 'Crawl', lastTouch: today }],
    ['of a prospect', null, { lastTouch: today }],
    ['of a paused partner', null, { status: 'Paused', lastTouch: today }],
    ['of an ended partner', null, { status: 'Ended', lastTouch: today }],
  ])('the cadence %s gives %s', (_claim, points, values) => {
    expect(parts(values).cadence).toBe(points);
  });
});

describe('the health score', () => {
  const score = (values: Values) => judge(values).healthScore;

  test('is 100 for an exemplary partner', () => {
    // 25 + 20 + 20 + 15 + 10 + 10 of 100.
    expect(score(exemplary)).toBe(100);
  });

  test.each<[string, number, Values]>([
    [
      '25 + 20 + 20 + 15 + 0 + 10 of 100',
      90,
      { phase: 'Run', ...highLeverage, ...bothCommit, ...crawlPassed, ...walkPassed, lastTouch: today },
    ],
    ['25 + 20 + 20 + 15 + 10 × 13/14 + 10 of 100 is 99.29', 99, { ...exemplary, exitCriteria: null }],
    [
      'with adoption left out: 25 + 8 + 15 + 0 + 10 of 80 is 72.5, rounded up',
      73,
      {
        phase: 'Crawl',
        ...highLeverage,
        ourCommitment: 10,
        partnerCommitment: 0,
        ...crawlPassed,
        lastTouch: today,
      },
    ],
    [
      'with adoption left out: 15 + 20 + 15 + 0 + 0 of 80 is 62.5, rounded up',
      63,
      { phase: 'Crawl', ...moderateLeverage, ...bothCommit, ...crawlPassed },
    ],
    [
      'paused: 25 + 20 + 0 of 55 is 81.8',
      82,
      { status: 'Paused', phase: 'Crawl', ...highLeverage, ...bothCommit },
    ],
    [
      'with parts that can give exactly 50: 25 + 15 + 0 of 50',
      80,
      { status: 'Paused', phase: 'Crawl', ...highLeverage, ...crawlPassed },
    ],
    [
      'with gates unanswered: 0 + 0 + 0 + 0 + 0 + 0 of 100',
      0,
      { phase: 'Run', ...noLeverage, ourCommitment: 0, partnerCommitment: 0 },
    ],
    [
      'active before any phase: 15 + 8 + 10/14 + 10 of 65 is 51.9',
      52,
      {
        status: 'Active',
        ...moderateLeverage,
        ourCommitment: 0,
        partnerCommitment: 5,
        goalUs: 'Reach the Nordics',
        lastTouch: today,
      },
    ],
  ])('adds up: %s', (_claim, expected, values) => {
    expect(score(values)).toBe(expected);
  });

  test('is at most 50 while the Crawl has failed', () => {
    // 25 + 20 + 15 × 0.199 / 0.2 + 0 + 10 of 80 would be 87.
    const failed = {
      phase: 'Crawl',
      crawlEnd: day(-1),
      ...highLeverage,
      ...bothCommit,
      ...crawlPassed,
      reportedImprovement: 0.199,
      lastTouch: today,
    } satisfies Values;
    expect(score(failed)).toBe(50);
    expect(score({ ...failed, crawlEnd: today })).toBe(85); // Open: improvement is left out, 55 of 65 is 84.6.
  });

  test('is at most 50 while the Walk has failed', () => {
    expect(score({ ...exemplary, supportManageable: false })).toBe(50);
    expect(score({ ...exemplary, adoptedCustomers: 6 })).toBe(50);
  });

  test('is not held at 50 by a failed Run gate or by a gate that is Pending', () => {
    expect(score({ ...exemplary, roiValidated: false })).toBe(100);
    expect(score({ ...exemplary, supportManageable: null })).toBe(100);
  });

  test('below 50 stays what it is when a gate has failed', () => {
    // 5 + 0 + 0 + 0 + 0 of 80 is 6.25.
    const weak = {
      phase: 'Crawl',
      crawlEnd: day(-1),
      jointMarketing: true,
      ourCommitment: 0,
      partnerCommitment: 0,
      reportedImprovement: -0.1,
    } satisfies Values;
    expect(score(weak)).toBe(6);
  });

  test('is blank for a prospect and for an ended partner, whose parts are still given', () => {
    expect(score({ ...exemplary, status: 'Prospect' })).toBe(null);
    expect(score({ ...exemplary, status: 'Ended' })).toBe(null);
    expect(score({ ...exemplary, phase: 'Ended' })).toBe(null);
    expect(score({ ...exemplary, status: null, phase: 'Not started' })).toBe(null);
    expect(judge({ ...exemplary, status: 'Prospect' }).healthParts).toEqual({
      leverage: 25,
      skin: 20,
      adoption: 20,
      improvement: 15,
      charter: 10,
      cadence: null,
    });
    expect(judge({ ...exemplary, status: 'Ended' }).healthParts.leverage).toBe(25);
  });

  test('is blank while the parts counted can give less than 50', () => {
    // Leverage 25, charter 10, cadence 10: 45.
    expect(score({ phase: 'Crawl', ...highLeverage, lastTouch: today })).toBe(null);
    // Skin 20, charter 10, cadence 10: 40.
    expect(score({ phase: 'Crawl', ...bothCommit, lastTouch: today })).toBe(null);
    expect(judge({ phase: 'Crawl', ...bothCommit, lastTouch: today }).healthParts.skin).toBe(20);
    // Improvement 15, charter 10, cadence 10: 35.
    expect(score({ phase: 'Crawl', ...crawlPassed, lastTouch: today })).toBe(null);
  });
});
