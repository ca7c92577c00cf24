import { describe, expect, it } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { partner } from '#support/partner.ts';
import { type CellSource, sameShown, shownCell, shownText } from '../../../src/renderer/grid/cells/shown.ts';
import { fieldColumns, findColumn, ownColumn } from '../../../src/renderer/grid/columns/column.ts';
import { type GridRow, newRow } from '../../../src/renderer/grid/columns/row.ts';
import { createFormats } from '../../../src/renderer/ui/formats/formats.ts';

const source: CellSource = {
  evaluationOf: (row) => evaluate(row.values, defaultSettings, '2026-06-30'),
  formats: createFormats('en-GB', 'USD'),
  settings: defaultSettings,
  asOf: '2026-06-30',
};

const row = (values: Partial<Partner>, own: Readonly<Record<string, string>> = {}): GridRow => ({
  key: 'k',
  values: partner(values),
  own,
});

function shown(id: string, values: Partial<Partner>) {
  const column = findColumn(id);
  if (column === undefined) throw new Error(id);
  return shownCell(column, row(values), source);
}

describe('what a cell shows', () => {
  it('is empty for a blank input and unknown for a blank computed value', () => {
    expect(shown('owner', {})).toBe('');
    expect(shown('assignedTier', {})).toBe('');
    expect(shown('phase', {})).toBe('');
    expect(shown('recommendedTier', {})).toEqual({ look: 'unknown' });
    expect(shown('healthScore', {})).toEqual({ look: 'unknown' });
  });

  it('writes values in the person’s locale', () => {
    expect(shown('ourCommitment', { ourCommitment: 240_000 })).toBe('$240,000');
    expect(shown('startDate', { startDate: '2026-06-30' })).toBe('30 Jun 2026');
    expect(shown('baseline', { baseline: -3 })).toBe('−3');
    expect(shown('marquee', { marquee: false })).toBe('No');
    expect(shown('reportedImprovement', { reportedImprovement: 0.286 })).toBe('28.6%');
  });

  it('keeps the threshold in sight while a ratio is unknown', () => {
    expect(shown('adoption', {})).toEqual({
      look: 'threshold',
      value: null,
      threshold: 0.7,
      scale: 1,
      text: '–',
    });
    expect(shown('improvement', { baseline: 1, pilotResult: 1.2 })).toMatchObject({
      threshold: 0.2,
      scale: 0.5,
      text: '20.0%',
    });
  });

  it('says on which side the stake is', () => {
    expect(shown('skinVerdict', { ourCommitment: 5, partnerCommitment: 0 })).toEqual({
      look: 'stakes',
      value: 'One-sided',
      side: 'ours',
    });
    expect(shown('skinVerdict', { ourLoss: 'none', ourCommitment: 0, partnerLoss: 'Two accounts' })).toEqual({
      look: 'stakes',
      value: 'One-sided',
      side: 'theirs',
    });
  });

  it('marks a tier given above or below what is earned', () => {
    expect(shown('assignedTier', { engineeringCapacity: true, assignedTier: 3 })).toEqual({
      look: 'tier',
      tier: 3,
      fit: 'Over-tiered',
    });
    expect(shown('assignedTier', { engineeringCapacity: false, marquee: false, assignedTier: 1 })).toEqual({
      look: 'tier',
      tier: 1,
      fit: 'Under-tiered',
    });
    expect(shown('assignedTier', { engineeringCapacity: true, assignedTier: 1 })).toEqual({
      look: 'tier',
      tier: 1,
      fit: undefined,
    });
  });

  it('marks dates that have gone by, and none of a partner that has ended', () => {
    const late = { look: 'late', text: '29 Jun 2026' };
    expect(shown('agreementEnd', { agreementEnd: '2026-06-29' })).toEqual(late);
    expect(shown('agreementEnd', { agreementEnd: '2026-06-30' })).toBe('30 Jun 2026');
    expect(shown('agreementEnd', { agreementEnd: '2026-06-29', status: 'Ended' })).toBe('29 Jun 2026');
    expect(shown('crawlEnd', { phase: 'Crawl', crawlEnd: '2026-06-29' })).toEqual(late);
    expect(shown('crawlEnd', { phase: 'Walk', crawlEnd: '2026-06-29' })).toBe('29 Jun 2026');
    expect(shown('lastTouch', { status: 'Active', lastTouch: '2026-02-12' })).toEqual({
      look: 'late',
      text: '12 Feb 2026',
    });
    expect(shown('touchOverdue', { status: 'Active', lastTouch: '2026-02-12' })).toEqual({
      look: 'late',
      text: 'Yes',
    });
  });

  it('says nothing of ids of the rules', () => {
    expect(shown('startMissing', { crawlStart: '2026-01-01' })).toBe(
      'Value for all three sides; Assigned tier; Crawl dates and pilots; Metric and baseline; A charter begun',
    );
    expect(shown('checklistDone', { checklistDone: ['value-prop', 'press'] })).toBe('2 of 17');
  });

  it('shows a web address as a link and other words as words', () => {
    expect(shown('website', { website: 'https://velmora.example' })).toEqual({
      look: 'link',
      text: 'https://velmora.example',
      address: 'https://velmora.example',
    });
    expect(shown('integrationGuide', { integrationGuide: 'on the wiki' })).toBe('on the wiki');
  });

  it('shows the team’s own columns', () => {
    expect(shownCell(ownColumn('Segment'), row({}, { Segment: 'Retail' }), source)).toBe('Retail');
    expect(shownCell(ownColumn('Segment'), row({}), source)).toBe('');
  });

  it('invites to type in the last row and is empty elsewhere in it', () => {
    for (const column of fieldColumns) {
      const expected = column.id === 'name' ? { look: 'hint', text: 'Type or paste a partner' } : '';
      expect(shownCell(column, newRow, source)).toEqual(expected);
    }
  });

  it('has words for a screen reader in every column', () => {
    const filled = row({
      status: 'Active',
      phase: 'Walk',
      assignedTier: 2,
      website: 'https://velmora.example',
    });
    for (const column of fieldColumns)
      expect(typeof shownText(shownCell(column, filled, source))).toBe('string');
    expect(shownText({ look: 'tier', tier: 2, fit: 'Under-tiered' })).toBe('2, Under-tiered');
  });

  it('is drawn again only when it looks different', () => {
    expect(sameShown({ look: 'late', text: 'Yes' }, { look: 'late', text: 'Yes' })).toBe(true);
    expect(sameShown({ look: 'late', text: 'Yes' }, 'Yes')).toBe(false);
    expect(sameShown(shown('adoption', {}), shown('adoption', {}))).toBe(true);
    expect(sameShown('', undefined)).toBe(false);
  });
});
