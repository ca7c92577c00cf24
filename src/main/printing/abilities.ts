import type { DocumentToPrint } from '#shared/contract/values.ts';
import { escapeText } from '#shared/pack/html.ts';

/** What printing can do in one version of Chromium; older ones ignore an option in silence, so the version decides. */
export interface Abilities {
  /** The page's own style sheet writes the foot of each page. */
  readonly marginBoxes: boolean;
  readonly tagged: boolean;
  readonly outline: boolean;
}

/** What a version of Chromium, such as `114.0.5735.45`, can do. */
export const abilitiesOf = (chrome: string): Abilities => {
  const major = Number.parseInt(chrome, 10);
  return { marginBoxes: major >= 131, tagged: major >= 116, outline: major >= 124 };
};

/**
 * The foot of each page where the style sheet's own is not printed: name, edition and day, `3 / 12`. Chromium draws a
 * template a third larger than the page: 12 mm and 5.8 pt are the page's 16 mm and 7.75 pt.
 */
export const footTemplate = ({ left, middle }: DocumentToPrint['foot']): string =>
  `<div style="width: 100%; margin: 0 12mm; display: flex; font: 5.8pt 'Liberation Sans', Arial, sans-serif; color: #4b5260">` +
  `<span style="flex: 1"><bdi dir="auto">${escapeText(left)}</bdi></span><span>${escapeText(middle)}</span>` +
  `<span style="flex: 1; text-align: right"><span class="pageNumber"></span> / <span class="totalPages"></span></span></div>`;

/** How a document becomes a PDF under a version of Chromium: backgrounds, its own paper and margins, its foot once. */
export const pdfOptions = (
  { foot, paper }: DocumentToPrint,
  { marginBoxes, tagged, outline }: Abilities,
): Electron.PrintToPDFOptions => ({
  printBackground: true,
  preferCSSPageSize: true,
  pageSize: paper === 'a4' ? 'A4' : 'Letter',
  displayHeaderFooter: !marginBoxes,
  ...(marginBoxes ? {} : { headerTemplate: '<span></span>', footerTemplate: footTemplate(foot) }),
  ...(tagged ? { generateTaggedPDF: true } : {}),
  ...(outline ? { generateDocumentOutline: true } : {}),
});
