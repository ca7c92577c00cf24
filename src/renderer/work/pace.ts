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

/** Does something with each of many, one after another; the window has its turns in between. */
export async function eachInTurn<T>(all: Iterable<T>, pace: Pace, deed: (one: T) => void): Promise<void> {
  for (const one of all) {
    deed(one);
    const turn = pace();
    // A promise for each of them would cost more than most deeds.
    if (turn !== null) await turn;
  }
}

/** Resolves behind the events and frames that wait: a message, since a timer waits four milliseconds more. */
function nextTurn(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}

/** The longest wait for a frame, in milliseconds: a window that is covered or minimised paints none. */
const longestFrame = 50;

/** Resolves once what was done has been painted. */
export function nextPaint(): Promise<void> {
  return new Promise<void>((done) => {
    const late = setTimeout(done, longestFrame);
    if (typeof requestAnimationFrame === 'undefined') return;
    requestAnimationFrame(() => {
      clearTimeout(late);
      // The frame is painted after its callbacks.
      nextTurn().then(done);
    });
  });
}

/** The longest wait for a moment of rest, in milliseconds. */
const longestBusy = 1000;

/** Resolves when the window has nothing else to do, as between the pieces of a large change it has not. */
export function whenIdle(): Promise<void> {
  return new Promise<void>((done) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(done);
    else requestIdleCallback(() => done(), { timeout: longestBusy });
  });
}
