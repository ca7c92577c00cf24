import type { Partner } from '#shared/fields/fields.ts';
import { type Column, findColumn, readColumn } from '../../src/renderer/grid/columns/column.ts';
import type { GridRow } from '../../src/renderer/grid/columns/row.ts';
import type { Table } from '../../src/renderer/grid/range/table.ts';
import type { OwnerOf } from '../../src/renderer/grid/range/unique-ids.ts';
import { partner } from './partner.ts';

/** A column by its id; throws when there is none. */
export function columnOf(id: string): Column {
  const column = findColumn(id);
  if (column === undefined) throw new Error(`there is no column ${id}`);
  return column;
}

/** Shown rows and columns without a grid. Computed cells are empty lists and nulls: these tests judge nothing. */
export function tableOf(
  columns: readonly string[],
  rows: readonly (Partial<Partner> & { readonly name: string })[],
): Table {
  return {
    columns: columns.map(columnOf),
    rows: rows.map((values): GridRow => ({ key: values.name, values: partner(values), own: {} })),
    valueAt: (row, column) => (column.computed ? null : readColumn(column, row, () => ({}) as never)),
  };
}

/** Who has a Partner ID among the rows of a table. */
export const ownersIn =
  (table: Table): OwnerOf =>
  (id) => {
    const row = table.rows.find(({ values }) => values.id === id);
    return row === undefined ? null : { key: row.key, name: row.values.name };
  };
