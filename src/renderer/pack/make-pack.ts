import { copyOfPartners } from '#shared/merge/copy.ts';
import { pairCopies } from '#shared/merge/pair-copies.ts';
import { type PackRow, packInput } from '#shared/pack/assemble.ts';
import type { PackInput } from '#shared/pack/pack-input.ts';
import type { Quarter } from '#shared/pack/quarter.ts';
import type { Settings } from '#shared/rules/program.ts';
import type { Portfolio, StoredPartner } from '../storage/portfolio.ts';
import type { EarlierCopy } from './earlier-copies.ts';
import { type PackChoice, sectionsOf } from './pack-choice.ts';

/** What a pack is made of in the window. */
export interface PackParts {
  readonly portfolio: Pick<Portfolio, 'readings' | 'steps'>;
  /** All partners. */
  readonly rows: readonly StoredPartner[];
  /** The keys of the partners in the pack; null for all. */
  readonly chosen: ReadonlySet<string> | null;
  readonly earlier: EarlierCopy | null;
  readonly settings: Settings;
  readonly asOf: string;
  readonly quarter: Quarter;
  readonly choice: PackChoice;
  readonly version: string;
  /** Hosts that many companies share: they pair nobody with the earlier copy. */
  readonly sharedHosts: readonly string[];
}

/** The same input that the command line would make of the same partners, files and options. */
export function packInputOf(parts: PackParts): PackInput {
  const { portfolio, chosen, earlier, settings, asOf, quarter, choice, version } = parts;
  const rows = [...parts.rows].sort((a, b) => a.position - b.position);
  const packRows = rows.map(
    (row): PackRow => ({
      partner: row.values,
      accepted: row.accepted,
      readings: portfolio.readings(row.key),
      steps: portfolio
        .steps(row.key)
        .map(({ text, owner, due, doneOn }) => ({ step: text, owner, due, doneOn })),
    }),
  );
  const now = copyOfPartners(
    rows.map(({ values, own }) => ({ partner: values, own })),
    [],
  );
  return packInput(
    {
      rows: packRows,
      chosen:
        chosen === null
          ? null
          : new Set(rows.filter(({ key }) => chosen.has(key)).map(({ values }) => values)),
      earlier:
        earlier === null
          ? null
          : { asOf: earlier.asOf, paired: pairCopies(earlier.copy, now, parts.sharedHosts) },
    },
    {
      settings,
      asOf,
      quarter,
      audience: choice.audience,
      sections: sectionsOf(choice),
      paper: choice.paper,
      preparedBy: choice.preparedBy.trim() === '' ? null : choice.preparedBy.trim(),
      version,
    },
  );
}
