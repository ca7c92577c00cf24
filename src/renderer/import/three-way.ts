import { z } from 'zod';
import type { PortfolioFile } from '#shared/csv/types.ts';
import type { Partner } from '#shared/fields/fields.ts';
import { foldName } from '#shared/fields/fold.ts';
import { copyOfFile, mayBeHeld } from '#shared/merge/copy.ts';
import { idKey } from '#shared/merge/identity.ts';
import { mergeTags } from '#shared/merge/merge-cell.ts';
import { comparisons } from '#shared/merge/same-value.ts';
import type { StoredSnapshot } from '../storage/log-records.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { unpackContent } from '../storage/snapshots.ts';
import { storedValues } from '../storage/stored-values.ts';
import type { Candidate } from './likely-same.ts';
import type { ImportPlan, PlannedCell, PlannedChange, PlannedColumn } from './plan.ts';

/** A partner as a snapshot holds it; the key is the portfolio's own. */
interface BasePartner {
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
  /** Share of the file's cells that it agrees with, 0 to 1, over at most 500 rows. */
  readonly share: number;
}

/** A cell that was changed here and in the file, to different values. */
export interface PlannedConflict {
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly column: PlannedColumn;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** An import over a base: what only the file changed, what both changed, and who is missing from the file. */
export interface MergePlan {
  readonly plan: ImportPlan;
  readonly conflicts: readonly PlannedConflict[];
  /** Partners of the base that the file does not have any more and that are unchanged here. */
  readonly deletions: readonly Candidate[];
}

const contentSchema = z.object({
  partners: z.array(
    z.object({ key: z.string(), values: storedValues, own: z.record(z.string(), z.string()) }),
  ),
});

/** Rows compared to measure agreement: enough to tell snapshots apart, few enough for fifty of them. */
const measuredRows = 500;

/** The exports that a file may have come from, the one that agrees with it most first. A damaged snapshot is left out. */
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
    bases.push({ key, name, at, partners, share: shareOf(file, partners) });
  }
  return bases.sort((a, b) => b.share - a.share || (a.at < b.at ? 1 : -1));
}

function shareOf(file: PortfolioFile, partners: readonly BasePartner[]): number {
  const byId = new Map(partners.map((each) => [idKey(each.values.id ?? ''), each]));
  const byName = new Map(partners.map((each) => [foldName(each.values.name), each]));
  let [cells, same] = [0, 0];
  for (const { partner, present } of file.rows.slice(0, measuredRows)) {
    const base =
      (partner.id === null ? undefined : byId.get(idKey(partner.id))) ?? byName.get(foldName(partner.name));
    for (const { id, same: isSame } of comparisons) {
      if (!present.has(id)) continue;
      cells += 1;
      if (base !== undefined && isSame(base.values[id], partner[id])) same += 1;
    }
  }
  return cells === 0 ? 0 : same / cells;
}

/**
 * Lays the base under a plan that was made with blanks clearing: a cell that only this side changed stays, one that only
 * the file changed is taken, one that both changed is a conflict (portfolio-csv.md, Merging).
 */
export function mergePlan(plan: ImportPlan, base: MergeBase, rows: readonly StoredPartner[]): MergePlan {
  const partners = new Map(base.partners.map((partner) => [partner.key, partner]));
  const changed: PlannedChange[] = [];
  const unchanged: PlannedChange[] = [...plan.unchanged];
  const conflicts: PlannedConflict[] = [];
  for (const change of plan.changed) {
    const partner = partners.get(change.key);
    const cells: PlannedCell[] = [];
    let clashes = 0;
    for (const cell of change.cells) {
      const before = partner === undefined ? emptyOf(cell) : valueIn(partner, cell.column);
      const merged = mergedCell(cell, before);
      if (merged === 'conflict') {
        clashes += 1;
        const { row, key, name } = change;
        conflicts.push({
          row,
          key,
          name,
          column: cell.column,
          base: before,
          mine: cell.from,
          theirs: cell.to,
        });
      } else if (merged !== null) cells.push(merged);
    }
    if (cells.length > 0) changed.push({ ...change, cells });
    else if (clashes === 0) unchanged.push({ ...change, cells: [] });
  }
  const here = new Set(rows.map(({ key }) => key));
  const gone = new Map(
    base.partners
      .filter(({ key }) => !here.has(key))
      .map((partner) => [idKey(partner.values.id ?? ''), partner]),
  );
  // Deleted here and as it was in the file: it stays deleted. Edited in the file, it comes back as new.
  const added = plan.added.filter(({ partner }) => {
    const before = gone.get(idKey(partner.id ?? ''));
    return before === undefined || !comparisons.every(({ id, same }) => same(before.values[id], partner[id]));
  });
  return {
    plan: { ...plan, added, changed, unchanged },
    conflicts,
    deletions: deletionsOf(plan, base, rows),
  };
}

