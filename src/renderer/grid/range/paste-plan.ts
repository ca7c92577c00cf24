import type { Column } from '../columns/column.ts';
import { type PasteHow, plainPaste, takes } from './paste-how.ts';
import { pasteShape } from './paste-shape.ts';
import { type PasteFormats, type ReadColumn, readBlock } from './read-block.ts';
import type { Selection } from './selection.ts';
import {
  type CellPlan,
  type PlannedEdit,
  type PlannedPartner,
  type RefusedCell,
  skipper,
  type Table,
} from './table.ts';
import { type IdClaim, type OwnerOf, refusedId, refusedIds } from './unique-ids.ts';

/** What a paste would do. */
export interface PastePlan extends CellPlan {
  /** Filled cells of the block that lie beyond the last column, or below the last row without a Partner column. */
  readonly beyond: number;
  /** What the first of those say, to name them. */
  readonly beyondTexts: readonly string[];
  /** Rows below the last one that have no name and make no partner. */
  readonly heldRows: number;
}

/** So many cells that find no room are named; the rest is counted. */
const named = 3;

interface Placed {
  readonly row: number;
  readonly column: Column;
  readonly text: string;
  readonly place: number;
}

/**
 * Works out a paste of a block of texts at a selection, all cells checked, nothing written. `selection` counts the
 * rows of the table from 0; the row after the last is the one where new partners are typed. Rows of the block that
 * land there or below become partners when the Partner column is among those covered and the row has a name. `how` leaves
 * out fields of other sorts and blanks; turning a block is the caller's.
 */
export function planPaste(
  block: readonly (readonly string[])[],
  selection: Selection,
  table: Table,
  formats: PasteFormats,
  ownerOf: OwnerOf,
  how: Pick<PasteHow, 'what' | 'skipBlanks'> = plainPaste,
): PastePlan | { readonly impossible: string } {
  const width = Math.max(0, ...block.map((row) => row.length));
  const shape = pasteShape({ rows: block.length, columns: width }, selection);
  if (!shape.ok) return { impossible: shape.reason };

  const computed = skipper();
  const beyond: string[] = [];
  const byColumn = new Map<Column, string[]>();
  const cells: Placed[] = [];
  for (const { at, from } of shape.landings) {
    const text = block[from.row]?.[from.column];
    if (text === undefined || (how.skipBlanks && text.trim() === '')) continue;
    const column = table.columns[at.column];
    if (column !== undefined && !takes(how.what, column.kind.name)) continue;
    if (column === undefined) {
      if (text.trim() !== '') beyond.push(text);
    } else if (column.computed) {
      // A row that is not there yet has no computed cells.
      if (at.row < table.rows.length || text.trim() !== '') computed.skip(column);
    } else {
      const texts = byColumn.get(column) ?? [];
      byColumn.set(column, texts);
      cells.push({ row: at.row, column, text, place: texts.length });
      texts.push(text);
    }
  }

  const columns = [...byColumn].map(([column, texts]) => ({ column, texts }));
  const reads = new Map<Column, ReadColumn>();
  for (const [index, read] of readBlock(columns, formats).entries()) {
    const column = columns[index]?.column;
    if (column !== undefined) reads.set(column, read);
  }
  const there = intoRows(
    cells.filter(({ row }) => row < table.rows.length),
    table,
    reads,
  );
  const below = intoPartners(
    cells.filter(({ row }) => row >= table.rows.length),
    table.rows.length,
    reads,
  );
  return {
    ...withUniqueIds(
      {
        edits: there.edits,
        added: below.added,
        refused: [...there.refused, ...below.refused],
        computed: computed.done(),
      },
      ownerOf,
    ),
    beyond: beyond.length + below.beyond.length,
    beyondTexts: [...beyond, ...below.beyond].slice(0, named),
    heldRows: below.held,
  };
}

function intoRows(cells: readonly Placed[], table: Table, reads: ReadonlyMap<Column, ReadColumn>) {
  const edits: PlannedEdit[] = [];
  const refused: RefusedCell[] = [];
  for (const { row: index, column, text, place } of cells) {
    const row = table.rows[index];
    const read = reads.get(column);
    if (row === undefined || read === undefined) continue;
    const reason = read.refusal(place);
    if (reason === undefined) edits.push({ row, column, value: read.value(place) });
    else refused.push({ who: row.values.name, field: column.header, text, reason });
  }
  return { edits, refused };
}

function intoPartners(
  cells: readonly Placed[],
  firstRow: number,
  reads: ReadonlyMap<Column, ReadColumn>,
): {
  readonly added: readonly PlannedPartner[];
  readonly refused: readonly RefusedCell[];
  readonly beyond: readonly string[];
  readonly held: number;
} {
  const rows = new Map<number, Placed[]>();
  for (const cell of cells) {
    const list = rows.get(cell.row);
    if (list === undefined) rows.set(cell.row, [cell]);
    else list.push(cell);
  }
  const covered = cells.some(({ column }) => column.id === 'name');
  const added: PlannedPartner[] = [];
  const refused: RefusedCell[] = [];
  const beyond: string[] = [];
  let held = 0;
  for (const [row, list] of rows) {
    const filled = list.filter(({ text }) => text.trim() !== '');
    if (filled.length === 0) continue;
    if (!covered) {
      for (const { text } of filled) beyond.push(text);
      continue;
    }
    const name = list.find(({ column }) => column.id === 'name');
    const read = name === undefined ? undefined : reads.get(name.column);
    const reason =
      name === undefined || read === undefined ? 'A partner needs a name.' : read.refusal(name.place);
    if (name === undefined || read === undefined || reason !== undefined) {
      held += 1;
      refused.push({
        who: `New row ${row - firstRow + 1}`,
        field: 'Partner',
        text: name?.text ?? '',
        reason: reason ?? '',
      });
      continue;
    }
    const partner = String(read.value(name.place));
    const edits: { column: Column; value: unknown }[] = [];
    for (const { column, text, place } of filled) {
      if (column.id === 'name') continue;
      const wrong = reads.get(column)?.refusal(place);
      if (wrong === undefined) edits.push({ column, value: reads.get(column)?.value(place) });
      else refused.push({ who: partner, field: column.header, text, reason: wrong });
    }
    added.push({ name: partner, edits });
  }
  return { added, refused, beyond, held };
}

/** Takes out of a plan what would give one Partner ID to two partners. */
export function withUniqueIds(plan: CellPlan, ownerOf: OwnerOf): CellPlan {
  const claims = new Map<object, IdClaim>();
  for (const edit of plan.edits)
    if (edit.column.id === 'id' && typeof edit.value === 'string')
      claims.set(edit, { key: edit.row.key, who: edit.row.values.name, id: edit.value });
  for (const { name, edits } of plan.added)
    for (const edit of edits)
      if (edit.column.id === 'id' && typeof edit.value === 'string')
        claims.set(edit, { key: null, who: name, id: edit.value });
  if (claims.size === 0) return plan;
  const reasons = refusedIds([...claims.values()], ownerOf);
  if (reasons.size === 0) return plan;
  const stands = (edit: object): boolean => {
    const claim = claims.get(edit);
    return claim === undefined || !reasons.has(claim);
  };
  return {
    ...plan,
    edits: plan.edits.filter(stands),
    added: plan.added.map((partner) => ({ ...partner, edits: partner.edits.filter(stands) })),
    refused: [...plan.refused, ...[...reasons].map(([claim, reason]) => refusedId(claim, `${reason}.`))],
  };
}
