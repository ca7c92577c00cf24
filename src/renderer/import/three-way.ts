import type { PortfolioFile, ReadRow } from '#shared/csv/types.ts';
import { inputFields } from '#shared/fields/fields.ts';
import type { CellConflict, Conflict, RowConflict } from '#shared/merge/conflict.ts';
import { idKey } from '#shared/merge/identity.ts';
import { type Merged, type MergedRow, merge } from '#shared/merge/merge.ts';
import { sameValue } from '../storage/log-writes.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import { cellMark } from './chosen.ts';
import { type Copies, copiesAsSaid, copiesOf, type MergeParts } from './copies.ts';
import type { Candidate } from './likely-same.ts';
import type { MergeBase } from './merge-bases.ts';
import { type Place, placesOfGone } from './places.ts';
import {
  assemblePlan,
  type HeldBack,
  type ImportPlan,
  matchNotice,
  type PlannedCell,
  type PlannedChange,
  type PlannedPartner,
  type PlanOptions,
} from './plan.ts';
import { newPartnerPlanner } from './plan-new.ts';

/** What both kinds of conflict tell. */
interface ConflictHead {
  /** Names it among what the user has chosen. */
  readonly mark: string;
  /** The record's number in the file; 0 where the file does not have the partner any more. */
  readonly row: number;
  readonly key: string;
  readonly name: string;
}

/** A cell that was changed here and in the file, to different values. */
export interface PlannedCellConflict extends ConflictHead, CellConflict {}

/** A partner that was deleted on one side and edited on the other. */
export interface PlannedRowConflict extends ConflictHead, RowConflict {
  /** What comes back when the file's word is taken; null where it is the file that deleted it. */
  readonly back: PlannedPartner | null;
}

export type PlannedConflict = PlannedCellConflict | PlannedRowConflict;

/** An import over a base: what only the file changed, what both changed, and who is missing from the file. */
export interface MergePlan {
  readonly plan: ImportPlan;
  readonly conflicts: readonly PlannedConflict[];
  /** Partners of the base that the file does not have any more and that are unchanged here. */
  readonly deletions: readonly Candidate[];
}

/** What the user said about rows, and the hosts that many companies share. */
export type MergeOptions = Pick<PlanOptions, 'sharedHosts' | 'decided'>;

/**
 * Plans an import over the export that the file came from, by the merge of three copies that the command line uses
 * (portfolio-csv.md, Merging): what only the file changed is taken, what both changed is a conflict to choose.
 */
export function mergePlan(
  fileName: string,
  file: PortfolioFile,
  base: Pick<MergeBase, 'partners'>,
  rows: readonly StoredPartner[],
  { sharedHosts, decided = new Map() }: MergeOptions = {},
): MergePlan {
  const parts: MergeParts = { file, partners: base.partners, rows, decided };
  const plain = copiesOf(parts);
  const found = merge(plain.base, plain.mine, plain.theirs, sharedHosts);
  const copies = copiesAsSaid(plain, found, parts);
  const merged = copies === plain ? found : merge(copies.base, copies.mine, copies.theirs, sharedHosts);
  const who = whoIsWho(copies, merged, parts);
  const { added, clashing } = addedRows(merged, who, parts, sharedHosts);
  const conflicts: PlannedConflict[] = [];
  const changes = { changed: [] as PlannedChange[], unchanged: [] as PlannedChange[] };
  for (const row of merged.rows) {
    const conflict = row.conflicts.find((each) => each.kind === 'row');
    if (conflict !== undefined) conflicts.push(rowConflict(row, conflict, who));
    else planCells(row, who, conflicts, changes);
  }
  for (const { sources, partner } of merged.deleted) {
    const read = who.readOf(sources.theirs);
    const key = who.keyOf(sources);
    if (read !== undefined)
      changes.unchanged.push({ row: read.row, key, name: partner.name, by: 'id', cells: [], deleted: true });
  }
  return {
    plan: assemblePlan(fileName, file, {
      added,
      changed: changes.changed.sort(byRow),
      unchanged: changes.unchanged.sort(byRow),
      unclear: [...unclearRows(merged, copies, who), ...clashing],
      notices: noticesOf(merged, who),
      blanks: 0,
    }),
    conflicts,
    deletions: merged.deleted.flatMap(({ sources, by }) => {
      const stored = by === 'theirs' ? who.storedOf(sources.mine) : undefined;
      return stored === undefined ? [] : [{ key: stored.key, name: stored.values.name }];
    }),
  };
}

