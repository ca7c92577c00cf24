const writes = new Set<Promise<unknown>>();

/** Notes a write that the app must not end before. */
export const underWay = <T>(write: Promise<T>): Promise<T> => {
  const noted = write.catch(() => undefined).finally(() => writes.delete(noted));
  writes.add(noted);
  return write;
};

/** Whether a write is under way. */
export const isWriting = (): boolean => writes.size > 0;

/** Resolves once no write is under way, whether they succeeded or not. */
export const allWritten = async (): Promise<void> => {
  while (writes.size > 0) await Promise.all(writes);
};
