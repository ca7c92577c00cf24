import type { Turn } from './platform.ts';

const lockName = 'partnerbook';

/** One tab works on the data at a time: the one that holds a lock of the browser's, given back when the tab is gone. */
export const browserTurn = (locks: LockManager): Turn => {
  const listeners = new Set<() => void>();
  const lost = (): void => {
    for (const listener of listeners) listener();
    listeners.clear();
  };

  /** Resolves with whether the lock was got; holds it until the tab is gone or another tab steals it. */
  const hold = (options: LockOptions): Promise<boolean> =>
    new Promise((done, fail) => {
      let held = false;
      const until = (lock: Lock | null): Promise<void> => {
        held = lock !== null;
        done(held);
        return held ? new Promise(() => undefined) : Promise.resolve();
      };
      // A stolen lock rejects the request that held it.
      locks.request(lockName, options, until).catch((error: unknown) => (held ? lost() : fail(error)));
    });

  return {
    take: async () => ((await hold({ ifAvailable: true })) ? 'ours' : 'elsewhere'),
    takeOver: async () => {
      await hold({ steal: true });
    },
    onLost: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
