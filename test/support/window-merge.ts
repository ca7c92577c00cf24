import { readPortfolio } from '#shared/csv/read-portfolio.ts';
import type { PortfolioFile } from '#shared/csv/types.ts';
import { writePortfolio } from '#shared/csv/write-portfolio.ts';
import type { Partner } from '#shared/fields/fields.ts';
import type { Side } from '../../src/renderer/import/chosen.ts';
import { importChange } from '../../src/renderer/import/import-change.ts';
import type { BasePartner } from '../../src/renderer/import/merge-bases.ts';
import { settle } from '../../src/renderer/import/settle.ts';
import {
  type MergeOptions,
  type MergePlan,
  mergePlan,
  type PlannedConflict,
} from '../../src/renderer/import/three-way.ts';
import type { StoredPartner } from '../../src/renderer/storage/portfolio.ts';

/** A file of ours as the window reads it. */
export function fileOf(bytes: Uint8Array | string): PortfolioFile {
  const read = readPortfolio(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, {
    ownColumns: true,
  });
  if (!read.ok) throw new Error(read.reason);
  return read;
}

/** Partners as a colleague's file holds them. */
export const fileWith = (partners: readonly Partner[]): PortfolioFile =>
  fileOf([...writePortfolio(partners.map((partner) => ({ partner })))].join(''));

/**
 * A base and the portfolio as it is here; a partner of both has one key, by its Partner ID, unless the keys of those here
 * are given.
 */
export function here(
  base: readonly Partner[],
  mine: readonly Partner[],
  keys: readonly string[] = [],
): { readonly partners: readonly BasePartner[]; readonly rows: readonly StoredPartner[] } {
  const keyOf = ({ id, name }: Partner): string => `key of ${id ?? name}`;
  return {
    partners: base.map((values) => ({ key: keyOf(values), values, own: {} })),
    rows: mine.map((values, at) => ({
      key: keys[at] ?? keyOf(values),
      position: at + 1,
      values,
      own: {},
      accepted: [],
    })),
  };
}

/** How a test answers each conflict. */
export type Answer = (conflict: PlannedConflict) => Side;

/** Mine for each cell; where one side deleted what the other edited, the edited one, as the command line writes it. */
export const asTheCommandLine: Answer = (conflict) =>
  conflict.kind === 'row' && conflict.mine === 'deleted' ? 'theirs' : 'mine';

/** What the portfolio holds after a merge with these answers and every deletion ticked, in its order. */
export function afterMerge(
  plan: MergePlan,
  rows: readonly StoredPartner[],
  answer: Answer,
): readonly StoredPartner[] {
  const { plan: chosen, deleted } = settle(plan.plan, plan.conflicts, answer);
  const held = new Map(rows.map((row) => [row.key, row]));
  const portfolio = {
    rows: () => rows,
    row: (key: string) => held.get(key),
    ownColumns: () => [],
    ownColumnRecords: () => [],
  };
  const { writes } = importChange(chosen, portfolio);
  for (const key of [...deleted, ...plan.deletions.map((gone) => gone.key)]) held.delete(key);
  for (const write of writes)
    if (write.table === 'partners' && write.after !== null) held.set(write.key, write.after);
  return [...held.values()].sort((a, b) => a.position - b.position);
}

/** The whole of it: three copies in, partners out. */
export function windowMerge(
  base: readonly Partner[],
  mine: readonly Partner[],
  theirs: PortfolioFile,
  answer: Answer = asTheCommandLine,
  { keys, ...options }: MergeOptions & { readonly keys?: readonly string[] } = {},
): { readonly plan: MergePlan; readonly after: readonly StoredPartner[] } {
  const { partners, rows } = here(base, mine, keys ?? []);
  const plan = mergePlan('theirs.csv', theirs, { partners }, rows, options);
  return { plan, after: afterMerge(plan, rows, answer) };
}
