import type { Identity } from '../csv/types.ts';
import type { Partner } from '../fields/fields.ts';
import type { Copy, CopyRow } from './copy.ts';
import { mayBeHeld } from './may-be-held.ts';
import { type NotById, pair, withoutRepeats } from './pair.ts';

/** A partner before and after; null where it was not, or is no more. */
export interface PartnerPair {
  readonly before: Partner | null;
  readonly after: Partner | null;
}

/** Why a partner of either copy is not compared. */
export type LeftOutWhy = 'may be several' | 'contested' | 'held before' | 'held after';

/** The partners of two copies of one portfolio. */
export interface PairedCopies {
  /** In the order of the later copy, removed ones last. */
  readonly pairs: readonly PartnerPair[];
  /** Partners of which a row was held back, or may have been, in either copy. */
  readonly leftOut: readonly { readonly partner: Partner; readonly why: LeftOutWhy }[];
  /** Partners that were not found by their id. */
  readonly notById: readonly { readonly after: Partner; readonly before: Identity; readonly by: NotById }[];
}

/** Pairs two copies as an import matches them (rules.md section 14); whoever may be held back is never added or removed. */
export function pairCopies(earlier: Copy, later: Copy, sharedHosts?: readonly string[]): PairedCopies {
  const known = withoutRepeats(earlier, sharedHosts);
  const pairing = pair(known, later, sharedHosts);
  const placeOf = new Map(
    pairing.of.flatMap((row, at) => (typeof row === 'object' ? [[row, at] as const] : [])),
  );
  const ambiguous = new Map(
    pairing.ambiguous.map(({ row, candidates }): [CopyRow, LeftOutWhy] => [
      row,
      candidates.length === 1 ? 'contested' : 'may be several',
    ]),
  );
  const pairs: PartnerPair[] = [];
  const leftOut: { partner: Partner; why: LeftOutWhy }[] = [];
  const afters = later.rows.map(({ partner }) => partner);
  const unpaired = later.rows.flatMap((row, at) => (placeOf.has(row) || ambiguous.has(row) ? [] : [at]));
  // A row that may be anyone's takes nobody who is new out of the comparison: it is not known to be one of them.
  const heldBefore = mayBeHeld(earlier, afters, unpaired, sharedHosts).named;
  for (const [place, row] of later.rows.entries()) {
    const at = placeOf.get(row);
    // Behind the earlier copy's rows stand those that were held back there.
    const partner = at === undefined ? undefined : earlier.rows[at]?.partner;
    const why = ambiguous.get(row);
    if (partner !== undefined) pairs.push({ before: partner, after: row.partner });
    else if (why !== undefined) leftOut.push({ partner: row.partner, why });
    else if (at !== undefined || heldBefore.has(place))
      leftOut.push({ partner: row.partner, why: 'held before' });
    else pairs.push({ before: null, after: row.partner });
  }
  const missing = pairing.of.flatMap((row, at) =>
    row === undefined && at < earlier.rows.length ? [at] : [],
  );
  const heldAfter = mayBeHeld(later, known, missing, sharedHosts).places;
  for (const [at, { partner }] of earlier.rows.entries()) {
    if (typeof pairing.of[at] === 'object') continue;
    if (pairing.of[at] === 'held' || heldAfter.has(at)) leftOut.push({ partner, why: 'held after' });
    else pairs.push({ before: partner, after: null });
  }
  const notById = pairing.notById.flatMap(({ row, partner, by }) => {
    const before = known[partner];
    return before === undefined ? [] : [{ after: row.partner, before, by }];
  });
  return { pairs, leftOut, notById };
}
