import { markerNote } from './opening.ts';

/** A note outside the database of what it should hold. */
export interface MarkerStore {
  read(portfolio: string): Promise<{ readonly partners: number; readonly lastChange: string } | null>;
  write(marker: {
    readonly portfolio: string;
    readonly partners: number;
    readonly lastChange: string;
  }): Promise<void>;
}

/** Keeps the marker up: at once when the number of partners changed, else within the pause, and before closing. */
export interface MarkerKeeper {
  note(birth: string, partners: number, entry: number): void;
  flush(): Promise<void>;
}

/** How long the marker may lag behind changes that leave the number of partners as it is, in milliseconds. */
const pause = 5000;

/** Makes a keeper; `trouble` is told when the marker could not be written. */
export function makeMarkerKeeper(
  store: MarkerStore,
  portfolio: string,
  known: number | null,
  trouble: (error: unknown) => void,
): MarkerKeeper {
  let written = known;
  let due: { partners: number; lastChange: string } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<void> = Promise.resolve();

  function write(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (due === null) return writing;
    const marker = { portfolio, ...due };
    due = null;
    written = marker.partners;
    writing = writing.then(() => store.write(marker)).catch(trouble);
    return writing;
  }

  return {
    note(birth, partners, entry) {
      due = { partners, lastChange: markerNote(birth, entry) };
      if (partners !== written) void write();
      else timer ??= setTimeout(() => void write(), pause);
    },
    flush: write,
  };
}
