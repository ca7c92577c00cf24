import { describe, expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { day, judge, today } from '#support/judge.ts';
import {
  bothCommit,
  crawlPassed,
  highLeverage,
  marquee,
  moderateLeverage,
  noLeverage,
  selfServe,
  strategicFit,
  walkPassed,
} from '#support/parts.ts';

type Values = Partial<Partner>;

describe('the recommended tier', () => {
  test.each<[1 | 2 | 3 | null, string, Values]>([
    [1, 'can self-serve', selfServe],
    [1, 'can self-serve and is marquee', { engineeringCapacity: true, marquee: true }],
    [1, 'can self-serve and fits badly', { ...selfServe, strategicFit: 1, capability: 1 }],
    [3, 'cannot and is marquee', marquee],
    [3, 'cannot, is marquee and fits', { ...marquee, strategicFit: 3, capability: 3 }],
    [2, 'cannot, is marquee and has a fit of 2', { ...marquee, strategicFit: 2, capability: 5 }],
    [2, 'cannot, is marquee and has a capability of 2', { ...marquee, strategicFit: 5, capability: 2 }],
    [2, 'cannot, is marquee and has only a fit of 1', { ...marquee, strategicFit: 1 }],
    [2, 'cannot and is not marquee', strategicFit],
    [2, 'cannot, is not marquee and fits badly', { ...strategicFit, strategicFit: 1 }],
    [null, 'cannot and nobody knows whether it is marquee', { engineeringCapacity: false }],
    [null, 'is marquee and nobody knows whether it can', { marquee: true }],
    [null, 'is not marquee and nobody knows whether it can', { marquee: false }],
    [null, 'is blank', {}],
  ])('is %s for a partner who %s', (tier, _claim, values) => {
    expect(judge(values).recommendedTier).toBe(tier);
  });
});

describe('the tier ceiling', () => {
  test.each<[1 | 2 | 3 | null, string, Values]>([
    [null, 'without a recommended tier', { ...crawlPassed, ...walkPassed, ...bothCommit }],
    // Recommended 3.
    [3, 'recommended 3 with full investment', { ...marquee, ...highLeverage }],
    [3, 'recommended 3, to test first, after the Crawl', { ...marquee, ...moderateLeverage, ...crawlPassed }],
    [3, 'recommended 3, to decline, after the Crawl', { ...marquee, ...noLeverage, ...crawlPassed }],
    [2, 'recommended 3, to test first, before the Crawl passed', { ...marquee, ...moderateLeverage }],
    [2, 'recommended 3, to assess', marquee],
    [2, 'recommended 3, to decline', { ...marquee, ...noLeverage }],
    [
      2,
      'recommended 3, to test first, Crawl failed',
      { ...marquee, ...moderateLeverage, ...crawlPassed, pilotRecommends: false, phase: 'Walk' },
    ],
    [
      3,
      'recommended 3, to assess, Crawl open, but Walk passed in partnership',
      { ...marquee, ...walkPassed, ...bothCommit },
    ],
    // Recommended 2.
    [2, 'recommended 2', strategicFit],
    [2, 'recommended 2 after the Crawl', { ...strategicFit, ...crawlPassed }],
    [
      2,
      'recommended 2 after Crawl and Walk without stakes',
      { ...strategicFit, ...crawlPassed, ...walkPassed },
    ],
    [
      2,
      'recommended 2 after Crawl and Walk, one-sided',
      { ...strategicFit, ...crawlPassed, ...walkPassed, ourCommitment: 5, partnerCommitment: 0 },
    ],
    [
      2,
      'recommended 2 in partnership before the Walk passed',
      { ...strategicFit, ...crawlPassed, ...bothCommit },
    ],
    [3, 'recommended 2, Walk passed in partnership', { ...strategicFit, ...walkPassed, ...bothCommit }],
    // Recommended 1.
    [1, 'recommended 1', selfServe],
    [1, 'recommended 1 with full investment', { ...selfServe, ...highLeverage }],
    [2, 'recommended 1 after the Crawl', { ...selfServe, ...crawlPassed }],
    [2, 'recommended 1 after Crawl and Walk without stakes', { ...selfServe, ...crawlPassed, ...walkPassed }],
    [2, 'recommended 1 after the Crawl in partnership', { ...selfServe, ...crawlPassed, ...bothCommit }],
    [
      3,
      'recommended 1 after Crawl and Walk in partnership',
      { ...selfServe, ...crawlPassed, ...walkPassed, ...bothCommit },
    ],
    [
      1,
      'recommended 1, Walk passed in partnership but the Crawl not',
      { ...selfServe, ...walkPassed, ...bothCommit },
    ],
  ])('is %s: %s', (ceiling, _claim, values) => {
    expect(judge(values).tierCeiling).toBe(ceiling);
  });
});

describe('how the assigned tier fits', () => {
  test.each<[string, string, Values]>([
    ['Unassigned', 'no tier assigned', selfServe],
    ['Unassigned', 'neither assigned nor recommended', {}],
    ['Unknown', 'assigned, none recommended', { assignedTier: 2 }],
    ['Over-tiered', 'assigned 2, ceiling 1', { ...selfServe, assignedTier: 2 }],
    ['Over-tiered', 'assigned 3, ceiling 1', { ...selfServe, assignedTier: 3 }],
    ['Over-tiered', 'assigned 3, ceiling 2', { ...strategicFit, assignedTier: 3 }],
    ['Over-tiered', 'assigned 3, recommended 3, ceiling 2', { ...marquee, assignedTier: 3 }],
    ['Over-tiered', 'assigned 2, ceiling 1, fits badly', { ...selfServe, strategicFit: 1, assignedTier: 2 }],
    ['Under-tiered', 'assigned 1, recommended 2', { ...strategicFit, assignedTier: 1 }],
    ['Under-tiered', 'assigned 1, recommended 3, ceiling 2', { ...marquee, assignedTier: 1 }],
    [
      'Under-tiered',
      'assigned 2, recommended 3, ceiling 3',
      { ...marquee, ...highLeverage, assignedTier: 2 },
    ],
    [
      'Matched',
      'assigned 1, recommended 2, but a fit of 2',
      { ...strategicFit, strategicFit: 2, assignedTier: 1 },
    ],
    [
      'Matched',
      'assigned 1, recommended 2, but a capability of 1',
      { ...strategicFit, strategicFit: 5, capability: 1, assignedTier: 1 },
    ],
    [
      'Under-tiered',
      'assigned 1, recommended 2, fit and capability 3',
      { ...strategicFit, strategicFit: 3, capability: 3, assignedTier: 1 },
    ],
    ['Matched', 'assigned 1, recommended 1', { ...selfServe, assignedTier: 1 }],
    ['Matched', 'assigned 2, recommended 2', { ...strategicFit, assignedTier: 2 }],
    ['Matched', 'assigned 3, recommended 3, ceiling 3', { ...marquee, ...highLeverage, assignedTier: 3 }],
    ['Matched', 'assigned 2, recommended 3, ceiling 2', { ...marquee, assignedTier: 2 }],
    ['Matched', 'assigned 1, recommended 1, ceiling 2', { ...selfServe, ...crawlPassed, assignedTier: 1 }],
    ['Matched', 'assigned 2, recommended 1, ceiling 2', { ...selfServe, ...crawlPassed, assignedTier: 2 }],
    [
      'Matched',
      'assigned 3, recommended 2, ceiling 3',
      { ...strategicFit, ...walkPassed, ...bothCommit, assignedTier: 3 },
    ],
  ])('%s: %s', (fit, _claim, values) => {
    expect(judge(values).tierFit).toBe(fit);
  });
});

describe('the way up', () => {
  const up = (values: Values) => {
    const { nextTier, nextTierNeeds } = judge(values);
    return [nextTier, nextTierNeeds];
  };

  test.each<[string, Values, 2 | 3 | null, readonly string[]]>([
    ['no tier recommended', { assignedTier: 1 }, null, []],
    ['a blank partner', {}, null, []],
    ['assigned 3', { ...strategicFit, assignedTier: 3 }, null, []],
    ['nothing assigned, base tier 3', { ...marquee, ...highLeverage }, null, []],
    ['recommended 1, assigned 1', { ...selfServe, assignedTier: 1 }, 2, ['pass-crawl']],
    ['recommended 1, nothing assigned', selfServe, 2, ['pass-crawl']],
    ['recommended 1, assigned 1, Crawl passed', { ...selfServe, ...crawlPassed, assignedTier: 1 }, 2, []],
    ['recommended 1, nothing assigned, Crawl passed', { ...selfServe, ...crawlPassed }, 2, []],
    [
      'recommended 1, assigned 2',
      { ...selfServe, assignedTier: 2 },
      3,
      ['pass-crawl', 'pass-walk', 'both-commit'],
    ],
    [
      'recommended 1, assigned 2, Crawl passed',
      { ...selfServe, ...crawlPassed, assignedTier: 2 },
      3,
      ['pass-walk', 'both-commit'],
    ],
    [
      'recommended 1, assigned 2, Walk passed in partnership, Crawl not',
      { ...selfServe, ...walkPassed, ...bothCommit, assignedTier: 2 },
      3,
      ['pass-crawl'],
    ],
    [
      'recommended 1, assigned 2, all passed in partnership',
      { ...selfServe, ...crawlPassed, ...walkPassed, ...bothCommit, assignedTier: 2 },
      3,
      [],
    ],
    ['recommended 2, assigned 1', { ...strategicFit, assignedTier: 1 }, 2, []],
    ['recommended 2, assigned 2', { ...strategicFit, assignedTier: 2 }, 3, ['pass-walk', 'both-commit']],
    ['recommended 2, nothing assigned', strategicFit, 3, ['pass-walk', 'both-commit']],
    [
      'recommended 2, assigned 2, Walk passed',
      { ...strategicFit, ...walkPassed, assignedTier: 2 },
      3,
      ['both-commit'],
    ],
    [
      'recommended 2, assigned 2, in partnership',
      { ...strategicFit, ...bothCommit, assignedTier: 2 },
      3,
      ['pass-walk'],
    ],
    [
      'recommended 2, assigned 2, Walk passed in partnership',
      { ...strategicFit, ...walkPassed, ...bothCommit, assignedTier: 2 },
      3,
      [],
    ],
    ['recommended 3, ceiling 2, assigned 2', { ...marquee, assignedTier: 2 }, 3, ['pass-crawl']],
    ['recommended 3, ceiling 2, nothing assigned', marquee, 3, ['pass-crawl']],
    ['recommended 3, ceiling 2, assigned 1', { ...marquee, assignedTier: 1 }, 2, []],
    ['recommended 3, ceiling 3, assigned 2', { ...marquee, ...highLeverage, assignedTier: 2 }, 3, []],
  ])('%s', (_claim, values, nextTier, needs) => {
    expect(up(values)).toEqual([nextTier, needs]);
  });
});

describe('the tier review', () => {
  const review = (values: Values, tierReviewMonths = 6) => {
    const { tierReviewOn, tierReview } = judge(values, { settings: { tierReviewMonths } });
    return [tierReviewOn, tierReview];
  };

  test.each<[string, Values, string | null, string | null]>([
    ['six months to the day', { tierSince: '2025-12-30' }, '2026-06-30', 'Due'],
    ['the last day of a shorter month', { tierSince: '2025-12-31' }, '2026-06-30', 'Due'],
    ['a day short', { tierSince: '2026-01-01' }, '2026-07-01', 'Scheduled'],
    ['from the last review alone', { lastTierReview: '2025-10-15' }, '2026-04-15', 'Due'],
    [
      'from the review when it is later',
      { tierSince: '2025-01-10', lastTierReview: '2026-02-01' },
      '2026-08-01',
      'Scheduled',
    ],
    [
      'from the tier’s day when it is later',
      { tierSince: '2026-02-01', lastTierReview: '2025-01-10' },
      '2026-08-01',
      'Scheduled',
    ],
    [
      'from a review that is still to come, which counts as it is given',
      { tierSince: '2025-01-10', lastTierReview: '2026-07-15' },
      '2027-01-15',
      'Scheduled',
    ],
    ['without either date', {}, null, null],
  ])('%s', (_claim, values, on, state) => {
    expect(review({ ...values, assignedTier: 1 })).toEqual([on, state]);
  });

  test('is only for tier 1 as assigned', () => {
    expect(review({ tierSince: '2025-01-01', assignedTier: 2 })).toEqual([null, null]);
    expect(review({ tierSince: '2025-01-01', assignedTier: 3 })).toEqual([null, null]);
    expect(review({ tierSince: '2025-01-01', ...selfServe })).toEqual([null, null]);
  });

  test('follows the program’s months', () => {
    expect(review({ tierSince: '2025-06-30', assignedTier: 1 }, 12)).toEqual(['2026-06-30', 'Due']);
    expect(review({ tierSince: '2025-07-01', assignedTier: 1 }, 12)).toEqual(['2026-07-01', 'Scheduled']);
  });
});

describe('the timeline', () => {
  test.each<[string, string, Values]>([
    ['Live', 'live since today', { liveDate: today }],
    ['Live', 'live, whatever the start', { liveDate: day(-10), phase: 'Walk' }],
    ['Live', 'live though it was late', { liveDate: day(-1), startDate: day(-900), assignedTier: 1 }],
    ['No start date', 'in Crawl without a start', { phase: 'Crawl' }],
    ['No start date', 'in Walk without a start, live tomorrow', { phase: 'Walk', liveDate: day(1) }],
    ['No start date', 'in Run without a start, with a tier', { phase: 'Run', assignedTier: 3 }],
    ['Not started', 'a blank partner', {}],
    ['Not started', 'no start, phase Not started', { phase: 'Not started', assignedTier: 2 }],
    ['Not started', 'no start, phase Ended', { phase: 'Ended' }],
    ['Not started', 'starts tomorrow', { startDate: day(1), phase: 'Crawl', assignedTier: 1 }],
    ['No tier', 'started today without a tier', { startDate: today }],
    ['No tier', 'started long ago without a tier', { startDate: day(-900), phase: 'Crawl' }],
    ['Ongoing', 'tier 3, however long', { startDate: day(-900), assignedTier: 3 }],
    ['Ongoing', 'recommended 3', { startDate: day(-900), ...marquee }],
    ['On track', 'tier 1, six months to the day', { startDate: '2025-12-30', assignedTier: 1 }],
    ['On track', 'tier 1, six months end with June', { startDate: '2025-12-31', assignedTier: 1 }],
    ['Late', 'tier 1, a day over six months', { startDate: '2025-12-29', assignedTier: 1 }],
    ['On track', 'tier 2, twelve months to the day', { startDate: '2025-06-30', assignedTier: 2 }],
    ['Late', 'tier 2, a day over twelve months', { startDate: '2025-06-29', assignedTier: 2 }],
    ['Late', 'recommended 1, a day over', { startDate: '2025-12-29', ...selfServe }],
    [
      'On track',
      'assigned 2 beats recommended 1',
      { startDate: '2025-12-29', ...selfServe, assignedTier: 2 },
    ],
    ['Late', 'assigned 1 beats recommended 3', { startDate: '2025-12-29', ...marquee, assignedTier: 1 }],
    ['On track', 'started today', { startDate: today, assignedTier: 1 }],
  ])('%s: %s', (status, _claim, values) => {
    expect(judge(values).timelineStatus).toBe(status);
  });
});
