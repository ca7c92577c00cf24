import type { CellDeeds } from './cell-deeds.ts';
import type { CopiedBlock } from './copy.ts';
import { readClipboardBlock } from './html-table.ts';

interface ClipboardParts {
  readonly grid: HTMLElement;
  readonly deeds: CellDeeds;
  /** True while an editor is open: then the clipboard is its own. */
  isEditing(): boolean;
}

/**
 * Copy, cut and paste while the keyboard is in a cell. The events are listened to on the document: on older engines
 * their target is the body.
 */
export function listenToClipboard({ grid, deeds, isEditing }: ClipboardParts): () => void {
  const ours = (event: ClipboardEvent): boolean => {
    const { activeElement } = document;
    const inCell = grid.contains(activeElement) && (activeElement?.closest('[row-id]') ?? null) !== null;
    return !event.defaultPrevented && !isEditing() && inCell;
  };
  const put = (event: ClipboardEvent, block: CopiedBlock | null): void => {
    event.preventDefault();
    if (block === null) return;
    event.clipboardData?.setData('text/plain', block.text);
    if (block.html !== null) event.clipboardData?.setData('text/html', block.html);
  };
  const copy = (event: ClipboardEvent): void => {
    if (ours(event)) put(event, deeds.copy());
  };
  const cut = (event: ClipboardEvent): void => {
    if (ours(event)) put(event, deeds.cut());
  };
  const paste = (event: ClipboardEvent): void => {
    if (!ours(event)) return;
    event.preventDefault();
    const { clipboardData } = event;
    deeds.paste(
      readClipboardBlock(
        clipboardData?.getData('text/plain') ?? '',
        clipboardData?.getData('text/html') ?? '',
      ),
    );
  };
  document.addEventListener('copy', copy);
  document.addEventListener('cut', cut);
  document.addEventListener('paste', paste);
  return () => {
    document.removeEventListener('copy', copy);
    document.removeEventListener('cut', cut);
    document.removeEventListener('paste', paste);
  };
}
