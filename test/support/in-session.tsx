import { render, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { CommandsProvider } from '../../src/renderer/commands/commands-context.tsx';
import { SessionProvider } from '../../src/renderer/session/session-provider.tsx';
import { followToday } from '../../src/renderer/session/today.ts';
import type { Portfolio } from '../../src/renderer/storage/portfolio.ts';
import { testPlatform } from './platform.ts';

/** The session around what is drawn: an open portfolio, on 1 July 2026. */
async function sessionOf(portfolio: Portfolio) {
  const platform = testPlatform();
  const info = await platform.info();
  const calendar = followToday(() => new Date(2026, 6, 1, 12));
  const around = (part: ReactNode) => (
    <SessionProvider portfolio={portfolio} platform={platform} info={info} calendar={calendar}>
      {part}
    </SessionProvider>
  );
  return { platform, around };
}

/** Calls a hook as a part of the window on an open portfolio would, on 1 July 2026. */
export async function hookInSession<R, P>(portfolio: Portfolio, hook: (props: P) => R, initialProps: P) {
  const { around } = await sessionOf(portfolio);
  return renderHook(hook, { wrapper: ({ children }) => around(children), initialProps });
}

/** Draws a part of the window on an open portfolio, on 1 July 2026. */
export async function renderInSession(portfolio: Portfolio, part: ReactNode) {
  const { platform, around } = await sessionOf(portfolio);
  const trouble: unknown[] = [];
  const drawn = render(
    <CommandsProvider platform={platform} onTrouble={(error) => trouble.push(error)}>
      {around(part)}
    </CommandsProvider>,
  );
  return { ...drawn, platform, trouble };
}
