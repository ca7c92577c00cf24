import { fieldOf, type InputId, type Partner } from '../fields/fields.ts';
import { type CharterItemId, charterItems } from '../rules/charter.ts';
import { charterGroups } from '../rules/charter-groups.ts';
import type { Settings } from '../rules/program.ts';
import { dateWords } from '../rules/words.ts';
import { type Html, html } from './html.ts';
import type { Paper } from './pack-input.ts';
import { styles } from './styles.ts';
import { typed, typedBlock } from './user-text.ts';

/** Lines to write on where nothing is filled in, and room for the signatures. */
const own: Html = {
  markup: `
.charter dl { display: grid; grid-template-columns: 42mm 1fr; gap: 1.6mm 4mm; }
.charter dt { font-weight: 600; }
.charter dd { break-inside: avoid; }
.charter .typed { white-space: pre-wrap; }
.charter .blank { border-bottom: .5pt solid #8a91a0; height: 6mm; }
.charter .between { color: #4b5260; margin: 1mm 0 0; }
.charter .signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 12mm; margin-top: 8mm; break-inside: avoid; }
.charter .line { border-top: .5pt solid #14171e; padding-top: 1mm; margin-top: 14mm; }
.charter .signed { min-height: 5mm; }
`,
};

/** One field's value as it stands on the page; a line to write on where it is blank. */
function value(partner: Partner, id: InputId): Html {
  const held = partner[id];
  const blank = html`<div class="blank"></div>`;
  if (held === null || (Array.isArray(held) && held.length === 0)) return blank;
  if (typeof held === 'boolean') return html`${held ? 'Yes' : 'No'}`;
  if (fieldOf(id).kind.name === 'date') return html`${dateWords(String(held))}`;
  return typedBlock(String(held));
}

function line(partner: Partner, id: CharterItemId): Html {
  const item = charterItems.find((each) => each.id === id);
  if (item === undefined) return html``;
  if (item.fields.length > 1)
    return html`${item.fields.map(
      (field) => html`<dt>${fieldOf(field).header}</dt><dd>${value(partner, field)}</dd>
`,
    )}`;
  const [field] = item.fields;
  return field === undefined
    ? html``
    : html`<dt>${item.label}</dt><dd>${value(partner, field)}</dd>
`;
}

function signature(side: string, name: string | null, on: string | null): Html {
  return html`<div>
<h3>${side}</h3>
<div class="line">Signature</div>
<p class="signed">Name: ${name === null ? '' : typed(name)}</p>
<p class="signed">Date: ${on === null ? '' : dateWords(on)}</p>
</div>
`;
}

/**
 * One partner's charter as a document to print: the fourteen items in their groups, a line to write on where one is
 * blank, and the lines for the two signatures. One HTML text with everything in it; what was typed is escaped.
 */
export function charterDocument(
  partner: Partner,
  { name: program }: Pick<Settings, 'name'>,
  asOf: string,
  paper: Paper,
): string {
  const foot = { left: program, middle: `Charter with ${partner.name}` };
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Charter with ${partner.name}</title>
<style>${styles(paper, foot)}${own}</style>
</head>
<body>
<section class="page charter">
<h1>Partnership charter</h1>
<p class="between">${typed(program)} and ${typed(partner.name)}, as of ${dateWords(asOf)}</p>
${charterGroups.map(
  ({ title, items }) => html`<h2>${title}</h2>
<dl>
${items.map((id) => line(partner, id))}</dl>
`,
)}<h2>Agreement</h2>
<dl>
<dt>${fieldOf('agreementEnd').header}</dt><dd>${value(partner, 'agreementEnd')}</dd>
</dl>
<div class="signatures">
${signature('For us', partner.signedByUs, partner.signedByUsOn)}${signature(
  'For the partner',
  partner.signedByPartner,
  partner.signedByPartnerOn,
)}</div>
</section>
</body>
</html>
`.markup;
}
