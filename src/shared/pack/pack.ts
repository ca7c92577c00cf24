import { dateWords } from '../rules/words.ts';
import { glyphSheet } from './glyphs.ts';
import { type Html, html } from './html.ts';
import { type Judged, judgeAll } from './judged.ts';
import { type PackInput, partnerSections, type SectionName, sectionNames } from './pack-input.ts';
import { appendixPage } from './pages/appendix.ts';
import { contentsPage } from './pages/contents.ts';
import { coverPage } from './pages/cover.ts';
import { decisionsPage } from './pages/decisions.ts';
import { partnerPage } from './pages/partner.ts';
import { partnerEditionPage } from './pages/partner-edition.ts';
import { portfolioPage } from './pages/portfolio.ts';
import { summaryPage } from './pages/summary.ts';
import { quarterName } from './quarter.ts';
import { styles } from './styles.ts';

/** More pages than this get a table of contents. */
const pagesWithoutContents = 10;

/** How a pack is called: in its title, at its foot and in its file's name. */
export function packName({ settings, quarter, audience, partners }: PackInput): string {
  const name = `${settings.name}, ${quarterName(quarter)}`;
  return audience === 'partner'
    ? `${name}, ${partners[0]?.partner.name ?? ''}, partner edition`
    : `${name}, internal`;
}

/** What stands at the foot of each page beside its number. */
export function packFoot({ settings, quarter, audience, asOf }: PackInput): {
  readonly left: string;
  readonly middle: string;
} {
  const edition = audience === 'partner' ? 'Partner edition' : 'Internal';
  return {
    left: `${settings.name}, ${quarterName(quarter)}`,
    middle: `${edition}, as of ${dateWords(asOf)}`,
  };
}

function wanted({ sections, audience }: PackInput): readonly SectionName[] {
  const allowed: readonly SectionName[] = audience === 'partner' ? partnerSections : sectionNames;
  return allowed.filter((section) => sections.includes(section));
}

/** About how many rows of the portfolio, and letters of a note, fill a page. */
const rowsOfPage = 30;
const lettersOfPage = 4500;

/** A cautious guess of how many pages will be printed: at least this many. */
function pageGuess(sections: readonly SectionName[], judged: readonly Judged[]): number {
  const pages: Readonly<Partial<Record<SectionName, () => number>>> = {
    portfolio: () => Math.max(1, Math.ceil(judged.length / rowsOfPage)),
    partners: () =>
      Math.ceil(judged.length * 1.5) +
      judged.reduce((sum, { partner }) => sum + Math.floor((partner.notes?.length ?? 0) / lettersOfPage), 0),
  };
  return sections.reduce((sum, section) => sum + (pages[section]?.() ?? 1), 0);
}

function sectionOf(
  section: SectionName,
  input: PackInput,
  judged: readonly Judged[],
  listsNames: boolean,
): Html {
  switch (section) {
    case 'cover':
      return coverPage(input, judged, listsNames);
    case 'summary':
      return summaryPage(input, judged);
    case 'portfolio':
      return portfolioPage(input, judged);
    case 'decisions':
      return decisionsPage(judged);
    case 'partners':
      return html`${judged.map((one) => (input.audience === 'partner' ? partnerEditionPage(input, one) : partnerPage(input, one)))}`;
    case 'appendix':
      return appendixPage(input, judged);
  }
}

/**
 * The QBR pack as one HTML document with everything in it: no script, nothing from outside. Pure: the same input
 * gives the same bytes. The partner edition holds exactly one partner.
 */
export function renderPack(input: PackInput): string {
  if (input.audience === 'partner' && input.partners.length !== 1)
    throw new Error(`the partner edition is about one partner, not ${input.partners.length}`);
  const judged = judgeAll(input);
  const sections = wanted(input);
  const hasContents = pageGuess(sections, judged) > pagesWithoutContents;
  const listsNames = !(hasContents && sections.includes('partners'));
  const pages = sections.map((section) => sectionOf(section, input, judged, listsNames));
  if (hasContents) pages.splice(sections[0] === 'cover' ? 1 : 0, 0, contentsPage(sections, judged));
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${packName(input)}</title>
<style>${styles(input.paper, packFoot(input))}</style>
</head>
<body>
${glyphSheet()}
${pages}</body>
</html>
`.markup;
}
