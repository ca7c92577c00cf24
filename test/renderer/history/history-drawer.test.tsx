// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { renderInSession } from '#support/in-session.tsx';
import { computer, putting, stored } from '#support/portfolio.ts';
import { HistoryDrawer } from '../../../src/renderer/history/history-drawer.tsx';
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

const list = () => screen.getByRole('listbox');
const options = () => within(list()).getAllByRole('option');
const details = () => screen.getByRole('region', { name: 'The chosen change' });

async function rate(...ratings: readonly number[]): Promise<void> {
  for (const rating of ratings)
    await portfolio.apply(putting(`Rate ${rating}`, stored('A', 1, { rating: rating as 1 })));
}

test('says what belongs here while nothing was changed, and follows what is', async () => {
  await renderInSession(portfolio, <HistoryDrawer onClose={vi.fn()} />);
  await screen.findByRole('heading', { name: 'Nothing was changed yet' });
  await rate(1);
  await waitFor(() => expect(options()).toHaveLength(1));
  await rate(2);
  await waitFor(() => expect(options()[0]?.textContent).toContain('Rate 2'));
});

test('the arrows choose, the details tell from and to, one press goes back and one forth', async () => {
  await rate(1, 2, 3);
  await renderInSession(portfolio, <HistoryDrawer onClose={vi.fn()} />);
  await waitFor(() => expect(document.activeElement).toBe(list()));
  await user.keyboard('{ArrowDown}');
  await waitFor(() => expect(details().textContent).toContain('Ratingfrom 1to 2'));
  await user.click(within(details()).getByRole('button', { name: 'Undo back to here (2 changes)' }));
  await waitFor(() => expect(portfolio.row('A')?.values.rating).toBe(1));
  await waitFor(() => expect(options()[0]?.textContent).toContain('Undid 2 changes'));
  expect(options()[2]?.textContent).toContain('Undone');
  await user.click(options()[1] ?? list());
  await user.click(within(details()).getByRole('button', { name: 'Redo up to here (2 changes)' }));
  await waitFor(() => expect(portfolio.row('A')?.values.rating).toBe(3));
});

test('what was undone and replaced says that it cannot be redone', async () => {
  await rate(1, 2);
  await portfolio.undo();
  await rate(4);
  await renderInSession(portfolio, <HistoryDrawer onClose={vi.fn()} />);
  await waitFor(() => expect(options()).toHaveLength(4));
  await user.click(options()[2] ?? list());
  expect(details().textContent).toContain('Undone; a later change stands in its place');
  expect(within(details()).queryByRole('button')).toBeNull();
});

test('of thousands of entries only those in sight are drawn, and End reaches the first', async () => {
  for (let count = 1; count <= 2300; count += 1)
    await portfolio.recordEvent({ name: `Export ${count}`, facts: { file: 'a.csv', partners: 1 } });
  await renderInSession(portfolio, <HistoryDrawer onClose={vi.fn()} />);
  await waitFor(() => expect(options()[0]?.getAttribute('aria-setsize')).toBe('2300'));
  expect(options().length).toBeLessThan(60);
  list().focus();
  await user.keyboard('{End}');
  await waitFor(() => expect(details().textContent).toContain('Export 1'));
});

test('Esc closes it, in the search only once the search is empty', async () => {
  const onClose = vi.fn();
  await rate(1);
  await renderInSession(portfolio, <HistoryDrawer onClose={onClose} />);
  await waitFor(() => expect(document.activeElement).toBe(list()));
  await user.type(screen.getByRole('searchbox'), 'no such thing');
  await screen.findByRole('heading', { name: 'Nothing in History matches' });
  await user.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
});
