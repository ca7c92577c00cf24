import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../session/session-context.ts';
import { tellTrouble } from './trouble.ts';

/** When this portfolio was last backed up, as an instant, and a way to look again. */
export function useLastBackup(): readonly [string | null, () => void] {
  const { platform, portfolio } = useSession();
  const [at, setAt] = useState<string | null>(null);
  const look = useCallback(() => {
    platform.backups.list(portfolio.id).then((list) => setAt(list.lastWrittenAt), tellTrouble);
  }, [platform, portfolio]);
  useEffect(look, [look]);
  return [at, look];
}
