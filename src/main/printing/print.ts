import type { DocumentToPrint, PdfOutcome, PreviewOutcome, PrintOutcome } from '#shared/contract/values.ts';
import { log } from '../log.ts';
import { abilitiesOf, pdfOptions } from './abilities.ts';
import { inTime } from './in-time.ts';
import { withPrintWindow } from './print-window.ts';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The PDF of a document. Settles only once the window that printed it is gone. */
const pdfOf = (document: DocumentToPrint, stop?: AbortSignal): Promise<Buffer> => {
  const options = pdfOptions(document, abilitiesOf(process.versions.chrome ?? ''));
  return withPrintWindow(document.html, {
    use: (window) => window.webContents.printToPDF(options),
    stop,
    forTheApp: true,
  });
};

const made = (bytes: Buffer): PdfOutcome & PreviewOutcome => ({
  state: 'made',
  bytes: new Uint8Array(bytes),
});

/** Lays a document out in pages and gives the PDF's bytes. */
export const makePdf = async (document: DocumentToPrint): Promise<PdfOutcome> => {
  try {
    return made(await inTime(pdfOf(document)));
  } catch (error) {
    log(`a PDF was not made: ${reasonOf(error)}`);
    return { state: 'failed', reason: `The PDF was not made: ${reasonOf(error)}.` };
  }
};

let preview: AbortController | null = null;
let underWay: Promise<unknown> = Promise.resolve();

/** The preview under way is no longer wanted: it is answered at once, whatever the engine still does. */
export const stopPreview = (): void => {
  preview?.abort();
  preview = null;
};

/**
 * The PDF that the window shows as its preview. A newer one takes the place of the one before; what the engine still
 * prints of that is waited for first.
 */
export const previewPdf = async (document: DocumentToPrint): Promise<PreviewOutcome> => {
  stopPreview();
  const own = new AbortController();
  preview = own;
  try {
    await inTime(underWay, own.signal);
    const work = pdfOf(document, own.signal);
    underWay = work.catch(() => undefined);
    return made(await inTime(work, own.signal));
  } catch (error) {
    if (own.signal.aborted) return { state: 'cancelled' };
    log(`a preview was not made: ${reasonOf(error)}`);
    return { state: 'failed', reason: `The pages were not laid out: ${reasonOf(error)}.` };
  } finally {
    if (preview === own) preview = null;
  }
};

/** Shows the system's print dialog for a document. */
export const printDocument = async (document: DocumentToPrint): Promise<PrintOutcome> => {
  try {
    return await withPrintWindow(document.html, {
      forTheApp: false,
      use: (window) =>
        new Promise<PrintOutcome>((done) => {
          window.webContents.print(
            { printBackground: true, pageSize: document.paper === 'a4' ? 'A4' : 'Letter' },
            (success, reason) => {
              if (success) done({ state: 'printed' });
              else if (/cancel/i.test(reason)) done({ state: 'cancelled' });
              else done({ state: 'failed', reason: `Nothing was printed: ${reason}.` });
            },
          );
        }),
    });
  } catch (error) {
    log(`nothing was printed: ${reasonOf(error)}`);
    return { state: 'failed', reason: `Nothing was printed: ${reasonOf(error)}.` };
  }
};
