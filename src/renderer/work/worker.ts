import { type Jobs, makeJobs } from './jobs.ts';
import { questionSchema, type Reply } from './messages.ts';
import type { Progress } from './work.ts';

/** The worker's own side, of which the DOM's types know nothing. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<unknown>) => void) | null;
  postMessage(message: Reply, transfer: Transferable[]): void;
}

const scope = globalThis as unknown as WorkerScope;
const jobs = makeJobs();
/** The least time between two words about the progress, and before the first, in milliseconds. */
const pause = 80;
let tail: Promise<void> = Promise.resolve();

scope.onmessage = ({ data }) => {
  tail = tail.then(() => answer(data));
};

async function answer(data: unknown): Promise<void> {
  const { number, name, argument } = questionSchema.parse(data);
  let told = performance.now();
  const report = (progress: Progress): void => {
    const now = performance.now();
    if (now - told < pause) return;
    told = now;
    scope.postMessage({ kind: 'progress', number, progress }, []);
  };
  try {
    const job = jobs[name as keyof Jobs] as (argument: unknown, report: unknown) => unknown;
    const result = await job(argument, report);
    scope.postMessage({ kind: 'answer', number, answer: result }, buffersOf(result));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    scope.postMessage({ kind: 'failed', number, reason }, []);
  }
}

/** The large arrays of an answer move over instead of being copied. */
function buffersOf(result: unknown): Transferable[] {
  if (typeof result !== 'object' || result === null) return [];
  return Object.values(result).flatMap((value) => (ArrayBuffer.isView(value) ? [value.buffer] : []));
}
