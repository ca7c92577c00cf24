// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest';
import { testPlatform } from '#support/platform.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import { type Navigation, NavigationContext } from '../../../src/renderer/app/navigation.ts';
import { SessionProvider } from '../../../src/renderer/session/session-provider.tsx';
import { followToday } from '../../../src/renderer/session/today.ts';
import { DueThisWeek } from '../../../src/renderer/steps/due-marks.tsx';
import { countDue, dueSteps, endOfWeek } from '../../../src/renderer/steps/due-steps.ts';
import { ThisWeekDialog } from '../../../src/renderer/steps/this-week-dialog.tsx';
import { addStep } from '../../../src/renderer/storage/changes/steps.ts';
import type { Portfolio, StoredStep } from '../../../src/renderer/storage/portfolio.ts';

const today = '2026-07-01';
const step = (
  key: string,
  due: string | null,
  doneOn: string | null = null,
  partnerKey = 'A',
): StoredStep => ({
  key,
  partnerKey,
  text: `Step ${key}`,
  owner: 'Us',
  due,
  doneOn,
});
const rows = new Map([stored('A', 2), stored('B', 1)].map((row) => [row.key, row]));

describe('steps by when they are due', () => {
  it('looks a week ahead, today counted, and a week back', () => {
    expect(endOfWeek(today)).toBe('2026-07-07');
    const steps = [
      step('late', '2026-06-30'),
      step('today', today),
      step('last', '2026-07-07'),
      step('next week', '2026-07-08'),
      step('some day', null),
      step('done', '2026-06-01', '2026-06-25'),
      step('done long ago', '2026-06-01', '2026-06-24'),
      step('of nobody', today, null, 'gone'),
    ];
    const due = dueSteps(steps, (key) => rows.get(key), today);
    const keys = (list: keyof typeof due) => due[list].map((each) => each.step.key);
    expect(keys('overdue')).toEqual(['late']);
    expect(keys('thisWeek')).toEqual(['today', 'last']);
    expect(keys('later')).toEqual(['next week']);
    expect(keys('undated')).toEqual(['some day']);
    expect(keys('done')).toEqual(['done']);
    expect(countDue(steps, today)).toEqual({ overdue: 1, thisWeek: 3 });
  });

  it('stands by day, on one day in the order of the portfolio', () => {
    const steps = [step('second', '2026-07-02'), step('first', '2026-07-02', null, 'B'), step('0', today)];
    const due = dueSteps(steps, (key) => rows.get(key), today);
    expect(due.thisWeek.map((each) => each.step.key)).toEqual(['0', 'first', 'second']);
  });
});

let portfolio: Portfolio;

beforeEach(async () => {
  portfolio = await computer().open();
  await portfolio.apply(putting('Start', stored('Velmora', 1), stored('Nordwind', 2)));
  for (const [name, text, due] of [
    ['Velmora', 'Send the deck', '2026-06-30'],
    ['Nordwind', 'Sign the charter', '2026-07-03'],
    ['Nordwind', 'Book the room', null],
  ] as const) {
    const row = portfolio.row(name);
    if (row !== undefined) await portfolio.apply(addStep(row, { text, owner: 'Us', due }).change);
  }
});

afterEach(async () => {
  cleanup();
  await portfolio.close();
});

async function open() {
  const platform = testPlatform();
  const navigation: Navigation = {
    screen: 'portfolio',
    go: vi.fn(),
    showInGrid: vi.fn(),
    planFor: vi.fn(),
    target: null,
    targetShown: vi.fn(),
  };
  const onClose = vi.fn();
  const onOpen = vi.fn();
  render(
    <SessionProvider
      portfolio={portfolio}
      platform={platform}
      info={await platform.info()}
      calendar={followToday(() => new Date(2026, 6, 1))}
    >
      <NavigationContext value={navigation}>
        <DueThisWeek onOpen={onOpen} />
        <ThisWeekDialog onClose={onClose} />
      </NavigationContext>
    </SessionProvider>,
  );
  return { platform, navigation, onClose };
}

test('a step is ticked with the day, counted as done, and leads to its partner', async () => {
  const { navigation, onClose } = await open();
  expect(screen.getByText('1 overdue, 1 due this week')).toBeTruthy();
  expect(screen.getByText('1 overdue, 1 due by 7 Jul 2026, 3 open in all.')).toBeTruthy();
  const overdue = screen.getByRole('table', { name: /^Overdue/ });
  expect(within(overdue).getByText('Send the deck')).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Done: Send the deck' }));
  expect(portfolio.steps('Velmora')).toMatchObject([{ doneOn: '2026-07-01' }]);
  expect(await screen.findByText('1 due this week')).toBeTruthy();
  expect(screen.queryByRole('table', { name: /^Overdue/ })).toBeNull();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Done: Send the deck' }));
  expect(portfolio.steps('Velmora')).toMatchObject([{ doneOn: null }]);
  await userEvent.click(screen.getByRole('button', { name: 'Velmora' }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(navigation.showInGrid).toHaveBeenCalledWith({
    show: 'partner',
    key: 'Velmora',
    tab: 'steps',
  });
});

test('the steps are saved as a calendar and as a file', async () => {
  const { platform } = await open();
  await userEvent.click(screen.getByRole('button', { name: 'Save as a calendar…' }));
  await userEvent.click(screen.getByRole('button', { name: 'Export as CSV…' }));
  expect(platform.saved.map(({ kind }) => kind)).toEqual(['ics', 'csv']);
});
