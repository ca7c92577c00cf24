import { describe, expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { day, judge, today } from '#support/judge.ts';
import { crawlPassed, runPassed, walkPassed } from '#support/parts.ts';

type Values = Partial<Partner>;

const improvement = (values: Values) => judge(values).improvement;
const crawlGate = (values: Values, crawlThreshold = 0.2) =>
  judge(values, { settings: { crawlThreshold } }).crawlGate;
const walkGate = (values: Values, walkThreshold = 0.7) =>
  judge(values, { settings: { walkThreshold } }).walkGate;

describe('improvement', () => {
  test.each<[string, Values, number]>([
    ['1.0 to 1.2', { baseline: 1, pilotResult: 1.2 }, 0.2],
    ['40 to 50', { baseline: 40, pilotResult: 50 }, 0.25],
    ['40 to 30', { baseline: 40, pilotResult: 30 }, -0.25],
    [
      '40 to 50, higher is better',
      { baseline: 40, pilotResult: 50, metricDirection: 'Higher is better' },
      0.25,
    ],
    [
      '40 to 30, lower is better',
      { baseline: 40, pilotResult: 30, metricDirection: 'Lower is better' },
      0.25,
    ],
    [
      '40 to 50, lower is better',
      { baseline: 40, pilotResult: 50, metricDirection: 'Lower is better' },
      -0.25,
    ],
    ['−10 to −8', { baseline: -10, pilotResult: -8 }, 0.2],
    [
      '−10 to −12, lower is better',
      { baseline: -10, pilotResult: -12, metricDirection: 'Lower is better' },
      0.2,
    ],
    ['10 to 0', { baseline: 10, pilotResult: 0 }, -1],
    ['10 to 40', { baseline: 10, pilotResult: 40 }, 3],
    ['40 to 50 whatever was reported', { baseline: 40, pilotResult: 50, reportedImprovement: 0.9 }, 0.25],
  ])('%s', (_claim, values, expected) => {
    expect(improvement(values)).toBeCloseTo(expected, 12);
  });

  test.each<[string, Values]>([
    ['there is no baseline', { pilotResult: 50 }],
    ['there is no result', { baseline: 40 }],
    ['there is neither', {}],
    ['the baseline is 0', { baseline: 0, pilotResult: 50 }],
    ['the metric is lower-is-better', { metricDirection: 'Lower is better' }],
    [
      'the baseline is 0 and lower is better',
      { baseline: 0, pilotResult: 5, metricDirection: 'Lower is better' },
    ],
  ])('is as reported when %s, and blank without a report', (_claim, values) => {
    expect(improvement({ ...values, reportedImprovement: 0.31 })).toBe(0.31);
    expect(improvement({ ...values, reportedImprovement: -0.1 })).toBe(-0.1);
    expect(improvement(values)).toBe(null);
  });
});

describe('adoption', () => {
  test.each<[number | null, number | null, number | null]>([
    [10, 7, 0.7],
    [10, 0, 0],
    [10, 12, 1.2],
    [4, 3, 0.75],
    [0, 0, null],
    [0, 3, null],
    [null, 3, null],
    [10, null, null],
    [null, null, null],
  ])('of %s invited and %s adopted is %s', (invitedCustomers, adoptedCustomers, adoption) => {
    expect(judge({ invitedCustomers, adoptedCustomers }).adoption).toBe(adoption);
  });
});

/** The Crawl is over: its end was yesterday. */
const crawlOver = { phase: 'Crawl', crawlStart: day(-40), crawlEnd: day(-1) } satisfies Values;
const walkOver = { phase: 'Walk', walkStart: day(-70), walkEnd: day(-1) } satisfies Values;

describe('the crawl gate', () => {
  test('passes when improvement, recommendation and scalability are met, before the end of the Crawl too', () => {
    expect(crawlGate(crawlPassed)).toBe('Pass');
    expect(crawlGate({ ...crawlPassed, ...crawlOver })).toBe('Pass');
    expect(crawlGate({ ...crawlPassed, phase: 'Crawl' })).toBe('Pass');
  });

  test.each([
    [0.199, 'Fail'],
    [0.2, 'Pass'],
    [0.201, 'Pass'],
    [-0.05, 'Fail'],
    [0, 'Fail'],
  ])(
    'with an improvement of %d against 0.2 says %s once the Crawl is over',
    (reportedImprovement, expected) => {
      expect(crawlGate({ ...crawlOver, ...crawlPassed, reportedImprovement })).toBe(expected);
    },
  );

  test('counts 1.0 to 1.2 as 20 %, though a computer counts a little less', () => {
    const answers = { ...crawlOver, ...crawlPassed, reportedImprovement: null };
    expect(crawlGate({ ...answers, baseline: 1, pilotResult: 1.2 })).toBe('Pass');
    expect(crawlGate({ ...answers, baseline: 1, pilotResult: 1.199 })).toBe('Fail');
    expect(
      crawlGate({ ...answers, baseline: 1.5, pilotResult: 1.2, metricDirection: 'Lower is better' }),
    ).toBe('Pass');
  });

  test('follows the program’s own threshold', () => {
    expect(crawlGate({ ...crawlOver, ...crawlPassed }, 0.25)).toBe('Pass');
    expect(crawlGate({ ...crawlOver, ...crawlPassed }, 0.26)).toBe('Fail');
    expect(crawlGate({ ...crawlOver, ...crawlPassed, reportedImprovement: 0.05 }, 0.05)).toBe('Pass');
  });

  test.each(['reportedImprovement', 'pilotRecommends', 'integrationScalable'] as const)(
    'is Pending while %s is unknown, the Crawl open or over',
    (field) => {
      expect(crawlGate({ ...crawlPassed, [field]: null })).toBe('Pending');
      expect(crawlGate({ ...crawlPassed, ...crawlOver, [field]: null })).toBe('Pending');
    },
  );

  test.each<[string, Values]>([
    ['improvement', { reportedImprovement: 0.1 }],
    ['recommendation', { pilotRecommends: false }],
    ['scalability', { integrationScalable: false }],
  ])('fails on %s once the Crawl is over, even when the rest is unknown', (_claim, values) => {
    expect(crawlGate({ ...crawlOver, ...crawlPassed, ...values })).toBe('Fail');
    expect(crawlGate({ ...crawlOver, ...values })).toBe('Fail');
  });

  test.each<[string, Values]>([
    ['phase Crawl without an end', { phase: 'Crawl' }],
    ['phase Crawl on its last day', { phase: 'Crawl', crawlEnd: today }],
    ['phase Crawl with an end to come', { phase: 'Crawl', crawlStart: day(-500), crawlEnd: day(9) }],
    ['no phase and no dates', {}],
    ['phase Not started and no dates', { phase: 'Not started' }],
    [
      'phase Not started and a Crawl to come',
      { phase: 'Not started', crawlStart: day(1), crawlEnd: day(30) },
    ],
    ['phase Not started and only an end to come', { phase: 'Not started', crawlEnd: day(1) }],
  ])('never fails while the Crawl is open: %s', (_claim, values) => {
    expect(crawlGate({ ...values, reportedImprovement: 0.1 })).toBe('Pending');
    expect(
      crawlGate({ ...values, reportedImprovement: 0, pilotRecommends: false, integrationScalable: false }),
    ).toBe('Pending');
  });

  test.each<[string, Values]>([
    ['phase Crawl, ended yesterday', { phase: 'Crawl', crawlEnd: day(-1) }],
    ['phase Not started, but begun today', { phase: 'Not started', crawlStart: today }],
    ['no phase, but ended today', { crawlEnd: today }],
    ['no phase, begun in the past and to end in the future', { crawlStart: day(-5), crawlEnd: day(9) }],
    ['phase Walk', { phase: 'Walk' }],
    ['phase Walk with an end of the Crawl to come', { phase: 'Walk', crawlEnd: day(9) }],
    ['phase Run', { phase: 'Run' }],
    ['phase Ended', { phase: 'Ended' }],
  ])('fails when the Crawl is not open: %s', (_claim, values) => {
    expect(crawlGate({ ...values, pilotRecommends: false })).toBe('Fail');
  });
});

describe('the walk gate', () => {
  test('passes when adoption, promotion and support are met, before the end of the Walk too', () => {
    expect(walkGate(walkPassed)).toBe('Pass');
    expect(walkGate({ ...walkPassed, ...walkOver })).toBe('Pass');
    expect(walkGate({ ...walkPassed, phase: 'Walk' })).toBe('Pass');
  });

  test.each([
    [69, 'Fail'],
    [70, 'Pass'],
    [71, 'Pass'],
    [0, 'Fail'],
  ])('with %i of 100 adopted against 70 %% says %s once the Walk is over', (adoptedCustomers, expected) => {
    expect(walkGate({ ...walkOver, ...walkPassed, invitedCustomers: 100, adoptedCustomers })).toBe(expected);
  });

  test('follows the program’s own threshold', () => {
    expect(walkGate({ ...walkOver, ...walkPassed }, 0.8)).toBe('Pass');
    expect(walkGate({ ...walkOver, ...walkPassed }, 0.81)).toBe('Fail');
    expect(walkGate({ ...walkOver, ...walkPassed, invitedCustomers: 10, adoptedCustomers: 3 }, 0.3)).toBe(
      'Pass',
    );
  });

  test('does not know the adoption while more adopted than were invited', () => {
    expect(walkGate({ ...walkOver, ...walkPassed, invitedCustomers: 5, adoptedCustomers: 6 })).toBe(
      'Pending',
    );
    expect(walkGate({ ...walkOver, ...walkPassed, invitedCustomers: 5, adoptedCustomers: 5 })).toBe('Pass');
    expect(walkGate({ ...walkOver, ...walkPassed, invitedCustomers: 0, adoptedCustomers: 0 })).toBe(
      'Pending',
    );
  });

  test.each(['invitedCustomers', 'adoptedCustomers', 'partnerPromoting', 'supportManageable'] as const)(
    'is Pending while %s is unknown, the Walk open or over',
    (field) => {
      expect(walkGate({ ...walkPassed, [field]: null })).toBe('Pending');
      expect(walkGate({ ...walkPassed, ...walkOver, [field]: null })).toBe('Pending');
    },
  );

  test.each<[string, Values]>([
    ['adoption', { invitedCustomers: 10, adoptedCustomers: 6 }],
    ['promotion', { partnerPromoting: false }],
    ['support', { supportManageable: false }],
  ])('fails on %s once the Walk is over, even when the rest is unknown', (_claim, values) => {
    expect(walkGate({ ...walkOver, ...walkPassed, ...values })).toBe('Fail');
    expect(walkGate({ ...walkOver, ...values })).toBe('Fail');
  });

  test.each<[string, Values]>([
    ['phase Walk without an end', { phase: 'Walk' }],
    ['phase Walk on its last day', { phase: 'Walk', walkEnd: today }],
    ['phase Walk with an end to come', { phase: 'Walk', walkStart: day(-500), walkEnd: day(9) }],
    ['no phase and no dates', {}],
    ['phase Not started', { phase: 'Not started' }],
    ['phase Crawl', { phase: 'Crawl', crawlEnd: day(-1) }],
    ['phase Crawl and a Walk to come', { phase: 'Crawl', walkStart: day(1), walkEnd: day(80) }],
  ])('never fails while the Walk is open: %s', (_claim, values) => {
    expect(walkGate({ ...values, partnerPromoting: false })).toBe('Pending');
    expect(walkGate({ ...values, invitedCustomers: 10, adoptedCustomers: 1, supportManageable: false })).toBe(
      'Pending',
    );
  });

  test.each<[string, Values]>([
    ['phase Walk, ended yesterday', { phase: 'Walk', walkEnd: day(-1) }],
    ['phase Not started, but begun today', { phase: 'Not started', walkStart: today }],
    ['phase Crawl, but begun today', { phase: 'Crawl', walkStart: today }],
    ['phase Crawl, but ended today', { phase: 'Crawl', walkEnd: today }],
    ['no phase, begun and to end in the future', { walkStart: day(-5), walkEnd: day(9) }],
    ['phase Run', { phase: 'Run' }],
    ['phase Run with an end of the Walk to come', { phase: 'Run', walkEnd: day(9) }],
    ['phase Ended', { phase: 'Ended' }],
  ])('fails when the Walk is not open: %s', (_claim, values) => {
    expect(walkGate({ ...values, partnerPromoting: false })).toBe('Fail');
  });
});

describe('the run gate', () => {
  const run = (values: Values) => judge(values).runGate;
  const all = { ...crawlPassed, ...walkPassed, ...runPassed };

  test('passes when both gates before it passed and both answers are Yes', () => {
    expect(run(all)).toBe('Pass');
    expect(run({ ...all, phase: 'Run' })).toBe('Pass');
  });

  test.each<[string, Values]>([
    ['the crawl gate is Pending', { pilotRecommends: null }],
    ['the walk gate is Pending', { partnerPromoting: null }],
    ['the walk gate is Pending, its Walk open', { partnerPromoting: false }],
    ['nobody knows whether both committed', { bothCommitted: null }],
    ['nobody knows the return', { roiValidated: null }],
  ])('is Pending when %s', (_claim, values) => {
    expect(run({ ...all, ...values })).toBe('Pending');
  });

  test.each<[string, Values]>([
    ['the crawl gate failed', { phase: 'Walk', pilotRecommends: false }],
    ['the walk gate failed', { phase: 'Run', partnerPromoting: false }],
    ['the sides did not commit', { bothCommitted: false }],
    ['the return was not shown', { roiValidated: false }],
  ])('fails when %s, in whatever phase and whatever is unknown', (_claim, values) => {
    expect(run({ ...all, ...values })).toBe('Fail');
    expect(run(values)).toBe('Fail');
  });

  test('of a blank partner is Pending', () => {
    expect(run({})).toBe('Pending');
  });
});

describe('the decision', () => {
  const decision = (values: Values) => judge(values).continueDecision;
  const all = { ...crawlPassed, ...walkPassed, ...runPassed };

  test.each<[string, string, Values]>([
    ['Ended', 'the status is Ended', { ...all, status: 'Ended', phase: 'Run' }],
    ['Ended', 'the phase is Ended', { ...all, phase: 'Ended' }],
    ['Ended', 'the phase is Ended though the status says Active', { status: 'Active', phase: 'Ended' }],
    ['Ended', 'it ended after a failed Crawl', { ...crawlOver, pilotRecommends: false, status: 'Ended' }],
    ['End partnership', 'the Crawl failed', { ...crawlOver, pilotRecommends: false }],
    ['End partnership', 'the Crawl failed, in Run', { ...all, phase: 'Run', integrationScalable: false }],
    ['Start Crawl', 'nothing has begun', {}],
    ['Start Crawl', 'the phase is Not started', { phase: 'Not started', status: 'Active' }],
    ['Start Crawl', 'the phase is blank though the Crawl has begun', { crawlStart: day(-3) }],
    ['Finish Crawl', 'the Crawl is under way', { phase: 'Crawl' }],
    [
      'Finish Crawl',
      'the Crawl is over and an answer is missing',
      { ...crawlOver, ...crawlPassed, pilotRecommends: null },
    ],
    ['Finish Crawl', 'the phase is Walk and the Crawl is unproven', { phase: 'Walk' }],
    ['Finish Crawl', 'the phase is Run and the Crawl is unproven', { phase: 'Run', ...walkPassed }],
    ['End or restart Crawl', 'the Walk failed', { ...crawlPassed, ...walkOver, supportManageable: false }],
    ['End or restart Crawl', 'the Walk failed, in Run', { ...all, phase: 'Run', adoptedCustomers: 6 }],
    ['Start Walk', 'the Crawl passed in phase Crawl', { ...crawlPassed, phase: 'Crawl' }],
    ['Start Walk', 'the Crawl passed before any phase', crawlPassed],
    ['Finish Walk', 'the Walk is under way', { ...crawlPassed, phase: 'Walk' }],
    ['Finish Walk', 'the phase is Run and the Walk is unproven', { ...crawlPassed, phase: 'Run' }],
    ['Stay in Run', 'all gates passed in Run', { ...all, phase: 'Run' }],
    ['Enter Run', 'all gates passed in Walk', { ...all, phase: 'Walk' }],
    ['Enter Run', 'all gates passed before any phase', all],
    ['Step back from Run', 'the return was not shown, in Run', { ...all, phase: 'Run', roiValidated: false }],
    ['Hold before Run', 'the sides did not commit, in Walk', { ...all, phase: 'Walk', bothCommitted: false }],
    [
      'Validate commitment and ROI',
      'the return is unknown, in Run',
      { ...all, phase: 'Run', roiValidated: null },
    ],
    [
      'Validate commitment and ROI',
      'both are unknown, in Walk',
      { ...crawlPassed, ...walkPassed, phase: 'Walk' },
    ],
  ])('is %s when %s', (expected, _claim, values) => {
    expect(decision(values)).toBe(expected);
  });

  test('of a paused partner is what the gates say', () => {
    expect(decision({ status: 'Paused', phase: 'Crawl' })).toBe('Finish Crawl');
  });
});
