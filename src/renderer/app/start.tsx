import { useCallback, useEffect, useState } from 'react';
import type { AppInfo, PortfolioEntry, PortfolioList } from '#shared/contract/values.ts';
import type { Platform } from '../platform/platform.ts';
import { NoneOpenPage } from '../portfolios/none-open-page.tsx';
import {
  entryOf,
  listOr,
  newPortfolioId,
  withName,
  withNone,
  withOpened,
  without,
} from '../portfolios/portfolio-list.ts';
import { type Portfolios, PortfoliosContext } from '../portfolios/portfolios-context.ts';
import { SessionProvider } from '../session/session-provider.tsx';
import { deleteAllDatabases, deleteDatabase } from '../storage/delete-databases.ts';
import { openPortfolio } from '../storage/open-portfolio.ts';
import { CannotOpen, type Portfolio } from '../storage/portfolio.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { showToast } from '../ui/toasts.ts';
import { App } from './app.tsx';
import { DeletedPage, type LeftBehind } from './deleted-page.tsx';
import { fileQueue } from './file-queue.ts';
import { NoticePage } from './notice-page.tsx';
import { tellTrouble } from './trouble.ts';
import { logTrouble } from './trouble-log.ts';
import { BeforeClosingEmpty } from './typed-question.tsx';

type Stage =
  | { readonly at: 'opening' }
  | { readonly at: 'elsewhere' }
  | { readonly at: 'taken' }
  | { readonly at: 'failed'; readonly error: unknown; readonly list: PortfolioList | null }
  | { readonly at: 'none'; readonly list: PortfolioList; readonly info: AppInfo; readonly note?: string }
  | { readonly at: 'deleted'; readonly left: LeftBehind }
  | {
      readonly at: 'open';
      readonly portfolio: Portfolio;
      readonly info: AppInfo;
      readonly list: PortfolioList;
      readonly current: PortfolioEntry;
    };

/** What a new portfolio begins with. */
type Beginning = (portfolio: Portfolio) => Promise<void>;

