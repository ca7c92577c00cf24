import type { Page } from 'playwright-core';
import type { JobName, Progress } from '../../src/renderer/work/work.ts';

/** What the page keeps while work is held. */
interface Holding {
  release(): void;
}

/**
 * Holds back what the window's workers are asked under this name, and tells progress in its place, so that a screen of long
 * work stands still for as long as a test looks at it. Gives back how to let the work go on.
 */
export async function holdWork(page: Page, job: JobName, progress: Progress): Promise<() => Promise<void>> {
  await page.evaluate(
    ([name, told]) => {
      const send = Worker.prototype.postMessage;
      const held: (() => void)[] = [];
      Worker.prototype.postMessage = function (this: Worker, message: { name: string; number: number }) {
        if (message.name !== name) {
          send.call(this, message);
          return;
        }
        held.push(() => send.call(this, message));
        const data = { kind: 'progress', number: message.number, progress: told };
        this.dispatchEvent(new MessageEvent('message', { data }));
      };
      const holding: Holding = {
        release() {
          Worker.prototype.postMessage = send;
          for (const go of held) go();
        },
      };
      Object.assign(globalThis, { holding });
    },
    [job, progress] as const,
  );
  return () => page.evaluate(() => (globalThis as unknown as { holding: Holding }).holding.release());
}
