import type { LeftBehind } from '../app/deleted-page.tsx';
import { useBackups } from '../backup/backups-provider.tsx';
import { beforeClosing } from '../backup/closing.ts';
import { useSession } from '../session/session-context.ts';
import { hideToast, showToast } from '../ui/toasts.ts';
import { type LastBackup, writeLastBackups } from './last-backups.ts';
import { usePortfolios } from './portfolios-context.ts';

/** Choices about the window itself: they go along to a new portfolio. */
const carried = ['theme', 'density', 'zoom', 'dates', 'decimal'] as const;

/** What leads from the open portfolio to another: it is saved and backed up first, and stays when that cannot be. */
export interface PortfolioDeeds {
  open(id: string): Promise<void>;
  create(name: string): Promise<void>;
  duplicate(name: string): Promise<void>;
  close(): Promise<void>;
  /** Deletes the open one, after a last backup if that is wanted. Without that backup it stays: resolves with why, else null. */
  deleteOpen(withBackup: boolean): Promise<string | null>;
  /** Backs up every portfolio, before all of them are deleted. */
  writeLastBackups(): Promise<readonly LastBackup[]>;
  deleteAll(left: LeftBehind): void;
}

/** The ways out of the open portfolio. */
export function usePortfolioDeeds(): PortfolioDeeds {
  const { portfolio, platform, info } = useSession();
  const { keeper } = useBackups();
  const portfolios = usePortfolios();

  const leave = async (): Promise<boolean> => {
    if (platform.kind === 'desktop') {
      if ((await beforeClosing(portfolio, keeper)) === 'close') {
        // What a toast offers is about the portfolio that is left.
        hideToast();
        return true;
      }
    } else {
      const saved = await portfolio.retry().then(
        () => true,
        () => false,
      );
      if (saved) {
        await portfolio.close();
        return true;
      }
    }
    showToast({
      text: 'The last change of this portfolio is not saved, so it stays open. Free some space or save a copy, then try again.',
      tone: 'trouble',
    });
    return false;
  };
  /** No import begins in a portfolio that is being left: its file waits for the next one, or for this one when it stays. */
  const withFilesHeld = async (leaves: () => Promise<boolean>): Promise<void> => {
    portfolios.incoming.hold();
    let left = false;
    try {
      left = await leaves();
    } finally {
      if (!left) portfolios.incoming.letGo();
    }
  };
  /** Leaves the open one and goes on with the next; resolves with whether it was left. */
  const leaveFor = async (next: () => void): Promise<boolean> => {
    const left = await leave();
    if (left) next();
    return left;
  };
  return {
    open: async (id) => {
      if (id !== portfolios.current.id) await withFilesHeld(() => leaveFor(() => portfolios.open(id)));
    },
    create: async (name) => {
      const choices = new Map<string, unknown>(
        carried.flatMap((key) => {
          const value = portfolio.preferences.get(key);
          return value === undefined ? [] : [[key, value] as const];
        }),
      );
      await withFilesHeld(() => leaveFor(() => portfolios.create(name, choices)));
    },
    duplicate: (name) =>
      withFilesHeld(async () => {
        const { contents, missing } = await portfolio.contents();
        if (missing.length === 0) return leaveFor(() => portfolios.duplicate(name, contents));
        showToast({
          text: `The portfolio could not be read in full (${missing.join(', ')}), so it was not duplicated. Nothing was changed.`,
          tone: 'trouble',
        });
        return false;
      }),
    close: () => withFilesHeld(() => leaveFor(portfolios.close)),
    deleteOpen: async (withBackup) => {
      const outcome = withBackup ? await keeper.backUp() : null;
      if (outcome?.state === 'failed') return outcome.reason;
      hideToast();
      portfolios.remove(outcome?.backup.name ?? null);
      return null;
    },
    writeLastBackups: () =>
      writeLastBackups({
        portfolios: portfolios.list.portfolios,
        open: portfolio.id,
        keeper,
        platform,
        app: info.version,
      }),
    deleteAll: (left) => {
      hideToast();
      portfolios.removeAll(left);
    },
  };
}
