import { useEffect, useRef } from 'react';
import { useSession } from '../session/session-context.ts';
import type { Work } from '../work/work.ts';
import { type ChosenWrites, chosenChange } from './apply-import.ts';
import type { ChosenImport } from './import-jobs.ts';

/** How long nothing must have been chosen anew before it is worth preparing, in milliseconds. */
const still = 200;

interface Prepared {
  readonly chosen: ChosenImport;
  /** The entry of the change log after which it was begun. */
  readonly after: number | undefined;
  readonly change: Promise<ChosenWrites>;
  readonly ending: AbortController;
}

/**
 * What Apply will write, made ready while the user looks through the review: on Apply it is there, or on its way. What was
 * made ready for other choices, or before the portfolio changed, is made anew.
 */
export function usePreparedChange(
  work: Work | null,
  fileName: string,
  chosen: ChosenImport | null,
): (signal: AbortSignal) => Promise<ChosenWrites> {
  const { portfolio } = useSession();
  const prepared = useRef<Prepared | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    if (work === null || chosen === null) return;
    const ending = new AbortController();
    const begin = (): void => {
      const change = chosenChange(work, portfolio, fileName, chosen, ending.signal);
      // Whoever takes it is told.
      change.catch(() => undefined);
      prepared.current = { chosen, after: portfolio.lastChange()?.id, change, ending };
    };
    waiting.current = setTimeout(begin, still);
    return () => {
      clearTimeout(waiting.current);
      ending.abort();
      prepared.current = null;
    };
  }, [work, portfolio, fileName, chosen]);
  return (signal) => {
    if (work === null || chosen === null) throw new Error('nothing was chosen yet');
    // The worker holds the partners of one change: from here on nothing else may be begun, and what was begun ends.
    clearTimeout(waiting.current);
    const ready = prepared.current;
    if (ready?.chosen !== chosen || ready.after !== portfolio.lastChange()?.id) {
      ready?.ending.abort();
      return chosenChange(work, portfolio, fileName, chosen, signal);
    }
    signal.addEventListener('abort', () => ready.ending.abort(signal.reason));
    return ready.change;
  };
}
