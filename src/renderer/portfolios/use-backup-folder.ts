import { useEffect, useState } from 'react';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';

/** The folder of the backups, to show; null where there is none, and until it is known. */
export function useBackupFolder(): string | null {
  const { platform, portfolio } = useSession();
  const [folder, setFolder] = useState<string | null>(null);
  useEffect(() => {
    platform.backups.list(portfolio.id).then((list) => setFolder(list.folder), tellTrouble);
  }, [platform, portfolio]);
  return folder;
}
