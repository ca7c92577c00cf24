import { currencyOf } from '../fields/currency.ts';
import type { Kind, KindName, ReadOptions } from '../fields/kind.ts';
import { dayPlace } from '../fields/read-date.ts';
import { ambiguousMark, compareMarks } from '../fields/read-number.ts';
import { isRoundedId } from '../merge/identity.ts';
import { type CellColumn, cellColumn, numberAt } from './cell-store.ts';
import { readGuarded, readGuardedId } from './guard.ts';
import type { SchemaColumn } from './schema.ts';
import type { DateOrder, DecimalMark } from './types.ts';

/** What the different texts of a column mean, by their place in it. */
export interface ResolvedColumn {
  readonly values: readonly unknown[];
  /** Why a text was refused; undefined where it was not. */
  readonly refusals: readonly (string | undefined)[];
  /** Worth telling once for the column. */
  readonly notices: readonly string[];
  /** Texts read as blank because the options say so. */
  readonly words: ReadonlySet<number>;
  /** The order of its dates, where one of them told it. */
  readonly dates: 'dmy' | 'mdy' | null;
}

/** A column of the file that stands for a field. */
export interface FieldColumn {
  readonly column: SchemaColumn;
  readonly header: string;
  readonly cells: CellColumn;
  /** Texts that stand in the column but in no row: they only tell how the file writes its numbers. */
  readonly stray?: ReadonlySet<string>;
}

/** What holds for the whole file. */
export interface ResolveOptions {
  readonly decimal: DecimalMark;
  readonly dates: DateOrder;
  readonly blankWords: boolean;
  readonly currency: string;
}

const numeric: ReadonlySet<KindName> = new Set(['money', 'number', 'integer', 'ratio', 'scale']);
const guarded: ReadonlySet<KindName> = new Set(['name', 'text', 'longText', 'link', 'tags']);

/**
 * Reads the texts of all columns: what only the whole file can tell (the decimal mark, the order of dates, currencies) is settled first.
 */
export function resolveColumns(
  columns: readonly FieldColumn[],
  options: ResolveOptions,
): readonly ResolvedColumn[] {
  const otherMark = columns.some(({ column: { kind }, cells, stray = [] }) => {
    if (!numeric.has(kind.name)) return false;
    const isOther = (text: string): boolean => marksOf(text, kind, options) === 'only the other';
    return cells.texts.some(isOther) || [...stray].some(isOther);
  });
  return columns.map((column) => resolve(column, options, otherMark));
}

/** How both decimal marks see a cell of a numeric column; a count is whole. */
const marksOf = (
  text: string,
  kind: Pick<Kind<unknown>, 'name'>,
  { decimal }: Pick<ResolveOptions, 'decimal'>,
): ReturnType<typeof compareMarks> => compareMarks(text, decimal, kind.name === 'integer');

/**
 * Reads one text as a cell of its own, such as one that was written in the place of a refused one. Of the dates of its column
 * it knows the order only by `options.dates`.
 */
export function readCell(
  column: SchemaColumn,
  text: string,
  options: ResolveOptions,
): { readonly value: unknown; readonly refusal: string | undefined } {
  const cells = cellColumn();
  if (text.trim() !== '') cells.texts.push(text);
  const code = cells.texts.length - 1;
  const { values, refusals } = resolve({ column, header: column.header, cells }, options, false);
  return { value: values[code], refusal: refusals[code] };
}

