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
  return html`<section class="block"><h2>Charter<span class="aside">${charter.status}, ${charter.count} of ${charterItems.length} items</span></h2>${itemsPicture(charter.filledIn)}<p class="quiet">${itemsWords(missing)}</p><p class="quiet">${
    charter.signedByUs || charter.signedByPartner
      ? html`${signature('Us', charter.signedByUs, partner.signedByUs, partner.signedByUsOn)} ${signature(them, charter.signedByPartner, partner.signedByPartner, partner.signedByPartnerOn)}`
      : 'Neither side has signed.'
  }${
    partner.agreementEnd === null
      ? ''
      : ` The agreement ${partner.agreementEnd < said.a.subject.asOf ? 'ended' : 'ends'} ${dateWords(partner.agreementEnd)}.`
  }</p></section>`;
}

function itemsWords(missing: readonly string[]): string {
  if (missing.length === 0) return 'Every item is filled in.';
  return missing.length === charterItems.length
    ? `None of the ${charterItems.length} items is filled in.`
    : `Missing: ${missing.join('; ')}.`;
}

function signature(side: string, signed: boolean, name: string | null, on: string | null): Html {
  return signed && name !== null
    ? html`${side}: signed by ${typed(name)}, ${dateWords(on)}.`
    : html`${side}: not signed.`;
}
