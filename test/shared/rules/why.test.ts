import { describe, expect, test } from 'vitest';
import {
  type ComputedId,
  computedFields,
  type InputId,
  inputFields,
  type Partner,
} from '#shared/fields/fields.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { explain, why } from '#shared/rules/why.ts';
import { day, judge, today } from '#support/judge.ts';
import { partner } from '#support/partner.ts';
import { crawlPassed, exemplary, runPassed, walkPassed } from '#support/parts.ts';
import { findingCases } from './finding-cases.ts';

type Values = Partial<Partner>;

const reasons = (field: ComputedId, values: Values) => why(field, partner(values), defaultSettings, today);
const criterion = (field: ComputedId, values: Values, about: InputId) =>
  reasons(field, values).criteria.find(({ fields }) => fields.includes(about));
const states = (field: ComputedId, values: Values) =>
  reasons(field, values).criteria.map(({ state }) => state);

describe('every computed value', () => {
  const known: readonly string[] = inputFields.map(({ id }) => id);
  const partners: readonly [string, Values][] = [
    ['a blank partner', {}],
    ['an exemplary partner', exemplary],
    ['an ended partner', { ...exemplary, status: 'Ended' }],
    ...findingCases.map(({ id, raised }): [string, Values] => [`a partner with ${id}`, raised]),
  ];

  test.each(partners)(
    'of %s has its reasons in the list’s order, each with a sentence and known fields',
    (_claim, values) => {
      const all = explain(partner(values), defaultSettings, today);
      expect(all.map(({ field }) => field)).toEqual(computedFields.map(({ id }) => id));
      for (const { field, criteria, conclusion } of all) {
        expect([field, conclusion.trim()]).not.toEqual([field, '']);
        expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
        for (const { label, fields } of criteria) {
          expect(label.trim()).not.toBe('');
          expect(fields.filter((id) => !known.includes(id))).toEqual([]);
        }
      }
    },
  );

  test('has the same reasons asked alone or with the others', () => {
    for (const all of explain(partner(exemplary), defaultSettings, today)) {
      expect(reasons(all.field, exemplary)).toEqual(all);
    }
  });
});

describe('the reasons of the crawl gate', () => {
  test('are met when it passes', () => {
    expect(states('crawlGate', crawlPassed)).toEqual(['met', 'met', 'met']);
  });

  test('are unknown for a blank partner', () => {
    expect(states('crawlGate', {})).toEqual(['unknown', 'unknown', 'unknown']);
  });

  test('are not yet met while the Crawl is open, not met once it is over, with value and threshold', () => {
    const short = {
      phase: 'Crawl',
      reportedImprovement: 0.15,
      pilotRecommends: false,
      integrationScalable: true,
    } as const;
    expect(states('crawlGate', short)).toEqual(['not yet', 'not yet', 'met']);
    expect(states('crawlGate', { ...short, crawlEnd: day(-1) })).toEqual(['not met', 'not met', 'met']);
    expect(criterion('crawlGate', short, 'reportedImprovement')).toMatchObject({
      state: 'not yet',
      value: 0.15,
      threshold: 0.2,
      format: 'ratio',
    });
  });

  test('name the fields that would settle them', () => {
    expect(criterion('crawlGate', {}, 'pilotRecommends')?.state).toBe('unknown');
    expect(criterion('crawlGate', {}, 'integrationScalable')?.state).toBe('unknown');
    expect(criterion('crawlGate', {}, 'baseline')?.state).toBe('unknown');
  });

  test('measure against the program’s own threshold', () => {
    const { criteria } = why(
      'crawlGate',
      partner(crawlPassed),
      { ...defaultSettings, crawlThreshold: 0.4 },
      today,
    );
    expect(criteria[0]).toMatchObject({ state: 'not yet', value: 0.25, threshold: 0.4 });
  });
});

describe('the reasons of the walk gate', () => {
  test('are met when it passes and not yet while the Walk is open', () => {
    expect(states('walkGate', walkPassed)).toEqual(['met', 'met', 'met']);
    const short = { phase: 'Walk', ...walkPassed, adoptedCustomers: 6 } as const;
    expect(states('walkGate', short)).toEqual(['not yet', 'met', 'met']);
    expect(states('walkGate', { ...short, walkEnd: day(-1) })).toEqual(['not met', 'met', 'met']);
    expect(criterion('walkGate', short, 'adoptedCustomers')).toMatchObject({ value: 0.6, threshold: 0.7 });
  });

  test('do not know the adoption while more adopted than were invited', () => {
    expect(states('walkGate', { ...walkPassed, adoptedCustomers: 12 })).toEqual(['unknown', 'met', 'met']);
  });
});

