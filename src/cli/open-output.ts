/** Where text goes. A returned promise must be waited for before more is written: that is the backpressure. */
export interface Output {
  write(text: string): Promise<void> | undefined;
}

/** A target that is open and not yet in its place. */
export interface OpenOutput extends Output {
  /** Writes what is still held and flushes it to the disk. */
  finish(): Promise<void>;
  /** Puts the finished file in the place of the old one, keeping the old one aside when asked to. */
  place(keepOld: boolean): Promise<Placed>;
  /** Removes what was written beside the target; does nothing once it is in place. */
  discard(): Promise<void>;
}

/** A target that is in its place. */
export interface Placed {
  /** Puts back what was there before. */
  undo(): Promise<void>;
  /** Forgets what was there before. */
  settle(): Promise<void>;
}

export const nothingPlaced: Placed = { undo: async () => {}, settle: async () => {} };

const chunkLength = 262_144;

/** Collects text into chunks, so that a row costs no system call. */
export function chunked(send: (text: string) => Promise<void>): Output & { flush(): Promise<void> } {
  let held = '';
  const flush = async (): Promise<void> => {
    const text = held;
    held = '';
    if (text !== '') await send(text);
  };
  return {
    write(text) {
      held += text;
      return held.length < chunkLength ? undefined : flush();
    },
    flush,
  };
}
