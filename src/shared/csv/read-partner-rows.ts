import { keysOf } from '../merge/identity.ts';
import { numberAt } from './cell-store.ts';
import { openFile } from './open-file.ts';
import { describeFile, heldRow, judgeRow, readTable, reasonOf, type Table, valueAt } from './read-table.ts';
import type { FileSchema } from './schema.ts';
import type {
  FileOptions,
  HeldRow,
  Identity,
  PartnerRowsFile,
  Problem,
  ReadWatch,
  RefusedFile,
} from './types.ts';

/** The values of a row by column; blanks as the kinds have them. */
export type RowValues = Readonly<Record<string, unknown>>;

/** How the rows of one kind of file become records about partners. */
export interface PartnerRows<R> {
  readonly schema: FileSchema;
  readonly make: (row: number, partner: number, values: RowValues) => R;
  /** Two rows with the same partner and key are an error on the second; null where rows may repeat. */
  readonly key: ((values: RowValues) => string) | null;
  /** What is repeated, in words: `reading of this partner on this date`. */
  readonly repeated: string;
}

/**
 * Reads a file whose rows are about known partners (portfolio-csv.md, Readings, Steps and accepted findings), matched by id, else by folded name;
 * many rows may be about one partner. A row whose partner is unknown is held back. Never throws, whatever the bytes.
 */
export function readPartnerRows<R>(
  bytes: Uint8Array,
  partners: readonly Identity[],
  options: FileOptions,
  rowsOf: PartnerRows<R>,
  watch?: ReadWatch,
): PartnerRowsFile<R> | RefusedFile {
  const file = openFile(bytes, rowsOf.schema, options);
  if (!file.ok) return file;
  const table = readTable(file, rowsOf.schema, options, watch);
  if (!table.ok) return table;
  const find = partnerFinder(partners, namesOfRows(table), options.sharedHosts);
  const rows: R[] = [];
  const problems: Problem[] = [];
  const held: HeldRow[] = [];
  const byName = new Map<number, number[]>();
  const seen = new Map<string, number>();
  const notices: string[] = [];
  for (let at = 0; at < table.records.rows; at += 1) {
    if (at % tellEvery === 0) watch?.(at, cutShare + ((1 - cutShare) * at) / table.records.rows);
    const row = numberAt(table.records.rowNumbers, at);
    const verdict = judgeRow(table, at);
    const wrong = verdict?.problems ?? [];
    const values = valuesAt(table, at);
    const found = find(textOf(values, 'id'), textOf(values, 'name'));
    problems.push(...wrong);
    let reason = typeof found === 'string' ? found : null;
    if (typeof found !== 'string' && rowsOf.key !== null && !isRefused(table, verdict?.refused ?? nothing)) {
      const key = `${found.partner} ${rowsOf.key(values)}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, row);
      else reason = `row ${first} has a ${rowsOf.repeated} already`;
    }
    if (reason !== null && wrong.length === 0) {
      const value = textOf(values, 'id') || textOf(values, 'name');
      problems.push({ row, column: null, value, reason });
    } else if (reason !== null) notices.push(`Row ${row} was held back: ${reason}`);
    if (verdict?.held === true || reason !== null || typeof found === 'string') {
      const reasons = [reasonOf(wrong), reason ?? ''].filter((text) => text !== '');
      held.push(heldRow(table, at, reasons.join('; '), identityOf(values)));
      continue;
    }
    if (found.by === 'name') byName.set(found.partner, [...(byName.get(found.partner) ?? []), row]);
    rows.push(rowsOf.make(row, found.partner, values));
  }
  for (const [partner, numbers] of byName)
    notices.push(
      `${numbers.length === 1 ? 'Row' : 'Rows'} ${shownRows(numbers)} matched ${partners[partner]?.name ?? ''} by name, not by Partner ID`,
    );
  return { ...describeFile(table, { problems, held, notices }), rows };
}

/** How many rows are judged between two words about the progress, and the share of the reading when the first one is. */
const [tellEvery, cutShare] = [1000, 0.75];

const nothing: ReadonlySet<string> = new Set();

const shownRows = (rows: readonly number[]): string =>
  rows.length > 10 ? `${rows.slice(0, 10).join(', ')} and ${rows.length - 10} more` : rows.join(', ');

function valuesAt(table: Table, at: number): RowValues {
  return Object.fromEntries(table.fields.map((field) => [field.column.id, valueAt(field, at)]));
}

/** True when a cell that the row's key needs was refused. */
const isRefused = (table: Table, refused: ReadonlySet<string>): boolean =>
  table.schema.columns.some((column) => column.required !== undefined && refused.has(column.id));

function textOf(values: RowValues, id: string): string {
  const value = values[id];
  return typeof value === 'string' ? value : '';
}

const identityOf = (values: RowValues): Identity => ({
  id: textOf(values, 'id') || null,
  name: textOf(values, 'name'),
  website: null,
});

type Found = { readonly partner: number; readonly by: 'id' | 'name' };

/** The Partner ID and the name of each row of a file. */
function* namesOfRows(table: Table): Generator<Identity, void, undefined> {
  const fields = table.fields.filter(({ column }) => column.id === 'id' || column.id === 'name');
  for (let at = 0; at < table.records.rows; at += 1)
    yield identityOf(Object.fromEntries(fields.map((field) => [field.column.id, valueAt(field, at)])));
}

/**
 * Finds the partner that a row is about, or says why there is none. Rows with different Partner IDs are never the same
 * partner: by its name a row with an id that nobody has is only a partner whom no other row has by another id.
 */
function partnerFinder(
  partners: readonly Identity[],
  rows: Iterable<Identity>,
  sharedHosts: readonly string[] | undefined,
): (id: string, name: string) => Found | string {
  const byId = new Map<string, number>();
  const byName = new Map<string, number[]>();
  for (const [at, partner] of partners.entries()) {
    const { id, name } = keysOf(partner, sharedHosts);
    if (id !== null && !byId.has(id)) byId.set(id, at);
    const same = byName.get(name);
    if (same === undefined) byName.set(name, [at]);
    else same.push(at);
  }
  const claimed = new Map<number, Set<string>>();
  for (const row of rows) {
    const { id, name } = keysOf(row, sharedHosts);
    if (id === null) continue;
    const partner = byId.get(id) ?? byName.get(name)?.[0];
    if (partner !== undefined) claimed.set(partner, (claimed.get(partner) ?? new Set()).add(id));
  }
  return (id, name) => {
    const keys = keysOf({ id, name, website: null });
    const known = keys.id === null ? undefined : byId.get(keys.id);
    if (known !== undefined) return { partner: known, by: 'id' };
    const [first, second] = keys.name === '' ? [] : (byName.get(keys.name) ?? []);
    if (first !== undefined && second === undefined) {
      const others = keys.id === null ? 0 : (claimed.get(first)?.size ?? 0);
      return others > 1
        ? `no partner has the Partner ID "${id}", and other rows have "${name}" under another`
        : { partner: first, by: 'name' };
    }
    if (second !== undefined) return `several partners are called "${name}"; write the Partner ID`;
    if (id === '' && name === '') return 'the row names no partner';
    const tried = [id === '' ? '' : `the Partner ID "${id}"`, name === '' ? '' : `the name "${name}"`];
    return `no partner has ${tried.filter((text) => text !== '').join(' or ')}`;
  };
}
