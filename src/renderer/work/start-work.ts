import { type Question, replySchema } from './messages.ts';
import { type Report, type Work, WorkEnded } from './work.ts';

interface Waiting {
  readonly report: Report | undefined;
  readonly done: (answer: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** Starts a worker. Whoever starts one ends it. */
export function startWork(): Work {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let over: Error | null = null;

  function stop(error: Error): void {
    over = error;
    worker.terminate();
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
  }

  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const reply = replySchema.parse(data);
    const asked = waiting.get(reply.number);
    if (asked === undefined) return;
    if (reply.kind === 'progress') {
      asked.report?.(reply.progress);
      return;
    }
    waiting.delete(reply.number);
    if (reply.kind === 'answer') asked.done(reply.answer);
    else asked.failed(new Error(reply.reason));
  };
  worker.onerror = ({ message }) =>
    stop(new Error(`The work stopped${message === '' ? '' : ` (${message})`}; the memory may be full.`));

  return {
    ask: (name, argument, report) =>
      new Promise((done, failed) => {
        if (over !== null) {
          failed(over);
          return;
        }
        last += 1;
        waiting.set(last, { report, done: done as (answer: unknown) => void, failed });
        worker.postMessage({ number: last, name, argument } satisfies Question);
      }),
    end: () => stop(new WorkEnded('The work was ended.')),
  };
}
