import type { Paper } from '#shared/pack/pack-input.ts';
import { withNonce } from '../platform/style-nonce.ts';

const millimetre = 96 / 25.4;

/** The measures of a sheet in pixels: the paper, its margins, and the grey between two sheets. */
interface SheetMeasures {
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  readonly gap: number;
}

const papers: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  a4: [210 * millimetre, 297 * millimetre],
  letter: [8.5 * 96, 11 * 96],
};

/** The measures of a paper with the margins that the pack prints with. */
export function sheetMeasures(paper: Paper): SheetMeasures {
  const [width, height] = papers[paper];
  return {
    width,
    height,
    side: 16 * millimetre,
    top: 14 * millimetre,
    bottom: 18 * millimetre,
    gap: 8 * millimetre,
  };
}

const px = (value: number): string => `${value.toFixed(3)}px`;

/**
 * Lays the pack out in columns of a page's size, one beside the other: the browser breaks columns by the rules by which
 * it breaks pages, so that each sheet shows what will be printed on it. Only the preview has this; it changes no byte of
 * what is saved.
 */
function sheetStyles(paper: Paper): string {
  const { width, height, side, top, bottom, gap } = sheetMeasures(paper);
  return `
@media screen {
  html { height: 100%; overflow: auto hidden; background: #d9dce2 linear-gradient(90deg, #fff ${px(width)}, #d9dce2 ${px(width)}) ${px(gap)} ${px(gap)} / ${px(width + gap)} ${px(height)} repeat-x; }
  /* Letters as wide as on paper: a screen's own widths would break lines elsewhere. */
  body { text-rendering: geometricPrecision; background: none; height: ${px(height - top - bottom)}; margin: ${px(gap + top)} 0 0 ${px(gap + side)}; width: ${px(width - 2 * side)}; columns: ${px(width - 2 * side)}; column-gap: ${px(gap + 2 * side)}; column-fill: auto; }
  .page { content-visibility: visible; width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; }
  .cover { padding-top: 44mm; }
  .page + .page { break-before: column; }
  .sheet-end { position: absolute; top: 0; left: 0; width: max(0px, calc(100vw - ${px(width + gap)})); height: 100%; background: #d9dce2; }
  .sheet-number { position: absolute; width: ${px(width - 2 * side)}; text-align: right; font-size: 7.75pt; color: #4b5260; }
}`;
}

/** So many partners' own pages are shown: laying out thousands of pages would hold the window up. */
export const mostPartnersShown = 60;

/** A pack without the own pages of the partners beyond those that are shown; all else of it is whole. */
export function shortened(html: string): string {
  const from = html.indexOf(`<article class="page" id="partner-${mostPartnersShown + 1}">`);
  if (from < 0) return html;
  const appendix = html.indexOf('<article class="page" id="appendix">', from);
  const to = appendix < 0 ? html.lastIndexOf('</body>') : appendix;
  return html.slice(0, from) + html.slice(to);
}

/** The pack as its preview shows it. */
export function previewOf(html: string, paper: Paper): string {
  return withNonce(shortened(html).replace('</style>', () => `${sheetStyles(paper)}</style>`));
}

/** How many sheets a laid out preview has. */
export function countSheets(page: Document, paper: Paper): number {
  const { width, side, gap } = sheetMeasures(paper);
  const last = [...page.querySelectorAll('.page')].at(-1)?.getClientRects();
  const right = last?.[last.length - 1]?.left ?? 0;
  const scrolled = page.scrollingElement?.scrollLeft ?? 0;
  return Math.max(1, Math.round((right + scrolled - gap - side) / (width + gap)) + 1);
}

/** Writes the page numbers that the printed sheets carry, and ends the row of sheets behind the last. */
export function numberSheets(page: Document, paper: Paper, count: number, whole: boolean): void {
  const { width, height, side, bottom, gap } = sheetMeasures(paper);
  const end = page.createElement('div');
  end.className = 'sheet-end';
  end.style.left = px(count * (width + gap));
  page.body.append(end);
  for (let number = 1; number <= count; number += 1) {
    const mark = page.createElement('div');
    mark.className = 'sheet-number';
    // How many there are in all is not known while some are left out.
    mark.textContent = whole ? `${number} / ${count}` : String(number);
    mark.style.left = px(gap + side + (number - 1) * (width + gap));
    mark.style.top = px(gap + height - bottom * 0.7);
    page.body.append(mark);
  }
}

/** The sheet on which a place of the pack is, for the links of its contents; null for pages that are not shown. */
export function sheetOf(page: Document, paper: Paper, id: string): number | null {
  const { width, gap } = sheetMeasures(paper);
  const left = page.getElementById(id)?.getBoundingClientRect().left;
  if (left === undefined) return null;
  return Math.floor((left + (page.scrollingElement?.scrollLeft ?? 0)) / (width + gap)) + 1;
}

/** Where a sheet begins, from the left, in pixels. */
export function sheetLeft(paper: Paper, sheet: number): number {
  const { width, gap } = sheetMeasures(paper);
  return (sheet - 1) * (width + gap);
}
