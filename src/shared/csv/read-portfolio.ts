import { blankPartner, type InputId, type Partner } from '../fields/fields.ts';
import { findDuplicates, sameBy } from '../merge/duplicates.ts';
import { type Keys, keysOf } from '../merge/identity.ts';
import { numberAt } from './cell-store.ts';
import { readGuarded } from './guard.ts';
import { openFile } from './open-file.ts';
import {
  cellsFinder,
  describeFile,
  heldRow,
  judgeRow,
  type RowVerdict,
  readTable,
  reasonOf,
  type Table,
} from './read-table.ts';
import { portfolioSchema } from './schema.ts';
import type {
  DoubtfulRow,
  FileOptions,
  HeldRow,
  Identity,
  Problem,
  ReadPortfolio,
  ReadRow,
  ReadWatch,
  RefusedFile,
} from './types.ts';

/**
 * Reads a portfolio file (portfolio-csv.md, Reading): bytes to partners and problems. Never throws, whatever the bytes; a file that cannot be read
 * at all is refused with its reason. Takes time and memory in proportion to the file; `watch` is told how far it has come.
 */
export function readPortfolio(bytes: Uint8Array, options: FileOptions, watch?: ReadWatch): ReadPortfolio {
  const file = openFile(bytes, portfolioSchema, options);
  if (!file.ok) return file;
  const table = readTable(file, portfolioSchema, options, watch);
  if (!table.ok) return table;
  const { records } = table;
  const places = [];
  for (let at = 0; at < records.rows; at += 1) if (!records.dropped.has(at)) places.push(at);
  watch?.(places.length, resolvedShare);
  const partners = places.map(partnerReader(table));
  const verdicts = verdictsOf(table, places);
  if (verdicts === null) return tooManyProblems(file.delimiter);
  const duplicates = findDuplicates(keysOfAll(partners, verdicts, options.sharedHosts));

  const rows: ReadRow[] = [];
  const problems: Problem[] = [];
  const held: HeldRow[] = [];
  const doubtful: DoubtfulRow[] = [];
  const notices: string[] = [];
  // A column whose every value stands in rows held back is no column of the portfolio.
  const filled = new Set<string>();
  const presentAt = presence(table);
  const ownAt = ownReader(table);
  watch?.(places.length, madeShare);
  for (const [index, at] of places.entries()) {
    const partner = partners[index];
    if (partner === undefined) continue;
    const row = numberAt(records.rowNumbers, at);
    const verdict = verdicts.get(index);
    const wrong = verdict?.problems ?? [];
    const duplicate = duplicates[index] ?? null;
    const first = duplicate === null ? -1 : numberAt(records.rowNumbers, places[duplicate.of] ?? 0);
    const again = duplicate === null ? '' : `the same partner as row ${first}: ${sameBy[duplicate.by]}`;
    for (const problem of wrong) problems.push(problem);
    if (again !== '' && wrong.length === 0)
      problems.push({ row, column: null, value: partner.name, reason: again });
    else if (again !== '') notices.push(`Row ${row} was held back: ${again}`);
    const read = (): ReadRow => ({
      row,
      partner,
      ...ownAt(at),
      present: presentAt(at, verdict?.refused ?? nothing),
    });
    const stays = verdict?.held === true || again !== '';
    if (!stays) {
      const made = read();
      rows.push(made);
      for (const name in made.own) filled.add(name);
    }
    if (!stays && wrong.length === 0) continue;
    const reasons = [reasonOf(wrong), again].filter((reason) => reason !== '');
    const idRefused = verdict?.refused.has('id') === true;
    const asItStands = heldRow(table, at, reasons.join('; '), identityOf(partner), idRefused);
    if (stays) held.push(asItStands);
    if (wrong.length > 0) doubtful.push(doubtfulRow(asItStands, read));
  }
  return {
    ...describeFile(table, { problems, held, notices }),
    rows,
    doubtful,
    ownColumns: table.own.map(({ name }) => name).filter((name) => filled.has(name)),
    ...(options.keepCells === true ? { cellsOf: cellsFinder(table) } : {}),
  };
}

const nothing: ReadonlySet<string> = new Set();

/** The shares of a whole reading once the cells are read, and once every row is a partner that is still to be judged. */
const resolvedShare = 0.75;
const madeShare = 0.85;

/** How many refused cells are listed: beyond, the file is read in a wrong way, and the list alone would fill the memory. */
const mostProblems = 4_000_000;

function tooManyProblems(delimiter: string): RefusedFile {
  return {
    ok: false,
    reason: `More than ${mostProblems.toLocaleString('en')} cells could not be read. Look at how the file was read: decimal mark, dates, delimiter (now "${delimiter}").`,
  };
}

