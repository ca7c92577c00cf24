import type { Identity } from '../csv/types.ts';
import type { Partner } from '../fields/fields.ts';
import type { Conflict, SideOfRow } from './conflict.ts';
import type { Copy, CopyRow } from './copy.ts';
import { idKey } from './identity.ts';
import { type MayBeHeld, mayBeHeld } from './may-be-held.ts';
import { editedColumns, mergeRow, nobody } from './merge-row.ts';
import { type NotById, type Pairing, pair, withoutRepeats } from './pair.ts';

/** The rows of the copies that one partner was brought together from; null where a copy shows none. */
export interface Sources {
  readonly base: CopyRow | null;
  readonly mine: CopyRow | null;
  readonly theirs: CopyRow | null;
}

/** One partner of the result. */
export interface MergedRow {
  readonly partner: Partner;
  readonly own: Readonly<Record<string, string>>;
  /** What of it both sides changed; the values here are mine, or the edited side's where the other deleted it. */
  readonly conflicts: readonly Conflict[];
  readonly sources: Sources;
}

/** A partner of the base that the result no longer has. */
export interface Deletion {
  readonly partner: Partner;
  readonly by: 'mine' | 'theirs' | 'both';
  readonly sources: Sources;
}

/** A row that may stand for several partners, and the rows of the base or of mine that those are. */
export interface AmbiguousRow {
  readonly row: CopyRow;
  readonly candidates: readonly CopyRow[];
  /** True where it may be one partner alone, and so may another row of its copy. */
  readonly contested: boolean;
}

/** Three copies brought together. */
export interface Merged {
  /** The base's partners, then mine's new ones, then theirs'. */
  readonly rows: readonly MergedRow[];
  readonly ownColumns: readonly string[];
  readonly deleted: readonly Deletion[];
  /** Rows of one copy that may stand for several partners, by copy; they were left out. */
  readonly ambiguous: Readonly<Record<'mine' | 'theirs', readonly AmbiguousRow[]>>;
  /** The rows of mine and theirs that were paired otherwise than by id, and by what. */
  readonly notById: ReadonlyMap<CopyRow, NotById>;
  /** Sentences worth reading: pairs not made by id, deletions that could not be told, ids that stand twice. */
  readonly notices: readonly string[];
  /** Ids that two partners of the result now share. */
  readonly sharedIds: readonly string[];
  /** True when theirs holds a row that may be anyone's, so that nobody who is missing there was deleted. */
  readonly nobodyMissing: boolean;
}

/**
 * Brings two changed copies of a portfolio together over the base both came from, cell by cell (portfolio-csv.md, Merging).
 * A row held back counts as unchanged from the base, and so does a cell that a copy does not hold.
 */
export function merge(base: Copy, mine: Copy, theirs: Copy, sharedHosts?: readonly string[]): Merged {
  // Partners whose row of the base was held back stand behind the others: a copy's row for one of them is then not taken
  // for a subsidiary of the same host.
  const partners: readonly Identity[] = withoutRepeats(base, sharedHosts);
  const left = pair(partners, mine, sharedHosts);
  const right = pair(partners, theirs, sharedHosts);
  const rows: MergedRow[] = [];
  const deleted: Deletion[] = [];
  const heldOf = (copy: Copy, { of }: Pairing): MayBeHeld => {
    const missing = base.rows.flatMap((_, at) => (of[at] === undefined ? [at] : []));
    return mayBeHeld(copy, partners, missing, sharedHosts);
  };
  const [leftHeld, rightHeld] = [heldOf(mine, left), heldOf(theirs, right)];
  const side = ({ of }: Pairing, held: MayBeHeld, at: number): Side => {
    const found = of[at];
    return found === 'held' || held.places.has(at) ? 'unchanged' : (found ?? 'deleted');
  };
  for (const [at, row] of base.rows.entries())
    mergeBaseRow(row, side(left, leftHeld, at), side(right, rightHeld, at), rows, deleted);
  const added = mergeAdded(base, mine, theirs, left, right, sharedHosts);
  rows.push(...added.rows);
  const sharedIds = idsThatStandTwice(rows);
  return {
    rows,
    ownColumns: mergedOrder([base.ownColumns, mine.ownColumns, theirs.ownColumns]),
    deleted,
    ambiguous: {
      mine: ambiguousRows(left, base.rows),
      theirs: [...ambiguousRows(right, base.rows), ...added.ambiguous],
    },
    notById: new Map(
      [...left.notById, ...right.notById, ...added.notById].map(({ row, by }): [CopyRow, NotById] => [
        row,
        by,
      ]),
    ),
    sharedIds,
    nobodyMissing: rightHeld.anyone,
    notices: [
      ...pairNotices(partners, left, 'mine'),
      ...pairNotices(partners, right, 'theirs'),
      ...added.notices,
      ...[leftHeld, rightHeld].flatMap(({ anyone }, at) =>
        anyone
          ? [
              `${at === 0 ? 'mine' : 'theirs'} holds a row that cannot be told to be anyone's, so nobody missing there was deleted`,
            ]
          : [],
      ),
      ...sharedIds.map((id) => `Partner ID ${id} now stands for two partners; change one of them`),
    ],
  };
}

