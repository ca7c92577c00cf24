import { groups } from '#shared/fields/field.ts';
import { type AnyField, allFields } from '#shared/fields/fields.ts';
import type { Kind } from '#shared/fields/kind.ts';
import { longText } from '#shared/fields/kinds.ts';
import type { Evaluation } from '#shared/rules/evaluation.ts';
import type { GridRow } from './row.ts';

/** One column of the grid: a field of the list, or a column of the team's own. */
export interface Column {
  /** The field's id, or `own:` and the header. */
  readonly id: string;
  /** The full name: tooltip, chooser, clipboard. */
  readonly header: string;
  /** The name in the grid, where the group stands above it. */
  readonly short: string;
  readonly group: { readonly id: string; readonly title: string };
  readonly help: string;
  readonly computed: boolean;
  /** The header of an own column, null for a field. */
  readonly own: string | null;
  readonly kind: Kind<unknown>;
}

const ownPrefix = 'own:';
const ownGroup = { id: 'own', title: 'Own columns' };

const titles = new Map<string, string>(groups.map((group) => [group.id, group.title]));

function fieldColumn(field: AnyField): Column {
  return {
    id: field.id,
    header: field.header,
    short: field.short ?? field.header,
    group: { id: field.group, title: titles.get(field.group) ?? field.group },
    help: field.help,
    computed: field.computed,
    own: null,
    kind: field.kind as unknown as Kind<unknown>,
  };
}

/** A column for every field, in the order of the field list. */
export const fieldColumns: readonly Column[] = allFields.map(fieldColumn);

const byId = new Map(fieldColumns.map((column) => [column.id, column]));

/** The id of the team's own column of a header. */
export const ownColumnId = (header: string): string => ownPrefix + header;

/** A column of the team's own: text, never computed with. */
export function ownColumn(header: string): Column {
  return {
    id: ownColumnId(header),
    header,
    short: header,
    group: ownGroup,
    help: 'A column of your own; no rule reads it.',
    computed: false,
    own: header,
    kind: longText as unknown as Kind<unknown>,
  };
}

/** The column of an id; undefined when there is none, such as a field of a later version in a saved view. */
export function findColumn(id: string): Column | undefined {
  return id.startsWith(ownPrefix) ? ownColumn(id.slice(ownPrefix.length)) : byId.get(id);
}

/** The value of a cell. Only a computed column asks for the evaluation. */
export function readColumn(
  column: Column,
  row: GridRow,
  evaluationOf: (row: GridRow) => Evaluation,
): unknown {
  if (column.own !== null) return row.own[column.own] ?? null;
  const record = column.computed ? evaluationOf(row) : row.values;
  return (record as unknown as Readonly<Record<string, unknown>>)[column.id];
}
