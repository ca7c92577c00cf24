/** The local calendar date of a moment, as `YYYY-MM-DD`. */
export function localDate(moment: Date): string {
  const pad = (part: number, length: number): string => String(part).padStart(length, '0');
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1, 2)}-${pad(moment.getDate(), 2)}`;
}

/** The date of today, followed: it changes at midnight, and when a computer that slept shows the window again. */
export interface Today {
  get(): string;
  subscribe(listener: () => void): () => void;
}

/** The longest time between two looks at the clock, in milliseconds: the clock may be set, the zone may change. */
const longestPause = 60_000;

/** Follows the calendar of this computer while somebody listens. */
export function followToday(clock: () => Date = () => new Date()): Today {
  let date = localDate(clock());
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  function look(): void {
    const now = localDate(clock());
    if (now === date) return;
    date = now;
    for (const listener of [...listeners]) listener();
  }

  function wait(): void {
    timer = setTimeout(
      () => {
        look();
        wait();
      },
      Math.min(longestPause, untilMidnight(clock())),
    );
  }

  return {
    get: () => date,
    subscribe(listener) {
      if (listeners.size === 0) {
        look();
        wait();
        window.addEventListener('focus', look);
        document.addEventListener('visibilitychange', look);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        if (timer !== null) clearTimeout(timer);
        window.removeEventListener('focus', look);
        document.removeEventListener('visibilitychange', look);
      };
    },
  };
}

function untilMidnight(now: Date): number {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return midnight.getTime() - now.getTime() + 1;
}
