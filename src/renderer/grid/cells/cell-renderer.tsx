import type { ICellRendererParams } from 'ag-grid-community';
import type { GridRow } from '../columns/row.ts';
import type { GridContext } from '../grid-context.ts';
import { MarkedText } from '../search/marked-text.tsx';
import { drawShown } from './cell-view.tsx';
import type { Shown } from './shown.ts';

export type CellParams = ICellRendererParams<GridRow, Shown, GridContext>;

/** A cell that is more than words. */
export function CellRenderer({ value }: CellParams) {
  return value === null || value === undefined ? null : drawShown(value);
}

/** A cell of words while a search is on: what matches is marked. */
export function SearchedCell({ value, context }: CellParams) {
  if (typeof value === 'string') return <MarkedText text={value} word={context.search} />;
  if (typeof value === 'object' && value?.look === 'link') {
    return (
      <a href={value.address} tabIndex={-1}>
        <MarkedText text={value.text} word={context.search} />
      </a>
    );
  }
  return value === null || value === undefined ? null : drawShown(value);
}