function resolve(
  { column, header, cells }: FieldColumn,
  options: ResolveOptions,
  otherMark: boolean,
): ResolvedColumn {
  const { kind } = column;
  const order = kind.name === 'date' ? orderOf(cells, options.dates) : settledOrder;
  const read = reader(kind, { decimal: options.decimal, dates: order.dates, blankWords: options.blankWords });
  const values: unknown[] = [];
  const refusals: (string | undefined)[] = [];
  const words = new Set<number>();
  const currencies = new Map<number, string>();
  const notices: string[] = order.notice === null ? [] : [`${header}: ${order.notice}`];
  let remarks = 0;
  let firstRemark = '';
  for (const [code, text] of cells.texts.entries()) {
    const reading = read(text);
    let reason = reading.ok ? undefined : reading.reason;
    if (code === 0) reason = column.required;
    else if (otherMark && numeric.has(kind.name) && marksOf(text, kind, options) === 'differently')
      reason = ambiguousMark(text, options.decimal);
    else if (!reading.ok && order.refusal !== null && dayPlace(text) !== 'says nothing')
      reason = order.refusal;
    else if (reading.ok && reading.value === kind.empty && reading.wasWord !== true) reason = column.required;
    values.push(reading.ok && reason === undefined ? reading.value : kind.empty);
    refusals.push(reason);
    if (!reading.ok || reason !== undefined) continue;
    if (reading.wasWord === true) words.add(code);
    if (reading.currency !== undefined) currencies.set(code, currencyOf(reading.currency, options.currency));
    if (reading.notice !== undefined) {
      remarks += 1;
      if (remarks === 1) firstRemark = `row ${numberAt(cells.firstRows, code)}: ${reading.notice}`;
    }
  }
  const mixed = new Set(currencies.values());
  if (mixed.size === 1) {
    const [only = ''] = mixed;
    if (only !== options.currency)
      notices.push(`${header}: ${only}; the program is ${options.currency}. Nothing was converted`);
  } else {
    for (const [code, currency] of currencies) {
      if (currency === options.currency) continue;
      values[code] = kind.empty;
      refusals[code] =
        `${currency} in a column that also holds ${[...mixed].filter((other) => other !== currency).join(', ')}; write all amounts in ${options.currency}`;
    }
  }
  if (remarks > 0)
    notices.push(`${header}, ${firstRemark}${remarks > 1 ? ` (and ${remarks - 1} more cells like it)` : ''}`);
  return { values, refusals, notices, words, dates: order.found };
}

function reader(
  kind: Kind<unknown>,
  options: ReadOptions,
): (text: string) => ReturnType<Kind<unknown>['read']> {
  if (kind.name === 'id')
    return (text) => {
      const id = readGuardedId(text);
      return isRoundedId(id)
        ? {
            ok: false,
            reason: `"${id}" was rounded by a spreadsheet and may stand for several partners; write the whole id`,
          }
        : kind.read(id, options);
    };
  if (guarded.has(kind.name)) return (text) => kind.read(readGuarded(text), options);
  return (text) => kind.read(text, options);
}

interface Order {
  readonly dates: ReadOptions['dates'];
  readonly notice: string | null;
  /** Why all dates of the column that need an order are refused. */
  readonly refusal: string | null;
  readonly found: 'dmy' | 'mdy' | null;
}

const settledOrder: Order = { dates: 'iso', notice: null, refusal: null, found: null };

/** Decides the order of a column's dates by a day above 12 in it (portfolio-csv.md, Dates). */
function orderOf(cells: CellColumn, dates: DateOrder): Order {
  if (dates !== 'auto') return { ...settledOrder, dates };
  let first = -1;
  let second = -1;
  let either = false;
  for (const [code, text] of cells.texts.entries()) {
    const place = dayPlace(text);
    if (place === 'either') either = true;
    if (place === 'first' && first === -1) first = code;
    if (place === 'second' && second === -1) second = code;
  }
  const at = (code: number): string =>
    `row ${numberAt(cells.firstRows, code)} ("${cells.texts[code]?.trim()}")`;
  if (first !== -1 && second !== -1)
    return {
      ...settledOrder,
      refusal: `the column contradicts itself: ${at(first)} has the day first, ${at(second)} the month; write its dates as 2026-03-29, or say which (--dates dmy or --dates mdy)`,
    };
  if (first !== -1) return foundOrder('dmy', `dates read with the day first, as in ${at(first)}`);
  if (second !== -1) return foundOrder('mdy', `dates read with the month first, as in ${at(second)}`);
  return either
    ? {
        ...settledOrder,
        refusal:
          'day or month first? No date of the column tells; write its dates as 2026-03-29, or say which (--dates dmy or --dates mdy)',
      }
    : settledOrder;
}

const foundOrder = (found: 'dmy' | 'mdy', notice: string): Order => ({
  dates: found,
  notice,
  refusal: null,
  found,
});
