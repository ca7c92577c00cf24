import { useMemo } from 'react';
import type { BackupEntry } from '#shared/contract/values.ts';
import { useBackups } from '../backup/backups-provider.tsx';
import { saveBackupCopy } from '../backup/make-backup.ts';
import { type GoodBackup, type OpenedBackup, openBackup, restoreBackup } from '../backup/restore.ts';
import { useSession } from '../session/session-context.ts';
import { showToast } from '../ui/toasts.ts';
import { tellTrouble } from './trouble.ts';

/** What the window does with backups; each says what came of it. */
export interface BackupDeeds {
  /** Writes a backup into the folder. */
  backUp(): Promise<void>;
  /** Saves one wherever the user wants it. */
  saveCopy(): Promise<void>;
  /** Reads a backup of the folder. */
  read(backup: BackupEntry): Promise<OpenedBackup>;
  /** Lets the user pick a file and reads it; null when they changed their mind. */
  pick(): Promise<OpenedBackup | null>;
  /** Saves what is here, then restores. False when nothing was changed. */
  restore(backup: GoodBackup): Promise<boolean>;
}

/** The deeds around backups, for dialogs and the alarm. */
export function useBackupDeeds(): BackupDeeds {
  const { portfolio, platform } = useSession();
  const backups = useBackups();
  return useMemo((): BackupDeeds => {
    /** Puts back what a restore replaced, from the backup that it wrote first. */
    async function undoRestore(kept: string): Promise<void> {
      const opened = await openBackup(await platform.backups.read(kept), portfolio.id);
      const failed = (reason: string): void =>
        showToast({ text: `The restore was not undone. ${reason}`, tone: 'trouble' });
      if (!opened.ok) return failed(opened.reason);
      const outcome = await restoreBackup(backups, opened);
      if (outcome.state === 'failed') return failed(outcome.reason);
      showToast({ text: 'Everything is as it was before the restore.' });
    }
    return {
      async backUp() {
        const outcome = await backups.keeper.backUp();
        if (outcome.state === 'failed') {
          showToast({ text: outcome.reason, tone: 'trouble' });
          return;
        }
        showToast({
          text:
            platform.kind === 'browser'
              ? `Your browser saves the backup as ${outcome.backup.name}.`
              : 'Backed up, read back and checked.',
        });
      },
      async saveCopy() {
        const outcome = await saveBackupCopy(backups);
        if (outcome.state === 'saved') showToast({ text: `Saved a copy as ${outcome.name}.` });
        if (outcome.state === 'failed')
          showToast({ text: `The copy was not saved. ${outcome.reason}`, tone: 'trouble' });
      },
      async read(backup) {
        return openBackup(await platform.backups.read(backup.name), portfolio.id);
      },
      async pick() {
        const picked = await platform.pickBackup();
        return picked.state === 'cancelled' ? null : openBackup(picked, portfolio.id);
      },
      async restore(backup) {
        const outcome = await restoreBackup(backups, backup);
        if (outcome.state === 'failed') {
          showToast({ text: outcome.reason, tone: 'trouble' });
          return false;
        }
        const { partners } = backup.preview.counts;
        const { kept } = outcome;
        const done = `Restored ${partners === 1 ? '1 partner' : `${partners} partners`}.`;
        if (kept === null) showToast({ text: done });
        else
          showToast({
            text: `${done} What was here before is in the newest backup.`,
            // A tab cannot read its downloads by itself.
            ...(platform.kind === 'browser'
              ? {}
              : {
                  action: {
                    label: 'Undo the restore',
                    run: () => {
                      undoRestore(kept).catch(tellTrouble);
                    },
                  },
                }),
          });
        return true;
      },
    };
  }, [portfolio, platform, backups]);
}
