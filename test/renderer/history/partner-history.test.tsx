// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderInSession } from '#support/in-session.tsx';
import { computer, putting, stored } from '#support/portfolio.ts';
import { PartnerHistory } from '../../../src/renderer/history/partner-history.tsx';
import type { Portfolio, StoredReading } from '../../../src/renderer/storage/portfolio.ts';

let portfolio: Portfolio;
const user = userEvent.setup();

const reading: StoredReading = {
  key: 'reading',
  partnerKey: 'A',
  date: '2026-03-31',
  invitedCustomers: 10,
  adoptedCustomers: 7,
  improvement: 0.25,
  note: null,
};

beforeEach(async () => {
  portfolio = await computer().open();
  await portfolio.apply(putting('Import 2 partners', stored('A', 1), stored('B', 2)));
  await portfolio.apply(putting('Paste of 2 cells', stored('A', 1, { rating: 4, ourCommitment: 1000 })));
  await portfolio.apply(putting('Edit Rating of B', stored('B', 2, { rating: 1 })));
  await portfolio.apply({
    name: 'Record a reading of A',
    writes: [{ table: 'readings', key: 'reading', after: reading }],
  });
  await portfolio.apply({
    name: 'Delete a reading of A',
    writes: [{ table: 'readings', key: 'reading', after: null }],
  });
});

afterEach(async () => {
  cleanup();
  await portfolio.close();
});

const lines = () => screen.queryAllByRole('listitem').map((line) => line.textContent?.replace(/^[\d:]+/, ''));

async function show() {
  await renderInSession(portfolio, <PartnerHistory partnerKey="A" />);
  await screen.findByRole('searchbox');
}

test('tells each change of this partner: what, from, to, by which deed', async () => {
  await show();
  expect(lines()).toEqual([
    'Reading of 31 Mar 2026from 10 invited, 7 adopted, improvement 25.0%to DeletedDelete a reading of APut back',
    'Reading of 31 Mar 2026from –to 10 invited, 7 adopted, improvement 25.0%Record a reading of A',
    'Our Commitmentfrom –to $1,000Paste of 2 cellsPut back',
    'Ratingfrom –to 4Paste of 2 cellsPut back',
    'Partnerfrom –to AddedImport 2 partners',
  ]);
});

test('puts one value back as a new change that can be undone', async () => {
  await portfolio.apply(putting('Rate', stored('A', 1, { rating: 2, ourCommitment: 1000 })));
  await show();
  await user.click(screen.getByRole('button', { name: 'Put back Rating: 4' }));
  await waitFor(() => expect(portfolio.row('A')?.values.rating).toBe(4));
  expect(portfolio.row('A')?.values.ourCommitment).toBe(1000);
  expect(portfolio.undoName()).toBe('Put back Rating of A');
  await waitFor(() => expect(lines()[0]).toContain('Put back Rating of A'));
  await portfolio.undo();
  expect(portfolio.row('A')?.values.rating).toBe(2);
});

test('puts a deleted reading back', async () => {
  await show();
  await user.click(screen.getByRole('button', { name: /^Put back Reading/ }));
  await waitFor(() => expect(portfolio.readings('A')).toEqual([reading]));
  expect(portfolio.undoName()).toBe('Put back a reading of A');
});

test('is filtered by group and by words', async () => {
  await show();
  await user.selectOptions(screen.getByRole('combobox'), 'Skin in the game');
  expect(lines()).toEqual(['Our Commitmentfrom –to $1,000Paste of 2 cellsPut back']);
  await user.selectOptions(screen.getByRole('combobox'), 'Everything');
  await user.type(screen.getByRole('searchbox'), 'import');
  expect(lines()).toEqual(['Partnerfrom –to AddedImport 2 partners']);
  await user.type(screen.getByRole('searchbox'), 'x');
  expect(within(screen.getByRole('region')).getByText('No change matches')).toBeTruthy();
});
