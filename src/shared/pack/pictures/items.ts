import { type Html, html } from '../html.ts';
import { picture } from './svg.ts';

/** As many boxes as there are items, the filled ones dark: `8 of 14 items`. */
export function itemsPicture(filled: readonly boolean[]): Html {
  const count = filled.filter(Boolean).length;
  return picture(
    filled.length * 20,
    8,
    'items',
    `${count} of ${filled.length} items`,
    html`${filled.map(
      (one, index) =>
        html`<rect x="${index * 20 + 0.5}" y=".5" width="18" height="7" fill="${one ? '#2b3342' : '#fff'}" stroke="#5f6776" stroke-width=".8"/>`,
    )}`,
  );
}
