import { idKey } from '#shared/merge/identity.ts';
import type { RefusedCell } from './table.ts';

/** A Partner ID that a deed would give: to a stored partner, or to one it makes (no key yet). */
export interface IdClaim {
  readonly key: string | null;
  readonly who: string;
  readonly id: string;
}

/** Who has a Partner ID now; null when it is free. */
export type OwnerOf = (id: string) => { readonly key: string; readonly name: string } | null;

/**
 * The claims that would give one Partner ID to two partners, with their reasons. Partners may swap their ids in one
 * deed; one whose own claim is refused keeps its id, which can refuse another's, so it goes round until none is left.
 */
export function refusedIds(claims: readonly IdClaim[], ownerOf: OwnerOf): ReadonlyMap<IdClaim, string> {
  const refused = new Map<IdClaim, string>();
  for (;;) {
    const standing = claims.filter((claim) => !refused.has(claim));
    const leaving = new Set(standing.map(({ key }) => key));
    const claimed = new Map<string, IdClaim>();
    const before = refused.size;
    for (const claim of standing) {
      const owner = ownerOf(claim.id);
      const first = claimed.get(idKey(claim.id));
      const other =
        owner !== null && owner.key !== claim.key && !leaving.has(owner.key) ? owner.name : first?.who;
      if (other === undefined) claimed.set(idKey(claim.id), claim);
      else refused.set(claim, `“${claim.id}” already belongs to ${other}`);
    }
    if (refused.size === before) return refused;
  }
}

/** A refused claim as a line of the list of refused cells. */
export const refusedId = (claim: IdClaim, reason: string): RefusedCell => ({
  who: claim.who,
  field: 'Partner ID',
  text: claim.id,
  reason,
});
