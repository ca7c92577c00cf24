// The legacy build brings what the oldest engine lacks.
import * as library from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PdfLink, PdfPages } from './pdf-pages.ts';
import { textLayer } from './text-layer.ts';

/** Pixels of a screen to a point of paper, at 100 %. */
const pixelsPerPoint = 96 / 72;

/** So many pixels a side has a canvas at most, whatever the zoom: larger ones are refused by some computers. */
const mostPixels = 8192;

/** Opens a PDF for the window to show. Reading it happens in a worker of its own, which `close` ends. */
export async function openPdf(bytes: Uint8Array): Promise<PdfPages> {
  const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = library.PDFWorker.fromPort({ port });
  const task = library.getDocument({
    // Its memory moves to the worker; the caller keeps its own.
    data: bytes.slice(),
    worker,
    // The content policy allows neither, and a document of ours needs neither.
    isEvalSupported: false,
    useWorkerFetch: false,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
    port.terminate();
  };
  try {
    const opened = await task.promise;
    const first = (await opened.getPage(1)).getViewport({ scale: pixelsPerPoint });
    const pageTo = async (destination: unknown): Promise<number | null> => {
      const found = typeof destination === 'string' ? await opened.getDestination(destination) : destination;
      const target: unknown = Array.isArray(found) ? found[0] : null;
      return target === null || typeof target !== 'object'
        ? null
        : (await opened.getPageIndex(target as Parameters<typeof opened.getPageIndex>[0])) + 1;
    };
    return {
      count: opened.numPages,
      width: first.width,
      height: first.height,
      close,
      draw: async (number, scale, holder, stop) => {
        const page = await opened.getPage(number);
        if (stop.aborted) return;
        const viewport = page.getViewport({ scale: scale * pixelsPerPoint });
        const canvas = document.createElement('canvas');
        const sharp = Math.min(devicePixelRatio, mostPixels / viewport.width, mostPixels / viewport.height);
        canvas.width = Math.round(viewport.width * sharp);
        canvas.height = Math.round(viewport.height * sharp);
        canvas.ariaHidden = 'true';
        const canvasContext = canvas.getContext('2d', { alpha: false });
        if (canvasContext === null) throw new Error('this computer gave no place to draw a page');
        const drawing = page.render({ canvasContext, viewport, transform: [sharp, 0, 0, sharp, 0, 0] });
        const cancel = (): void => drawing.cancel();
        stop.addEventListener('abort', cancel, { once: true });
        try {
          const [layer] = await Promise.all([textLayer(library, page, viewport), drawing.promise]);
          if (!stop.aborted) holder.replaceChildren(canvas, layer);
        } catch (error) {
          if (!(error instanceof library.RenderingCancelledException)) throw error;
        } finally {
          stop.removeEventListener('abort', cancel);
          page.cleanup();
        }
      },
      links: async (number) => {
        const page = await opened.getPage(number);
        const [left = 0, bottom = 0, right = 1, top = 1] = page.view;
        const found = (await page.getAnnotations()) as readonly {
          subtype: string;
          dest?: unknown;
          rect: number[];
        }[];
        const links = await Promise.all(
          found
            .filter(({ subtype, dest }) => subtype === 'Link' && dest !== undefined && dest !== null)
            .map(async ({ dest, rect: [x1 = 0, y1 = 0, x2 = 0, y2 = 0] }): Promise<PdfLink | null> => {
              const to = await pageTo(dest);
              return to === null
                ? null
                : {
                    to,
                    left: (x1 - left) / (right - left),
                    top: (top - y2) / (top - bottom),
                    width: (x2 - x1) / (right - left),
                    height: (y2 - y1) / (top - bottom),
                  };
            }),
        );
        return links.filter((link) => link !== null);
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}
