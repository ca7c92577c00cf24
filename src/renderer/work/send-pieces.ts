import { startPace } from './pace.ts';
import type { Argument, JobName, Work } from './work.ts';

/**
 * Hands pieces to a worker one after the other, without waiting for each, while the window goes on.
 * Rejects with the failure of the first piece that failed, even where those after it did not.
 *
 * @param turn Told before each pause, with how many pieces went so far.
 */
export async function sendPieces<N extends JobName>(
  work: Pick<Work, 'ask'>,
  name: N,
  pieces: Iterable<Argument<N>>,
  turn: (sent: number) => void = () => undefined,
): Promise<void> {
  const pace = startPace();
  const failures: unknown[] = [];
  let sent = 0;
  let last: Promise<unknown> = Promise.resolve();
  for (const piece of pieces) {
    last = work.ask(name, piece).catch((error: unknown) => failures.push(error));
    sent += 1;
    const pause = pace();
    if (pause === null) continue;
    turn(sent);
    await pause;
    if (failures.length > 0) break;
  }
  await last;
  if (failures.length > 0) throw failures[0];
}
