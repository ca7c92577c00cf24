import { describe, expect, test } from 'vitest';
import type { InputId, Partner } from '#shared/fields/fields.ts';
import { day, judge, today } from '#support/judge.ts';
import { fullCharter, signed } from '#support/parts.ts';

type Values = Partial<Partner>;

const charter = (values: Values) => {
  const { charterCompleteness, charterStatus } = judge(values);
  return { completeness: charterCompleteness, status: charterStatus };
};

const judgedItems = [
  'goalUs',
  'goalPartner',
  'goalCustomers',
  'weGive',
  'partnerGives',
  'phaseDeliverables',
  'charterMetrics',
  'charterTracking',
  'decisionOwnerUs',
  'decisionOwnerPartner',
  'escalationPath',
  'exitCriteria',
] as const satisfies readonly InputId[];

describe('the completeness of a charter', () => {
  test('is 0 for a blank partner and 1 when all fourteen items are there', () => {
    expect(charter({}).completeness).toBe(0);
    expect(charter(fullCharter).completeness).toBe(1);
  });

  test.each([
    ...judgedItems,
    'exchangeBalanced',
    'reviewCadence',
    'crawlStart',
    'walkStart',
    'runStart',
  ] as const)('lacks one item of fourteen without %s', (field) => {
    expect(charter({ ...fullCharter, [field]: null }).completeness).toBeCloseTo(13 / 14, 12);
  });

  test.each(judgedItems)('lacks one item when %s holds no real text', (field) => {
    for (const text of ['TBD', 'n.a.', '–', '(blank)', '#REF!', 'none', '\u200b']) {
      expect(charter({ ...fullCharter, [field]: text }).completeness).toBeCloseTo(13 / 14, 12);
    }
  });

  test('takes a bare yes as filled in: it is no evidence, but a charter’s text is not evidence', () => {
    expect(charter({ ...fullCharter, escalationPath: 'yes' }).completeness).toBe(1);
  });

  test.each([true, false])('counts a balanced exchange answered with %s', (exchangeBalanced) => {
    expect(charter({ exchangeBalanced }).completeness).toBeCloseTo(1 / 14, 12);
    expect(charter({ ...fullCharter, exchangeBalanced }).completeness).toBe(1);
  });

  test.each<[string, Values]>([
    ['a goal', { goalUs: 'Reach the Nordics' }],
    ['a cadence', { reviewCadence: 'Weekly' }],
    ['exit criteria', { exitCriteria: 'Half of the customers left' }],
    [
      'the timeline, its dates past or to come, with its deliverables',
      { crawlStart: day(-5), walkStart: day(50), runStart: day(150), phaseDeliverables: 'Crawl: one sync' },
    ],
  ])('counts %s as one item', (_claim, values) => {
    expect(charter(values).completeness).toBeCloseTo(1 / 14, 12);
  });

  test('does not count the timeline by its dates alone, nor by its deliverables alone', () => {
    expect(charter({ crawlStart: day(-5), walkStart: day(50), runStart: day(150) }).completeness).toBe(0);
    expect(charter({ phaseDeliverables: 'Crawl: one sync' }).completeness).toBe(0);
  });

  test('does not count signatures, the agreement’s end or ends of phases', () => {
    expect(
      charter({ ...signed, agreementEnd: day(30), crawlEnd: day(9), walkEnd: day(99) }).completeness,
    ).toBe(0);
  });
});

describe('the status of a charter', () => {
  test.each<[string, string, Values]>([
    ['Missing', 'nothing is there', {}],
    ['Missing', 'nothing is there but one signature', { signedByUs: 'Ines Kessler', signedByUsOn: day(-3) }],
    ['Missing', 'every item says TBD', { goalUs: 'TBD', weGive: 'TBC', exitCriteria: '?' }],
    ['Draft', 'one item is there', { goalUs: 'Reach the Nordics' }],
    ['Draft', 'the exchange is answered', { exchangeBalanced: false }],
    ['Draft', 'both signed an empty charter', signed],
    ['Draft', 'thirteen items are there and both signed', { ...fullCharter, ...signed, exitCriteria: null }],
    ['Complete', 'all items are there', fullCharter],
    [
      'Complete',
      'both signed an unbalanced exchange',
      { ...fullCharter, ...signed, exchangeBalanced: false },
    ],
    ['Signed', 'all items are there, balanced, and both signed', { ...fullCharter, ...signed }],
    [
      'Signed',
      'both signed today',
      { ...fullCharter, ...signed, signedByUsOn: today, signedByPartnerOn: today },
    ],
  ])('is %s when %s', (status, _claim, values) => {
    expect(charter(values).status).toBe(status);
  });

  test.each<[string, Values]>([
    ['our name is missing', { signedByUs: null }],
    ['our name is to be decided', { signedByUs: 'TBD' }],
    ['our name is nobody', { signedByUs: 'n/a' }],
    ['our day is missing', { signedByUsOn: null }],
    ['our day is tomorrow', { signedByUsOn: day(1) }],
    ['their name is missing', { signedByPartner: null }],
    ['their name is a dash', { signedByPartner: '–' }],
    ['their day is missing', { signedByPartnerOn: null }],
    ['their day is tomorrow', { signedByPartnerOn: day(1) }],
  ])('is Complete, not Signed, while %s', (_claim, values) => {
    expect(charter({ ...fullCharter, ...signed, ...values }).status).toBe('Complete');
  });
});
