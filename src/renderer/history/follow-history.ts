import type { HistoryEntry, Portfolio } from '../storage/portfolio.ts';

/** The change log as it has been read so far, newest first. */
export interface ReadHistory {
  readonly entries: readonly HistoryEntry[];
  /** False while older entries are still being read. */
  readonly complete: boolean;
}

type Read = Pick<Portfolio, 'history' | 'lastChange' | 'subscribe'>;

/** The first page is on the screen at once; the others are larger, since each is a reading of its own. */
const firstPage = 200;
const laterPage = 2000;

/**
 * Reads the whole change log page by page and follows it: `tell` gets what is there after each page and after each new
 * entry. Returns what ends it.
 */
export function followHistory(
  portfolio: Read,
  tell: (history: ReadHistory) => void,
  trouble: (error: unknown) => void,
): () => void {
  let entries: readonly HistoryEntry[] = [];
  let complete = false;
  let reading = 0;
  let turn: Promise<unknown> = Promise.resolve();
  let stopped = false;

  const inTurn = (deed: () => Promise<void>): void => {
    turn = turn.then(() => (stopped ? undefined : deed())).catch(trouble);
  };

  async function readAll(mine: number): Promise<void> {
    let read: readonly HistoryEntry[] = [];
    for (let limit = firstPage; ; limit = laterPage) {
      const last = read.at(-1);
      const page = await portfolio.history({ limit, ...(last === undefined ? {} : { before: last.id }) });
      if (stopped || mine !== reading) return;
      read = [...read, ...page];
      entries = read;
      complete = page.length < limit;
      tell({ entries, complete });
      if (complete) return;
    }
  }

  async function readNew(): Promise<void> {
    const newest = entries[0]?.id ?? 0;
    let fresh: readonly HistoryEntry[] = [];
    for (;;) {
      const last = fresh.at(-1);
      const page = await portfolio.history({
        limit: firstPage,
        ...(last === undefined ? {} : { before: last.id }),
      });
      const added = page.filter(({ id }) => id > newest);
      fresh = [...fresh, ...added];
      if (added.length < firstPage) break;
    }
    if (stopped || fresh.length === 0) return;
    entries = [...fresh, ...entries];
    tell({ entries, complete });
  }

  function readAnew(): void {
    reading += 1;
    const mine = reading;
    inTurn(() => readAll(mine));
  }

  readAnew();
  const unsubscribe = portfolio.subscribe((applied) => {
    // After a restore the log is another one.
    if (applied?.deed === 'restore') readAnew();
    else if ((portfolio.lastChange()?.id ?? 0) > (entries[0]?.id ?? 0)) inTurn(readNew);
  });
  return () => {
    stopped = true;
    unsubscribe();
  };
}
