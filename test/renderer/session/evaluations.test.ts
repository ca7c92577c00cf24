import { expect, test } from 'vitest';
import { defaultSettings } from '#shared/rules/program.ts';
import { rollUp } from '#shared/rules/roll-up.ts';
import { samplePortfolio } from '#shared/sample/sample-portfolio.ts';
import { stored } from '#support/portfolio.ts';
import { makeEvaluations } from '../../../src/renderer/session/evaluations.ts';
import { localDate } from '../../../src/renderer/session/today.ts';

const asOf = '2026-07-01';
const sample = samplePortfolio(asOf).map(({ partner }, index) => stored(`p${index}`, index, partner));

test('a row is evaluated once, an edited row anew, the others not', () => {
  const evaluations = makeEvaluations(defaultSettings, asOf);
  const first = sample.map(evaluations.of);
  expect(sample.map(evaluations.of)).toEqual(first);
  for (const [index, row] of sample.entries()) expect(evaluations.of(row)).toBe(first[index]);
  const [row] = sample;
  if (row === undefined) throw new Error('the sample has partners');
  const edited = { ...row, values: { ...row.values, customerRequests: 50, requirementEvidence: null } };
  expect(evaluations.of(edited)).not.toBe(first[0]);
});

test('a roll-up kept by difference is the one computed afresh', () => {
  const evaluations = makeEvaluations(defaultSettings, asOf);
  const afresh = (rows: typeof sample) =>
    rollUp(
      rows.map((row) => ({ partner: row.values, evaluation: evaluations.of(row) })),
      defaultSettings,
    );
  const states = [
    sample,
    sample.slice(5),
    sample.slice(5).map((row, at) => (at === 3 ? stored(row.key, row.position) : row)),
    [...sample].reverse(),
    [],
    sample,
  ];
  for (const rows of states) expect(evaluations.rollUp(rows)).toEqual(afresh(rows));
  expect(evaluations.rollUp(sample)).toBe(evaluations.rollUp(sample));
});

test('the date is the computer’s own, in four digits, two and two', () => {
  expect(localDate(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
