/** How long laying out a document may take, in milliseconds: hundreds of pages on a slow computer that is busy. */
const mostTime = 300_000;

/** What was asked for is no longer wanted. */
class PrintingStopped extends Error {
  override readonly name = 'PrintingStopped';
}

/** Waits for work on a document, but no longer than it may take, nor once it is stopped. The work itself goes on. */
export const inTime = <T>(work: Promise<T>, stop?: AbortSignal): Promise<T> =>
  new Promise((done, fail) => {
    const stopped = (): void => fail(new PrintingStopped('the pages are no longer wanted'));
    const timer = setTimeout(() => fail(new Error('the pages took too long')), mostTime);
    stop?.addEventListener('abort', stopped);
    work.then(done, fail).finally(() => {
      clearTimeout(timer);
      stop?.removeEventListener('abort', stopped);
    });
    if (stop?.aborted) stopped();
  });
