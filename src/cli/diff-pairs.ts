import type { PortfolioFile } from '#shared/csv/types.ts';
import type { Partner } from '#shared/fields/fields.ts';
import { copyOfFile, mayBeHeld } from '#shared/merge/copy.ts';
import { type Pairing, pair, withoutRepeats } from '#shared/merge/pair.ts';
import { printable } from './printable.ts';

/** A partner before and after; null where it was not, or is no more. */
export interface PartnerPair {
  readonly before: Partner | null;
  readonly after: Partner | null;
}

/** The partners of two files of one portfolio. */
export interface PairedFiles {
  /** In the order of the later file, removed ones last. */
  readonly pairs: readonly PartnerPair[];
  /** Lines about partners left out, since a row of theirs was held back, or may have been, in either file. */
  readonly leftOut: readonly string[];
  /** Lines about partners that were not found by their id. */
  readonly notById: readonly string[];
}

/** Pairs two files as an import matches them (rules.md section 14); whoever may be held back is never added or removed. */
export function pairFiles(before: PortfolioFile, after: PortfolioFile): PairedFiles {
  const [earlier, later] = [copyOfFile(before), copyOfFile(after)];
  const known = withoutRepeats(earlier);
  const pairing = pair(known, later);
  const placeOf = new Map(
    pairing.of.flatMap((row, at) => (typeof row === 'object' ? [[row, at] as const] : [])),
  );
  const ambiguous = new Set(pairing.ambiguous.map(({ row }) => row));
  const pairs: PartnerPair[] = [];
  const leftOut: string[] = [];
  for (const row of later.rows) {
    const at = placeOf.get(row);
    // Behind the earlier file's rows stand those that were held back there.
    const partner = at === undefined ? undefined : earlier.rows[at]?.partner;
    if (partner !== undefined) pairs.push({ before: partner, after: row.partner });
    else if (ambiguous.has(row)) leftOut.push(`${named(row.partner)}, may be several partners of before`);
    else if (at !== undefined || mayBeHeld(earlier, row.partner))
      leftOut.push(`${named(row.partner)}, held back before`);
    else pairs.push({ before: null, after: row.partner });
  }
  for (const [at, { partner }] of earlier.rows.entries()) {
    if (typeof pairing.of[at] === 'object') continue;
    if (pairing.of[at] === 'held' || mayBeHeld(later, partner))
      leftOut.push(`${named(partner)}, held back after`);
    else pairs.push({ before: partner, after: null });
  }
  return { pairs, leftOut, notById: notById(pairing, known) };
}

function notById(pairing: Pairing, known: readonly Pick<Partner, 'id' | 'name'>[]): readonly string[] {
  return pairing.notById.flatMap(({ row, partner, by }) => {
    const was = known[partner];
    return was === undefined
      ? []
      : [
          `${named(row.partner)} is ${named(was)} of before, matched by ${by === 'host' ? 'website' : 'name'}`,
        ];
  });
}

function named({ id, name }: Pick<Partner, 'id' | 'name'>): string {
  return printable(id === null ? name : `${name} (${id})`);
}
