import { type ReactNode, useCallback, useMemo, useSyncExternalStore } from 'react';
import { z } from 'zod';
import type { AppInfo } from '#shared/contract/values.ts';
import { isCalendarDate } from '#shared/fields/read-date.ts';
import type { Platform } from '../platform/platform.ts';
import type { Portfolio } from '../storage/portfolio.ts';
import { makeEvaluations } from './evaluations.ts';
import { SessionContext } from './session-context.ts';
import { followToday, type Today } from './today.ts';
import { usePortfolioPreference } from './use-preference.ts';

interface SessionProviderProps {
  readonly portfolio: Portfolio;
  readonly platform: Platform;
  readonly info: AppInfo;
  /** The calendar; tests bring their own. */
  readonly calendar?: Today;
  readonly children: ReactNode;
}

const thisComputer = followToday();
const chosenDay = z.string().refine(isCalendarDate).nullable();

/** Lends the open portfolio to the screens, with the day and the settings followed. */
export function SessionProvider(props: SessionProviderProps) {
  const { portfolio, platform, info, calendar = thisComputer, children } = props;
  const today = useSyncExternalStore(calendar.subscribe, calendar.get);
  const [chosen, setChosen] = usePortfolioPreference(portfolio, 'asOf', chosenDay, null);
  const settings = useSyncExternalStore(portfolio.subscribe, portfolio.settings);
  const asOf = chosen ?? today;
  const evaluations = useMemo(() => makeEvaluations(settings, asOf), [settings, asOf]);
  const setAsOf = useCallback(
    (date: string | null) => setChosen(date === calendar.get() ? null : date),
    [setChosen, calendar],
  );
  const session = useMemo(
    () => ({ portfolio, platform, info, asOf, today, setAsOf, settings, evaluations }),
    [portfolio, platform, info, asOf, today, setAsOf, settings, evaluations],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
}