type Sources = MergedRow['sources'];
type Row = Sources['mine'];

const byRow = (a: { readonly row: number }, b: { readonly row: number }): number => a.row - b.row;

/** From the copies' rows back to the portfolio and the file. */
interface WhoIsWho {
  storedOf(row: Row): StoredPartner | undefined;
  readOf(row: Row): ReadRow | undefined;
  /** The partner's key: here, or at the export. */
  keyOf(sources: Sources): string;
  placeOf(sources: Sources): Place | undefined;
  /** How the file's row was paired. */
  by(row: Row, read: ReadRow): PlannedChange['by'];
}

function whoIsWho(copies: Copies, merged: Merged, { partners, rows, decided }: MergeParts): WhoIsWho {
  const stored = new Map(copies.mine.rows.map((row, at) => [row, rows[at]]));
  const read = new Map(copies.theirs.rows.map((row, at) => [row, copies.read[at]]));
  const exported = new Map(copies.base.rows.map((row, at) => [row, partners[at]?.key ?? '']));
  const places = placesOfGone(partners, rows);
  const baseKey = ({ base }: Sources): string => (base === null ? '' : (exported.get(base) ?? ''));
  return {
    storedOf: (row) => (row === null ? undefined : stored.get(row)),
    readOf: (row) => (row === null ? undefined : read.get(row)),
    keyOf: (sources) =>
      (sources.mine === null ? undefined : stored.get(sources.mine)?.key) ?? baseKey(sources),
    placeOf: (sources) => places.get(baseKey(sources)),
    by: (row, { row: number }) =>
      decided.has(number) ? 'user' : ((row === null ? undefined : merged.notById.get(row)) ?? 'id'),
  };
}

/** The cells of a partner that is here and that only the file changed, and those that both changed. */
function planCells(
  { partner, own, conflicts, sources }: MergedRow,
  who: WhoIsWho,
  clashes: PlannedConflict[],
  changes: { readonly changed: PlannedChange[]; readonly unchanged: PlannedChange[] },
): void {
  const [stored, read] = [who.storedOf(sources.mine), who.readOf(sources.theirs)];
  if (stored === undefined || read === undefined) return;
  const { row } = read;
  const { key, values } = stored;
  for (const conflict of conflicts)
    if (conflict.kind === 'cell')
      clashes.push({ ...conflict, mark: cellMark(row, conflict.column), row, key, name: values.name });
  const taken = new Set(conflicts.map((conflict) => columnName(conflict)));
  const cells: PlannedCell[] = [];
  for (const { id } of inputFields)
    if (!taken.has(`field ${id}`) && !sameValue(values[id], partner[id]))
      cells.push({ column: { kind: 'field', field: id }, from: values[id], to: partner[id] });
  for (const name of new Set([...Object.keys(stored.own), ...Object.keys(own)])) {
    const [from, to] = [stored.own[name] ?? null, own[name] ?? null];
    if (!taken.has(`own ${name}`) && from !== to) cells.push({ column: { kind: 'own', name }, from, to });
  }
  const planned = { row, key, name: values.name, by: who.by(sources.theirs, read), cells };
  if (cells.length > 0) changes.changed.push(planned);
  else if (conflicts.length === 0) changes.unchanged.push(planned);
}

function columnName(conflict: Conflict): string {
  if (conflict.kind === 'row') return '';
  const { column } = conflict;
  return column.kind === 'field' ? `field ${column.field}` : `own ${column.name}`;
}

function rowConflict(
  { partner, own, sources }: MergedRow,
  { kind, mine, theirs }: RowConflict,
  who: WhoIsWho,
): PlannedRowConflict {
  const key = who.keyOf(sources);
  const read = who.readOf(sources.theirs);
  const place = who.placeOf(sources);
  const row = read?.row ?? 0;
  const back: PlannedPartner | null =
    mine === 'deleted'
      ? {
          row,
          partner,
          own,
          likely: [],
          twins: [],
          saidNew: false,
          ...(place === undefined ? {} : { place }),
        }
      : null;
  const name = who.storedOf(sources.mine)?.values.name ?? partner.name;
  return { kind, mine, theirs, mark: `row ${key}`, row, key, name, back };
}

