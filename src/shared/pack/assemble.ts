import type { Partner } from '../fields/fields.ts';
import type { PairedCopies } from '../merge/pair-copies.ts';
import type { PackInput, PackPartner, Since } from './pack-input.ts';

/** A partner of the portfolio as a pack is asked for: not yet compared with anything. */
export type PackRow = Omit<PackPartner, 'earlier'>;

/** What a pack is made from: the whole portfolio, who of it is wanted, and the earlier copy. */
export interface PackMaterial {
  /** All partners in the portfolio's order. */
  readonly rows: readonly PackRow[];
  /** Who is in the pack; null for all. */
  readonly chosen: ReadonlySet<Partner> | null;
  /** The portfolio paired with its earlier copy, and the day that copy is judged by. */
  readonly earlier: { readonly asOf: string; readonly paired: PairedCopies } | null;
}

/** What a person chose about a pack. */
export type PackChoices = Omit<PackInput, 'partners' | 'portfolioSize' | 'since'>;

function sinceOf({ earlier, chosen }: PackMaterial): Since | null {
  if (earlier === null) return null;
  // Who is no more belongs to no choice of partners that are.
  const removed =
    chosen === null
      ? earlier.paired.pairs.flatMap(({ before, after }) =>
          before !== null && after === null ? [before] : [],
        )
      : [];
  return { asOf: earlier.asOf, removed };
}

/** Puts together what a pack is made of: the window and the command line both come through here. */
export function packInput(material: PackMaterial, choices: PackChoices): PackInput {
  const { rows, chosen, earlier } = material;
  const before = new Map<Partner, PackPartner['earlier']>();
  for (const { partner, why } of earlier?.paired.leftOut ?? [])
    if (why === 'held before') before.set(partner, 'held');
  for (const pair of earlier?.paired.pairs ?? []) {
    if (pair.after !== null) before.set(pair.after, pair.before ?? 'added');
  }
  return {
    ...choices,
    partners: rows
      .filter(({ partner }) => chosen === null || chosen.has(partner))
      .map((row) => ({ ...row, earlier: before.get(row.partner) ?? 'unknown' })),
    portfolioSize: rows.length,
    since: sinceOf(material),
  };
}
