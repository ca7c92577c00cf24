import { useCallback, useEffect, useState } from 'react';
import type { AppInfo } from '#shared/contract/values.ts';
import type { Platform } from '../platform/platform.ts';
import { SessionProvider } from '../session/session-provider.tsx';
import { openPortfolio } from '../storage/open-portfolio.ts';
import { CannotOpen, type Portfolio } from '../storage/portfolio.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { App } from './app.tsx';
import { NoticePage } from './notice-page.tsx';

/** The portfolio that a first start makes; its name shows in no place but the database's. */
const firstPortfolio = 'portfolio';

type Stage =
  | { readonly at: 'opening' }
  | { readonly at: 'elsewhere' }
  | { readonly at: 'taken' }
  | { readonly at: 'failed'; readonly error: unknown }
  | { readonly at: 'open'; readonly portfolio: Portfolio; readonly info: AppInfo };

/** Takes the turn, opens the portfolio, then shows the window; says so when one of these does not go. */
export function Start({ platform }: { readonly platform: Platform }) {
  const [stage, setStage] = useState<Stage>({ at: 'opening' });

  const open = useCallback(async () => {
    setStage({ at: 'opening' });
    const info = await platform.info();
    const portfolio = await openPortfolio(firstPortfolio, {
      marker: platform.marker,
      trouble: (error) => reportError(error),
    });
    setStage({ at: 'open', portfolio, info });
  }, [platform]);

  const begin = useCallback(async () => {
    if ((await platform.turn.take()) === 'elsewhere') setStage({ at: 'elsewhere' });
    else await open();
  }, [platform, open]);

  const attempt = useCallback((deed: () => Promise<void>) => {
    deed().catch((error: unknown) => setStage({ at: 'failed', error }));
  }, []);

  useEffect(() => attempt(begin), [attempt, begin]);
  useEffect(
    () =>
      platform.turn.onLost(() => {
        setStage((was) => {
          if (was.at === 'open') was.portfolio.close().catch((error: unknown) => reportError(error));
          return { at: 'taken' };
        });
      }),
    [platform],
  );

  const takeOver = () =>
    attempt(async () => {
      await platform.turn.takeOver();
      await open();
    });

  switch (stage.at) {
    case 'opening':
      return <main className="pb-notice" aria-busy="true" aria-label="Opening the portfolio" />;
    case 'elsewhere':
      return (
        <NoticePage
          title="Partnerbook is open in another tab"
          actions={
            <Button look="primary" onClick={takeOver}>
              Use it here
            </Button>
          }
        >
          Only one tab works on your partners at a time, so that none overwrites another. The other tab keeps
          what it has saved and stops.
        </NoticePage>
      );
    case 'taken':
      return (
        <NoticePage
          title="Partnerbook moved to another tab"
          actions={
            <Button look="primary" onClick={takeOver}>
              Use it here
            </Button>
          }
        >
          Everything that was saved here is there as well. This tab changes nothing any more.
        </NoticePage>
      );
    case 'failed':
      return (
        <NoticePage
          title="The portfolio could not be opened"
          actions={
            <Button look="primary" onClick={() => attempt(begin)}>
              Try again
            </Button>
          }
        >
          <p>{failureWords(stage.error)}</p>
        </NoticePage>
      );
    case 'open':
      return (
        <ErrorBoundary name="The window" wayOut={{ label: 'Draw it again', run: () => undefined }}>
          <SessionProvider portfolio={stage.portfolio} platform={platform} info={stage.info}>
            <App />
          </SessionProvider>
        </ErrorBoundary>
      );
  }
}

function failureWords(error: unknown): string {
  if (error instanceof CannotOpen) return error.message;
  const cause = error instanceof Error ? error.message : String(error);
  return `Something the window needs did not answer: ${cause}. Nothing was changed.`;
}
