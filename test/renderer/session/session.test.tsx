// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { AppInfo } from '#shared/contract/values.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import type { Platform } from '../../../src/renderer/platform/platform.ts';
import { useSession } from '../../../src/renderer/session/session-context.ts';
import { SessionProvider } from '../../../src/renderer/session/session-provider.tsx';
import { followToday } from '../../../src/renderer/session/today.ts';
import { usePortfolio, useRollUp, useRows } from '../../../src/renderer/session/use-portfolio.ts';
import { usePreference } from '../../../src/renderer/session/use-preference.ts';
import { changeSettings } from '../../../src/renderer/storage/changes/program.ts';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';

const info: AppInfo = {
  version: '0.1.0',
  platform: 'linux',
  locale: 'en-GB',
  runtime: [],
  runtimeNote: null,
  zoom: 1,
};

const density = z.enum(['comfortable', 'compact']);

function Shown() {
  const { asOf, today, setAsOf, evaluations, settings } = useSession();
  const rows = useRows();
  const rollUp = useRollUp();
  const undoName = usePortfolio((portfolio) => portfolio.undoName());
  const [chosen, choose] = usePreference('density', density, 'comfortable');
  return (
    <>
      <p data-testid="day">{`${asOf} ${today}`}</p>
      <p data-testid="rows">{rows.map((row) => `${row.key}: ${evaluations.of(row).nextAction}`).join()}</p>
      <p data-testid="sum">{`${rollUp.partners} ${settings.walkThreshold} ${undoName} ${chosen}`}</p>
      <button type="button" onClick={() => setAsOf('2026-09-30')}>
        plan
      </button>
      <button type="button" onClick={() => setAsOf(null)}>
        today
      </button>
      <button type="button" onClick={() => choose('compact')}>
        compact
      </button>
    </>
  );
}

let portfolio: Portfolio;
let moment: Date;

beforeEach(async () => {
  portfolio = await computer().open();
  await portfolio.apply(putting('Add A', stored('A', 1)));
  moment = new Date(2026, 6, 1, 23, 59, 30);
});

afterEach(async () => {
  cleanup();
  vi.useRealTimers();
  await portfolio.close();
});

function show() {
  const calendar = followToday(() => moment);
  return render(
    <SessionProvider portfolio={portfolio} platform={{} as Platform} info={info} calendar={calendar}>
      <Shown />
    </SessionProvider>,
  );
}

const text = (id: string) => screen.getByTestId(id).textContent;

test('screens follow changes of partners, settings and undo', async () => {
  show();
  expect(text('rows')).toBe('A: Ask the qualification question');
  await act(async () => {
    await portfolio.apply(putting('End A', stored('A', 1, { status: 'Ended' })));
  });
  expect(text('rows')).toBe('A: None');
  await act(async () => {
    await portfolio.apply(changeSettings(portfolio, { walkThreshold: 0.6 }));
  });
  expect(text('sum')).toBe('1 0.6 Change the program’s settings comfortable');
});

test('the day follows the calendar at midnight and on focus; another day can be planned for and kept', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { unmount } = show();
  expect(text('day')).toBe('2026-07-01 2026-07-01');
  moment = new Date(2026, 6, 2, 0, 0, 0);
  act(() => {
    vi.advanceTimersByTime(31_000);
  });
  expect(text('day')).toBe('2026-07-02 2026-07-02');
  // The computer slept: no timer ran, the window is looked at again.
  moment = new Date(2026, 6, 5, 8, 0, 0);
  act(() => {
    window.dispatchEvent(new Event('focus'));
  });
  expect(text('day')).toBe('2026-07-05 2026-07-05');
  act(() => screen.getByText('plan').click());
  expect(text('day')).toBe('2026-09-30 2026-07-05');
  unmount();
  show();
  expect(text('day')).toBe('2026-09-30 2026-07-05');
  act(() => screen.getByText('today').click());
  expect(text('day')).toBe('2026-07-05 2026-07-05');
});

test('a preference is what was chosen, or the standard when what is stored does not fit', () => {
  portfolio.preferences.set('density', 'huge');
  show();
  expect(text('sum')).toContain('comfortable');
  act(() => screen.getByText('compact').click());
  expect(text('sum')).toContain('compact');
  expect(portfolio.preferences.get('density')).toBe('compact');
});
