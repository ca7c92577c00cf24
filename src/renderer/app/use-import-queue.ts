import { useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import type { IncomingFile } from '#shared/contract/values.ts';
import { showToast } from '../ui/toasts.ts';
import type { OpenDialog } from './dialogs.tsx';
import type { FileQueue } from './file-queue.ts';

/** Dialogs that hold nothing of the user's: a file takes their place at once. */
const passing: ReadonlySet<OpenDialog['kind']> = new Set([
  'palette',
  'shortcuts',
  'guide',
  'about',
  'history',
]);

/**
 * Imports the files that come, whatever way they come, one after another. While another import or a dialog in which
 * something was typed is open, a file waits, and says so: nothing that is under way is lost for it.
 */
export function useImportQueue(
  dialog: OpenDialog | null,
  open: (dialog: OpenDialog) => void,
  queue: FileQueue,
): (file: IncomingFile) => void {
  const next = useSyncExternalStore(queue.follow, queue.first);
  const free = dialog === null || passing.has(dialog.kind);
  const parts = useRef({ free, open });
  parts.current = { free, open };
  const shown = useRef<IncomingFile | null>(null);

  useEffect(() => {
    if (next === null) return;
    // It stays in the queue until its import was left: what opens in the same moment, another dialog or another portfolio,
    // does not lose it.
    if (dialog?.kind === 'import' && dialog.file === next) shown.current = next;
    else if (shown.current === next) queue.remove(next);
    else if (free) parts.current.open({ kind: 'import', file: next });
  }, [dialog, free, next, queue]);

  return useCallback(
    (file) => {
      const waits = !parts.current.free || queue.first() !== null;
      if (!queue.add(file)) showToast({ text: `${file.name} is being imported already.`, tone: 'notice' });
      else if (waits) showToast({ text: `${file.name} is imported once this is closed.`, tone: 'notice' });
    },
    [queue],
  );
}
