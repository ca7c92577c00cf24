import type { Column } from '../columns/column.ts';
import type { GridRow } from '../columns/row.ts';
import type { Extent } from './selection.ts';

/** What is shown, as plans read it: partners from top to bottom (never the last row), columns from left to right. */
export interface Table {
  readonly rows: readonly GridRow[];
  readonly columns: readonly Column[];
  /** The value of a cell; a computed one asks the rules. */
  valueAt(row: GridRow, column: Column): unknown;
}

/** A value that a cell will get. */
export interface PlannedEdit {
  readonly row: GridRow;
  readonly column: Column;
  readonly value: unknown;
}

/** A partner that a paste below the last row makes: its name is never blank. */
export interface PlannedPartner {
  readonly name: string;
  readonly edits: readonly { readonly column: Column; readonly value: unknown }[];
}

/** A cell that keeps what it holds, and why. */
export interface RefusedCell {
  /** The partner, or the row of the block where there is none yet. */
  readonly who: string;
  readonly field: string;
  readonly text: string;
  readonly reason: string;
}

/** Computed cells that were meant: they are skipped and named. */
export interface SkippedCells {
  readonly cells: number;
  readonly headers: readonly string[];
}

/** What a deed on many cells would do; nothing is written yet. */
export interface CellPlan {
  readonly edits: readonly PlannedEdit[];
  readonly added: readonly PlannedPartner[];
  readonly refused: readonly RefusedCell[];
  readonly computed: SkippedCells;
}

/** How large what is shown is. */
export const extentOf = ({ rows, columns }: Table): Extent => ({
  rows: rows.length,
  columns: columns.length,
});

/** Counts skipped cells; each header is named once, in the order in which it was met. */
export function skipper(): { skip(column: Column): void; done(): SkippedCells } {
  let cells = 0;
  const headers = new Set<string>();
  return {
    skip: ({ header }) => {
      cells += 1;
      headers.add(header);
    },
    done: () => ({ cells, headers: [...headers] }),
  };
}