/** What is wrong with the rows, by their place in the list; null when it is too much to list. */
function verdictsOf(table: Table, places: readonly number[]): ReadonlyMap<number, RowVerdict> | null {
  const verdicts = new Map<number, RowVerdict>();
  let count = 0;
  for (const [index, at] of places.entries()) {
    const verdict = judgeRow(table, at);
    if (verdict === null) continue;
    verdicts.set(index, verdict);
    count += verdict.problems.length;
    if (count > mostProblems) return null;
  }
  return verdicts;
}

/** Its cells and values are made when they are asked for: few of such rows are mended, and a file may have nothing else. */
const doubtfulRow = (row: HeldRow, read: () => ReadRow): DoubtfulRow => ({
  row: row.row,
  get cells() {
    return row.cells;
  },
  get read() {
    return read();
  },
});

const identityOf = ({ id, name, website }: Partner): Identity => ({ id, name, website });

/** Makes the partner of a row. What is the same for all rows is taken out of the loop: it runs once a cell. */
function partnerReader(table: Table): (at: number) => Partner {
  const blank = blankPartner('');
  const ids = table.fields.map(({ column }) => column.id);
  const codes = table.fields.map(({ cells }) => cells.codes);
  const values = table.fields.map(({ resolved }) => resolved.values);
  return (at) => {
    const partner: Record<string, unknown> = { ...blank };
    for (let field = 0; field < ids.length; field += 1) {
      const column = codes[field];
      const code = column === undefined || at >= column.length ? -1 : (column.list[at] ?? -1);
      if (code > 0) partner[ids[field] ?? ''] = values[field]?.[code];
    }
    return partner as unknown as Partner;
  };
}

const unknown: Keys = { id: null, host: null, name: '' };

function* keysOfAll(
  partners: readonly Partner[],
  verdicts: ReadonlyMap<number, RowVerdict>,
  sharedHosts: readonly string[] | undefined,
): Generator<Keys, void, undefined> {
  // A rounded id may stand for several partners: such a row is compared with none.
  for (const [index, partner] of partners.entries())
    yield verdicts.get(index)?.refused.has('id') === true ? unknown : keysOf(partner, sharedHosts);
}

/** The fields whose cells a row really had. Rows of the same shape share one set. */
function presence(table: Table): (at: number, refused: ReadonlySet<string>) => ReadonlySet<InputId> {
  const known = new Map<string, ReadonlySet<InputId>>();
  const whole: ReadonlySet<InputId> = new Set(table.fields.map(({ column }) => column.id as InputId));
  return (at, refused) => {
    if (refused.size === 0 && !table.records.short) return whole;
    const missing = table.fields.filter(
      ({ column, cells }) => refused.has(column.id) || numberAt(cells.codes, at) === -1,
    );
    if (missing.length === 0) return whole;
    const key = missing.map(({ column }) => column.id).join();
    let present = known.get(key);
    if (present === undefined) {
      const gone = new Set(missing);
      present = new Set(
        table.fields.filter((field) => !gone.has(field)).map(({ column }) => column.id as InputId),
      );
      known.set(key, present);
    }
    return present;
  };
}

/** Makes the own columns of a row. */
function ownReader(table: Table): (at: number) => Pick<ReadRow, 'own' | 'presentOwn'> {
  const { own } = table;
  const texts = own.map(({ cells }) => cells.texts.map(readGuarded));
  const whole: ReadonlySet<string> = new Set(own.map(({ name }) => name));
  const none = {};
  // A row with every cell filled is copied from this one: much faster than adding names one by one.
  const all: Record<string, string> = {};
  for (const { name } of own) set(all, name, '');
  return (at) => {
    if (own.length === 0) return { own: none, presentOwn: whole };
    const codes = own.map(({ cells }) => numberAt(cells.codes, at));
    const filled = codes.every((code) => code > 0);
    const values: Record<string, string> = filled ? { ...all } : {};
    for (const [index, { name }] of own.entries()) {
      const code = codes[index] ?? -1;
      if (code > 0) set(values, name, texts[index]?.[code] ?? '');
    }
    return {
      own: values,
      presentOwn: codes.includes(-1)
        ? new Set(own.flatMap(({ name }, index) => (codes[index] === -1 ? [] : [name])))
        : whole,
    };
  };
}

/** Sets a property whatever its name: a header may be `__proto__`. */
function set(values: Record<string, string>, name: string, value: string): void {
  if (name === '__proto__')
    Object.defineProperty(values, name, { value, enumerable: true, writable: true, configurable: true });
  else values[name] = value;
}
