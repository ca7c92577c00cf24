import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/rules/program.ts';
import { judged } from '#support/judged.ts';
import type { Judged } from '../../../../src/renderer/insights/judged.ts';
import {
  adoptionPicture,
  improvementPicture,
} from '../../../../src/renderer/insights/pictures/threshold-picture.ts';
import { createFormats } from '../../../../src/renderer/ui/formats/formats.ts';

const formats = createFormats('en-US', 'USD');

const adoption = (...rows: readonly Judged[]) => adoptionPicture(rows, defaultSettings, formats);
const improvement = (...rows: readonly Judged[]) => improvementPicture(rows, defaultSettings, formats);

describe('adoption by partner', () => {
  it('sorts by value, highest first, and keeps equal values in the portfolio’s order', () => {
    const picture = adoption(
      judged('Low', { invitedCustomers: 10, adoptedCustomers: 5 }),
      judged('First', { invitedCustomers: 10, adoptedCustomers: 8 }),
      judged('Second', { invitedCustomers: 5, adoptedCustomers: 4 }),
      judged('High', { invitedCustomers: 10, adoptedCustomers: 9 }),
    );
    expect(picture.measured.map((each) => each.key)).toEqual(['High', 'First', 'Second', 'Low']);
    expect(picture.measured.map((each) => each.value)).toEqual([0.9, 0.8, 0.8, 0.5]);
  });

  it('counts exactly 70 % as reached', () => {
    const picture = adoption(
      judged('At', { invitedCustomers: 10, adoptedCustomers: 7 }),
      judged('Below', { invitedCustomers: 100, adoptedCustomers: 69 }),
    );
    expect(picture.reached).toBe(1);
    expect(picture.finding).toBe('1 of 2 reaches it; 1 falls short');
  });

  it('leaves out ended partners, and those without a value', () => {
    const picture = adoption(
      judged('Open', { invitedCustomers: 10, adoptedCustomers: 9 }),
      judged('Ended by status', { status: 'Ended', invitedCustomers: 10, adoptedCustomers: 9 }),
      judged('Ended by phase', { phase: 'Ended', invitedCustomers: 10, adoptedCustomers: 9 }),
      judged('Nobody invited', { invitedCustomers: 0, adoptedCustomers: 0 }),
      judged('Unknown', { invitedCustomers: 10 }),
    );
    expect(picture.measured.map((each) => each.key)).toEqual(['Open']);
    expect(picture.finding).toBe('The one with a value reaches it');
  });

  it('says how many are left out because more adopted than were invited', () => {
    const picture = adoption(
      judged('Right', { invitedCustomers: 8, adoptedCustomers: 6 }),
      judged('Also right', { invitedCustomers: 8, adoptedCustomers: 7 }),
      judged('Wrong', { invitedCustomers: 4, adoptedCustomers: 5 }),
    );
    expect(picture.measured.map((each) => each.key)).toEqual(['Also right', 'Right']);
    expect(picture.finding).toBe('Both reach it; 1 left out, it has more adopted than invited');
  });

  it('names what a value is made of and counts the gates', () => {
    const picture = adoption(
      judged('Passed', {
        phase: 'Run',
        invitedCustomers: 8,
        adoptedCustomers: 6,
        partnerPromoting: true,
        supportManageable: true,
      }),
      judged('Pending', { phase: 'Run', invitedCustomers: 8, adoptedCustomers: 7 }),
      judged('Failed', { phase: 'Run', invitedCustomers: 8, adoptedCustomers: 5 }),
    );
    expect(picture.counts).toEqual({ Pass: 1, Pending: 1, Fail: 1 });
    expect(picture.measured.find((each) => each.key === 'Passed')?.detail).toBe('6 of 8');
  });

  it('follows a changed threshold in its title and its line', () => {
    const picture = adoptionPicture(
      [judged('One', { invitedCustomers: 10, adoptedCustomers: 6 })],
      { ...defaultSettings, walkThreshold: 0.625 },
      formats,
    );
    expect(picture.title).toBe('Adoption by partner, against 62.5%');
    expect(picture.thresholdText).toBe('62.5% to pass Walk');
    expect(picture.reached).toBe(0);
  });

  it('has nothing to show for an empty portfolio', () => {
    expect(adoption().measured).toEqual([]);
  });
});

describe('improvement by partner', () => {
  it('counts 1.0 to 1.2 as 20 % and therefore as reached', () => {
    const picture = improvement(judged('One', { baseline: 1, pilotResult: 1.2 }));
    expect(picture.reached).toBe(1);
    expect(picture.measured[0]?.detail).toBe('1 to 1.2');
  });

  it('says that a pilot got worse', () => {
    const picture = improvement(
      judged('Better', { baseline: 100, pilotResult: 130 }),
      judged('Worse', { baseline: 100, pilotResult: 97 }),
    );
    expect(picture.finding).toBe('1 of 2 reaches it; one pilot got worse');
    expect(picture.measured.at(-1)?.value).toBeCloseTo(-0.03, 12);
  });

  it('takes what was reported where there is no baseline', () => {
    const picture = improvement(judged('Reported', { reportedImprovement: 0.25 }));
    expect(picture.measured).toEqual([
      { key: 'Reported', name: 'Reported', value: 0.25, gate: 'Pending', detail: 'as reported' },
    ]);
  });
});