describe('the reasons of the run gate', () => {
  test('are the two gates before it and its two answers', () => {
    expect(states('runGate', { ...crawlPassed, ...walkPassed, ...runPassed })).toEqual([
      'met',
      'met',
      'met',
      'met',
    ]);
    expect(states('runGate', {})).toEqual(['unknown', 'unknown', 'unknown', 'unknown']);
    expect(
      states('runGate', {
        phase: 'Run',
        ...crawlPassed,
        pilotRecommends: false,
        ...walkPassed,
        roiValidated: false,
      }),
    ).toEqual(['not met', 'met', 'unknown', 'not met']);
  });

  test('are unknown, not unmet, where a gate is open and not yet passed', () => {
    expect(states('runGate', { phase: 'Crawl', pilotRecommends: false, bothCommitted: false })).toEqual([
      'unknown',
      'unknown',
      'not met',
      'unknown',
    ]);
  });
});

describe('the reasons of leverage', () => {
  test('are the kinds of evidence, unknown where blank and not met where answered', () => {
    expect(criterion('leverageType', {}, 'requirementEvidence')?.state).toBe('unknown');
    expect(criterion('leverageType', { requirementEvidence: 'yes' }, 'requirementEvidence')?.state).toBe(
      'unknown',
    );
    expect(criterion('leverageType', { requirementEvidence: 'none' }, 'requirementEvidence')?.state).toBe(
      'not met',
    );
    expect(criterion('leverageType', { requirementEvidence: 'Clause 4' }, 'requirementEvidence')?.state).toBe(
      'met',
    );
    expect(criterion('leverageType', { competitorsWantThis: false }, 'competitorsWantThis')?.state).toBe(
      'not met',
    );
    expect(criterion('leverageType', { customerRequests: 49 }, 'customerRequests')).toMatchObject({
      state: 'not met',
      value: 49,
      threshold: 50,
    });
  });

  test('say that a cost was not given', () => {
    const { criteria, conclusion } = reasons('leverageType', { partnerAnnualBenefit: 10 });
    expect([...criteria.map(({ label }) => label), conclusion].join(' ')).toMatch(/cost not given/i);
    const known = reasons('leverageType', { partnerAnnualBenefit: 10, partnerAnnualCost: 0 });
    expect([...known.criteria.map(({ label }) => label), known.conclusion].join(' ')).not.toMatch(
      /not given/i,
    );
  });
});

describe('the reasons of the skin signals', () => {
  const losses = (ourLoss: string | null, partnerLoss: string | null) =>
    criterion('skinSignals', { ourLoss, partnerLoss }, 'ourLoss')?.state;

  test('are not met by a loss of nothing on either side, unknown while one is unknown', () => {
    expect(losses('The pipeline', 'Their badge')).toBe('met');
    expect(losses('nothing', 'Their badge')).toBe('not met');
    expect(losses('The pipeline', 'n.a.')).toBe('not met');
    expect(losses('nothing', null)).toBe('not met');
    expect(losses('The pipeline', 'TBD')).toBe('unknown');
    expect(losses(null, null)).toBe('unknown');
  });
});

describe('a conclusion', () => {
  test.each<[ComputedId, Values, string]>([
    ['tierFit', { engineeringCapacity: true, assignedTier: 2 }, 'Over-tiered'],
    ['skinVerdict', { ourCommitment: 0, partnerCommitment: 0 }, 'Handshake'],
    ['continueDecision', { phase: 'Walk', pilotRecommends: false }, 'End partnership'],
    ['nextAction', { status: 'Paused' }, 'Resume or end'],
    ['launchStatus', { launchDate: day(5) }, 'At risk'],
    ['charterStatus', { goalUs: 'Reach' }, 'Draft'],
  ])('of %s names its verdict', (field, values, verdict) => {
    expect(reasons(field, values).conclusion).toContain(verdict);
  });
});

