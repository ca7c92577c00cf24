import type { Partner } from '#shared/fields/fields.ts';
import { renderPack } from '#shared/pack/pack.ts';
import type { PackInput, PackPartner } from '#shared/pack/pack-input.ts';
import { sectionNames } from '#shared/pack/pack-input.ts';
import { quarter } from '#shared/pack/quarter.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { partner } from './partner.ts';

/** A partner of a pack with nothing beside its own fields. */
export function inPack(values: Partial<Partner> = {}, about: Partial<PackPartner> = {}): PackPartner {
  return { partner: partner(values), accepted: [], readings: [], steps: [], earlier: 'unknown', ...about };
}

/** The second quarter of 2026 on its last day, for our own eyes, of the partners given. */
export function packOf(partners: readonly PackPartner[], choices: Partial<PackInput> = {}): PackInput {
  return {
    settings: defaultSettings,
    asOf: '2026-06-30',
    quarter: quarter(2026, 2, 1),
    audience: 'internal',
    sections: sectionNames,
    paper: 'a4',
    partners,
    portfolioSize: partners.length,
    since: null,
    preparedBy: null,
    version: '1.2.3',
    ...choices,
  };
}

/** The pack's markup without its style sheet. */
export function bodyOf(html: string): string {
  return html.slice(html.indexOf('<body>'));
}

/** What a person reads of some markup: without tags, entities resolved, white space as single spaces. */
export function readable(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|shy);/g, (_, name: string) => entities[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  shy: '',
};

/** One page of a pack by its id, as a person reads it. */
export function pageText(html: string, id: string): string {
  const page = new RegExp(`<(article|nav) class="page[^>]*" id="${id}">.*?</\\1>`, 's').exec(html);
  if (page === null) throw new Error(`there is no page ${id}`);
  return readable(page[0]);
}

/** Renders a pack of the partners given and reads one of its pages. */
export function readPage(
  id: string,
  partners: readonly PackPartner[],
  choices: Partial<PackInput> = {},
): string {
  return pageText(renderPack(packOf(partners, choices)), id);
}
