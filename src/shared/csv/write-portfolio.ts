import { computedFields, type FieldId, fieldOf, inputFields, type Partner } from '../fields/fields.ts';
import type { Kind, KindName } from '../fields/kind.ts';
import type { Evaluation } from '../rules/evaluation.ts';
import { guard } from './guard.ts';
import { evenLines, type TableCell, type WriteOptions, writeTable } from './write-table.ts';

/** One partner to write; the evaluation is asked for with `computed`. */
export interface PortfolioRow {
  readonly partner: Partner;
  readonly own?: Readonly<Record<string, string>> | undefined;
  readonly evaluation?: Evaluation | undefined;
}

/** One column of an export: a field of the list, or an own column of the portfolio under its name. */
export type ExportColumn =
  | { readonly kind: 'field'; readonly field: FieldId }
  | { readonly kind: 'own'; readonly name: string };

/** How a portfolio is written. */
export interface PortfolioWriteOptions extends WriteOptions {
  /** Write the computed columns too; every row needs its evaluation then. */
  readonly computed?: boolean | undefined;
  /** The own columns and their order; those that occur, in the order in which they do, unless said otherwise. */
  readonly ownColumns?: readonly string[] | undefined;
  /** Exactly these columns in this order, whatever the other two say. */
  readonly columns?: readonly ExportColumn[] | undefined;
}

const texts: ReadonlySet<KindName> = new Set(['id', 'name', 'text', 'longText', 'link', 'tags']);

/** Every input field, then the computed ones if asked for, then own columns (portfolio-csv.md, Writing). */
export function allColumns(computed: boolean, ownColumns: readonly string[]): readonly ExportColumn[] {
  const fields = computed ? [...inputFields, ...computedFields] : inputFields;
  return [
    ...fields.map(({ id }): ExportColumn => ({ kind: 'field', field: id })),
    ...ownColumns.map((name): ExportColumn => ({ kind: 'own', name })),
  ];
}

/** How the cells of one column are written, in every kind of file. */
export interface CellWriter {
  readonly header: string;
  readonly kind: KindName;
  readonly computed: boolean;
  /** Its cells are texts without a limit. */
  readonly long: boolean;
  readonly value: (row: PortfolioRow) => unknown;
  /** The value as the text of a cell, a text with its guard. */
  readonly write: (value: unknown) => string;
}

/** The writer of a column's cells. */
export function cellWriter(column: ExportColumn): CellWriter {
  if (column.kind === 'own') {
    const { name } = column;
    return {
      header: name,
      kind: 'longText',
      computed: false,
      long: true,
      value: ({ own = {} }) => (Object.hasOwn(own, name) ? (own[name] ?? '') : ''),
      write: (value) => guard(evenLines(String(value))),
    };
  }
  const { id, header, computed, kind: typed } = fieldOf(column.field);
  const kind = typed as unknown as Kind<unknown>;
  const isText = texts.has(kind.name);
  return {
    header,
    kind: kind.name,
    computed,
    long: isText && !computed,
    value: ({ partner, evaluation }) => {
      if (!computed) return (partner as Readonly<Record<string, unknown>>)[id];
      if (evaluation === undefined)
        throw new Error(`${partner.name} is to be written with computed columns, but has no evaluation`);
      return (evaluation as unknown as Readonly<Record<string, unknown>>)[id];
    },
    write: isText ? (value) => guard(evenLines(kind.write(value))) : (value) => kind.write(value),
  };
}

/**
 * Writes a portfolio (portfolio-csv.md, Writing): every input field, then the computed ones if asked for, then own columns; the rows in the order given.
 * Yields chunks of text; a reader of ours gets the same values back, and writes the same bytes.
 */
export function* writePortfolio(
  rows: Iterable<PortfolioRow>,
  options: PortfolioWriteOptions = {},
): Generator<string, void, undefined> {
  const { computed = false, ownColumns, columns } = options;
  const all = columns === undefined && ownColumns === undefined ? [...rows] : rows;
  const chosen = columns ?? allColumns(computed, ownColumns ?? ownColumnsOf(all));
  const writers = chosen.map(cellWriter);
  const headers = writers.map(({ header }) => header);
  yield* writeTable(headers, cellRows(all, writers), options);
}

/** The names of the own columns that occur in rows, in the order in which they do. */
export function ownColumnsOf(rows: Iterable<Pick<PortfolioRow, 'own'>>): readonly string[] {
  const names = new Set<string>();
  for (const { own } of rows) for (const name of Object.keys(own ?? {})) names.add(name);
  return [...names];
}

function* cellRows(
  rows: Iterable<PortfolioRow>,
  writers: readonly CellWriter[],
): Generator<readonly TableCell[], void, undefined> {
  for (const row of rows) yield writers.map(({ value, write }) => ({ plain: write(value(row)) }));
}

/** The longest cell that Excel keeps whole, in UTF-16 units, and the most rows below a header. */
export const excelLimits = { cell: 32_767, rows: 1_048_575 } as const;

/** What Excel would cut from an export. */
export interface CutByExcel {
  readonly cells: readonly { readonly name: string; readonly column: string; readonly length: number }[];
  /** How many rows stand beyond Excel's last. */
  readonly rows: number;
}

/**
 * Lists what Excel would cut (portfolio-csv.md, Writing): cells of more than 32,767 characters, and rows beyond 1,048,575. Of all columns that
 * people fill in, unless only some are written.
 */
export function cutByExcel(
  rows: Iterable<Pick<PortfolioRow, 'partner' | 'own'>>,
  columns?: readonly ExportColumn[],
): CutByExcel {
  const cells: { name: string; column: string; length: number }[] = [];
  const chosen = (columns ?? allColumns(false, [])).map(cellWriter).filter(({ long }) => long);
  let count = 0;
  for (const row of rows) {
    count += 1;
    const check = (column: string, text: string): void => {
      if (text.length > excelLimits.cell) cells.push({ name: row.partner.name, column, length: text.length });
    };
    for (const { header, value, write } of chosen) {
      const found = value(row);
      // A guard adds one character, line ends take some away: a shorter text needs no writing.
      if (found === null || (typeof found === 'string' && found.length < excelLimits.cell)) continue;
      check(header, write(found));
    }
    if (columns === undefined)
      for (const [name, text] of Object.entries(row.own ?? {})) check(name, guard(evenLines(text)));
  }
  return { cells, rows: Math.max(0, count - excelLimits.rows) };
}
