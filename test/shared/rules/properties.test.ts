import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  charterStatuses,
  continueDecisions,
  findingIds,
  gateResults,
  investments,
  launchStatuses,
  leverageClasses,
  skinVerdicts,
  tierFits,
  timelineStatuses,
} from '#shared/fields/choices.ts';
import { computedFields, inputFields, type Partner } from '#shared/fields/fields.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { judgeText } from '#shared/rules/judged-text.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { addPartner, readTally, removePartner, rollUp, startTally } from '#shared/rules/roll-up.ts';
import { compareUrgency } from '#shared/rules/urgency.ts';
import { explain, why } from '#shared/rules/why.ts';
import { asOfDate, randomAcceptances, randomPartner, randomSettings } from '#support/random-partner.ts';

const circumstances = () => fc.tuple(randomPartner(), randomSettings(), asOfDate());

const isOpenCrawl = ({ phase, crawlStart, crawlEnd }: Partner, asOf: string) =>
  (phase === 'Crawl' && (crawlEnd === null || crawlEnd >= asOf)) ||
  ((phase === null || phase === 'Not started') &&
    ![crawlStart, crawlEnd].some((date) => date !== null && date <= asOf));

const isOpenWalk = ({ phase, walkStart, walkEnd }: Partner, asOf: string) =>
  (phase === 'Walk' && (walkEnd === null || walkEnd >= asOf)) ||
  ((phase === null || phase === 'Not started' || phase === 'Crawl') &&
    ![walkStart, walkEnd].some((date) => date !== null && date <= asOf));

/**
 * A partner as people write one: whole cents, so that no ratio of two amounts is beyond what a percentage can show,
 * and plain words for texts, since a sentence may repeat a text as it was typed.
 */
const inPlainWords = (partner: Partner): Partner => ({
  ...partner,
  ...Object.fromEntries(
    inputFields.flatMap(({ id, kind }): [string, unknown][] => {
      const value = partner[id];
      if (typeof value === 'number' && (kind.name === 'money' || kind.name === 'number')) {
        return [[id, Math.round(value * 100) / 100]];
      }
      return typeof value === 'string' && /text|link|name|^id$/i.test(kind.name) ? [[id, 'Plain words']] : [];
    }),
  ),
});

