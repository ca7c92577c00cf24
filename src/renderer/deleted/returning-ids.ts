import { kindOf } from '#shared/fields/fields.ts';
import { idKey } from '#shared/merge/identity.ts';
import { newId } from '#shared/merge/new-id.ts';
import { takenIds } from '../storage/changes/partners.ts';
import type { DeletedPartner, Portfolio } from '../storage/portfolio.ts';

/** The Partner ID with which a deleted partner would come back. */
export interface ReturningId {
  readonly id: string | null;
  /** Who has its own id now; null while nobody has. */
  readonly owner: string | null;
  /** Why what was typed in its place will not do; null when it will. */
  readonly problem: string | null;
}

/**
 * The ids of the partners to bring back, in their order: each its own unless that is in use, by a partner or by one that
 * comes back with it. Then what was typed for it (a blank for none), or else an id made as an import makes one.
 */
export function returningIds(
  chosen: readonly DeletedPartner[],
  typed: ReadonlyMap<string, string>,
  portfolio: Pick<Portfolio, 'rows' | 'withId'>,
): ReadonlyMap<string, ReturningId> {
  const taken = takenIds(portfolio);
  const coming = new Map<string, string>();
  const result = new Map<string, ReturningId>();
  const ownerOf = (id: string): string | null =>
    coming.get(idKey(id)) ?? portfolio.withId(id)?.values.name ?? null;
  for (const { key, partner } of chosen) {
    const { values } = partner;
    const owner = values.id === null ? null : ownerOf(values.id);
    const given = owner === null ? undefined : typed.get(key);
    const settled = settle(values.id, owner, given, () => newId(values, taken), ownerOf);
    if (settled.id !== null && settled.problem === null) {
      taken.add(idKey(settled.id));
      coming.set(idKey(settled.id), values.name);
    }
    result.set(key, { ...settled, owner });
  }
  return result;
}

const asTyped = { decimal: '.', dates: 'iso', blankWords: false } as const;

function settle(
  own: string | null,
  owner: string | null,
  given: string | undefined,
  make: () => string,
  ownerOf: (id: string) => string | null,
): Pick<ReturningId, 'id' | 'problem'> {
  if (owner === null) return { id: own, problem: null };
  if (given === undefined) return { id: make(), problem: null };
  const read = kindOf('id').read(given, asTyped);
  if (!read.ok) return { id: null, problem: read.reason };
  const id = read.value as string | null;
  const other = id === null ? null : ownerOf(id);
  return { id, problem: other === null ? null : `“${id}” already belongs to ${other}.` };
}
