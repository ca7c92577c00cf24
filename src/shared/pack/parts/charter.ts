import { charterItems } from '../../rules/charter.ts';
import { dateWords } from '../../rules/words.ts';
import { type Html, html } from '../html.ts';
import type { Judged } from '../judged.ts';
import { itemsPicture } from '../pictures/items.ts';
import { typed } from '../user-text.ts';

/** How far the charter is, what is missing, and who signed; `them` is the partner by the name that its reader expects. */
export function charterState({ said, partner }: Judged, them = 'The partner'): Html {
  const { charter } = said.a;
  const missing = charterItems.filter((_, at) => charter.filledIn[at] === false).map(({ label }) => label);
  return html`<section class="block"><h2>Charter<span class="aside">${charter.status}, ${charter.count} of ${charterItems.length} items</span></h2>${itemsPicture(charter.filledIn)}<p class="quiet">${
    missing.length === 0 ? 'Every item is filled in.' : `Missing: ${missing.join('; ')}.`
  }</p><p class="quiet">${signature('Us', charter.signedByUs, partner.signedByUs, partner.signedByUsOn)} ${signature(them, charter.signedByPartner, partner.signedByPartner, partner.signedByPartnerOn)}${
    partner.agreementEnd === null ? '' : ` The agreement ends ${dateWords(partner.agreementEnd)}.`
  }</p></section>`;
}

function signature(side: string, signed: boolean, name: string | null, on: string | null): Html {
  return signed && name !== null
    ? html`${side}: signed by ${typed(name)}, ${dateWords(on)}.`
    : html`${side}: not signed.`;
}
