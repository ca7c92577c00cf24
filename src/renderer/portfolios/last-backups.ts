import type { PortfolioEntry } from '#shared/contract/values.ts';
import type { BackupKeeper } from '../backup/keeper.ts';
import { writeBackup } from '../backup/make-backup.ts';
import type { Platform } from '../platform/platform.ts';
import { openPortfolio } from '../storage/open-portfolio.ts';

/** What came of the last backup of one portfolio: the file's name, or why there is none. */
export interface LastBackup {
  readonly portfolio: PortfolioEntry;
  readonly file: string | null;
  readonly trouble: string | null;
}

interface LastBackupParts {
  readonly portfolios: readonly PortfolioEntry[];
  /** The one that is open, and its keeper. */
  readonly open: string;
  readonly keeper: Pick<BackupKeeper, 'backUp'>;
  readonly platform: Platform;
  readonly app: string;
}

/** Backs up every portfolio that was ever opened, one after another. What fails is told and does not stop the next. */
export async function writeLastBackups(parts: LastBackupParts): Promise<readonly LastBackup[]> {
  const written: LastBackup[] = [];
  for (const portfolio of parts.portfolios) {
    if (portfolio.openedAt === null && portfolio.id !== parts.open) continue;
    const outcome = await (portfolio.id === parts.open
      ? parts.keeper.backUp()
      : backUpClosed(portfolio.id, parts)
    ).catch((error: unknown) => ({
      state: 'failed' as const,
      reason: error instanceof Error ? error.message : String(error),
    }));
    written.push(
      outcome.state === 'written'
        ? { portfolio, file: outcome.backup.name, trouble: null }
        : { portfolio, file: null, trouble: outcome.reason },
    );
  }
  return written;
}

async function backUpClosed(id: string, { platform, app }: LastBackupParts) {
  const portfolio = await openPortfolio(id, { marker: platform.marker });
  try {
    const alarm = portfolio.alarm();
    if (alarm !== null)
      return {
        state: 'failed' as const,
        reason: `It should hold ${alarm.expected} partners, but its database holds ${alarm.found}.`,
      };
    return (await writeBackup({ portfolio, platform, app })).outcome;
  } finally {
    await portfolio.close();
  }
}
