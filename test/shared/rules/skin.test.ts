import { describe, expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { day, judge, today } from '#support/judge.ts';

const verdict = (values: Partial<Partner>) => judge(values).skinVerdict;

const stakes: readonly [commitment: number | null, loss: string | null, stake: 'Yes' | 'No' | 'blank'][] = [
  [5, null, 'Yes'],
  [5, 'TBD', 'Yes'],
  [5, 'none', 'Yes'],
  [5, 'Their badge', 'Yes'],
  [0.01, null, 'Yes'],
  [0, 'Their badge', 'Yes'],
  [null, 'Their badge', 'Yes'],
  [null, 'No clause', 'Yes'],
  [0, null, 'No'],
  [0, 'TBD', 'No'],
  [0, 'yes', 'No'],
  [0, 'nothing', 'No'],
  [null, 'nothing', 'No'],
  [null, 'n.a.', 'No'],
  [null, null, 'blank'],
  [null, 'TBD', 'blank'],
  [null, 'yes', 'blank'],
  [null, '✓', 'blank'],
  [null, '–', 'blank'],
  [null, '#N/A', 'blank'],
  [null, '   ', 'blank'],
];

describe('a stake from a commitment and a loss', () => {
  test.each(stakes)('%s and %j: our stake is %s', (ourCommitment, ourLoss, stake) => {
    const ours = { ourCommitment, ourLoss };
    expect(verdict({ ...ours, partnerCommitment: 5 })).toBe(
      { Yes: 'Partnership', No: 'One-sided', blank: 'Unassessed' }[stake],
    );
    expect(verdict({ ...ours, partnerCommitment: 0 })).toBe(
      { Yes: 'One-sided', No: 'Handshake', blank: 'Unassessed' }[stake],
    );
  });

  test.each(stakes)('%s and %j: the partner’s stake is %s', (partnerCommitment, partnerLoss, stake) => {
    const theirs = { partnerCommitment, partnerLoss };
    expect(verdict({ ...theirs, ourCommitment: 5 })).toBe(
      { Yes: 'Partnership', No: 'One-sided', blank: 'Unassessed' }[stake],
    );
    expect(verdict({ ...theirs, ourCommitment: 0 })).toBe(
      { Yes: 'One-sided', No: 'Handshake', blank: 'Unassessed' }[stake],
    );
  });
});

describe('the verdict on both sides’ stakes', () => {
  const side = { Yes: 5, No: 0, blank: null };
  test.each([
    ['Yes', 'Yes', 'Partnership'],
    ['Yes', 'No', 'One-sided'],
    ['No', 'Yes', 'One-sided'],
    ['No', 'No', 'Handshake'],
    ['Yes', 'blank', 'Unassessed'],
    ['blank', 'Yes', 'Unassessed'],
    ['No', 'blank', 'Unassessed'],
    ['blank', 'No', 'Unassessed'],
    ['blank', 'blank', 'Unassessed'],
  ] as const)('ours %s, theirs %s: %s', (ours, theirs, expected) => {
    expect(verdict({ ourCommitment: side[ours], partnerCommitment: side[theirs] })).toBe(expected);
  });
});

describe('the balance of commitments', () => {
  test.each<[number | null, number | null, number | null]>([
    [20, 100, 0.2],
    [100, 20, 0.2],
    [100, 100, 1],
    [0, 100, 0],
    [100, 0, 0],
    [0, 0, null],
    [null, 100, null],
    [100, null, null],
    [null, null, null],
  ])('of %s and %s is %s', (ourCommitment, partnerCommitment, balance) => {
    expect(judge({ ourCommitment, partnerCommitment }).commitmentBalance).toBe(balance);
  });
});

describe('signals of real stakes', () => {
  const all = {
    ourCommitment: 10,
    partnerCommitment: 10,
    roadmapAligned: true,
    executiveSponsor: 'Dana Whitlock',
    lastExecutiveReview: day(-92),
    ourLoss: 'The Nordic pipeline',
    partnerLoss: 'Their certified status',
  } satisfies Partial<Partner>;

  test('are four when all are there, none for a blank partner', () => {
    expect(judge(all).skinSignals).toBe(4);
    expect(judge({}).skinSignals).toBe(0);
  });

  test.each<[string, Partial<Partner>]>([
    ['both commitments', { ourCommitment: 10, partnerCommitment: 10 }],
    ['an aligned roadmap', { roadmapAligned: true }],
    ['a sponsor who reviewed it', { executiveSponsor: 'Dana Whitlock', lastExecutiveReview: today }],
    ['both losses', { ourLoss: 'The pipeline', partnerLoss: 'The badge' }],
  ])('one for %s', (_claim, values) => {
    expect(judge(values).skinSignals).toBe(1);
  });

  test.each<[string, Partial<Partner>]>([
    ['our commitment is 0', { ourCommitment: 0 }],
    ['our commitment is blank', { ourCommitment: null }],
    ['the partner’s commitment is 0', { partnerCommitment: 0 }],
    ['the partner’s commitment is blank', { partnerCommitment: null }],
    ['the roadmap is not aligned', { roadmapAligned: false }],
    ['the roadmap is unknown', { roadmapAligned: null }],
    ['there is no sponsor', { executiveSponsor: null }],
    ['the sponsor is to be decided', { executiveSponsor: 'TBD' }],
    ['the sponsor is nobody', { executiveSponsor: 'none' }],
    ['there was no executive review', { lastExecutiveReview: null }],
    ['the last executive review was 93 days ago', { lastExecutiveReview: day(-93) }],
    ['the executive review is still to come', { lastExecutiveReview: day(1) }],
    ['our loss is not named', { ourLoss: 'yes' }],
    ['the partner’s loss is nothing', { partnerLoss: 'nothing' }],
    ['the partner’s loss is blank', { partnerLoss: null }],
  ])('one less when %s', (_claim, values) => {
    expect(judge({ ...all, ...values }).skinSignals).toBe(3);
  });

  test('follow the program’s executive cadence', () => {
    const settings = { executiveCadenceDays: 30 };
    expect(judge({ ...all, lastExecutiveReview: day(-30) }, { settings }).skinSignals).toBe(4);
    expect(judge({ ...all, lastExecutiveReview: day(-31) }, { settings }).skinSignals).toBe(3);
  });

  test('do not depend on the partner’s sponsor, whom no rule reads', () => {
    expect(judge({ ...all, partnerSponsor: 'Astrid Holm' }).skinSignals).toBe(4);
    expect(judge({ partnerSponsor: 'Astrid Holm', lastExecutiveReview: today }).skinSignals).toBe(0);
  });
});

describe('our return', () => {
  test.each<[number | null, number | null, number | null]>([
    [300, 100, 2],
    [50, 100, -0.5],
    [0, 100, -1],
    [100, 100, 0],
    [100, 0, null],
    [null, 100, null],
    [100, null, null],
  ])('on sourced revenue of %s and a commitment of %s is %s', (sourcedRevenue, ourCommitment, roi) => {
    expect(judge({ sourcedRevenue, ourCommitment }).ourRoi).toBe(roi);
  });

  test('leaves influenced revenue out', () => {
    expect(judge({ sourcedRevenue: 100, influencedRevenue: 500, ourCommitment: 50 }).ourRoi).toBe(1);
    expect(judge({ influencedRevenue: 500, ourCommitment: 50 }).ourRoi).toBe(null);
  });
});
