import { useEffect, useState } from 'react';
import { tellTrouble } from '../app/trouble.ts';
import { useSession } from '../session/session-context.ts';
import { followHistory, type ReadHistory } from './follow-history.ts';

const nothing: ReadHistory = { entries: [], complete: false };

/** The whole change log, read page by page and followed. */
export function useHistory(): ReadHistory {
  const { portfolio } = useSession();
  const [history, setHistory] = useState(nothing);
  useEffect(() => followHistory(portfolio, setHistory, tellTrouble), [portfolio]);
  return history;
}
