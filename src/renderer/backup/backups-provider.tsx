import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useSession } from '../session/session-context.ts';
import { type BackupKeeper, type BackupState, startKeeper } from './keeper.ts';
import type { BackupParts } from './make-backup.ts';

interface Backups extends BackupParts {
  readonly keeper: BackupKeeper;
}

const BackupsContext = createContext<Backups | null>(null);

/** The backups of the open portfolio. Throws outside of a `BackupsProvider`. */
export function useBackups(): Backups {
  const backups = useContext(BackupsContext);
  if (backups === null) throw new Error('useBackups needs a BackupsProvider above it');
  return backups;
}

/** When it was last backed up, whether a backup is under way, and why the last one failed. */
export function useBackupState(): BackupState {
  const { keeper } = useBackups();
  return useSyncExternalStore(keeper.subscribe, keeper.state);
}

/** Keeps backups while the window is open. */
export function BackupsProvider({ children }: { readonly children: ReactNode }) {
  const { portfolio, platform, info } = useSession();
  const [backups, setBackups] = useState<Backups | null>(null);
  useEffect(() => {
    const parts = { portfolio, platform, app: info.version };
    const keeper = startKeeper({ ...parts, automatic: platform.kind === 'desktop' });
    setBackups({ ...parts, keeper });
    return () => keeper.stop();
  }, [portfolio, platform, info]);
  return backups === null ? null : <BackupsContext value={backups}>{children}</BackupsContext>;
}
