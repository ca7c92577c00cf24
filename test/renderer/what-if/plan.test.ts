import { describe, expect, it, test } from 'vitest';
import { defaultSettings } from '#shared/rules/program.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import { createFormats } from '../../../src/renderer/ui/formats/formats.ts';
import {
  applyWhatIf,
  nothingPlanned,
  planSize,
  readWhatIf,
  tellingFields,
} from '../../../src/renderer/what-if/plan.ts';

const formats = createFormats('en-GB', 'USD');
const asOf = '2026-06-30';
const velmora = stored('Velmora', 1, {
  phase: 'Walk',
  invitedCustomers: 10,
  adoptedCustomers: 5,
  assignedTier: 2,
});

describe('a plan of what if', () => {
  it('changes nothing while nothing is planned', () => {
    const read = readWhatIf(nothingPlanned, defaultSettings, undefined, formats, asOf);
    expect(read).toEqual({
      settings: defaultSettings,
      problems: {},
      changedSettings: [],
      row: null,
      changedCells: [],
    });
    expect(planSize(read)).toBe(0);
  });

  it('reads values as they are typed in the grid, and keeps the reason for what cannot be read', () => {
    const cells = {
      adoptedCustomers: '8',
      invitedCustomers: '10',
      partnerPromoting: 'Yes',
      launchDate: '14/7/2026',
      assignedTier: '4',
      supportManageable: '',
    };
    const plan = { draft: { walkThreshold: '75' }, partner: 'Velmora', cells };
    const read = readWhatIf(plan, defaultSettings, velmora, formats, asOf);
    expect(read.settings.walkThreshold).toBe(0.75);
    expect(read.changedSettings).toEqual(['the Walk threshold']);
    expect(read.changedCells).toEqual([
      { field: 'adoptedCustomers', value: 8 },
      { field: 'partnerPromoting', value: true },
      { field: 'launchDate', value: '2026-07-14' },
    ]);
    expect(read.row?.values).toMatchObject({ adoptedCustomers: 8, partnerPromoting: true, assignedTier: 2 });
    expect(Object.keys(read.problems)).toEqual(['assignedTier']);
    expect(planSize(read)).toBe(4);
    // The record itself is as it was.
    expect(velmora.values.adoptedCustomers).toBe(5);
  });

  it('offers the fields that decide the phase in hand', () => {
    expect(tellingFields(velmora)).toContain('adoptedCustomers');
    expect(tellingFields(stored('New', 2))).toContain('pilotResult');
    expect(tellingFields(stored('Old', 3, { phase: 'Run' }))).toContain('roiValidated');
  });
});

test('a plan is applied as one step that undo takes back', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Start', velmora));
  const plan = {
    draft: { walkThreshold: '75' },
    partner: 'Velmora',
    cells: { adoptedCustomers: '8', partnerPromoting: 'Yes' },
  };
  const read = readWhatIf(plan, portfolio.settings(), portfolio.row('Velmora'), formats, asOf);
  await portfolio.apply(applyWhatIf(portfolio, read));
  expect(portfolio.undoName()).toBe('Apply what if: the Walk threshold, 2 values of Velmora');
  expect(portfolio.settings().walkThreshold).toBe(0.75);
  expect(portfolio.row('Velmora')?.values).toMatchObject({ adoptedCustomers: 8, partnerPromoting: true });
  await portfolio.undo();
  expect(portfolio.settings().walkThreshold).toBe(0.7);
  expect(portfolio.row('Velmora')?.values).toMatchObject({ adoptedCustomers: 5, partnerPromoting: null });
  await portfolio.close();
});
