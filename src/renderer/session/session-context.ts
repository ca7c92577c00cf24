import { createContext, useContext } from 'react';
import type { AppInfo } from '#shared/contract/values.ts';
import type { Settings } from '#shared/rules/program.ts';
import type { Platform } from '../platform/platform.ts';
import type { Portfolio } from '../storage/portfolio.ts';
import type { Evaluations } from './evaluations.ts';

/** What every screen works with: the open portfolio, the day, the settings, what the rules say. */
export interface Session {
  readonly portfolio: Portfolio;
  readonly platform: Platform;
  /** Versions, system and locale of this computer. */
  readonly info: AppInfo;
  /** The day for which everything is computed: today, or another the user plans for. */
  readonly asOf: string;
  /** The local date of today; it follows the calendar. */
  readonly today: string;
  /** Plans for another day; null follows the calendar again. */
  setAsOf(date: string | null): void;
  readonly settings: Settings;
  readonly evaluations: Evaluations;
}

/** Filled by `SessionProvider`. */
export const SessionContext = createContext<Session | null>(null);

/** The session around this component. Throws outside of a `SessionProvider`. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('useSession needs a SessionProvider above it');
  return session;
}
