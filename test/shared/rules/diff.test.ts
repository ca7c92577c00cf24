import { describe, expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { diffEvaluated, type Evaluated } from '#shared/rules/diff.ts';
import { type Circumstances, day, judge, today } from '#support/judge.ts';
import { partner } from '#support/partner.ts';
import { bothCommit, crawlPassed, exemplary, highLeverage } from '#support/parts.ts';

const evaluated = (values: Partial<Partner>, circumstances: Circumstances = {}): Evaluated => {
  const one = partner(values);
  return { id: one.id, name: one.name, partner: one, evaluation: judge(values, circumstances) };
};
const told = (before: Partial<Partner> | null, after: Partial<Partner> | null) =>
  diffEvaluated([{ before: before && evaluated(before), after: after && evaluated(after) }], day(-90), today)
    .partners[0];

describe('what moved', () => {
  test('is told field by field in the order of section 14, blanks as null', () => {
    expect(told({}, exemplary)?.moved).toEqual([
      { field: 'crawlGate', from: 'Pending', to: 'Pass' },
      { field: 'walkGate', from: 'Pending', to: 'Pass' },
      { field: 'runGate', from: 'Pending', to: 'Pass' },
      { field: 'assignedTier', from: null, to: 3 },
      { field: 'recommendedTier', from: null, to: 3 },
      { field: 'tierFit', from: 'Unassigned', to: 'Matched' },
      { field: 'phase', from: 'Not started', to: 'Run' },
      { field: 'status', from: 'Prospect', to: 'Active' },
      { field: 'skinVerdict', from: 'Unassessed', to: 'Partnership' },
      { field: 'leverageClass', from: 'Unassessed', to: 'High' },
      { field: 'charterStatus', from: 'Missing', to: 'Signed' },
      { field: 'adoption', from: null, to: 0.8 },
      { field: 'improvement', from: null, to: 0.25 },
      { field: 'healthScore', from: null, to: 100 },
      { field: 'nextAction', from: 'Ask the qualification question', to: 'Stay in Run' },
    ]);
  });

  test('is nothing when a blank phase becomes Not started, or a blank status what it stood for', () => {
    expect(told({}, { phase: 'Not started' })).toBeUndefined();
    expect(told({}, { status: 'Prospect' })).toBeUndefined();
    expect(told({ phase: 'Crawl' }, { phase: 'Crawl', status: 'Active' })).toBeUndefined();
    expect(told({ phase: 'Ended' }, { phase: 'Ended', status: 'Ended' })).toBeUndefined();
  });

  test('is a number that differs by more than a billionth', () => {
    const improved = (by: number) => told({ reportedImprovement: 0.1 }, { reportedImprovement: 0.1 + by });
    expect(improved(5e-10)).toBeUndefined();
    expect(improved(2e-9)?.moved.map(({ field }) => field)).toEqual(['improvement']);
    expect(improved(0.01)?.moved.map(({ field, from }) => [field, from])).toEqual([['improvement', 0.1]]);
  });

  test('is not told of fields that are not in the list', () => {
    expect(
      told({ notes: 'Old', owner: 'A', rating: 1 }, { notes: 'New', owner: 'B', rating: 5 }),
    ).toBeUndefined();
    expect(
      told({ ourCommitment: 5, partnerCommitment: 5 }, { ourCommitment: 9, partnerCommitment: 9 }),
    ).toBeUndefined();
  });
});

describe('a change of the health score', () => {
  // Parts that can give 65: leverage, skin, charter, cadence. 45 + 10/14 is 70 %, 45 + 40/14 is 74 %.
  const before = {
    status: 'Active',
    owner: 'Noor',
    ...highLeverage,
    ...bothCommit,
    goalUs: 'Reach',
  } satisfies Partial<Partner>;
  const after = {
    ...before,
    goalPartner: 'Sell',
    goalCustomers: 'Save time',
    weGive: 'Engineers',
  } satisfies Partial<Partner>;

  test('alone is nothing to tell', () => {
    expect(judge(before).healthScore).toBe(70);
    expect(judge(after).healthScore).toBe(74);
    expect(told(before, after)).toBeUndefined();
  });

  test('is told beside another', () => {
    expect(told(before, { ...after, status: 'Paused', lastTouch: today })?.moved).toEqual([
      { field: 'status', from: 'Active', to: 'Paused' },
      // Without the cadence's 10: 45 + 40/14 of 55 is 87 %.
      { field: 'healthScore', from: 70, to: 87 },
      { field: 'nextAction', from: 'Answer the tier questions', to: 'Resume or end' },
    ]);
  });

  test('is told beside a finding', () => {
    expect(told(before, { ...after, owner: null })).toEqual({
      id: null,
      name: 'Velmora',
      change: 'changed',
      moved: [{ field: 'healthScore', from: 70, to: 74 }],
      findingsOpened: ['no-owner'],
      findingsClosed: [],
    });
  });
});

describe('findings', () => {
  test('that opened and closed are told in the order of section 9', () => {
    const ownerless = { status: 'Active', agreementEnd: day(30), exclusiveUntil: day(-3) } as const;
    expect(told({ status: 'Active', owner: 'Noor' }, ownerless)).toMatchObject({
      findingsOpened: ['exclusivity-over', 'no-owner', 'renewal-due'],
      findingsClosed: [],
    });
    expect(told(ownerless, { status: 'Active', owner: 'Noor' })).toMatchObject({
      findingsOpened: [],
      findingsClosed: ['exclusivity-over', 'no-owner', 'renewal-due'],
    });
  });

  test('open by the passing of time alone', () => {
    const values = { exclusiveUntil: day(-10) };
    const changes = diffEvaluated(
      [{ before: evaluated(values, { asOf: day(-10) }), after: evaluated(values) }],
      day(-10),
      today,
    );
    expect(changes).toEqual({
      asOfBefore: day(-10),
      asOfAfter: today,
      partners: [
        {
          id: null,
          name: 'Velmora',
          change: 'changed',
          moved: [],
          findingsOpened: ['exclusivity-over'],
          findingsClosed: [],
        },
      ],
    });
  });
});

describe('a partner', () => {
  const ownerless = { id: 'P-1', name: 'Halvern Pay', status: 'Active', agreementEnd: day(3) } as const;

  test('added has all its findings opened and nothing moved', () => {
    expect(told(null, ownerless)).toEqual({
      id: 'P-1',
      name: 'Halvern Pay',
      change: 'added',
      moved: [],
      findingsOpened: ['no-owner', 'renewal-due'],
      findingsClosed: [],
    });
  });

  test('added without findings is told', () => {
    expect(told(null, { name: 'Halvern Pay' })).toMatchObject({ change: 'added', findingsOpened: [] });
  });

  test('removed has all its findings closed and nothing moved', () => {
    expect(told(ownerless, null)).toEqual({
      id: 'P-1',
      name: 'Halvern Pay',
      change: 'removed',
      moved: [],
      findingsOpened: [],
      findingsClosed: ['no-owner', 'renewal-due'],
    });
  });

  test('changed is called as in the later file', () => {
    expect(
      told({ id: 'P-1', name: 'Halvern' }, { id: 'halvern.example', name: 'Halvern Pay', ...crawlPassed }),
    ).toMatchObject({ id: 'halvern.example', name: 'Halvern Pay', change: 'changed' });
    expect(told({ id: 'P-1', name: 'Halvern' }, { id: 'P-2', name: 'Halvern Pay' })).toBeUndefined();
  });

  test('unchanged is not told, and the others stand in the order given', () => {
    const pair = (name: string, before: Partial<Partner> | null, after: Partial<Partner> | null) => ({
      before: before && evaluated({ name, ...before }),
      after: after && evaluated({ name, ...after }),
    });
    const { partners } = diffEvaluated(
      [
        pair('Yarrowick', {}, crawlPassed),
        pair('Same', exemplary, exemplary),
        pair('Aldersyn', null, {}),
        pair('Kestrano', { phase: 'Crawl' }, { phase: 'Walk' }),
        pair('Brackwater', {}, null),
      ],
      today,
      today,
    );
    expect(partners.map(({ name, change }) => [name, change])).toEqual([
      ['Yarrowick', 'changed'],
      ['Aldersyn', 'added'],
      ['Kestrano', 'changed'],
      ['Brackwater', 'removed'],
    ]);
  });
});
