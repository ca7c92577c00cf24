import type { DocumentToPrint, PrintOutcome } from '#shared/contract/values.ts';
import { withNonce } from './style-nonce.ts';

/** Prints a document through the browser: in a hidden frame that runs no script, by the browser's own dialog. */
export const printInTab = (shown: DocumentToPrint): Promise<PrintOutcome> =>
  new Promise((done) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
    frame.className = 'print-frame';
    frame.ariaHidden = 'true';
    frame.addEventListener('load', () => {
      const inside = frame.contentWindow;
      if (inside === null) return;
      void inside.document.fonts.ready.then(() => {
        inside.focus();
        inside.print();
        frame.remove();
        done({ state: 'printed' });
      });
    });
    frame.srcdoc = withNonce(shown.html);
    document.body.append(frame);
  });
