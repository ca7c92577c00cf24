import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { CommandsProvider } from '../../src/renderer/commands/commands-context.tsx';
import { SessionProvider } from '../../src/renderer/session/session-provider.tsx';
import { followToday } from '../../src/renderer/session/today.ts';
import type { Portfolio } from '../../src/renderer/storage/portfolio.ts';
import { testPlatform } from './platform.ts';

/** Draws a part of the window on an open portfolio, on 1 July 2026. */
export async function renderInSession(portfolio: Portfolio, part: ReactNode) {
  const platform = testPlatform();
  const trouble: unknown[] = [];
  const drawn = render(
    <CommandsProvider platform={platform} onTrouble={(error) => trouble.push(error)}>
      <SessionProvider
        portfolio={portfolio}
        platform={platform}
        info={await platform.info()}
        calendar={followToday(() => new Date(2026, 6, 1, 12))}
      >
        {part}
      </SessionProvider>
    </CommandsProvider>,
  );
  return { ...drawn, platform, trouble };
}
