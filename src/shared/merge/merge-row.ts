import { blankPartner, type InputId, type Partner } from '../fields/fields.ts';
import type { CellConflict, MergedColumn } from './conflict.ts';
import type { CopyRow } from './copy.ts';
import { mergeCell, mergeTags, sameSequence } from './merge-cell.ts';
import { comparisons } from './same-value.ts';

/** One partner of the result, and the cells of it that conflict. */
export interface MergedCells {
  readonly partner: Partner;
  readonly own: Readonly<Record<string, string>>;
  readonly conflicts: readonly CellConflict[];
}

/** A partner that the base does not have: every cell blank. */
export const nobody: CopyRow = {
  partner: blankPartner(''),
  own: {},
  present: new Set(),
  presentOwn: new Set(),
};

/** Merges one partner cell by cell; an undefined side is unchanged from the base. */
export function mergeRow(base: CopyRow, mine: CopyRow | undefined, theirs: CopyRow | undefined): MergedCells {
  const conflicts: CellConflict[] = [];
  let changed: Record<string, unknown> | null = null;
  const before = base.partner;
  const [mineCells, theirCells] = [mine?.partner ?? before, theirs?.partner ?? before];
  for (const { id, same } of comparisons) {
    // Most cells are equal in all three: what a copy really holds is asked only for the others.
    if (mineCells[id] === before[id] && theirCells[id] === before[id]) continue;
    const left = heldValue(base, mine, id);
    // Theirs came by its website or name where its Partner ID is another: the partner keeps its own.
    const right = id === 'id' && before.id !== null ? before.id : heldValue(base, theirs, id);
    if (sameText(left, before[id]) && sameText(right, before[id])) continue;
    const { value, conflict } =
      id === 'tags'
        ? { value: mergeTags(before.tags, left as Tags, right as Tags), conflict: false }
        : mergeCell<unknown>(before[id], left, right, same);
    changed ??= { ...before };
    changed[id] = value;
    if (conflict)
      conflicts.push({
        kind: 'cell',
        column: { kind: 'field', field: id },
        base: before[id],
        mine: left,
        theirs: right,
      });
  }
  const own = mergeOwn(base, mine, theirs, conflicts);
  return { partner: (changed as Partner | null) ?? before, own, conflicts };
}

type Tags = Partner['tags'];

/** True for values that would be written alike: two files hold two lists of the same entries. */
function sameText(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && sameSequence(a, b));
}

/**
 * What a side holds in a field: its own value where it has the cell, else the base's.
 * A blank id in a row that was matched otherwise is no change: the partner keeps its id.
 */
function heldValue(base: CopyRow, side: CopyRow | undefined, id: InputId): Partner[InputId] {
  if (side === undefined || !side.present.has(id)) return base.partner[id];
  if (id === 'id' && side.partner.id === null) return base.partner.id;
  return side.partner[id];
}

function mergeOwn(
  base: CopyRow,
  mine: CopyRow | undefined,
  theirs: CopyRow | undefined,
  conflicts: CellConflict[],
): Readonly<Record<string, string>> {
  const names = new Set(
    [base, mine, theirs].flatMap((row) => (row === undefined ? [] : Object.keys(row.own))),
  );
  if (names.size === 0) return base.own;
  const own: [string, string][] = [];
  for (const name of names) {
    const before = ownCell(base, name);
    const [left, right] = [ownValue(base, mine, name), ownValue(base, theirs, name)];
    const merged = mergeCell(before, left, right, (a, b) => a === b);
    if (merged.value !== '') own.push([name, merged.value]);
    if (merged.conflict)
      conflicts.push({
        kind: 'cell',
        column: { kind: 'own', name },
        base: before,
        mine: left,
        theirs: right,
      });
  }
  return Object.fromEntries(own);
}

/** The cell of an own column, '' when blank; a column may be called `constructor` like any other. */
function ownCell(row: CopyRow, name: string): string {
  return Object.hasOwn(row.own, name) ? (row.own[name] ?? '') : '';
}

function ownValue(base: CopyRow, side: CopyRow | undefined, name: string): string {
  const holder = side?.presentOwn.has(name) === true ? side : base;
  return ownCell(holder, name);
}

/**
 * The columns in which a copy's row says something else than the base; an undefined side changed nothing.
 *
 * @param keepsId Whether another Partner ID in it changes nothing, as in theirs.
 */
export function editedColumns(
  base: CopyRow,
  side: CopyRow | undefined,
  keepsId: boolean,
): readonly MergedColumn[] {
  if (side === undefined) return [];
  const fields = comparisons
    .filter(({ id, same }) => {
      if (keepsId && id === 'id' && base.partner.id !== null) return false;
      const [before, after] = [base.partner[id], heldValue(base, side, id)];
      return before !== after && !same(before, after);
    })
    .map(({ id }): MergedColumn => ({ kind: 'field', field: id }));
  const names = new Set([...Object.keys(base.own), ...Object.keys(side.own)]);
  const own = [...names]
    .filter((name) => ownCell(base, name) !== ownValue(base, side, name))
    .map((name): MergedColumn => ({ kind: 'own', name }));
  return [...fields, ...own];
}
