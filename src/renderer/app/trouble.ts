import { NotSaved, RefusedChange } from '../storage/portfolio.ts';
import { showToast } from '../ui/toasts.ts';

/** Tells the user what a deed threw: what happened, what was kept. A failed save is told by the status bar as well. */
export function tellTrouble(error: unknown): void {
  if (error instanceof NotSaved) return;
  if (error instanceof RefusedChange) {
    showToast({ text: error.message, tone: 'trouble' });
    return;
  }
  reportError(error);
  const reason = error instanceof Error ? error.message : String(error);
  showToast({ text: `That did not work, and nothing was changed. ${reason}`, tone: 'trouble' });
}
