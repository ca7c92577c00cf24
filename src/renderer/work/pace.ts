/** How long work of the window's own thread goes on without letting it paint and answer, in milliseconds. */
const longest = 10;

/** Asked between two pieces of long work: a promise to wait for when the window should have its turn, else null. */
export type Pace = () => Promise<void> | null;

/** Starts a pace. Work that ends within one piece never waits, so that a small change stays one step. */
export function startPace(): Pace {
  let since = performance.now();
  return () => {
    if (performance.now() - since < longest) return null;
    return nextTurn().then(() => {
      since = performance.now();
    });
  };
}

/** Resolves behind the events and frames that wait: a message, since a timer waits four milliseconds more. */
export function nextTurn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
