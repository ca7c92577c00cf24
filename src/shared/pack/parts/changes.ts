import { findingKinds } from '../../fields/choices.ts';
import { fieldOf } from '../../fields/fields.ts';
import type { ComparedField, Moved } from '../../rules/diff.ts';
import { dateWords } from '../../rules/words.ts';
import { noValue, ratiosApart, ratioText } from '../figures.ts';
import { type Html, html } from '../html.ts';
import type { Judged } from '../judged.ts';
import { blankSection } from './blank-section.ts';

const titles = new Map<string, string>(findingKinds.map(({ id, title }) => [id, title]));

/** The words of a finding's kind. */
export function findingTitle(id: string): string {
  return titles.get(id) ?? id;
}

const ratios: ReadonlySet<ComparedField> = new Set(['adoption', 'improvement']);
const tiers: ReadonlySet<ComparedField> = new Set(['assignedTier', 'recommendedTier']);

function sideText(field: ComparedField, value: Moved['from']): string {
  if (value === null) return noValue;
  if (typeof value === 'string') return value;
  if (ratios.has(field)) return ratioText(value);
  return tiers.has(field) ? `Tier ${value}` : String(value);
}

/** `50.0% → 75.0%`. */
export function movedText({ field, from, to }: Moved): string {
  if (ratios.has(field) && typeof from === 'number' && typeof to === 'number')
    return ratiosApart(from, to).join(' → ');
  return `${sideText(field, from)} → ${sideText(field, to)}`;
}

function rows(judged: Judged, only: ReadonlySet<ComparedField> | null): Html[] {
  const { diff, given } = judged;
  if (given.earlier === 'held')
    return [line('Not compared', 'In the earlier copy it is, or may be, a row that was held back.')];
  if (given.earlier === 'unknown')
    return [line('Not compared', 'The earlier copy does not say which of its rows this partner is.')];
  if (given.earlier === 'added') return [line('New', 'Not in the earlier copy.')];
  if (diff === null) return [];
  const moved = diff.moved.filter(({ field }) => only === null || only.has(field));
  const list = moved.map((one) => line(fieldOf(one.field).header, movedText(one)));
  if (only === null) {
    if (diff.findingsOpened.length > 0)
      list.push(line('Findings opened', diff.findingsOpened.map(findingTitle).join(', ')));
    if (diff.findingsClosed.length > 0)
      list.push(line('Findings closed', diff.findingsClosed.map(findingTitle).join(', ')));
  }
  return list;
}

const line = (name: string, text: string): Html => html`<tr><th>${name}</th><td>${text}</td></tr>`;

/** What changed since the earlier copy; some fields alone where only they may be told. */
export function changesSince(
  judged: Judged,
  asOf: string | null,
  only: ReadonlySet<ComparedField> | null = null,
): Html {
  if (asOf === null) return html``;
  const list = rows(judged, only);
  const title = `Since ${dateWords(asOf)}`;
  if (list.length === 0) return blankSection(title, 'Nothing changed.');
  return html`<section class="block"><h2>${title}</h2><table class="facts-table"><tbody>${list}</tbody></table></section>`;
}