/** Takes the turn, opens a portfolio, then shows the window; says so when one of these does not go. */
export function Start({ platform }: { readonly platform: Platform }) {
  const [stage, setStage] = useState<Stage>({ at: 'opening' });
  const [incoming] = useState(fileQueue);

  const openOne = useCallback(
    async (list: PortfolioList, entry: PortfolioEntry, begins?: Beginning) => {
      setStage({ at: 'opening' });
      const info = await platform.info();
      const portfolio = await openPortfolio(entry.id, {
        marker: platform.marker,
        startWork: platform.startWork,
        trouble: (error) => reportError(error),
      });
      if (portfolio.alarm() === null) platform.databaseAtStart('let go').catch(tellTrouble);
      await begins?.(portfolio);
      const next = withOpened(list, entry, new Date().toISOString());
      await platform.portfolios.write(next).catch(async (error: unknown) => {
        if (entryOf(list, entry.id) === undefined) {
          await portfolio.close();
          throw error;
        }
        // It is only about which portfolio opens next time: the partners can be worked with.
        showToast({ text: `The list of portfolios was not saved. ${wordsOf(error)}`, tone: 'trouble' });
      });
      incoming.letGo();
      setStage({ at: 'open', portfolio, info, list: next, current: entry });
    },
    [platform, incoming],
  );
  const open = useCallback(async () => {
    const list = listOr(await platform.portfolios.read());
    const entry = list.current === null ? undefined : entryOf(list, list.current);
    if (entry === undefined) setStage({ at: 'none', list, info: await platform.info() });
    else await openOne(list, entry);
  }, [platform, openOne]);

  const begin = useCallback(async () => {
    if ((await platform.turn.take()) === 'elsewhere') setStage({ at: 'elsewhere' });
    else await open();
  }, [platform, open]);

  const attempt = useCallback(
    (deed: () => Promise<void>) => {
      deed().catch(async (error: unknown) => {
        // The list is only the way to the other portfolios: without it the failure is told all the same.
        const list = await platform.portfolios.read().catch(() => null);
        setStage({ at: 'failed', error, list });
      });
    },
    [platform],
  );

  useEffect(() => logTrouble(platform), [platform]);
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

  const showList = async () => {
    const list = withNone(listOr(await platform.portfolios.read()));
    await platform.portfolios.write(list);
    setStage({ at: 'none', list, info: await platform.info() });
  };

  /** Closes the open portfolio for good: from here on nothing of the window can write to it. */
  const end = async (portfolio: Portfolio) => {
    setStage({ at: 'opening' });
    await portfolio.close();
  };
  /** Its note first and its place in the list last: should this be cut short, nothing is missed and nothing left over. */
  const removeOne = async ({ id }: PortfolioEntry) => {
    await platform.marker.remove(id);
    await deleteDatabase(id);
  };

  const portfoliosOf = ({ list, current, portfolio, info }: Extract<Stage, { at: 'open' }>): Portfolios => ({
    list,
    current: entryIn(list, current.id),
    incoming,
    open: (id) => attempt(() => openOne(list, entryIn(list, id))),
    create: (name, choices) =>
      attempt(() =>
        openOne(list, newEntry(name), async (portfolio) => {
          for (const [key, value] of choices) portfolio.preferences.set(key, value);
        }),
      ),
    duplicate: (name, contents) =>
      attempt(() =>
        openOne(list, newEntry(name), async (portfolio) => {
          await portfolio.replaceAll(contents, `Duplicate of ${current.name}`, { from: current.name });
        }),
      ),
    rename: async (id, name) => {
      const next = withName(list, id, name);
      await platform.portfolios.write(next);
      setStage((was) => (was.at === 'open' ? { ...was, list: next } : was));
    },
    close: () => attempt(showList),
    remove: (lastBackup) =>
      attempt(async () => {
        await end(portfolio);
        await removeOne(current);
        const left = without(list, current.id);
        await platform.portfolios.write(left);
        setStage({ at: 'none', list: left, info, note: deletedWords(entryIn(list, current.id), lastBackup) });
      }),
    removeAll: (left) =>
      attempt(async () => {
        await end(portfolio);
        for (const entry of list.portfolios) await removeOne(entry);
        await deleteAllDatabases();
        await platform.deleteAllData();
        setStage({ at: 'deleted', left });
      }),
  });

  switch (stage.at) {
    case 'opening':
      return (
        <main className="pb-notice" aria-busy="true" aria-label="Opening the portfolio">
          <p className="pb-notice__wait">Opening the portfolio…</p>
        </main>
      );
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
            <>
              {(stage.list?.portfolios.length ?? 0) > 1 ? (
                <Button onClick={() => attempt(showList)}>Open another portfolio</Button>
              ) : null}
              <Button look="primary" onClick={() => attempt(begin)}>
                Try again
              </Button>
            </>
          }
        >
          <p>{failureWords(stage.error)}</p>
        </NoticePage>
      );
    case 'none':
      return (
        <>
          <NoneOpenPage
            list={stage.list}
            locale={stage.info.locale}
            note={stage.note ?? null}
            onOpen={(id) => attempt(() => openOne(stage.list, entryIn(stage.list, id)))}
            onCreate={(name) => attempt(() => openOne(stage.list, newEntry(name)))}
          />
          <BeforeClosingEmpty platform={platform} />
        </>
      );
    case 'deleted':
      return (
        <DeletedPage
          left={stage.left}
          onStart={() => {
            setStage({ at: 'opening' });
            attempt(begin);
          }}
        />
      );
    case 'open':
      return (
        <ErrorBoundary name="The window">
          <PortfoliosContext value={portfoliosOf(stage)}>
            <SessionProvider
              key={stage.current.id}
              portfolio={stage.portfolio}
              platform={platform}
              info={stage.info}
            >
              <App />
            </SessionProvider>
          </PortfoliosContext>
        </ErrorBoundary>
      );
  }
}

const newEntry = (name: string): PortfolioEntry => ({ id: newPortfolioId(), name, openedAt: null });

function entryIn(list: PortfolioList, id: string): PortfolioEntry {
  const entry = entryOf(list, id);
  if (entry === undefined) throw new Error(`there is no portfolio ${id}`);
  return entry;
}

const deletedWords = ({ name }: PortfolioEntry, lastBackup: string | null): string =>
  lastBackup === null
    ? `“${name}” was deleted, without a last backup.`
    : `“${name}” was deleted. Its last backup is ${lastBackup}: to bring it back, make a new portfolio and restore that file into it.`;

function failureWords(error: unknown): string {
  if (error instanceof CannotOpen) return error.message;
  return `Something the window needs did not answer. ${wordsOf(error)} Nothing was changed.`;
}

/** An error's words as a sentence of their own. */
function wordsOf(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return /[.!?]$/.test(words) ? words : `${words}.`;
}
