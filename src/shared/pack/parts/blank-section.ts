import { type Html, html } from '../html.ts';

/** A section with nothing on record: its heading and one sentence share a line, so that blanks take little room. */
export function blankSection(title: string, says: string): Html {
  return html`<section class="none"><h2>${title}</h2> <p>${says}</p></section>`;
}
