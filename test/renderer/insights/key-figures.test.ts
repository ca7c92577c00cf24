import { describe, expect, it } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { rollUp } from '#shared/rules/roll-up.ts';
import { partner } from '#support/partner.ts';
import { compactMoney } from '../../../src/renderer/insights/compact-money.ts';
import { keyFigures } from '../../../src/renderer/insights/key-figures.tsx';
import { createFormats } from '../../../src/renderer/ui/formats/formats.ts';

const formats = createFormats('en-US', 'USD');

function figuresOf(...values: readonly Partial<Partner>[]) {
  const entries = values.map((each) => {
    const typed = partner(each);
    return { partner: typed, evaluation: evaluate(typed, defaultSettings, '2026-06-30', []) };
  });
  return keyFigures(rollUp(entries, defaultSettings), defaultSettings, formats);
}

const figure = (figures: ReturnType<typeof figuresOf>, label: string) =>
  figures.find((each) => each.label === label);

describe('the key figures', () => {
  it('are seven, in the order of the design', () => {
    expect(figuresOf().map((each) => each.label)).toEqual([
      'Open partners',
      'Portfolio adoption',
      'Adoption at 70%',
      'Improvement at 20%',
      'Committed a year',
      'Sourced revenue',
      'Mean health',
    ]);
  });

  it('show an en dash, not 0 %, where nothing is known', () => {
    const figures = figuresOf({ name: 'One' });
    expect(figure(figures, 'Portfolio adoption')).toMatchObject({ value: '–', note: 'nobody invited yet' });
    expect(figure(figures, 'Adoption at 70%')).toMatchObject({ value: '–', note: 'no partner has a value' });
    expect(figure(figures, 'Mean health')).toMatchObject({ value: '–' });
  });

  it('sum over the open partners', () => {
    const figures = figuresOf(
      { invitedCustomers: 10, adoptedCustomers: 8, ourCommitment: 1_000_000, partnerCommitment: 500_000 },
      { invitedCustomers: 10, adoptedCustomers: 4, ourCommitment: 850_000, sourcedRevenue: 2_770_000 },
      { status: 'Ended', ourCommitment: 9_000_000 },
    );
    expect(figure(figures, 'Open partners')).toMatchObject({ value: '2', note: '1 ended' });
    expect(figure(figures, 'Portfolio adoption')).toMatchObject({ value: '60.0%', note: 'needs 70%' });
    expect(figure(figures, 'Adoption at 70%')).toMatchObject({ value: '1', unit: 'of 2' });
    expect(figure(figures, 'Committed a year')).toMatchObject({ value: '$1.85M', note: 'partners $500K' });
    expect(figure(figures, 'Sourced revenue')).toMatchObject({ value: '$2.77M' });
  });
});

describe('an amount in a key figure', () => {
  it.each([
    [0, '$0'],
    [950, '$950'],
    [12_345, '$12.3K'],
    [2_850_000, '$2.85M'],
    [-1_500_000, '−$1.50M'],
  ])('%d reads %s', (value, text) => {
    expect(compactMoney(value, formats)).toBe(text);
  });
});
