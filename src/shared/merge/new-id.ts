import type { Identity } from '../csv/types.ts';
import { foldName } from '../fields/fold.ts';
import { hostOf, idKey } from './identity.ts';

/**
 * The id of a new partner, from its host or else its folded name, so that two colleagues who add the same partner get the same id;
 * `-2`, `-3` follow where it is taken. `taken` holds ids as `idKey` gives them.
 */
export function newId(
  partner: Omit<Identity, 'id'>,
  taken: ReadonlySet<string>,
  sharedHosts?: readonly string[],
): string {
  const name = foldName(partner.name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '');
  const start = hostOf(partner.website, sharedHosts) ?? (name === '' ? 'partner' : name);
  let id = start;
  for (let number = 2; taken.has(idKey(id)); number += 1) id = `${start}-${number}`;
  return id;
}
