import { type Html, html } from './html.ts';

/** The shapes that say a state without colour; each stands beside its word. */
const shapes = {
  check: html`<circle cx="6" cy="6" r="6" fill="#0d7a58"/><path d="M3.2 6.2l1.9 1.9 3.7-4" fill="none" stroke="#fff" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
  cross: html`<rect width="12" height="12" rx="2.5" fill="#b8351f"/><path d="M3.6 3.6l4.8 4.8m0-4.8l-4.8 4.8" stroke="#fff" stroke-width="1.6" stroke-linecap="round"/>`,
  ring: html`<circle cx="6" cy="6" r="5.2" fill="none" stroke="#5f6776" stroke-width="1.2" stroke-dasharray="2 1.7"/>`,
  clock: html`<circle cx="6" cy="6" r="5.2" fill="none" stroke="#5f6776" stroke-width="1.2"/><path d="M6 3v3.2l2 1.3" fill="none" stroke="#5f6776" stroke-width="1.2" stroke-linecap="round"/>`,
  octagon: html`<path d="M3.6.5h4.8l3.1 3.1v4.8l-3.1 3.1H3.6L.5 8.4V3.6z" fill="#b8351f"/><path d="M6 3v3.6M6 8.9v.1" stroke="#fff" stroke-width="1.5" stroke-linecap="round"/>`,
  triangle: html`<path d="M6 .8L11.6 11H.4z" fill="none" stroke="#7c4d00" stroke-width="1.2" stroke-linejoin="round"/><path d="M6 4.6v2.6M6 9.1v.1" stroke="#7c4d00" stroke-width="1.3" stroke-linecap="round"/>`,
  circle: html`<circle cx="6" cy="6" r="5.3" fill="none" stroke="#20479f" stroke-width="1.2"/><path d="M6 5.4v3.2M6 3.3v.1" stroke="#20479f" stroke-width="1.3" stroke-linecap="round"/>`,
} as const;

export type Glyph = keyof typeof shapes;

/** Every shape once, to be used by name in the rest of the document. */
export function glyphSheet(): Html {
  return html`<svg width="0" height="0" class="sheet" aria-hidden="true"><defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(35)"><rect width="4" height="4" fill="#fbe6e1"/><rect width="1.8" height="4" fill="#b8351f"/></pattern>${Object.entries(
    shapes,
  ).map(([name, shape]) => html`<symbol id="g-${name}" viewBox="0 0 12 12">${shape}</symbol>`)}</defs></svg>`;
}

/** A shape before its word; the word says all, so that the shape is silent for a reader. */
export function glyph(name: Glyph): Html {
  return html`<svg class="gl" aria-hidden="true"><use href="#g-${name}"/></svg>`;
}
