import { type Html, html } from '../html.ts';
import { at, picture } from './svg.ts';

/** One part of a whole. */
export interface Share {
  readonly name: string;
  readonly count: number;
}

const greys = ['#2b3342', '#5f6776', '#98a0ae', '#cfd4dc', '#ffffff'] as const;
const width = 200;

/** A bar cut into its parts, four greys and white, and the list that says which grey is what, with the counts. */
export function sharesPicture(title: string, shares: readonly Share[]): Html {
  const total = shares.reduce((sum, share) => sum + share.count, 0);
  const says = `${title}: ${shares.map(({ name, count }) => `${name} ${count}`).join(', ')}`;
  let x = 0;
  const parts = shares.map(({ count }, index) => {
    const wide = total === 0 ? 0 : (count / total) * width;
    const part = html`<rect x="${at(x)}" y=".5" width="${at(wide)}" height="11" fill="${greys[index] ?? '#ffffff'}" stroke="#5f6776" stroke-width=".6"/>`;
    x += wide;
    return part;
  });
  return html`<section class="shares"><h3>${title}</h3>${picture(width, 12, 'share', says, html`<rect x=".3" y=".5" width="199.4" height="11" fill="#fff" stroke="#b9bfc9" stroke-width=".6"/>${parts}`)}<ul>${shares.map(
    ({ name, count }, index) =>
      html`<li><svg class="key" viewBox="0 0 8 8" aria-hidden="true"><rect x=".4" y=".4" width="7.2" height="7.2" fill="${greys[index] ?? '#ffffff'}" stroke="#5f6776" stroke-width=".8"/></svg><span>${name}</span><b>${count}</b></li>`,
  )}</ul></section>`;
}
