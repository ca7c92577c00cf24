import { computedFields, inputFields, type Partner } from '../fields/fields.ts';
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

/** How a portfolio is written. */
export interface PortfolioWriteOptions extends WriteOptions {
  /** Write the computed columns too; every row needs its evaluation then. */
  readonly computed?: boolean | undefined;
  /** The own columns and their order; those that occur, in the order in which they do, unless said otherwise. */
  readonly ownColumns?: readonly string[] | undefined;
}

const texts: ReadonlySet<KindName> = new Set(['id', 'name', 'text', 'longText', 'link', 'tags']);

interface Writer {
  readonly id: string;
  readonly header: string;
  readonly write: (value: unknown) => string;
}

/** Writes the values of a field as the text of a cell, a text with its guard. */
function writer(field: { readonly id: string; readonly header: string; readonly kind: unknown }): Writer {
  const kind = field.kind as Kind<unknown>;
  const write = texts.has(kind.name)
    ? (value: unknown) => guard(evenLines(kind.write(value)))
    : (value: unknown) => kind.write(value);
  return { id: field.id, header: field.header, write };
}

const inputWriters = inputFields.map(writer);
const computedWriters = computedFields.map(writer);

/** The headers of an export, in its order. */
export function portfolioHeaders(computed: boolean, ownColumns: readonly string[]): readonly string[] {
  return [
    ...inputWriters.map(({ header }) => header),
    ...(computed ? computedWriters.map(({ header }) => header) : []),
    ...ownColumns,
  ];
}

/**
 * Writes a portfolio (portfolio-csv.md, Writing): every input field, then the computed ones if asked for, then own columns; the rows in the order given.
 * Yields chunks of text; a reader of ours gets the same values back, and writes the same bytes.
 */
export function* writePortfolio(
  rows: Iterable<PortfolioRow>,
  options: PortfolioWriteOptions = {},
): Generator<string, void, undefined> {
  const { computed = false } = options;
  const all = options.ownColumns === undefined ? [...rows] : rows;
  const ownColumns = options.ownColumns ?? ownColumnsOf(all);
  yield* writeTable(portfolioHeaders(computed, ownColumns), cellRows(all, computed, ownColumns), options);
}

/** The names of the own columns that occur in rows, in the order in which they do. */
export function ownColumnsOf(rows: Iterable<Pick<PortfolioRow, 'own'>>): readonly string[] {
  const names = new Set<string>();
  for (const { own } of rows) for (const name of Object.keys(own ?? {})) names.add(name);
  return [...names];
}

function* cellRows(
  rows: Iterable<PortfolioRow>,
  computed: boolean,
  ownColumns: readonly string[],
): Generator<readonly TableCell[], void, undefined> {
  for (const { partner, own = {}, evaluation } of rows) {
    const cells = cellsOf(partner, inputWriters);
    if (computed) {
      if (evaluation === undefined)
        throw new Error(`${partner.name} is to be written with computed columns, but has no evaluation`);
      cells.push(...cellsOf(evaluation, computedWriters));
    }
    for (const name of ownColumns) cells.push(Object.hasOwn(own, name) ? (own[name] ?? '') : '');
    yield cells;
  }
}

function cellsOf(values: object, writers: readonly Writer[]): TableCell[] {
  const record = values as Readonly<Record<string, unknown>>;
  return writers.map(({ id, write }) => ({ plain: write(record[id]) }));
}

/** The longest cell that Excel keeps whole, in UTF-16 units, and the most rows below a header. */
export const excelLimits = { cell: 32_767, rows: 1_048_575 } as const;

/** What Excel would cut from an export. */
export interface CutByExcel {
  readonly cells: readonly { readonly name: string; readonly column: string; readonly length: number }[];
  /** How many rows stand beyond Excel's last. */
  readonly rows: number;
}

/** Lists what Excel would cut (portfolio-csv.md, Writing): cells of more than 32,767 characters, and rows beyond 1,048,575. */
export function cutByExcel(rows: Iterable<Pick<PortfolioRow, 'partner' | 'own'>>): CutByExcel {
  const cells: { name: string; column: string; length: number }[] = [];
  let count = 0;
  for (const { partner, own = {} } of rows) {
    count += 1;
    const check = (column: string, text: string): void => {
      if (text.length > excelLimits.cell) cells.push({ name: partner.name, column, length: text.length });
    };
    for (const { id, header, write } of longest) {
      const value = partner[id as keyof Partner];
      if (value === null || (typeof value === 'string' && value.length < excelLimits.cell)) continue;
      check(header, write(value));
    }
    for (const [name, text] of Object.entries(own)) check(name, guard(text));
  }
  return { cells, rows: Math.max(0, count - excelLimits.rows) };
}

/** The columns whose cells have no limit. */
const longest = inputWriters.filter((_, at) => texts.has(inputFields[at]?.kind.name ?? 'number'));
