import { heldFileName } from '../export/file-name.ts';
import type { Platform } from '../platform/platform.ts';
import { counted } from '../storage/changes/words.ts';
import { showToast } from '../ui/toasts.ts';

/** Saves the rows that an import holds back beside the file they came from, and says what came of it. */
export async function saveHeldRows(
  platform: Pick<Platform, 'saveFile'>,
  fileName: string,
  { bytes, rows }: { readonly bytes: Uint8Array<ArrayBuffer>; readonly rows: number },
): Promise<void> {
  const suggestedName = heldFileName(fileName);
  const outcome = await platform.saveFile({ kind: 'csv', suggestedName, bytes });
  if (outcome.state === 'saved') showToast({ text: `Saved ${counted(rows, 'row')} to ${outcome.name}.` });
  if (outcome.state === 'failed')
    showToast({ text: `The file was not saved. ${outcome.reason}`, tone: 'trouble' });
}