/** The names of several lists, once each; what only a later list has stands before what follows it there, else at the end. */
function mergedOrder(lists: readonly (readonly string[])[]): readonly string[] {
  const order: string[] = [];
  for (const list of lists)
    for (const [at, name] of list.entries()) {
      if (order.includes(name)) continue;
      const next = list.slice(at).find((other) => order.includes(other));
      order.splice(next === undefined ? order.length : order.indexOf(next), 0, name);
    }
  return order;
}

/** A candidate behind the base's rows is one whose row of the base was held back: nobody can choose it. */
function ambiguousRows({ ambiguous }: Pairing, rows: readonly CopyRow[]): readonly AmbiguousRow[] {
  return ambiguous.map(({ row, candidates }) => ({
    row,
    candidates: candidates.flatMap((at) => rows[at] ?? []),
    contested: candidates.length === 1,
  }));
}

/** A side of a base row: its row, unchanged, or deleted. */
type Side = CopyRow | 'unchanged' | 'deleted';

function mergeBaseRow(base: CopyRow, mine: Side, theirs: Side, rows: MergedRow[], deleted: Deletion[]): void {
  const [left, right] = [rowOf(mine), rowOf(theirs)];
  const sources: Sources = { base, mine: left ?? null, theirs: right ?? null };
  if (mine !== 'deleted' && theirs !== 'deleted') {
    rows.push({ ...mergeRow(base, left, right), sources });
    return;
  }
  const edited = editedColumns(base, left ?? right, left === undefined);
  if (edited.length === 0) {
    const by = mine !== 'deleted' ? 'theirs' : theirs !== 'deleted' ? 'mine' : 'both';
    deleted.push({ partner: base.partner, by, sources });
    return;
  }
  const side = (of: Side): SideOfRow => (of === 'deleted' ? 'deleted' : { edited });
  const { partner, own } = mergeRow(base, left, right);
  rows.push({
    partner,
    own,
    conflicts: [{ kind: 'row', mine: side(mine), theirs: side(theirs) }],
    sources,
  });
}

function rowOf(side: Side): CopyRow | undefined {
  return typeof side === 'string' ? undefined : side;
}

interface Added {
  readonly rows: readonly MergedRow[];
  readonly ambiguous: readonly AmbiguousRow[];
  readonly notById: Pairing['notById'];
  readonly notices: readonly string[];
}

/** Partners that the base does not show: mine's in their order, each with theirs' row for the same partner, then theirs' others. */
function mergeAdded(
  base: Copy,
  mine: Copy,
  theirs: Copy,
  left: Pairing,
  right: Pairing,
  sharedHosts?: readonly string[],
): Added {
  const behindBase = new Map<CopyRow, CopyRow>();
  for (let at = base.rows.length; at < left.of.length; at += 1) {
    const [ours, other] = [left.of[at], right.of[at]];
    if (typeof ours === 'object' && typeof other === 'object') behindBase.set(ours, other);
  }
  const again = pair(
    left.added.map((row) => row.partner),
    { rows: right.added, held: [] },
    sharedHosts,
  );
  const counterpart = new Map(behindBase);
  for (const [at, row] of left.added.entries()) {
    const other = again.of[at];
    if (typeof other === 'object') counterpart.set(row, other);
  }
  const shown = (pairing: Pairing): ReadonlySet<CopyRow | 'held' | undefined> =>
    new Set([...pairing.of.slice(0, base.rows.length), ...pairing.ambiguous.map(({ row }) => row)]);
  const [leftShown, rightShown] = [shown(left), shown(right)];
  const taken = new Set([...counterpart.values(), ...again.ambiguous.map(({ row }) => row)]);
  return {
    rows: [
      ...mine.rows.filter((row) => !leftShown.has(row)).map((row) => addedRow(row, counterpart.get(row))),
      ...theirs.rows
        .filter((row) => !rightShown.has(row) && !taken.has(row))
        .map((row) => addedRow(undefined, row)),
    ],
    ambiguous: ambiguousRows(again, left.added),
    notById: again.notById,
    notices: again.notById.map(
      ({ row, partner, by }) =>
        `${named(row.partner)}, new in theirs, is ${named(left.added[partner]?.partner)}, new in mine, matched by ${words[by]}`,
    ),
  };
}

function addedRow(mine: CopyRow | undefined, theirs: CopyRow | undefined): MergedRow {
  return {
    ...mergeRow(nobody, mine, theirs),
    sources: { base: null, mine: mine ?? null, theirs: theirs ?? null },
  };
}

function pairNotices(partners: readonly Identity[], pairing: Pairing, side: string): readonly string[] {
  return pairing.notById.map(
    ({ row, partner, by }) =>
      `${named(row.partner)} in ${side} is ${named(partners[partner])} of the base, matched by ${words[by]}`,
  );
}

const words = { host: 'website', name: 'name' } as const;

function named(partner: Identity | undefined): string {
  if (partner === undefined) return '';
  return partner.id === null ? partner.name : `${partner.name} (${partner.id})`;
}

function idsThatStandTwice(rows: readonly MergedRow[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { partner } of rows) {
    if (partner.id === null) continue;
    const key = idKey(partner.id);
    if (seen.has(key)) twice.add(partner.id);
    seen.add(key);
  }
  return [...twice];
}
