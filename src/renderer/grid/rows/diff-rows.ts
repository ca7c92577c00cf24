import { blockBetween } from '#shared/block-between.ts';
import type { GridRow } from '../columns/row.ts';

/** What must be told to the grid when its rows change: only the rows that changed, or the whole new list. */
export type RowChange =
  | { readonly kind: 'none' }
  | { readonly kind: 'update'; readonly rows: readonly GridRow[] }
  | { readonly kind: 'insert'; readonly rows: readonly GridRow[]; readonly at: number }
  | { readonly kind: 'remove'; readonly rows: readonly GridRow[] }
  | { readonly kind: 'replace' };

/** Compares the shown rows before and after. Rows are compared by identity, since a changed partner is a new object. */
export function diffRows(before: readonly GridRow[], after: readonly GridRow[]): RowChange {
  if (before === after) return { kind: 'none' };
  if (before.length === after.length) return sameLength(before, after);
  const { at, gone, come } = blockBetween(before, after);
  if (gone.length === 0) return { kind: 'insert', rows: come, at };
  return come.length === 0 ? { kind: 'remove', rows: gone } : { kind: 'replace' };
}

function sameLength(before: readonly GridRow[], after: readonly GridRow[]): RowChange {
  const rows: GridRow[] = [];
  for (const [index, row] of after.entries()) {
    const old = before[index];
    if (old === row) continue;
    if (old?.key !== row.key) return { kind: 'replace' };
    rows.push(row);
  }
  return rows.length === 0 ? { kind: 'none' } : { kind: 'update', rows };
}
