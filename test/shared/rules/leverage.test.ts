import { describe, expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { day, judge, today } from '#support/judge.ts';
import { highLeverage, noLeverage } from '#support/parts.ts';

const leverage = (values: Partial<Partner>, customerRequestThreshold = 50) => {
  const { leverageType, leverageClass, investment } = judge(values, {
    settings: { customerRequestThreshold },
  });
  return [leverageType, leverageClass, investment];
};

const requirement = ['Requirement', 'High', 'Full'];
const economic = ['Economic', 'High', 'Full'];
const competitive = ['Competitive', 'Moderate', 'Test first'];
const customer = ['Customer', 'Moderate', 'Test first'];
const none = ['None', 'None', 'Decline'];
const unassessed = [null, 'Unassessed', 'Assess'];

describe('a requirement', () => {
  test('whose clause is named gives High leverage and full investment', () => {
    expect(leverage(highLeverage)).toEqual(requirement);
    expect(leverage({ requirementEvidence: 'No clause' })).toEqual(requirement);
  });

  test.each([null, 'TBD', 'n.a.', 'none', 'yes', '✓', '–', '(blank)', '#REF!', '\u200b', ' x '])(
    'is not shown by the text %j',
    (requirementEvidence) => {
      expect(leverage({ requirementEvidence })).toEqual(unassessed);
    },
  );

  test('holds on its last day and no longer on the day after', () => {
    expect(leverage({ ...highLeverage, requirementUntil: today })).toEqual(requirement);
    expect(leverage({ ...highLeverage, requirementUntil: day(1) })).toEqual(requirement);
    expect(leverage({ ...highLeverage, requirementUntil: day(-1) })).toEqual(unassessed);
  });

  test('that has lapsed is an answer, not evidence', () => {
    const lapsed = { ...noLeverage, ...highLeverage, requirementUntil: day(-1) };
    expect(leverage(lapsed)).toEqual(none);
  });
});

describe('an economic benefit', () => {
  test.each<[number, number | null]>([
    [100_000.01, 100_000],
    [1, null],
    [1, 0],
    [0.01, null],
  ])('of %d against a cost of %s gives High leverage', (partnerAnnualBenefit, partnerAnnualCost) => {
    expect(leverage({ partnerAnnualBenefit, partnerAnnualCost })).toEqual(economic);
  });

  test.each<[number | null, number | null]>([
    [100_000, 100_000],
    [99_999.99, 100_000],
    [0, null],
    [0, 0],
    [null, 0],
    [null, 50],
    [null, null],
  ])('of %s against a cost of %s gives none', (partnerAnnualBenefit, partnerAnnualCost) => {
    expect(leverage({ partnerAnnualBenefit, partnerAnnualCost })).toEqual(unassessed);
  });
});

describe('competitors who want the deal', () => {
  test('give Moderate leverage and a test first, a No and a blank give none', () => {
    expect(leverage({ competitorsWantThis: true })).toEqual(competitive);
    expect(leverage({ competitorsWantThis: false })).toEqual(unassessed);
    expect(leverage({ competitorsWantThis: null })).toEqual(unassessed);
  });
});

describe('customer requests', () => {
  test.each([
    [49, unassessed],
    [50, customer],
    [51, customer],
    [0, unassessed],
  ])('%i against a threshold of 50', (customerRequests, expected) => {
    expect(leverage({ customerRequests })).toEqual(expected);
  });

  test('count against the program’s own threshold', () => {
    expect(leverage({ customerRequests: 199 }, 200)).toEqual(unassessed);
    expect(leverage({ customerRequests: 200 }, 200)).toEqual(customer);
    expect(leverage({ customerRequests: 1 }, 1)).toEqual(customer);
  });
});

describe('joint marketing', () => {
  test('is a reason to decline once all four kinds of evidence are answered, and to assess before', () => {
    expect(leverage({ ...noLeverage, jointMarketing: true })).toEqual(['Co-marketing', 'Low', 'Decline']);
    expect(leverage({ jointMarketing: true })).toEqual(['Co-marketing', 'Low', 'Assess']);
  });

  test.each([
    'requirementEvidence',
    'partnerAnnualBenefit',
    'competitorsWantThis',
    'customerRequests',
  ] as const)('is still to assess while %s is blank', (field) => {
    expect(leverage({ ...noLeverage, jointMarketing: true, [field]: null })).toEqual([
      'Co-marketing',
      'Low',
      'Assess',
    ]);
  });

  test('a No or a blank is no leverage', () => {
    expect(leverage({ ...noLeverage, jointMarketing: false })).toEqual(none);
    expect(leverage({ jointMarketing: false })).toEqual(unassessed);
  });
});

describe('no leverage', () => {
  test('is the verdict when all four kinds of evidence are answered and none holds; 0 and No are answers', () => {
    expect(leverage(noLeverage)).toEqual(none);
    expect(leverage({ ...noLeverage, requirementEvidence: 'N/A' })).toEqual(none);
    expect(leverage({ ...noLeverage, partnerAnnualBenefit: 50, partnerAnnualCost: 60 })).toEqual(none);
    expect(leverage({ ...noLeverage, customerRequests: 49 })).toEqual(none);
  });

  test.each([
    ['requirementEvidence', null],
    ['requirementEvidence', 'to be confirmed'],
    ['requirementEvidence', 'yes'],
    ['partnerAnnualBenefit', null],
    ['competitorsWantThis', null],
    ['customerRequests', null],
  ] as const)('is not the verdict while %s is %s', (field, value) => {
    expect(leverage({ ...noLeverage, [field]: value })).toEqual(unassessed);
  });

  test('a cost alone answers nothing', () => {
    expect(leverage({ ...noLeverage, partnerAnnualBenefit: null, partnerAnnualCost: 10 })).toEqual(
      unassessed,
    );
  });

  test('a blank partner is unassessed', () => {
    expect(leverage({})).toEqual(unassessed);
  });
});

describe('when several kinds hold the first of the table wins', () => {
  const everything: Partial<Partner> = {
    ...highLeverage,
    partnerAnnualBenefit: 10,
    competitorsWantThis: true,
    customerRequests: 50,
    jointMarketing: true,
  };
  test('requirement, economic, competitive, customer, co-marketing', () => {
    expect(leverage(everything)).toEqual(requirement);
    expect(leverage({ ...everything, requirementEvidence: 'no' })).toEqual(economic);
    expect(leverage({ ...everything, requirementEvidence: 'no', partnerAnnualBenefit: 0 })).toEqual(
      competitive,
    );
    expect(
      leverage({
        ...everything,
        requirementEvidence: 'no',
        partnerAnnualBenefit: 0,
        competitorsWantThis: false,
      }),
    ).toEqual(customer);
    expect(leverage({ ...noLeverage, jointMarketing: true })).toEqual(['Co-marketing', 'Low', 'Decline']);
  });

  test('a row further down holds whether or not those above are answered', () => {
    expect(leverage({ customerRequests: 80, competitorsWantThis: null })).toEqual(customer);
    expect(leverage({ partnerAnnualBenefit: 5, requirementEvidence: null })).toEqual(economic);
  });
});

describe('the partner’s own answer', () => {
  test.each([
    ['Loses status', 'Pursue'],
    ['Loses customers', 'Test'],
    ['Nothing changes', 'Walk away'],
    [null, null],
  ] as const)('%s says %s', (qualificationAnswer, verdict) => {
    expect(judge({ qualificationAnswer }).qualificationVerdict).toBe(verdict);
  });

  test.each(['Loses status', 'Loses customers', 'Nothing changes'] as const)(
    '%s is not evidence',
    (qualificationAnswer) => {
      expect(leverage({ qualificationAnswer })).toEqual(unassessed);
      expect(leverage({ ...noLeverage, qualificationAnswer })).toEqual(none);
    },
  );
});

describe('the partner’s return', () => {
  test.each<[number | null, number | null, number | null]>([
    [300, 100, 2],
    [50, 100, -0.5],
    [100, 100, 0],
    [0, 80, -1],
    [300, 0, null],
    [300, null, null],
    [null, 100, null],
    [null, null, null],
  ])('on a benefit of %s and a cost of %s is %s', (partnerAnnualBenefit, partnerAnnualCost, roi) => {
    expect(judge({ partnerAnnualBenefit, partnerAnnualCost }).partnerRoi).toBe(roi);
  });
});
