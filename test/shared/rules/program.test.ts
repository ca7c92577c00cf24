import { describe, expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import {
  buildOrPartner,
  defaultProgram,
  ecosystemModel,
  programJson,
  programWarnings,
  readProgramFile,
} from '#shared/rules/program-decisions.ts';
import { partner } from '#support/partner.ts';

describe('build or partner', () => {
  const decide = (core: boolean | null, delayMonths: number | null, crediblePartner: boolean | null) =>
    buildOrPartner({ core, delayMonths, crediblePartner });

  test('what is core is built, what nobody has decided on is unknown', () => {
    for (const delay of [null, 0, 6, 7]) {
      for (const credible of [true, false, null]) {
        expect(decide(true, delay, credible)).toBe('Build');
        expect(decide(null, delay, credible)).toBe('Unknown');
      }
    }
  });

  test.each<[number | null, boolean | null, string]>([
    [7, true, 'Partner'],
    [7, false, 'Partner'],
    [7, null, 'Partner'],
    [6.1, false, 'Partner'],
    [6, true, 'Partner'],
    [6, false, 'Build'],
    [6, null, 'Unknown'],
    [0, true, 'Partner'],
    [0, false, 'Build'],
    [0, null, 'Unknown'],
    [null, true, 'Partner'],
    [null, false, 'Unknown'],
    [null, null, 'Unknown'],
  ])(
    'what is not core, with a delay of %s months and a credible partner %s: %s',
    (delay, credible, expected) => {
      expect(decide(false, delay, credible)).toBe(expected);
    },
  );
});

describe('the ecosystem', () => {
  test.each<[boolean | null, boolean | null, string]>([
    [true, true, 'Curated'],
    [true, false, 'Curated'],
    [true, null, 'Curated'],
    [false, true, 'Curated'],
    [null, true, 'Curated'],
    [false, false, 'Open'],
    [false, null, 'Unknown'],
    [null, false, 'Unknown'],
    [null, null, 'Unknown'],
  ])('with brand risk %s and all reviewable %s is %s', (brandRisk, canReviewAll, model) => {
    expect(ecosystemModel({ brandRisk, canReviewAll })).toBe(model);
  });
});

const portfolio = (count: number, values: Partial<Partner> = {}) =>
  Array.from({ length: count }, () => ({ partner: partner(values) }));

describe('warnings', () => {
  test('a curated ecosystem without brand risk is a bottleneck from 100 open partners on', () => {
    expect(programWarnings('Curated', false, portfolio(99))).toEqual([]);
    expect(programWarnings('Curated', false, portfolio(100))).toEqual(['curation-bottleneck']);
    expect(programWarnings('Curated', null, portfolio(100))).toEqual(['curation-bottleneck']);
    expect(programWarnings('Curated', true, portfolio(100))).toEqual([]);
    expect(programWarnings('Open', false, portfolio(100))).toEqual([]);
    expect(programWarnings('Unknown', false, portfolio(100))).toEqual([]);
    expect(
      programWarnings('Curated', false, [...portfolio(99), ...portfolio(9, { phase: 'Ended' })]),
    ).toEqual([]);
  });

  test('one tier for all of ten or more open partners with a tier is none', () => {
    const warn = (...groups: readonly (readonly { partner: Partner }[])[]) =>
      programWarnings('Open', false, groups.flat());
    expect(warn(portfolio(9, { assignedTier: 2 }))).toEqual([]);
    expect(warn(portfolio(10, { assignedTier: 2 }))).toEqual(['one-tier']);
    expect(warn(portfolio(10, { assignedTier: 2 }), portfolio(5))).toEqual(['one-tier']);
    expect(warn(portfolio(9, { assignedTier: 2 }), portfolio(5))).toEqual([]);
    expect(warn(portfolio(10, { assignedTier: 2 }), portfolio(1, { assignedTier: 1 }))).toEqual([]);
    expect(
      warn(portfolio(10, { assignedTier: 2 }), portfolio(1, { assignedTier: 1, status: 'Ended' })),
    ).toEqual(['one-tier']);
    expect(
      warn(portfolio(9, { assignedTier: 2 }), portfolio(3, { assignedTier: 2, status: 'Ended' })),
    ).toEqual([]);
  });

  test('both stand in the order of the rules', () => {
    expect(programWarnings('Curated', false, portfolio(100, { assignedTier: 1 }))).toEqual([
      'curation-bottleneck',
      'one-tier',
    ]);
  });
});

describe('a program file', () => {
  const read = (json: unknown) => {
    const result = readProgramFile(json);
    if (!result.ok) throw new Error(result.reason);
    return result.program;
  };
  const reason = (json: unknown) => {
    const result = readProgramFile(json);
    return result.ok ? 'accepted' : result.reason;
  };

  test('that says nothing is the playbook’s program', () => {
    expect(read({})).toEqual(defaultProgram);
    expect(read({ settings: {}, capabilities: [], ecosystem: {} })).toEqual(defaultProgram);
  });

  test('changes what it names and keeps the rest', () => {
    const { settings, capabilities, ecosystem } = read({
      settings: { crawlThreshold: 0.3, cadenceDays: { 2: 20 }, name: 'Alliances EMEA', currency: 'EUR' },
      capabilities: [{ name: 'Search', core: false, delayMonths: 9 }],
      ecosystem: { brandRisk: false },
    });
    expect(settings).toEqual({
      ...defaultSettings,
      crawlThreshold: 0.3,
      cadenceDays: { 1: 90, 2: 20, 3: 14 },
      name: 'Alliances EMEA',
      currency: 'EUR',
    });
    expect(capabilities).toEqual([
      { name: 'Search', core: false, delayMonths: 9, crediblePartner: null, partner: null },
    ]);
    expect(ecosystem).toEqual({ brandRisk: false, canReviewAll: null });
  });

  test.each<[string, number, number, number, number]>([
    ['crawlThreshold', 0.01, 10, 0.009, 10.01],
    ['walkThreshold', 0.01, 1, 0.009, 1.01],
    ['customerRequestThreshold', 1, 1_000_000, 0, 1_000_001],
    ['executiveCadenceDays', 1, 3660, 0, 3661],
    ['tierReviewMonths', 1, 60, 0, 61],
    ['sunkCostGraceDays', 0, 3660, -1, 3661],
    ['fiscalYearStartMonth', 1, 12, 0, 13],
  ])('takes a %s from %d to %d and refuses %d and %d by name', (key, least, most, below, above) => {
    expect(reason({ settings: { [key]: least } })).toBe('accepted');
    expect(reason({ settings: { [key]: most } })).toBe('accepted');
    expect(reason({ settings: { [key]: below } })).toContain(key);
    expect(reason({ settings: { [key]: above } })).toContain(key);
    expect(reason({ settings: { [key]: 'many' } })).toContain(key);
    expect(reason({ settings: { [key]: null } })).toContain(key);
  });

  test.each([
    'customerRequestThreshold',
    'executiveCadenceDays',
    'tierReviewMonths',
    'sunkCostGraceDays',
    'fiscalYearStartMonth',
  ])('refuses a fraction for %s', (key) => {
    expect(reason({ settings: { [key]: 1.5 } })).toContain(key);
  });

  test.each(['1', '2', '3'])('takes a cadence for tier %s from 1 to 3660 days', (tier) => {
    expect(reason({ settings: { cadenceDays: { [tier]: 1 } } })).toBe('accepted');
    expect(reason({ settings: { cadenceDays: { [tier]: 3660 } } })).toBe('accepted');
    for (const refused of [0, 3661, 1.5, '14']) {
      const said = reason({ settings: { cadenceDays: { [tier]: refused } } });
      expect(said).toContain('cadenceDays');
      expect(said).toContain(tier);
    }
  });

  test.each<[string, unknown, string]>([
    ['a currency that is none', { settings: { currency: 'ZZZ' } }, 'currency'],
    ['an unknown key', { setings: {} }, 'setings'],
    ['an unknown setting', { settings: { walkTreshold: 0.7 } }, 'walkTreshold'],
    ['an unknown tier', { settings: { cadenceDays: { 4: 30 } } }, '4'],
    ['a computed decision', { capabilities: [{ name: 'Search', decision: 'Build' }] }, 'decision'],
    ['a computed model', { ecosystem: { model: 'Open' } }, 'model'],
    ['computed warnings', { warnings: [] }, 'warnings'],
    ['a Yes as text', { ecosystem: { brandRisk: 'Yes' } }, 'brandRisk'],
    ['a core that is no yes or no', { capabilities: [{ name: 'Search', core: 1 }] }, 'core'],
    ['a delay that is text', { capabilities: [{ name: 'Search', delayMonths: 'six' }] }, 'delayMonths'],
    ['capabilities that are no list', { capabilities: {} }, 'capabilities'],
    ['settings that are a list', { settings: [] }, 'settings'],
  ])('with %s is refused by name', (_claim, json, name) => {
    expect(reason(json)).not.toBe('accepted');
    expect(reason(json)).toContain(name);
  });

  test.each([null, [], 'program', 7, true])('that is %j is refused', (json) => {
    expect(readProgramFile(json).ok).toBe(false);
  });

  test('a refusal names every fault', () => {
    const said = reason({ settings: { crawlThreshold: 99, fiscalYearStartMonth: 0 }, extra: 1 });
    for (const name of ['crawlThreshold', 'fiscalYearStartMonth', 'extra']) expect(said).toContain(name);
  });
});

test('the program as JSON has the keys of section 11, decided', () => {
  const program = {
    settings: defaultSettings,
    capabilities: [{ name: 'Search', core: false, delayMonths: 9, crediblePartner: null, partner: 'P-1' }],
    ecosystem: { brandRisk: false, canReviewAll: true },
  };
  expect(programJson(program, portfolio(100))).toEqual({
    settings: defaultSettings,
    capabilities: [
      {
        name: 'Search',
        core: false,
        delayMonths: 9,
        crediblePartner: null,
        partner: 'P-1',
        decision: 'Partner',
      },
    ],
    ecosystem: { brandRisk: false, canReviewAll: true, model: 'Curated' },
    warnings: ['curation-bottleneck'],
  });
});
