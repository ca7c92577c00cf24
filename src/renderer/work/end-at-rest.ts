import { whenIdle } from './pace.ts';
import type { Work } from './work.ts';

/**
 * Ends a worker that nobody asks any more, once the window has nothing else to do: what it held goes back to the system
 * at its end, which would share the processor with the page that comes up again behind the dialog.
 */
export function endAtRest(work: Pick<Work, 'end'>): void {
  void whenIdle().then(() => work.end());
}
