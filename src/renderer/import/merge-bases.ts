import { z } from 'zod';
import { unusedSince } from '#shared/csv/map-columns.ts';
import { headerKey } from '#shared/csv/match-header.ts';
import type { PortfolioFile, ReadRow } from '#shared/csv/types.ts';
import type { Partner } from '#shared/fields/fields.ts';
import { findField, inputFields } from '#shared/fields/fields.ts';
import { foldName } from '#shared/fields/fold.ts';
import { idKey } from '#shared/merge/identity.ts';
import { comparisons } from '#shared/merge/same-value.ts';
import type { StoredSnapshot } from '../storage/log-records.ts';
import { unpackContent } from '../storage/snapshots.ts';
import { storedValues } from '../storage/stored-values.ts';

/** A partner as a snapshot holds it; the key is the portfolio's own. */
export interface BasePartner {
  readonly key: string;
  readonly values: Partner;
  readonly own: Readonly<Record<string, string>>;
}

/** What both sides started from. */
export interface MergeBase {
  readonly key: string;
  readonly name: string;
  /** When it was exported. */
  readonly at: string;
  readonly partners: readonly BasePartner[];
  /** Share of the file's cells that it agrees with, 0 to 1. */
  readonly share: number;
  /** How many of the export's partners the file does not have. */
  readonly missing: number;
}

const contentSchema = z.object({
  partners: z.array(
    z.object({ key: z.string(), values: storedValues, own: z.record(z.string(), z.string()) }),
  ),
});

/** Rows compared cell by cell: enough to tell exports apart, few enough for fifty of them. */
const measuredRows = 2000;

/**
 * The exports that a file may have come from, the one that agrees with it in most cells first. Where two agree alike, the
 * one with fewer partners that the file does not have stands first, then the newer one. A damaged snapshot is left out.
 */
export async function basesFor(
  file: PortfolioFile,
  snapshots: readonly StoredSnapshot[],
): Promise<readonly MergeBase[]> {
  const bases: MergeBase[] = [];
  for (const { key, kind, name, at, content } of snapshots) {
    if (kind !== 'export') continue;
    const parsed = contentSchema.safeParse(await unpackContent(content).catch(() => null));
    if (!parsed.success) continue;
    const { partners } = parsed.data;
    bases.push({ key, name, at, partners, ...agreement(file, partners) });
  }
  return bases.sort((a, b) => b.share - a.share || a.missing - b.missing || (a.at < b.at ? 1 : -1));
}

function agreement(
  { rows }: PortfolioFile,
  partners: readonly BasePartner[],
): Pick<MergeBase, 'share' | 'missing'> {
  const byId = new Map(partners.map((each) => [idKey(each.values.id ?? ''), each]));
  const byName = new Map(partners.map((each) => [foldName(each.values.name), each]));
  const pairs = rows.map((row) => {
    const { id, name } = row.partner;
    return [row, (id === null ? undefined : byId.get(idKey(id))) ?? byName.get(foldName(name))] as const;
  });
  const found = new Set(pairs.flatMap(([, base]) => base ?? []));
  const step = Math.max(1, Math.ceil(pairs.length / measuredRows));
  let [cells, same] = [0, 0];
  for (let at = 0; at < pairs.length; at += step) {
    const [row, base] = pairs[at] ?? [];
    if (row === undefined) continue;
    const compared = compare(row, base);
    cells += compared.cells;
    same += compared.same;
  }
  return { share: cells === 0 ? 0 : same / cells, missing: partners.length - found.size };
}

function compare(
  { partner, own, present, presentOwn }: ReadRow,
  base: BasePartner | undefined,
): { readonly cells: number; readonly same: number } {
  let same = 0;
  if (base !== undefined) {
    for (const { id, same: isSame } of comparisons)
      if (present.has(id) && isSame(base.values[id], partner[id])) same += 1;
    for (const name of presentOwn) if ((own[name] ?? '') === (base.own[name] ?? '')) same += 1;
  }
  return { cells: present.size + presentOwn.size, same };
}

/** From this share on the best base is proposed: below, the file has little to do with it. */
const proposedShare = 0.5;

/** The key of the base that is proposed for a file, the first of `basesFor`; null when it seems to come from none. */
export function proposedBase(file: PortfolioFile, bases: readonly MergeBase[]): string | null {
  const [best] = bases;
  return best !== undefined && best.share >= proposedShare && mayBeFrom(file, best) ? best.key : null;
}

/**
 * Whether a file may be a copy of an export of ours, and did not come from somewhere else: it has our ids and most of our
 * fields; or, where the export had the columns of a view, our headers alone and most of the export's partners. Held rows
 * that were saved to be mended are none: everybody else would be missing from them.
 */
function mayBeFrom({ columns }: PortfolioFile, { partners, missing }: MergeBase): boolean {
  if (columns.some(({ use }) => use.kind === 'unused' && use.why === unusedSince.reasons)) return false;
  const fields = columns.flatMap(({ use, header }) =>
    use.kind === 'field' ? [{ field: use.field, header }] : [],
  );
  if (!fields.some(({ field }) => field === 'id')) return false;
  if (fields.length >= inputFields.length / 2) return true;
  const ours = fields.every(
    ({ field, header }) => headerKey(header) === headerKey(findField(field)?.header ?? ''),
  );
  return ours && missing * 2 <= partners.length;
}
