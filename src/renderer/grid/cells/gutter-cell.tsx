import { Plus } from 'lucide-react';
import { isNewRow } from '../columns/row.ts';
import type { CellParams } from './cell-renderer.tsx';

/** The number of a row, with a dot while the row was changed and no longer matches the filters. */
export function GutterCell({ data, value, context }: CellParams) {
  if (data === undefined) return null;
  if (isNewRow(data)) return <Plus size={12} strokeWidth={2.25} aria-hidden="true" />;
  const number = typeof value === 'string' ? value : '';
  return context.stale.has(data.key) ? (
    <>
      <span className="pb-gutter__stale" role="img" aria-label="Changed, no longer matches the filters" />
      {number}
    </>
  ) : (
    number
  );
}

/** The head of the numbers: for the ear only. */
export function GutterHeader() {
  return <span className="pb-unseen">Row</span>;
}
