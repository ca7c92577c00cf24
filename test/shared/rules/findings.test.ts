import { describe, expect, test } from 'vitest';
import { findingIds, findingKinds } from '#shared/fields/choices.ts';
import { inputFields, type Partner } from '#shared/fields/fields.ts';
import { day, findingsOf, judge, today } from '#support/judge.ts';
import { crawlPassed, exemplary } from '#support/parts.ts';
import { findingCases, troubled } from './finding-cases.ts';

test('there are the findings of section 9, in its order and severity', () => {
  expect(findingCases.map(({ id, severity }) => [id, severity])).toEqual(
    findingKinds.map(({ id, severity }) => [id, severity]),
  );
});

describe.each(findingCases)('$id', ({ id, severity, raised, still, stopped }) => {
  test('is raised, with its severity, a sentence and the fields that would settle it', () => {
    const finding = judge(raised).findings.find((candidate) => candidate.id === id);
    expect(finding).toMatchObject({ id, severity, accepted: false });
    expect(finding?.message).toMatch(/^\S.*\S$/s);
    expect(finding?.fields.length).toBeGreaterThan(0);
    const known: readonly string[] = inputFields.map((field) => field.id);
    expect(finding?.fields.filter((field) => !known.includes(field))).toEqual([]);
    expect(new Set(finding?.fields).size).toBe(finding?.fields.length);
  });

  test.each(still)('is still raised when %s', (_claim, change) => {
    expect(findingsOf({ ...raised, ...change })).toContain(id);
  });

  test.each(stopped)('is not raised when %s', (_claim, change) => {
    expect(findingsOf({ ...raised, ...change })).not.toContain(id);
  });
});

describe('findings together', () => {
  test('are none for a blank partner and none for an exemplary one', () => {
    expect(findingsOf({})).toEqual([]);
    expect(findingsOf(exemplary)).toEqual([]);
  });

  test('are listed in the order of section 9, each once', () => {
    expect(findingsOf(troubled)).toEqual([
      'adopted-exceeds-invited',
      'skipped-walk',
      'no-integration-path',
      'no-owner',
      'renewal-due',
    ]);
    const everything: Partial<Partner> = Object.assign({}, ...findingCases.map(({ raised }) => raised));
    const raised = findingsOf(everything);
    expect(raised).toEqual(findingIds.filter((id) => raised.includes(id)));
    expect(raised.length).toBeGreaterThan(5);
  });

  test.each(findingCases)(
    'of an ended partner: $id is raised only if it is about the data',
    ({ id, raised }) => {
      const data = ['adopted-exceeds-invited', 'dates-reversed'].includes(id) ? [id] : [];
      expect(findingsOf({ ...raised, status: 'Ended' })).toEqual(data);
      expect(findingsOf({ ...raised, phase: 'Ended' })).toEqual(data);
    },
  );

  test('a blank status follows the phase', () => {
    expect(findingsOf({ owner: null, phase: 'Crawl', status: null })).toContain('no-owner');
    expect(findingsOf({ owner: null, phase: 'Not started', status: null })).not.toContain('no-owner');
  });
});

describe('a program of its own', () => {
  test('gives another grace before a cost is sunk', () => {
    const failed = { ...crawlPassed, pilotRecommends: false, phase: 'Crawl', crawlEnd: day(-1) } as const;
    expect(findingsOf(failed, { settings: { sunkCostGraceDays: 0 } })).toContain('sunk-cost');
    expect(findingsOf(failed, { settings: { sunkCostGraceDays: 1 } })).not.toContain('sunk-cost');
  });

  test('gives another executive cadence', () => {
    const settings = { executiveCadenceDays: 30 };
    const reviewed = (days: number) => ({
      status: 'Active' as const,
      phase: 'Run' as const,
      assignedTier: 3 as const,
      executiveSponsor: 'Dana Whitlock',
      lastExecutiveReview: day(-days),
      lastQbr: day(-days),
    });
    expect(findingsOf(reviewed(30), { settings })).not.toContain('sponsor-lapsed');
    expect(findingsOf(reviewed(30), { settings })).not.toContain('qbr-due');
    expect(findingsOf(reviewed(31), { settings })).toContain('sponsor-lapsed');
    expect(findingsOf(reviewed(31), { settings })).toContain('qbr-due');
  });

  test('gives another cadence of touches', () => {
    const settings = { cadenceDays: { 1: 10, 2: 30, 3: 14 } };
    expect(findingsOf({ phase: 'Run', assignedTier: 1, lastTouch: day(-20) }, { settings })).not.toContain(
      'ghosting',
    );
    expect(findingsOf({ phase: 'Run', assignedTier: 1, lastTouch: day(-21) }, { settings })).toContain(
      'ghosting',
    );
  });
});

describe('an accepted finding', () => {
  const accept = (until: string | null, finding: 'no-owner' | 'renewal-due' = 'no-owner') =>
    judge(
      { status: 'Active', agreementEnd: day(9) },
      { accepted: [{ finding, reason: 'The owner joins next month', until }] },
    ).findings.map(({ id, accepted }) => [id, accepted]);

  test.each([
    ['without an expiry', null],
    ['on the day it expires', today],
    ['before it expires', day(1)],
  ])('%s is still listed, and says it is accepted', (_claim, until) => {
    expect(accept(until)).toEqual([
      ['no-owner', true],
      ['renewal-due', false],
    ]);
  });

  test('counts as not accepted from the day after it expires', () => {
    expect(accept(day(-1))).toEqual([
      ['no-owner', false],
      ['renewal-due', false],
    ]);
  });

  test('accepts itself alone', () => {
    expect(accept(null, 'renewal-due')).toEqual([
      ['no-owner', false],
      ['renewal-due', true],
    ]);
  });

  test('that does not occur is not listed', () => {
    const { findings } = judge({}, { accepted: [{ finding: 'no-owner', reason: 'Later', until: null }] });
    expect(findings).toEqual([]);
  });
});
