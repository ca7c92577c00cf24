import { useEffect } from 'react';
import type { SaveState } from '../storage/portfolio.ts';
import { hideToast, showToast } from '../ui/toasts.ts';

/** Says a failed save in a toast that stays until the change is on the disk; the status bar says it as well. */
export function useSaveTrouble(save: SaveState, saveCopy: () => void): void {
  const reason = save.state === 'failed' ? save.reason : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each reason, whatever saveCopy is then
  useEffect(() => {
    if (reason === null) return;
    showToast({
      text: `The last change was not saved. ${reason}`,
      tone: 'trouble',
      action: { label: 'Save a copy…', run: saveCopy },
    });
    return () => hideToast();
  }, [reason]);
}