describe('sentences say what is on record', () => {
  const conclusion = (field: ComputedId, values: Values) => reasons(field, values).conclusion;
  const message = (id: string, values: Values) => {
    const found = judge(values).findings.find((finding) => finding.id === id);
    if (found === undefined) throw new Error(`${id} is not raised`);
    return found.message;
  };

  test('what is blank is unknown, and nobody invited is an answer', () => {
    expect(conclusion('adoption', {})).toBe('Unknown: how many were invited and how many adopted.');
    expect(conclusion('adoption', { invitedCustomers: 10 })).toBe('Unknown: how many adopted.');
    expect(conclusion('adoption', { adoptedCustomers: 10 })).toBe('Unknown: how many were invited.');
    expect(conclusion('adoption', { invitedCustomers: 0, adoptedCustomers: 0 })).toBe(
      'Unknown: nobody was invited.',
    );
  });

  test('small numbers are not nothing', () => {
    expect(
      conclusion('improvement', { metricDirection: 'Lower is better', baseline: 0.004, pilotResult: 0.002 }),
    ).toBe('50%, needs 20%: from 0.004 to 0.002, lower is better.');
    expect(conclusion('improvement', { baseline: -0.0456, pilotResult: 0.1 })).toContain(
      'from \u22120.046 to 0.1',
    );
    expect(conclusion('improvement', { baseline: 1e-300, pilotResult: 1e-300 })).toContain(
      'from 1e-300 to 1e-300',
    );
  });

  test('no percentage is infinite', () => {
    const all = judge({ phase: 'Run', baseline: 1e-300, pilotResult: -1e300 }).findings;
    expect(all.map((finding) => finding.message).join(' ')).not.toMatch(/Infinity|NaN/);
  });

  test('an unfinished charter and an unbalanced exchange each have their own reason', () => {
    const incomplete: Values = { ...exemplary, exchangeBalanced: false, exitCriteria: null };
    expect(judge(incomplete).nextAction).toBe('Complete the charter');
    expect(reasons('nextAction', incomplete)).toMatchObject({
      conclusion: `Complete the charter. ${message('signed-incomplete', incomplete)}`,
    });
    const accepted = judge({ ...exemplary, exchangeBalanced: false });
    expect(accepted.nextAction).toBe('Rebalance the exchange');
    expect(conclusion('nextAction', { ...exemplary, exchangeBalanced: false })).toBe(
      'Rebalance the exchange. The exchange is on record as not balanced.',
    );
  });

  test('a smaller commitment that only rounds to a tenth is told apart from it', () => {
    expect(conclusion('commitmentBalance', { ourCommitment: 10.0001, partnerCommitment: 1 })).toBe(
      'The smaller commitment is 9.9999%, needs 10% of the larger.',
    );
    expect(conclusion('commitmentBalance', { ourCommitment: 10, partnerCommitment: 1 })).toBe(
      'The smaller commitment is 10% of the larger.',
    );
  });

  test('one of several is one of them', () => {
    expect(conclusion('charterCompleteness', { goalUs: 'x' })).toBe('1 of 14 items is filled in.');
    expect(conclusion('checklistDoneCount', { checklistDone: ['sales-kit'] })).toBe('1 of 17 items is done.');
  });

  test('what lies ahead begins, what is over ended, and today is today', () => {
    expect(
      message('parallel-phases', { crawlStart: day(10), crawlEnd: day(90), walkStart: day(60) }),
    ).toMatch(/^Walk begins .*, while Crawl ends /);
    expect(
      message('parallel-phases', { crawlStart: day(-90), crawlEnd: day(-10), walkStart: day(-20) }),
    ).toMatch(/^Walk began .*, while Crawl ended /);
    expect(message('unsupported-promotion', { assignedTier: 2, launchDate: today })).toBe(
      'Tier 2, launched today, and the sales kit is not done.',
    );
  });
});

