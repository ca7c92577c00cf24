// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderInSession } from '#support/in-session.tsx';
import { computer, putting, stored } from '#support/portfolio.ts';
import { duplicatePairs } from '../../../src/renderer/duplicates/duplicate-pairs.ts';
import { DuplicatesDialog } from '../../../src/renderer/duplicates/duplicates-dialog.tsx';
import { MergeDialog } from '../../../src/renderer/duplicates/merge-dialog.tsx';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';

let portfolio: Portfolio;
const user = userEvent.setup();

const velmora = stored('Velmora', 1, { id: 'v-1', owner: 'Ada', rating: 3 });
const other = stored('Velmora GmbH', 2, { id: 'v-2', owner: 'Bo', rating: 4, region: 'EMEA' });
const nordwind = stored('Nordwind', 3, { website: 'nordwind.example' });
const north = stored('North Wind', 4, { website: 'https://www.nordwind.example/en' });
const namesake = stored('Nordwind AG', 5, { website: 'nordwind-ag.example' });

beforeEach(async () => {
  portfolio = await computer().open();
  await portfolio.apply(putting('Add', velmora, other, nordwind, north, namesake));
});

afterEach(async () => {
  cleanup();
  await portfolio.close();
});

const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));

test('partners are likely one by host, or by name where their hosts do not differ, whatever their ids', () => {
  const pairs = duplicatePairs(portfolio.rows(), new Set());
  expect(pairs.map(({ first, second, by }) => [first.key, second.key, by])).toEqual([
    ['Velmora', 'Velmora GmbH', 'name'],
    ['Nordwind', 'North Wind', 'host'],
  ]);
});

test('a pair that is two is not shown again until asked for', async () => {
  await renderInSession(portfolio, <DuplicatesDialog onCompare={vi.fn()} onClose={vi.fn()} />);
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
  await press('They are two: Velmora and Velmora GmbH');
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
  expect(portfolio.preferences.get('duplicates.apart')).toEqual(['Velmora Velmora GmbH']);
  await press('Show 1 pair left as two');
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

test('merges as chosen field by field', async () => {
  const onMerged = vi.fn();
  await renderInSession(
    portfolio,
    <MergeDialog pair={[velmora, other]} onMerged={onMerged} onClose={vi.fn()} />,
  );
  expect(
    screen.getByText(/^4 fields differ: choose below\. 1 field is filled in on one side only/),
  ).toBeTruthy();
  const rating = screen.getByRole('row', { name: /^Rating/ });
  await user.click(within(rating).getByRole('radio', { name: '4' }));
  await press('Merge into one');
  await waitFor(() => expect(onMerged).toHaveBeenCalledWith('Velmora'));
  expect(portfolio.row('Velmora Gmbh')).toBeUndefined();
  expect(portfolio.row('Velmora')?.values).toMatchObject({
    id: 'v-1',
    owner: 'Ada',
    rating: 4,
    region: 'EMEA',
  });
});

test('the other can be the one that stays, and all its values taken', async () => {
  await renderInSession(
    portfolio,
    <MergeDialog pair={[velmora, other]} onMerged={vi.fn()} onClose={vi.fn()} />,
  );
  await user.selectOptions(screen.getByRole('combobox'), 'Velmora GmbH');
  await press('Take all of the second');
  await press('Merge into one');
  await waitFor(() => expect(portfolio.row('Velmora')).toBeUndefined());
  expect(portfolio.row('Velmora GmbH')?.values).toMatchObject({ id: 'v-1', name: 'Velmora', owner: 'Ada' });
});
