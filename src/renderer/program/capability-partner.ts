import { foldName } from '#shared/fields/fold.ts';
import { idKey } from '#shared/merge/identity.ts';
import type { StoredPartner } from '../storage/portfolio.ts';

/** How many names are offered while one is typed. */
const mostSuggestions = 12;

/** The partner that a capability names by its id or its name; null when there is none, or several of the name. */
export function findPartner(rows: readonly StoredPartner[], reference: string | null): StoredPartner | null {
  if (reference === null) return null;
  const id = idKey(reference);
  const byId = rows.find(({ values }) => values.id !== null && idKey(values.id) === id);
  if (byId !== undefined) return byId;
  const name = foldName(reference);
  const [only, second] = rows.filter(({ values }) => foldName(values.name) === name);
  return only === undefined || second !== undefined ? null : only;
}

/** What a capability keeps of a typed name: the partner's id, or its name where it has none or is not in the portfolio. */
export function partnerReference(rows: readonly StoredPartner[], typed: string): string | null {
  const text = typed.trim();
  return text === '' ? null : (findPartner(rows, text)?.values.id ?? text);
}

/** The partners whose name holds what is typed, those that begin with it first. */
export function suggestPartners(rows: readonly StoredPartner[], typed: string): readonly StoredPartner[] {
  const word = foldName(typed);
  if (word === '') return [];
  const named = rows.map((row) => ({ row, name: foldName(row.values.name) }));
  return [
    ...named.filter(({ name }) => name.startsWith(word)),
    ...named.filter(({ name }) => !name.startsWith(word) && name.includes(word)),
  ]
    .slice(0, mostSuggestions)
    .map(({ row }) => row);
}
