// @vitest-environment happy-dom
import { cleanup, configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderInSession } from '#support/in-session.tsx';
import { computer, putting, stored } from '#support/portfolio.ts';
import { ImportFlow } from '../../../src/renderer/import/import-flow.tsx';
import { acceptFinding } from '../../../src/renderer/storage/changes/findings.ts';
import { importReadings } from '../../../src/renderer/storage/changes/readings.ts';
import { addStep } from '../../../src/renderer/storage/changes/steps.ts';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';

let portfolio: Portfolio;
const user = userEvent.setup();
configure({ asyncUtilTimeout: 10_000 });

beforeEach(async () => {
  portfolio = await computer().open();
  await portfolio.apply(
    putting('Start', stored('Velmora', 1, { id: 'v' }), stored('Nordwind', 2, { id: 'n' })),
  );
});

afterEach(async () => {
  cleanup();
  await portfolio.close();
});

async function open(name: string, text: string) {
  const onClose = vi.fn();
  const bytes = new TextEncoder().encode(text);
  const { platform } = await renderInSession(
    portfolio,
    <ImportFlow file={{ state: 'opened', name, bytes }} onChooseOther={vi.fn()} onClose={onClose} />,
  );
  await screen.findByRole('table');
  return { platform, onClose };
}

const press = async (name: string) => {
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(false));
  await user.click(screen.getByRole('button', { name }));
};
const tabs = () => screen.getAllByRole('tab').map((tab) => tab.textContent);
const readings = () =>
  portfolio
    .readings()
    .map(({ partnerKey, date, adoptedCustomers, note }) => [partnerKey, date, adoptedCustomers, note]);

const reading = {
  key: 'r',
  partnerKey: 'Velmora',
  date: '2026-03-31',
  invitedCustomers: 12,
  adoptedCustomers: 8,
  improvement: null,
  note: 'first',
};
const file = [
  'Partner ID,Partner,Date,Adopted Customers,Note',
  'v,Velmora,2026-03-31,9,',
  'n,Nordwind,2026-03-31,4,slow',
  'x,Nobody,2026-03-31,1,',
  'n,Nordwind,2026-06-30,many,',
  '',
].join('\n');

test('readings are read, compared and counted in the worker; what is left out stays as it is; one step, undone by one', async () => {
  await portfolio.apply(importReadings([reading], 'x.csv', { added: 1, changed: 0, held: 0 }));
  const { onClose, platform } = await open('readings.csv', file);
  expect(tabs()).toEqual(['All4', 'New1', 'Changed1', 'Held back2', 'Unchanged0']);
  await screen.findByText('no partner has the Partner ID "x" or the name "Nobody"');
  // What is the same in both, the note, is not said twice.
  await screen.findByText('8 of 12 adopted');
  await screen.findByText('9 of 12 adopted');
  await user.click(screen.getByRole('checkbox', { name: 'Apply row 3, Nordwind' }));
  await press('Apply 1 reading');
  const summary = await screen.findByRole('dialog', { name: 'Imported 1 reading' });
  expect(summary.textContent).toContain('0 new, 1 changed. 2 rows were held back');
  await press('Save held rows as CSV');
  await waitFor(() => expect(platform.saved).toHaveLength(1));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  // The blank note leaves the one that is stored.
  expect(readings()).toEqual([['Velmora', '2026-03-31', 9, 'first']]);
  expect(portfolio.undoName()).toBe('Import 1 reading from readings.csv');
  await portfolio.undo();
  expect(readings()).toEqual([['Velmora', '2026-03-31', 8, 'first']]);
});

test('another way of reading is compared anew, and a search finds a partner’s rows', async () => {
  await open(
    'readings.csv',
    'Partner ID,Partner,Date,Improvement\nv,Velmora,31/03/2026,"0,5"\nn,Nordwind,30/06/2026,0.4\n',
  );
  expect(tabs()).toEqual(['All2', 'New1', 'Changed0', 'Held back1', 'Unchanged0']);
  await press('Change');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Decimal mark' }), ',');
  await press('Next');
  await screen.findByRole('button', { name: 'Apply 1 reading' });
  await screen.findByText('50.0% improvement');
  await user.type(screen.getByRole('searchbox', { name: 'Find a partner' }), 'vel');
  await waitFor(() => expect(screen.queryByText('Nordwind')).toBeNull());
});

test('dates whose order nobody knows are settled by one press', async () => {
  await open(
    'readings.csv',
    'Partner ID,Partner,Date,Adopted Customers\nv,Velmora,01/11/2026,3\nn,Nordwind,02/11/2026,4\n',
  );
  expect(tabs()).toEqual(['All2', 'New0', 'Changed0', 'Held back2', 'Unchanged0']);
  await press('Day first');
  await press('Apply 2 readings');
  await waitFor(() =>
    expect(readings().map(([partner, date]) => [partner, date])).toEqual([
      ['Velmora', '2026-11-01'],
      ['Nordwind', '2026-11-02'],
    ]),
  );
});

test('a double press of Next goes to the review and applies nothing', async () => {
  await open('readings.csv', file);
  await press('Change');
  await user.dblClick(screen.getByRole('button', { name: 'Next' }));
  await waitFor(() => expect(tabs()).toContain('Held back2'));
  expect(readings()).toEqual([]);
});

test('rows that were held back are saved with their reasons', async () => {
  const { platform } = await open('readings.csv', file);
  await press('Save held rows as CSV');
  await waitFor(() => expect(platform.saved).toHaveLength(1));
  const lines = new TextDecoder().decode(platform.saved[0]?.bytes).split('\r\n');
  expect(platform.saved[0]?.suggestedName).toBe('Held back from readings.csv');
  expect(lines[0]?.replace('\ufeff', '')).toBe('Partner ID,Partner,Date,Adopted Customers,Note,Reason');
  expect(lines[1]).toMatch(/^x,Nobody,2026-03-31,1,,/);
  expect(lines[2]).toMatch(/^n,Nordwind,2026-06-30,many,,"Adopted Customers: /);
});

test('steps and accepted findings go the same way', async () => {
  const velmora = portfolio.row('Velmora');
  if (velmora === undefined) throw new Error('there is a Velmora');
  await portfolio.apply(addStep(velmora, { text: 'Send the deck', owner: 'Us', due: '2026-07-14' }).change);
  await portfolio.apply(acceptFinding([velmora], 'no-owner', 'known', null));
  const steps = await open(
    'steps.csv',
    'Partner ID,Partner,Step,Owner,Due,Done On\nv,Velmora,Send the deck,,,2026-07-01\nn,Nordwind,Call,,,\n',
  );
  await press('Apply 2 steps');
  await waitFor(() => expect(steps.onClose).toHaveBeenCalledOnce());
  expect(portfolio.steps().map(({ text, doneOn }) => [text, doneOn])).toEqual([
    ['Call', null],
    ['Send the deck', '2026-07-01'],
  ]);
  cleanup();
  const accepted = await open(
    'accepted.csv',
    'Partner ID,Partner,Finding,Reason,Until\nv,Velmora,no-owner,Hana starts,2026-12-31\n',
  );
  await screen.findByText('“known”, no end');
  await press('Apply 1 accepted finding');
  await waitFor(() => expect(accepted.onClose).toHaveBeenCalledOnce());
  expect(portfolio.row('Velmora')?.accepted).toEqual([
    { finding: 'no-owner', reason: 'Hana starts', until: '2026-12-31' },
  ]);
});
