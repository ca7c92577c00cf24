import type { IHeaderParams } from 'ag-grid-community';
import { ArrowDown, ArrowUp, ChevronsUpDown, ListFilter } from 'lucide-react';
import { type MouseEvent, useEffect } from 'react';
import { Tip, useTip } from '../../ui/tooltip.tsx';
import type { Column } from '../columns/column.ts';
import type { GridRow } from '../columns/row.ts';
import type { GridContext } from '../grid-context.ts';
import { type HeaderMarks, type SortKey, useStore } from '../grid-store.ts';
import './column-header.css';

type HeaderParams = IHeaderParams<GridRow, GridContext>;

/** The short name of a column; its full name and what belongs in it are the tooltip. */
export function ColumnHeader(params: HeaderParams) {
  const { context } = params;
  const column = context.columnOf(params.column.getColId());
  const { marks, deeds } = context;
  const key = useStore(marks, sortKeyOf(column.id));
  const order = useStore(marks, orderOf(column.id));
  const filtered = useStore(marks, ({ filtered }) => filtered.has(column.id));
  const lit = useStore(marks, (held) => held.lit.has(column.id));
  const tip = useTip();
  const cell = params.eGridHeader;
  useEffect(() => {
    cell.setAttribute('aria-sort', key === null ? 'none' : key === 'asc' ? 'ascending' : 'descending');
  }, [cell, key]);
  const name = `${column.header}${column.computed ? ', computed' : ''}${filtered ? ', filtered' : ''}`;
  useEffect(() => cell.setAttribute('aria-label', name), [cell, name]);
  useEffect(() => {
    cell.classList.toggle('pb-header--lit', lit);
  }, [cell, lit]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the header cell around it takes the keyboard; this is the pointer's way to the same menu
    <span
      className="pb-head"
      {...tip.handlers}
      onContextMenu={(event) => {
        event.preventDefault();
        deeds.headerMenu(column.id, event.currentTarget);
      }}
    >
      {column.computed ? (
        <span className="pb-head__fx" aria-hidden="true">
          ƒ
        </span>
      ) : null}
      <span className="pb-head__name">{column.short}</span>
      {filtered ? (
        <ListFilter className="pb-head__mark" size={12} strokeWidth={2.25} role="img" aria-label="Filtered" />
      ) : null}
      <SortButton
        column={column}
        sort={key}
        order={order}
        onClick={(event) => {
          event.stopPropagation();
          deeds.sort(column.id, event.shiftKey);
        }}
      />
      {tip.anchor === null ? null : <Tip anchor={tip.anchor} text={<HeaderTip column={column} />} />}
    </span>
  );
}

function HeaderTip({ column }: { readonly column: Column }) {
  return (
    <span className="pb-head-tip">
      <b>{column.header}</b>
      <span>{column.help}</span>
      {column.computed ? <span>Computed: press F2 in a cell to see why.</span> : null}
    </span>
  );
}

interface SortButtonProps {
  readonly column: Column;
  readonly sort: SortKey['direction'] | null;
  readonly order: number;
  readonly onClick: (event: MouseEvent) => void;
}

function SortButton({ column, sort, order, onClick }: SortButtonProps) {
  const Arrow = sort === null ? ChevronsUpDown : sort === 'asc' ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={sort === null ? 'pb-head__sort pb-head__sort--idle' : 'pb-head__sort'}
      aria-label={`Sort by ${column.header}`}
      onClick={onClick}
    >
      <Arrow
        className={sort === null ? undefined : 'pb-head__mark'}
        size={12}
        strokeWidth={2.25}
        aria-hidden="true"
      />
      {order > 0 ? <span className="pb-head__order">{order}</span> : null}
    </button>
  );
}

const sortKeyOf =
  (id: string) =>
  ({ sort }: HeaderMarks) =>
    sort.find((key) => key.id === id)?.direction ?? null;

/** The place of a key in a sort over several columns, 0 when it is the only one or none. */
const orderOf =
  (id: string) =>
  ({ sort }: HeaderMarks) =>
    sort.length > 1 ? sort.findIndex((key) => key.id === id) + 1 : 0;
