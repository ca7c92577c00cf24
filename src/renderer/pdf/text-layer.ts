import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import './text-layer.css';

/** The text of a page as elements where it stands: for a screen reader and to be copied. */
export async function textLayer(
  { TextLayer }: Pick<typeof import('pdfjs-dist/legacy/build/pdf.mjs'), 'TextLayer'>,
  page: PDFPageProxy,
  viewport: PageViewport,
): Promise<HTMLElement> {
  const container = document.createElement('div');
  container.className = 'pb-pdf-text';
  container.style.setProperty('--scale-factor', String(viewport.scale));
  await new TextLayer({ textContentSource: page.streamTextContent(), container, viewport }).render();
  return container;
}
