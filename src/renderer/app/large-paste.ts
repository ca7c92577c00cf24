import { useEffect } from 'react';
import { tooLargeToPaste } from '../grid/range/clipboard-limits.ts';
import { showToast } from '../ui/toasts.ts';

/**
 * Refuses a paste that would stop the window, wherever it goes: into cells, a dialog's table or a field. It stands before
 * everything else that listens, so that nobody begins to read it.
 */
export function useLargePasteRefusal(): void {
  useEffect(() => {
    const refuse = (event: ClipboardEvent): void => {
      const { clipboardData, target } = event;
      const into = takesText(target) ? 'a field' : 'cells';
      const text = clipboardData?.getData('text/plain') ?? '';
      // The HTML counts only where there is no text: it is not even fetched otherwise.
      const html = text === '' ? (clipboardData?.getData('text/html') ?? '') : '';
      const words = tooLargeToPaste({ text, html }, into);
      if (words === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      showToast({ text: words, tone: 'trouble' });
    };
    window.addEventListener('paste', refuse, true);
    return () => window.removeEventListener('paste', refuse, true);
  }, []);
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLElement && target.isContentEditable);
