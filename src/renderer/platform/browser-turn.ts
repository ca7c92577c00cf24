import type { Turn } from './platform.ts';

const lockName = 'partnerbook';

/** How long a tab waits for another that is just going, as itself does before a reload, in milliseconds. */
const patience = 500;

/** One tab works on the data at a time: the one that holds a lock of the browser's, given back when the tab is gone. */
export const browserTurn = (locks: LockManager): Turn => {
  const listeners = new Set<() => void>();

  /** Resolves once the lock is got, and holds it until the tab is gone or another tab takes it. */
  const hold = (options: LockOptions): Promise<void> =>
    new Promise((done, fail) => {
      let held = false;
      const until = (): Promise<void> => {
        held = true;
        done();
        return new Promise(() => undefined);
      };
      // A lock that another tab took rejects the request that held it.
      locks.request(lockName, options, until).catch((error: unknown) => {
        if (!held) fail(error);
        else for (const listener of listeners) listener();
      });
    });

  return {
    take: async () => {
      const signal = AbortSignal.timeout(patience);
      try {
        await hold({ signal });
        return 'ours';
      } catch (error) {
        if (signal.aborted) return 'elsewhere';
        throw error;
      }
    },
    takeOver: () => hold({ steal: true }),
    onLost: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
