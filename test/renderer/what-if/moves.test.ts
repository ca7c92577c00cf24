import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '#shared/rules/program.ts';
import { today } from '#support/judge.ts';
import { crawlPassed, walkPassed } from '#support/parts.ts';
import { stored } from '#support/portfolio.ts';
import { makeEvaluations } from '../../../src/renderer/session/evaluations.ts';
import { movesBetween, moveWords } from '../../../src/renderer/what-if/moves.ts';

const share = (value: number) => `${value * 100}%`;
const walked = { phase: 'Walk', crawlStart: '2026-01-05', crawlEnd: '2026-02-20' } as const;

/** Eight of ten adopted: 80 %. Nine of ten: 90 %. The Walk of both is over. */
const eighty = stored('Eighty', 1, {
  ...walked,
  ...crawlPassed,
  ...walkPassed,
  walkStart: '2026-03-02',
  walkEnd: '2026-05-20',
});
const ninety = stored('Ninety', 2, { ...eighty.values, name: 'Ninety', adoptedCustomers: 9 });
const ended = stored('Ended', 3, { ...eighty.values, name: 'Ended', status: 'Ended' });
const blank = stored('Blank', 4);
const rows = [eighty, ninety, ended, blank];

const under = (settings: Partial<Settings>, asOf = today) =>
  makeEvaluations({ ...defaultSettings, ...settings }, asOf);

describe('what a plan would move', () => {
  it('counts gates and the open partners who drop below a raised threshold', () => {
    const moves = movesBetween(
      { rows, evaluations: under({}) },
      { rows, evaluations: under({ walkThreshold: 0.85 }) },
    );
    // The gate of the ended partner changes as well; only an open one is counted at the line.
    expect(moves.partners.map(({ name }) => name)).toEqual(['Eighty', 'Ended']);
    expect(moves.partners[0]?.moved).toContainEqual({ field: 'walkGate', from: 'Pass', to: 'Fail' });
    expect(moves.adoption).toEqual({ drop: 1, reach: 0 });
    expect(moves.improvement).toEqual({ drop: 0, reach: 0 });
    const words = moveWords(moves, { crawlThreshold: 0.2, walkThreshold: 0.85 }, share);
    expect(words).toContain('1 partner drops below 85% adoption');
  });

  it('tells who reaches a lowered threshold', () => {
    const moves = movesBetween(
      { rows, evaluations: under({ crawlThreshold: 0.3 }) },
      { rows, evaluations: under({}) },
    );
    // All three that have an improvement have 25 %: of them the open ones count.
    expect(moves.improvement).toEqual({ drop: 0, reach: 2 });
    expect(moveWords(moves, defaultSettings, share)).toContain('2 partners reach 20% improvement');
  });

  it('compares changed values of a partner by key', () => {
    const other = { ...ninety, values: { ...ninety.values, adoptedCustomers: 6 } };
    const evaluations = under({});
    const moves = movesBetween({ rows: [ninety], evaluations }, { rows: [other], evaluations });
    expect(moves.partners[0]?.moved).toContainEqual({ field: 'adoption', from: 0.9, to: 0.6 });
    expect(moves.adoption).toEqual({ drop: 1, reach: 0 });
  });

  it('says nothing where nothing moves', () => {
    const moves = movesBetween(
      { rows, evaluations: under({}) },
      { rows, evaluations: under({ tierReviewMonths: 7 }) },
    );
    expect(moves.partners).toEqual([]);
    expect(moveWords(moves, defaultSettings, share)).toEqual([]);
  });
});
