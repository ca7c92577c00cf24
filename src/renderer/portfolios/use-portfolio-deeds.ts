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
  return {
    open: async (id) => {
      if (id !== portfolios.current.id && (await leave())) portfolios.open(id);
    },
    create: async (name) => {
      const choices = new Map<string, unknown>(
        carried.flatMap((key) => {
          const value = portfolio.preferences.get(key);
          return value === undefined ? [] : [[key, value] as const];
        }),
      );
      if (await leave()) portfolios.create(name, choices);
    },
    duplicate: async (name) => {
      const { contents, missing } = await portfolio.contents();
      if (missing.length > 0) {
        showToast({
          text: `The portfolio could not be read in full (${missing.join(', ')}), so it was not duplicated. Nothing was changed.`,
          tone: 'trouble',
        });
        return;
      }
      if (await leave()) portfolios.duplicate(name, contents);
    },
    close: async () => {
      if (await leave()) portfolios.close();
    },
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