describe('for any valid partner, program and day', () => {
  test('evaluating and explaining never throw, and every verdict is one of its list', () => {
    fc.assert(
      fc.property(circumstances(), randomAcceptances(), ([partner, settings, asOf], accepted) => {
        const e = evaluate(partner, settings, asOf, accepted);
        expect(leverageClasses).toContain(e.leverageClass);
        expect(investments).toContain(e.investment);
        expect(skinVerdicts).toContain(e.skinVerdict);
        expect(tierFits).toContain(e.tierFit);
        expect(timelineStatuses).toContain(e.timelineStatus);
        for (const gate of [e.crawlGate, e.walkGate, e.runGate]) expect(gateResults).toContain(gate);
        expect(continueDecisions).toContain(e.continueDecision);
        expect(charterStatuses).toContain(e.charterStatus);
        expect(launchStatuses).toContain(e.launchStatus);
        expect(e.nextAction).not.toBe(null);
        if (e.healthScore !== null) {
          expect(e.healthScore).toBeGreaterThanOrEqual(0);
          expect(e.healthScore).toBeLessThanOrEqual(100);
          expect(Number.isInteger(e.healthScore)).toBe(true);
        }
        const ids = e.findings.map(({ id }) => id);
        expect(ids).toEqual(findingIds.filter((id) => ids.includes(id)));
        expect(explain(partner, settings, asOf, accepted).map(({ field }) => field)).toEqual(
          computedFields.map(({ id }) => id),
        );
      }),
      { numRuns: 300 },
    );
  });

  test('evaluating is pure: the same partner gives the same evaluation, and is not touched', () => {
    fc.assert(
      fc.property(circumstances(), ([partner, settings, asOf]) => {
        const before = structuredClone(partner);
        expect(evaluate(partner, settings, asOf)).toEqual(evaluate(structuredClone(partner), settings, asOf));
        expect(partner).toEqual(before);
      }),
    );
  });

  test('no number of an evaluation is NaN or infinite', () => {
    fc.assert(
      fc.property(circumstances(), ([partner, settings, asOf]) => {
        const e = evaluate(partner, settings, asOf);
        const numbers = [...Object.values(e), ...Object.values(e.healthParts)].filter(
          (v) => typeof v === 'number',
        );
        expect(numbers.filter((value) => !Number.isFinite(value))).toEqual([]);
      }),
    );
  });

  test('no sentence shows a blank or a broken number to a person', () => {
    const broken = /\b(?:null|undefined|NaN|Infinity)\b|\[object|\.\.$| {2}/;
    fc.assert(
      fc.property(circumstances(), ([partner, settings, asOf]) => {
        const named = inPlainWords(partner);
        const sentences = [
          ...evaluate(named, settings, asOf).findings.map(({ message }) => message),
          ...explain(named, settings, asOf).flatMap(({ conclusion, criteria }) => [
            conclusion,
            ...criteria.map(({ label }) => label),
          ]),
        ];
        expect(sentences.filter((sentence) => broken.test(sentence))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('a gate passes only when every answer it asks for is known', () => {
    fc.assert(
      fc.property(circumstances(), ([partner, settings, asOf]) => {
        const e = evaluate(partner, settings, asOf);
        if (e.crawlGate === 'Pass') {
          expect([partner.pilotRecommends, partner.integrationScalable]).toEqual([true, true]);
          expect(e.improvement).not.toBe(null);
        }
        if (e.walkGate === 'Pass') {
          expect([partner.partnerPromoting, partner.supportManageable]).toEqual([true, true]);
          expect(e.adoption).not.toBe(null);
          expect(partner.adoptedCustomers).toBeLessThanOrEqual(partner.invitedCustomers ?? 0);
        }
        if (e.runGate === 'Pass') {
          expect([e.crawlGate, e.walkGate]).toEqual(['Pass', 'Pass']);
          expect([partner.bothCommitted, partner.roiValidated]).toEqual([true, true]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('no gate passes while one of its criteria is unknown, nor fails without one that is not met', () => {
    fc.assert(
      fc.property(circumstances(), ([partner, settings, asOf]) => {
        const e = evaluate(partner, settings, asOf);
        for (const gate of ['crawlGate', 'walkGate', 'runGate'] as const) {
          const states = why(gate, partner, settings, asOf).criteria.map(({ state }) => state);
          const expected = states.every((state) => state === 'met')
            ? 'Pass'
            : states.includes('not met')
              ? 'Fail'
              : 'Pending';
          expect([gate, e[gate]]).toEqual([gate, expected]);
        }
      }),
    );
  });

  test('a gate never fails while its phase is open', () => {
    fc.assert(
      fc.property(circumstances(), ([partner, settings, asOf]) => {
        const e = evaluate(partner, settings, asOf);
        if (isOpenCrawl(partner, asOf)) expect(e.crawlGate).not.toBe('Fail');
        if (isOpenWalk(partner, asOf)) expect(e.walkGate).not.toBe('Fail');
      }),
      { numRuns: 500 },
    );
  });

  test('an ended partner raises only the findings about its data, and has nothing to do', () => {
    const ended = fc.oneof(randomPartner({ status: 'Ended' }), randomPartner({ phase: 'Ended' }));
    fc.assert(
      fc.property(ended, randomSettings(), asOfDate(), (partner, settings, asOf) => {
        const e = evaluate(partner, settings, asOf);
        const others = e.findings.filter(
          ({ id }) => id !== 'adopted-exceeds-invited' && id !== 'dates-reversed',
        );
        expect(others).toEqual([]);
        expect([e.nextAction, e.continueDecision, e.healthScore]).toEqual(['None', 'Ended', null]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('more evidence', () => {
  const rank = { Unassessed: 0, None: 0, Low: 1, Moderate: 2, High: 3 };

  test.each<[string, Partial<Partner>, (partner: Partner) => boolean]>([
    [
      'a requirement',
      { requirementEvidence: 'Clause 4.2' },
      (p) => judgeText(p.requirementEvidence, true) !== 'real',
    ],
    ['competitors who want it', { competitorsWantThis: true }, (p) => p.competitorsWantThis !== true],
    ['joint marketing', { jointMarketing: true }, (p) => p.jointMarketing !== true],
    ['a benefit', { partnerAnnualBenefit: 1e13 }, () => true],
    ['requests', { customerRequests: 1_000_000 }, () => true],
  ])('from blank or no to yes never lowers the leverage class: %s', (_claim, yes, applies) => {
    fc.assert(
      fc.property(circumstances(), ([partner, settings, asOf]) => {
        fc.pre(applies(partner));
        const before = evaluate(partner, settings, asOf).leverageClass ?? 'None';
        const after = evaluate({ ...partner, ...yes }, settings, asOf).leverageClass ?? 'None';
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
      }),
    );
  });

  test('never lowers the class when answers go one after another from blank to no', () => {
    const noes = {
      requirementEvidence: 'none',
      partnerAnnualBenefit: 0,
      competitorsWantThis: false,
      customerRequests: 0,
    };
    fc.assert(
      fc.property(
        circumstances(),
        fc.constantFrom(...(Object.keys(noes) as (keyof typeof noes)[])),
        ([partner, settings, asOf], field) => {
          const blank: Partner = { ...partner, [field]: null };
          const before = evaluate(blank, settings, asOf).leverageClass ?? 'None';
          const after = evaluate({ ...blank, [field]: noes[field] }, settings, asOf).leverageClass ?? 'None';
          expect(rank[after]).toBe(rank[before]);
        },
      ),
    );
  });
});

describe('for any portfolio', () => {
  const entries = fc
    .array(fc.tuple(randomPartner(), asOfDate(), randomAcceptances()), { maxLength: 12 })
    .map((rows) =>
      rows.map(([partner, asOf, accepted]) => ({
        partner,
        evaluation: evaluate(partner, defaultSettings, asOf, accepted),
      })),
    );

  test('a roll-up kept by what comes and goes equals one computed afresh', () => {
    fc.assert(
      fc.property(entries, entries, (staying, leaving) => {
        const tally = startTally(defaultSettings);
        for (const entry of leaving) addPartner(tally, entry);
        for (const entry of staying) addPartner(tally, entry);
        for (const entry of leaving) removePartner(tally, entry);
        expect(readTally(tally)).toEqual(rollUp(staying, defaultSettings));
      }),
    );
  });

  test('every count of the roll-up adds up to the open partners', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const r = rollUp(all, defaultSettings);
        expect(r.partners).toBe(all.length);
        for (const counts of [
          r.byLeverageClass,
          r.byInvestment,
          r.bySkinVerdict,
          r.byAssignedTier,
          r.byPhase,
          r.byCrawlGate,
          r.byWalkGate,
          r.byRunGate,
        ]) {
          expect(Object.values<number>(counts).reduce((sum, count) => sum + count, 0)).toBe(r.open);
        }
      }),
    );
  });

  test('urgency is an order: turned around it is the opposite, and it passes on', () => {
    fc.assert(
      fc.property(fc.tuple(entries, entries, entries), (groups) => {
        const [a, b, c] = groups.flat();
        fc.pre(a !== undefined && b !== undefined && c !== undefined);
        if (a === undefined || b === undefined || c === undefined) return;
        expect(Math.sign(compareUrgency(a, b)) + Math.sign(compareUrgency(b, a))).toBe(0);
        if (compareUrgency(a, b) <= 0 && compareUrgency(b, c) <= 0) {
          expect(compareUrgency(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});
