import { type Html, html } from '../html.ts';

/** One kind of page: what stands above its heading on the left and the right, and its content. */
export interface Page {
  readonly id: string;
  readonly left: string;
  readonly right: Html;
  readonly content: Html;
  readonly kind?: string;
}

/** A page that begins on a new sheet. */
export function page({ id, left, right, content, kind }: Page): Html {
  return html`<article class="page${kind === undefined ? '' : ` ${kind}`}" id="${id}"><header class="run"><span>${left}</span><span>${right}</span></header>
${content}
</article>
`;
}