const isSame = (column: PlannedColumn, a: unknown, b: unknown): boolean =>
  column.kind === 'own'
    ? (a ?? '') === (b ?? '')
    : (comparisons.find(({ id }) => id === column.field)?.same(a, b) ?? a === b);

function mergedCell(cell: PlannedCell, before: unknown): PlannedCell | 'conflict' | null {
  const { column, from, to } = cell;
  if (isSame(column, before, to)) return null;
  if (column.kind === 'field' && column.field === 'tags') {
    const tags = mergeTags(before as Tags, from as Tags, to as Tags);
    return isSame(column, tags, from) ? null : { column, from, to: tags };
  }
  return isSame(column, before, from) ? cell : 'conflict';
}

type Tags = Partner['tags'];

const emptyOf = ({ from }: PlannedCell): unknown => (Array.isArray(from) ? [] : null);

const valueIn = (partner: BasePartner, column: PlannedColumn): unknown =>
  column.kind === 'field' ? partner.values[column.field] : (partner.own[column.name] ?? null);

/** Partners that the file lost: only those that nothing was changed of here, and none that a row held back may stand for. */
function deletionsOf(
  plan: ImportPlan,
  base: MergeBase,
  rows: readonly StoredPartner[],
): readonly Candidate[] {
  const shown = new Set([...plan.changed, ...plan.unchanged].map(({ key }) => key));
  const unclear = new Set(plan.held.flatMap(({ candidates }) => candidates.map(({ key }) => key)));
  const copy = copyOfFile(plan.file);
  const present = new Map(rows.map((row) => [row.key, row]));
  return base.partners.flatMap(({ key, values, own }) => {
    const now = present.get(key);
    if (now === undefined || shown.has(key) || unclear.has(key)) return [];
    if (copy.held.some((held) => isHeld(held, values)) || mayBeHeld(copy, values)) return [];
    const untouched =
      comparisons.every(({ id, same }) => same(now.values[id], values[id])) &&
      [...new Set([...Object.keys(own), ...Object.keys(now.own)])].every(
        (name) => (own[name] ?? '') === (now.own[name] ?? ''),
      );
    return untouched ? [{ key, name: now.values.name }] : [];
  });
}

const isHeld = (held: Pick<Partner, 'id' | 'name'>, values: Partner): boolean =>
  (held.id !== null && values.id !== null && idKey(held.id) === idKey(values.id)) ||
  foldName(held.name) === foldName(values.name);

/** A plan with the conflicts that the user gave to the file; the others keep what is here. */
export function withTheirs(
  plan: ImportPlan,
  conflicts: readonly PlannedConflict[],
  isTheirs: (conflict: PlannedConflict) => boolean,
): ImportPlan {
  const taken = new Map<string, PlannedConflict[]>();
  for (const conflict of conflicts)
    if (isTheirs(conflict)) taken.set(conflict.key, [...(taken.get(conflict.key) ?? []), conflict]);
  const cellsOf = (key: string): readonly PlannedCell[] =>
    (taken.get(key) ?? []).map(({ column, mine, theirs }) => ({ column, from: mine, to: theirs }));
  const known = new Set(plan.changed.map(({ key }) => key));
  const more = [...taken].flatMap(([key, [first]]): readonly PlannedChange[] =>
    first === undefined || known.has(key)
      ? []
      : [{ row: first.row, key, name: first.name, by: 'id', cells: cellsOf(key) }],
  );
  return {
    ...plan,
    changed: [
      ...plan.changed.map((each) => ({ ...each, cells: [...each.cells, ...cellsOf(each.key)] })),
      ...more,
    ],
  };
}
