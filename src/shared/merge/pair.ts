import type { Identity } from '../csv/types.ts';
import type { Copy, CopyRow } from './copy.ts';
import { matchRows } from './match.ts';

/** How a copy stands to the partners it is compared with. */
export interface Pairing {
  /** For each of those partners: the copy's row, `held` where the copy has one that could not be read, undefined where it has none. */
  readonly of: readonly (CopyRow | 'held' | undefined)[];
  /** The copy's rows that stand for none of them, in its order. */
  readonly added: readonly CopyRow[];
  /** Pairs that were not made by id. */
  readonly notById: readonly { readonly row: CopyRow; readonly partner: number; readonly by: string }[];
  /** Rows that may stand for several partners: held back, and none of those counts as changed or deleted. */
  readonly ambiguous: readonly { readonly row: CopyRow; readonly candidates: readonly number[] }[];
}

/** Finds for each partner the row of the copy that stands for it, as an import would (portfolio-csv.md, Which partner a row is). */
export function pair(
  partners: readonly Identity[],
  copy: Pick<Copy, 'rows' | 'held'>,
  sharedHosts?: readonly string[],
): Pairing {
  const of: (CopyRow | 'held' | undefined)[] = partners.map(() => undefined);
  const added: CopyRow[] = [];
  const notById: { row: CopyRow; partner: number; by: string }[] = [];
  const ambiguous: { row: CopyRow; candidates: readonly number[] }[] = [];
  const identities = [...copy.rows.map((row) => row.partner), ...copy.held];
  const matches = matchRows(partners, identities, sharedHosts);
  for (const [at, match] of matches.entries()) {
    const row = copy.rows[at];
    if (match.kind === 'matched') {
      if (row !== undefined) {
        of[match.partner] = row;
        if (match.by !== 'id') notById.push({ row, partner: match.partner, by: match.by });
      } else of[match.partner] ??= 'held';
    } else if (match.kind === 'held') {
      for (const candidate of match.candidates) of[candidate] ??= 'held';
      if (row !== undefined) ambiguous.push({ row, candidates: match.candidates });
    } else if (row !== undefined) added.push(row);
  }
  return { of, added, notById, ambiguous };
}
