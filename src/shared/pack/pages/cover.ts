import { countWords, dateWords } from '../../rules/words.ts';
import { type Html, html, nothing } from '../html.ts';
import type { Judged } from '../judged.ts';
import type { PackInput } from '../pack-input.ts';
import { quarterDates, quarterName } from '../quarter.ts';
import { typed, typedOrDash } from '../user-text.ts';

/** Program, quarter, as-of date, the partners covered, who prepared it, for whom. */
export function coverPage(input: PackInput, judged: readonly Judged[], listsNames: boolean): Html {
  const { settings, quarter, asOf, audience, preparedBy } = input;
  const first = judged[0];
  const only = audience === 'partner' && first !== undefined ? first : null;
  return html`<article class="page cover" id="cover"><h1>${typed(settings.name)}</h1><p class="kind">Quarterly business review${only !== null && html` with ${typed(only.partner.name)}`}</p><table><tbody><tr><th>Quarter</th><td>${quarterName(quarter)}, ${quarterDates(quarter)}</td></tr><tr><th>As of</th><td>${dateWords(asOf)}</td></tr><tr><th>Edition</th><td>${audience === 'partner' ? 'Partner edition, to share' : 'Internal, not to share'}</td></tr>${only === null && html`<tr><th>Partners</th><td>${covered(input, judged)}</td></tr>`}<tr><th>Prepared by</th><td>${typedOrDash(preparedBy)}</td></tr></tbody></table>${only === null && listsNames ? names(judged) : nothing}</article>
`;
}

function covered({ portfolioSize }: PackInput, judged: readonly Judged[]): string {
  return judged.length === portfolioSize
    ? countWords(judged.length, 'partner')
    : `${judged.length} of ${countWords(portfolioSize, 'partner')}`;
}

function names(judged: readonly Judged[]): Html {
  if (judged.length === 0) return nothing;
  return html`<h2>Partners covered</h2><ul class="names">${judged.map(({ partner }) => html`<li>${typed(partner.name)}</li>`)}</ul>`;
}