describe('what is on record on a later day', () => {
  // Judged on an earlier day than the touches: they count as blank, and are not said to be missing.
  const later: Values = {
    status: 'Active',
    phase: 'Run',
    assignedTier: 3,
    executiveSponsor: 'Sue',
    lastTouch: day(5),
    lastQbr: day(1),
    lastExecutiveReview: day(3),
  };
  const conclusion = (field: ComputedId, values: Values) => reasons(field, values).conclusion;
  const message = (id: string, values: Values) =>
    judge(values).findings.find((finding) => finding.id === id)?.message;

  test('is said to be later, not to be missing', () => {
    expect(message('qbr-due', later)).toBe('In Run, and no QBR up to 30 Jun 2026 is on record.');
    expect(message('sponsor-lapsed', later)).toBe(
      'Tier 3: no executive review up to 30 Jun 2026 is on record.',
    );
    expect(conclusion('touchOverdue', later)).toBe(
      'No touch up to 30 Jun 2026 is on record; the cadence is 14 days.',
    );
    expect(conclusion('nextTouchOn', later)).toBe(
      'No touch up to 30 Jun 2026 is on record, so none is due by a date.',
    );
    expect(conclusion('nextQbrOn', later)).toBe(
      'No QBR up to 30 Jun 2026 is on record, so none is due by a date.',
    );
    expect(conclusion('nextExecutiveReviewOn', later)).toBe(
      'No executive review up to 30 Jun 2026 is on record, so none is due by a date.',
    );
  });

  test('a blank is missing', () => {
    const blank: Values = { ...later, lastTouch: null, lastQbr: null, lastExecutiveReview: null };
    expect(message('qbr-due', blank)).toBe('In Run, and no QBR is on record.');
    expect(message('sponsor-lapsed', blank)).toBe('Tier 3: no executive review is on record.');
    expect(conclusion('touchOverdue', blank)).toBe('No touch is on record; the cadence is 14 days.');
  });
});

describe('the value beside a criterion is the one that decides', () => {
  test('no money and a text that says nothing: the money', () => {
    expect(criterion('skinVerdict', { ourCommitment: 0, ourLoss: 'tbd' }, 'ourLoss')).toMatchObject({
      state: 'not met',
      value: 0,
      format: 'money',
    });
    expect(criterion('skinVerdict', { ourCommitment: 0, ourLoss: 'none' }, 'ourLoss')).toMatchObject({
      state: 'not met',
      value: 'none',
    });
    expect(criterion('skinVerdict', { ourLoss: 'tbd' }, 'ourLoss')).toMatchObject({
      state: 'unknown',
      value: 'tbd',
    });
  });

  test('one side commits nothing, the other is not known: nothing', () => {
    expect(criterion('skinSignals', { ourCommitment: 0 }, 'ourCommitment')).toMatchObject({
      state: 'not met',
      value: 0,
    });
    expect(criterion('skinSignals', { ourCommitment: 5 }, 'ourCommitment')).toMatchObject({
      state: 'unknown',
      value: null,
    });
  });

  test('readiness says what is on record of each', () => {
    const values = (field: ComputedId, of: Values) => reasons(field, of).criteria.map(({ value }) => value);
    const ready: Values = {
      ...crawlPassed,
      assignedTier: 2,
      valueUs: ['Revenue'],
      crawlStart: day(-90),
      pilotCustomers: 1,
      successMetric: 'Hours to settle a dispute',
      goalUs: 'More reach',
      checklistDone: ['sales-kit', 'sales-brief'],
      reviewCadence: 'Monthly',
    };
    expect(values('startReadiness', { ...ready, crawlEnd: null })).toEqual([
      '1 of 3',
      'Tier 2',
      'A start and 1 pilot customer',
      'A metric and a reported improvement',
      'Draft',
    ]);
    expect(values('startReadiness', {})).toEqual(['0 of 3', null, null, null, 'Missing']);
    expect(values('launchReadiness', ready)).toEqual(['Pass', '1 of 6', 'Done', 'Monthly', 'Draft']);
  });

  test('an item of the launch has its day as a day', () => {
    // The one-pager is due four weeks before the launch.
    const [, kit] = reasons('checklistOverdue', { launchDate: '2026-09-10' }).criteria.filter(
      ({ id }) => id === 'launchDate' || id === 'sales-kit',
    );
    expect(kit).toMatchObject({ value: 'Not done', threshold: '2026-08-13', format: 'due' });
  });
});

test('a phase without an end has taken its time so far', () => {
  const message = (values: Values) =>
    judge(values).findings.find(({ id }) => id === 'crawl-overrun')?.message;
  const crawl: Values = { phase: 'Crawl', crawlStart: day(-91) };
  expect(message(crawl)).toBe('The Crawl has taken 13 of 8 weeks (91 days) and has no end on record.');
  expect(message({ ...crawl, crawlEnd: day(0) })).toBe('The Crawl takes 13 of 8 weeks (91 days).');
});
