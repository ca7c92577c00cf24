import type { DocumentToPrint, PdfOutcome, PrintOutcome } from '#shared/contract/values.ts';
import { log } from '../log.ts';
import { abilitiesOf, pdfOptions } from './abilities.ts';
import { withPrintWindow } from './print-window.ts';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Lays a document out in pages and gives the PDF's bytes. */
export const makePdf = async (document: DocumentToPrint): Promise<PdfOutcome> => {
  try {
    const bytes = await withPrintWindow(document.html, (window) =>
      window.webContents.printToPDF(pdfOptions(document, abilitiesOf(process.versions.chrome ?? ''))),
    );
    return { state: 'made', bytes: new Uint8Array(bytes) };
  } catch (error) {
    log(`a PDF was not made: ${reasonOf(error)}`);
    return { state: 'failed', reason: `The PDF was not made: ${reasonOf(error)}.` };
  }
};

/** Shows the system's print dialog for a document. */
export const printDocument = async (document: DocumentToPrint): Promise<PrintOutcome> => {
  try {
    return await withPrintWindow(
      document.html,
      (window) =>
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
    );
  } catch (error) {
    log(`nothing was printed: ${reasonOf(error)}`);
    return { state: 'failed', reason: `Nothing was printed: ${reasonOf(error)}.` };
  }
};
