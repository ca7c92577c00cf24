import { useRef, useState } from 'react';
import { useSession } from '../session/session-context.ts';
import type { ApplyWatch, Change } from '../storage/portfolio.ts';
import type { Progress } from '../work/work.ts';

/** A change, and the worker that holds some of what it writes. */
interface LargeChange extends Pick<ApplyWatch, 'beside'> {
  readonly change: Change;
}

/** A large change on its way into the portfolio. */
export interface Applying {
  /** How far it is; null while nothing is applied. */
  readonly progress: Progress | null;
  /** Resolves with true once it is there, with false when it was cancelled: then nothing has changed. */
  apply(makeChange: (signal: AbortSignal) => Promise<LargeChange>): Promise<boolean>;
  cancel(): void;
}

/** Applies a change that the worker prepared, told as it goes and cancellable until it has committed. */
export function useApplying(): Applying {
  const { portfolio } = useSession();
  const [progress, setProgress] = useState<Progress | null>(null);
  const ending = useRef<AbortController | null>(null);
  return {
    progress,
    async apply(makeChange) {
      const controller = new AbortController();
      ending.current = controller;
      const { signal } = controller;
      setProgress({ stage: 'applying', rows: 0, share: null });
      try {
        const { change, beside } = await makeChange(signal);
        await portfolio.apply(change, {
          signal,
          ...(beside === undefined ? {} : { beside }),
          report: (stage, rows, all) =>
            setProgress({ stage: stage === 'saving' ? 'applying' : 'showing', rows, share: rows / all }),
        });
        return true;
      } catch (error) {
        if (!signal.aborted) throw error;
        return false;
      } finally {
        setProgress(null);
      }
    },
    cancel: () => ending.current?.abort(),
  };
}
