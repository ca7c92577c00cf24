import { describe, expect, test } from 'vitest';
import {
  charterStatuses,
  continueDecisions,
  findingIds,
  gateResults,
  investments,
  launchStatuses,
  leverageClasses,
  leverageTypes,
  qualificationVerdicts,
  skinVerdicts,
  tierFits,
  tierReviews,
  timelineStatuses,
} from '#shared/fields/choices.ts';
import { inputFields, partnerSchema } from '#shared/fields/fields.ts';
import { daysBetween } from '#shared/rules/dates.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { samplePortfolio } from '#shared/sample/sample-portfolio.ts';

/** Days on which months, years and leap days end, and a plain one. */
const days = [
  '2026-06-30',
  '2026-03-31',
  '2024-02-29',
  '2025-02-28',
  '2024-12-31',
  '2026-01-01',
  '2026-08-31',
  '2027-10-15',
];

/** Every text that section 10 of the rules writes itself, N being a tier; the last clause repeats the decision. */
const actions = [
  'None',
  'Resume or end',
  'Mend the data',
  'End partnership',
  'End or restart Crawl',
  'Postpone the launch',
  'Walk away',
  'Step back from Run',
  'Get the charter signed',
  'Clear overdue launch items',
  'Ask the qualification question',
  'Find the leverage evidence',
  'Ask what each side loses',
  'Agree commitments on both sides',
  'Ask us to commit',
  'Ask the partner to commit',
  'Assign Tier N',
  'Answer the tier questions',
  'Move up to Tier N',
  'Move down to Tier N',
  'Contact the partner',
  'Book an executive review',
  'Enter Run',
  'Validate commitment and ROI',
  'Complete the charter',
  'Rebalance the exchange',
  'Review for Tier N',
  'Prepare the Crawl',
];

describe.each(days)('the sample portfolio as of %s', (asOf) => {
  const sample = samplePortfolio(asOf);
  const evaluations = sample.map(({ partner }) => evaluate(partner, defaultSettings, asOf));
  const seen = (read: (evaluation: (typeof evaluations)[number]) => string | null) =>
    new Set(evaluations.map(read));
  const without = (all: readonly string[], found: ReadonlySet<string | null>) =>
    all.filter((entry) => !found.has(entry));

  test('holds thirty partners, each valid, with its own id, name and site', () => {
    expect(sample.length).toBe(30);
    for (const { partner } of sample) expect(partnerSchema.safeParse(partner).error?.message).toBeUndefined();
    for (const field of ['id', 'name', 'website'] as const) {
      expect(new Set(sample.map(({ partner }) => partner[field])).size).toBe(30);
    }
  });

  test('shows every verdict, fit, status, gate result and decision', () => {
    expect(
      without(
        leverageTypes,
        seen((e) => e.leverageType),
      ),
    ).toEqual([]);
    expect(
      without(
        leverageClasses,
        seen((e) => e.leverageClass),
      ),
    ).toEqual([]);
    expect(
      without(
        investments,
        seen((e) => e.investment),
      ),
    ).toEqual([]);
    expect(
      without(
        qualificationVerdicts,
        seen((e) => e.qualificationVerdict),
      ),
    ).toEqual([]);
    expect(
      without(
        skinVerdicts,
        seen((e) => e.skinVerdict),
      ),
    ).toEqual([]);
    expect(
      without(
        tierFits,
        seen((e) => e.tierFit),
      ),
    ).toEqual([]);
    expect(
      without(
        tierReviews,
        seen((e) => e.tierReview),
      ),
    ).toEqual([]);
    expect(
      without(
        timelineStatuses,
        seen((e) => e.timelineStatus),
      ),
    ).toEqual([]);
    expect(
      without(
        gateResults,
        seen((e) => e.crawlGate),
      ),
    ).toEqual([]);
    expect(
      without(
        gateResults,
        seen((e) => e.walkGate),
      ),
    ).toEqual([]);
    expect(
      without(
        gateResults,
        seen((e) => e.runGate),
      ),
    ).toEqual([]);
    expect(
      without(
        continueDecisions,
        seen((e) => e.continueDecision),
      ),
    ).toEqual([]);
    expect(
      without(
        charterStatuses,
        seen((e) => e.charterStatus),
      ),
    ).toEqual([]);
    expect(
      without(
        launchStatuses,
        seen((e) => e.launchStatus),
      ),
    ).toEqual([]);
  });

  test('shows every next action, and the decision where nothing else is left', () => {
    const found = seen((e) => e.nextAction?.replace(/Tier \d/, 'Tier N') ?? null);
    expect(without(actions, found)).toEqual([]);
    expect(found).toContain('Stay in Run');
    expect(found).toContain('Finish Crawl');
  });

  test('shows every finding', () => {
    expect(without(findingIds, new Set(evaluations.flatMap((e) => e.findings.map(({ id }) => id))))).toEqual(
      [],
    );
  });

  test('has a healthy middle: a third of the scores at 80 or more, some at 50 or less, half of the partners with two findings at most', () => {
    const scores = evaluations.flatMap((e) => (e.healthScore === null ? [] : [e.healthScore]));
    expect(scores.filter((score) => score >= 80).length).toBeGreaterThanOrEqual(scores.length / 3);
    expect(scores.filter((score) => score <= 50).length).toBeGreaterThanOrEqual(3);
    expect(evaluations.filter((e) => e.findings.length <= 2).length).toBeGreaterThanOrEqual(15);
  });

  test('has a year of readings for twelve partners, one a day at most, none after the as-of date', () => {
    const measured = sample.filter(({ readings }) => readings.length > 0);
    expect(measured.length).toBe(12);
    for (const { readings } of measured) {
      const dates = readings.map(({ date }) => date);
      expect(dates).toEqual([...new Set(dates)].sort());
      expect(daysBetween(dates[0] ?? asOf, dates.at(-1) ?? asOf)).toBeGreaterThanOrEqual(330);
      expect(daysBetween(dates.at(-1) ?? asOf, asOf)).toBeGreaterThanOrEqual(0);
      expect(readings.every((r) => (r.adoptedCustomers ?? 0) <= (r.invitedCustomers ?? 0))).toBe(true);
    }
  });

  test('agrees with the readings: in Walk the last one is what the partner itself says', () => {
    const inWalk = sample.filter(({ partner, readings }) => partner.phase === 'Walk' && readings.length > 0);
    expect(inWalk.length).toBeGreaterThan(0);
    for (const { partner, readings } of inWalk) {
      const last = readings.at(-1);
      expect([partner.name, last?.invitedCustomers, last?.adoptedCustomers]).toEqual([
        partner.name,
        partner.invitedCustomers,
        partner.adoptedCustomers,
      ]);
    }
  });
});

test('the sample’s sites and ids belong to nobody: they lie under .example', () => {
  for (const { partner } of samplePortfolio('2026-06-30')) {
    expect(partner.website).toMatch(/^https:\/\/[a-z]+\.example$/);
    expect(partner.website).toBe(`https://${partner.id}`);
  }
});

test('the sample fills in every field somewhere', () => {
  const sample = samplePortfolio('2026-06-30');
  const unused = inputFields
    .map(({ id }) => id)
    .filter(
      (id) =>
        !sample.some(({ partner }) =>
          Array.isArray(partner[id]) ? partner[id].length > 0 : partner[id] !== null,
        ),
    );
  expect(unused).toEqual([]);
});