/**
 * Partners that only the file has, with the Partner IDs they came with or get; and those whose Partner ID another partner
 * has here, who was not found by it: two cannot have one.
 */
function addedRows(
  merged: Merged,
  who: WhoIsWho,
  { rows, decided }: MergeParts,
  sharedHosts: MergeOptions['sharedHosts'],
): { readonly added: readonly PlannedPartner[]; readonly clashing: readonly HeldBack[] } {
  const ownerOf = new Map(
    rows.flatMap((row) => (row.values.id === null ? [] : [[idKey(row.values.id), row]])),
  );
  const taken = new Set([
    ...ownerOf.keys(),
    ...merged.rows.flatMap(({ partner }) => (partner.id === null ? [] : [idKey(partner.id)])),
  ]);
  // Whom another row of the file is already no other row can be.
  const here = merged.rows.flatMap(({ sources }) => {
    const [stored, read] = [who.storedOf(sources.mine), who.readOf(sources.theirs)];
    return stored === undefined || read === undefined ? [] : [{ stored, read }];
  });
  const claimed = new Set(here.map(({ stored }) => stored.key));
  const known = here.map(({ read }) => read);
  const planNew = newPartnerPlanner({ rows, claimed, known, taken, decided, sharedHosts });
  const added: PlannedPartner[] = [];
  const clashing: HeldBack[] = [];
  for (const { partner, own, sources } of merged.rows) {
    const read = who.readOf(sources.theirs);
    if (sources.base !== null || sources.mine !== null || read === undefined) continue;
    const owner = partner.id === null ? undefined : ownerOf.get(idKey(partner.id));
    if (owner !== undefined) {
      const { name } = owner.values;
      clashing.push({
        row: read.row,
        reason: `its Partner ID ${partner.id} is that of ${name} here: give it its own, or none`,
        name: partner.name,
        candidates: claimed.has(owner.key) ? [] : [{ key: owner.key, name }],
      });
      continue;
    }
    added.push(planNew(read.row, partner, own));
  }
  return { added, clashing };
}

/** Rows that may stand for several partners, and rows that came to stand for one partner with another row. */
function unclearRows(merged: Merged, copies: Copies, who: WhoIsWho): readonly HeldBack[] {
  const hereOf = new Map(merged.rows.map(({ sources }) => [sources.base, who.storedOf(sources.mine)]));
  const held = merged.ambiguous.theirs.flatMap(({ row, candidates, contested }): readonly HeldBack[] => {
    const read = who.readOf(row);
    if (read === undefined) return [];
    const stored = candidates.flatMap((each) => who.storedOf(each) ?? hereOf.get(each) ?? []);
    const names = stored.map(({ values }) => values.name).join(', ');
    const reason = contested
      ? `several rows of the file may be ${names}: give each its Partner ID`
      : `it may stand for several partners (${names}): give it the Partner ID of one`;
    return [
      {
        row: read.row,
        reason,
        name: read.partner.name,
        candidates: stored.map(({ key, values }) => ({ key, name: values.name })),
      },
    ];
  });
  const clashes = copies.clashes.map(({ row, stored }) => ({
    row: row.row,
    reason: `several rows of the file are ${stored.values.name}: give each its Partner ID`,
    name: row.partner.name,
    candidates: [{ key: stored.key, name: stored.values.name }],
  }));
  return [...held, ...clashes];
}

function noticesOf(merged: Merged, who: WhoIsWho): readonly string[] {
  const matched = merged.rows.flatMap(({ sources }) => {
    const [stored, read] = [who.storedOf(sources.mine), who.readOf(sources.theirs)];
    if (stored === undefined || read === undefined) return [];
    const by = who.by(sources.theirs, read);
    return by === 'host' || by === 'name' ? [matchNotice(read, stored, by)] : [];
  });
  if (!merged.nobodyMissing) return matched;
  return [
    ...matched,
    'A row of the file cannot be told to be anyone’s, so that nobody counts as missing from the file',
  ];
}
