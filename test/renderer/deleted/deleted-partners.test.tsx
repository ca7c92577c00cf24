// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderInSession } from '#support/in-session.tsx';
import { computer, putting, stored } from '#support/portfolio.ts';
import { DeletedPartnersDialog } from '../../../src/renderer/deleted/deleted-partners-dialog.tsx';
import { deletePartners } from '../../../src/renderer/storage/changes/partners.ts';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';

let portfolio: Portfolio;
const user = userEvent.setup();

beforeEach(async () => {
  portfolio = await computer().open();
});

afterEach(async () => {
  cleanup();
  await portfolio.close();
});

async function deleted(...names: readonly string[]): Promise<void> {
  const rows = names.map((name, index) => stored(name, index + 1, { id: name.toLowerCase() }));
  await portfolio.apply(putting('Add', ...rows));
  await portfolio.apply(deletePartners(portfolio, rows));
}

const press = (name: string | RegExp) => user.click(screen.getByRole('button', { name }));

test('brings the ticked ones back as one change', async () => {
  await deleted('Velmora', 'Halvern', 'Tindrel');
  const onClose = vi.fn();
  await renderInSession(portfolio, <DeletedPartnersDialog onClose={onClose} />);
  await user.click(await screen.findByRole('checkbox', { name: /^Velmora/ }));
  await user.click(screen.getByRole('checkbox', { name: /^Tindrel/ }));
  await press('Bring back 2 partners');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(portfolio.rows().map(({ values }) => values.name)).toEqual(['Velmora', 'Tindrel']);
  expect(portfolio.undoName()).toBe('Bring back 2 partners');
});

test('an id that is in use is told, with another one to take or to change', async () => {
  await deleted('Velmora');
  await portfolio.apply(putting('Add another', stored('Newcomer', 9, { id: 'velmora' })));
  await renderInSession(portfolio, <DeletedPartnersDialog onClose={vi.fn()} />);
  await user.click(await screen.findByRole('checkbox', { name: /^Velmora/ }));
  expect(screen.getByText(/Its Partner ID “velmora” now belongs to Newcomer\./)).toBeTruthy();
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Partner ID of Velmora' });
  expect(field.value).toBe('velmora-2');
  await user.clear(field);
  await user.type(field, 'velmora');
  expect(screen.getByText('“velmora” already belongs to Newcomer.')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: /^Bring back/ }).disabled).toBe(true);
  await user.clear(field);
  await press('Bring back 1 partner');
  await waitFor(() => expect(portfolio.rows().map(({ values }) => values.id)).toEqual([null, 'velmora']));
});

test('of two deleted partners with one id the second gets another', async () => {
  await deleted('Velmora');
  await portfolio.apply(putting('Add another', stored('Second', 9, { id: 'velmora' })));
  await portfolio.apply(deletePartners(portfolio, portfolio.rows()));
  await renderInSession(portfolio, <DeletedPartnersDialog onClose={vi.fn()} />);
  await user.click(await screen.findByRole('checkbox', { name: /^All/ }));
  await press('Bring back 2 partners');
  await waitFor(() =>
    expect(portfolio.rows().map(({ values }) => [values.name, values.id])).toEqual([
      ['Velmora', 'velmora-2'],
      ['Second', 'velmora'],
    ]),
  );
});

test('says so when nobody was deleted', async () => {
  await renderInSession(portfolio, <DeletedPartnersDialog onClose={vi.fn()} />);
  await screen.findByText('No partner was deleted in the last 90 days');
});
