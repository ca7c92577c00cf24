// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { testPlatform } from '#support/platform.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import { RecordReadingsDialog } from '../../../src/renderer/readings/record-readings-dialog.tsx';
import { SessionProvider } from '../../../src/renderer/session/session-provider.tsx';
import { followToday } from '../../../src/renderer/session/today.ts';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';

let portfolio: Portfolio;
const user = userEvent.setup();

beforeEach(async () => {
  portfolio = await computer().open();
  await portfolio.apply(
    putting(
      'Start',
      stored('Ada', 1, { phase: 'Walk' }),
      stored('Bo', 2, { phase: 'Walk' }),
      stored('Cy', 3, { phase: 'Walk' }),
    ),
  );
});

afterEach(async () => {
  cleanup();
  await portfolio.close();
});

async function open() {
  const platform = testPlatform();
  const onClose = vi.fn();
  render(
    <SessionProvider
      portfolio={portfolio}
      platform={platform}
      info={await platform.info()}
      calendar={followToday(() => new Date(2026, 6, 1))}
    >
      <RecordReadingsDialog onClose={onClose} />
    </SessionProvider>,
  );
  return onClose;
}

const cell = (name: string) => screen.getByRole('textbox', { name }) as HTMLInputElement;
const figures = () =>
  portfolio
    .readings()
    .map(({ partnerKey, date, invitedCustomers, adoptedCustomers }) => [
      partnerKey,
      date,
      invitedCustomers,
      adoptedCustomers,
    ])
    .sort((a, b) => String(a[0]).localeCompare(String(b[0])));

test('figures are typed with arrows and Enter like in a spreadsheet, and recorded in one step', async () => {
  const onClose = await open();
  await user.click(cell('Invited Customers of Ada'));
  await user.keyboard('12{Enter}');
  expect(document.activeElement).toBe(cell('Invited Customers of Bo'));
  await user.keyboard('10{ArrowRight}');
  expect(document.activeElement).toBe(cell('Adopted Customers of Bo'));
  await user.keyboard('7{ArrowUp}8');
  await user.click(screen.getByRole('button', { name: 'Record 2 readings' }));
  await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(figures()).toEqual([
    ['Ada', '2026-07-01', 12, 8],
    ['Bo', '2026-07-01', 10, 7],
  ]);
  expect(portfolio.row('Bo')?.values.adoptedCustomers).toBe(7);
  await portfolio.undo();
  expect(figures()).toEqual([]);
});

test('a block is pasted from the active cell on; a cell that cannot be read keeps the rest from being recorded', async () => {
  await open();
  await user.click(cell('Invited Customers of Bo'));
  await user.paste('10\t7\r\nmany\t2\r\n9\t9\r\n');
  expect(cell('Adopted Customers of Cy').value).toBe('2');
  expect(cell('Invited Customers of Cy').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('button', { name: 'Record 1 reading' })).toHaveProperty('disabled', true);
  await user.clear(cell('Invited Customers of Cy'));
  await user.type(cell('Invited Customers of Cy'), '4');
  expect(screen.getByText(/2 pasted cells had no line or column here/)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Record 2 readings' })).toHaveProperty('disabled', false);
});

test('Enter after Tabs goes down from where they began', async () => {
  await open();
  await user.click(cell('Invited Customers of Ada'));
  await user.keyboard('12{Tab}7{Tab}{Enter}');
  expect(document.activeElement).toBe(cell('Invited Customers of Bo'));
  await user.keyboard('{ArrowRight}{Enter}');
  expect(document.activeElement).toBe(cell('Adopted Customers of Cy'));
});

test('Ctrl+Z takes a pasted block back as a whole, Esc none of it', async () => {
  await open();
  await user.click(cell('Adopted Customers of Ada'));
  await user.keyboard('3');
  await user.click(cell('Invited Customers of Ada'));
  await user.paste('10\t7\r\n9\t2\r\n');
  await user.keyboard('{Escape}');
  expect(cell('Invited Customers of Ada').value).toBe('10');
  await user.keyboard('{Control>}z{/Control}');
  expect(cell('Invited Customers of Ada').value).toBe('');
  expect(cell('Adopted Customers of Ada').value).toBe('3');
  expect(cell('Adopted Customers of Bo').value).toBe('');
});

test('Esc takes back what was typed in a cell before it closes; what was typed is there again', async () => {
  const onClose = await open();
  await user.click(cell('Invited Customers of Ada'));
  await user.keyboard('5{Escape}');
  expect(cell('Invited Customers of Ada').value).toBe('');
  expect(onClose).not.toHaveBeenCalled();
  await user.keyboard('6');
  cleanup();
  await open();
  expect(cell('Invited Customers of Ada').value).toBe('6');
});
