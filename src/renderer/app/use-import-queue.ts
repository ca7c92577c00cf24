import { useCallback, useEffect, useRef, useState } from 'react';
import type { IncomingFile } from '#shared/contract/values.ts';
import { showToast } from '../ui/toasts.ts';
import type { OpenDialog } from './dialogs.tsx';

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
): (file: IncomingFile) => void {
  const [waiting, setWaiting] = useState<readonly IncomingFile[]>([]);
  const free = dialog === null || passing.has(dialog.kind);
  const parts = useRef({ free, open, queued: 0 });
  parts.current = { free, open, queued: waiting.length };

  useEffect(() => {
    const [next, ...rest] = waiting;
    if (!free || next === undefined) return;
    setWaiting(rest);
    parts.current.open({ kind: 'import', file: next });
  }, [free, waiting]);

  return useCallback((file) => {
    const { free: now, queued } = parts.current;
    if (!now || queued > 0)
      showToast({ text: `${file.name} is imported once this is closed.`, tone: 'notice' });
    parts.current.queued += 1;
    setWaiting((before) => [...before, file]);
  }, []);
}
