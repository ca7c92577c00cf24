import { fieldOf, type InputId, kindOf } from '../fields/fields.ts';
import type { KindName } from '../fields/kind.ts';

/** A column that two sides changed: one of our fields, or an own column by its name. */
export type MergedColumn =
  | { readonly kind: 'field'; readonly field: InputId }
  | { readonly kind: 'own'; readonly name: string };

/** One cell that both sides changed to different values; the result holds mine. */
export interface CellConflict {
  readonly kind: 'cell';
  readonly column: MergedColumn;
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What a side did to a partner of the base: deleted it, or edited these columns. */
export type SideOfRow = 'deleted' | { readonly edited: readonly MergedColumn[] };

/** One side deleted a partner that the other edited; the result holds the edited row. */
export interface RowConflict {
  readonly kind: 'row';
  readonly mine: SideOfRow;
  readonly theirs: SideOfRow;
}

export type Conflict = CellConflict | RowConflict;

/** The header of a merged column, as files write it. */
export function columnHeader(column: MergedColumn): string {
  return column.kind === 'own' ? column.name : fieldOf(column.field).header;
}

/** A conflict as the conflicts file writes it (portfolio-csv.md, Merging). */
export interface ConflictTexts {
  readonly field: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  /** True when the values are no text: a spreadsheet may take them as they are. */
  readonly typed: boolean;
}

const textKinds: ReadonlySet<KindName> = new Set(['id', 'name', 'text', 'longText', 'link', 'tags']);

/** A conflict's field and values in words, blanks as ''. */
export function conflictTexts(conflict: Conflict): ConflictTexts {
  if (conflict.kind === 'row')
    return {
      field: '(row)',
      base: 'present',
      mine: sideText(conflict.mine),
      theirs: sideText(conflict.theirs),
      typed: false,
    };
  const { column } = conflict;
  const write = (value: unknown): string =>
    column.kind === 'own' ? String(value) : kindOf(column.field).write(value);
  return {
    field: columnHeader(column),
    base: write(conflict.base),
    mine: write(conflict.mine),
    theirs: write(conflict.theirs),
    typed: column.kind === 'field' && !textKinds.has(kindOf(column.field).name),
  };
}

function sideText(side: SideOfRow): string {
  return side === 'deleted' ? side : `edited: ${side.edited.map(columnHeader).join('; ')}`;
}
