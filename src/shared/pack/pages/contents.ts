import { type Html, html } from '../html.ts';
import type { Judged } from '../judged.ts';
import type { SectionName } from '../pack-input.ts';
import { typed } from '../user-text.ts';

/** How the sections are called in headings and in the contents. */
export const sectionTitles: Readonly<Record<SectionName, string>> = {
  cover: 'Cover',
  summary: 'Summary',
  portfolio: 'Portfolio',
  decisions: 'Decisions needed',
  partners: 'Partners',
  appendix: 'Appendix',
};

/** A table of contents whose lines lead to their pages. */
export function contentsPage(sections: readonly SectionName[], judged: readonly Judged[]): Html {
  const listed = sections.filter((section) => section !== 'cover');
  return html`<nav class="page contents" id="contents"><h1>Contents</h1><ol>${listed.map((section) =>
    section === 'partners'
      ? html`<li>Partners<ol class="names">${judged.map(({ anchor, partner }) => html`<li><a href="#${anchor}">${typed(partner.name)}</a></li>`)}</ol></li>`
      : html`<li><a href="#${section}">${sectionTitles[section]}</a></li>`,
  )}</ol></nav>
`;
}
