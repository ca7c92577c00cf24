import type { CellColumn } from './cell-store.ts';
import { numberAt } from './cell-store.ts';
import { type ColumnPlan, unusedSince } from './map-columns.ts';
import type { OpenFile } from './open-file.ts';
import { type BrokenRecord, type Records, readRecords } from './read-records.ts';
import { type FieldColumn, type ResolvedColumn, resolveColumns } from './resolve.ts';
import type { FileSchema } from './schema.ts';
import { cellsOf, nextRecord, scanner } from './tokenize.ts';
import type {
  FileColumn,
  FileOptions,
  HeldRow,
  Identity,
  Problem,
  ReadFile,
  ReadWatch,
  RefusedFile,
} from './types.ts';

/** A column of the file that stands for a field, with what its texts mean. */
export interface TableColumn extends FieldColumn {
  readonly resolved: ResolvedColumn;
  /** A row whose cell here is refused is held back even when bad rows are kept. */
  readonly essential: boolean;
}

/** A file cut into typed columns, before its rows are judged. */
export interface Table {
  readonly ok: true;
  readonly file: OpenFile;
  readonly schema: FileSchema;
  readonly options: FileOptions;
  readonly records: Records;
  readonly fields: readonly TableColumn[];
  /** The fields in which some cell may be refused. */
  readonly doubtful: readonly TableColumn[];
  readonly own: readonly { readonly name: string; readonly cells: CellColumn }[];
}

/** Reads the rows of an open file into typed columns. */
export function readTable(
  file: OpenFile,
  schema: FileSchema,
  options: FileOptions,
  watch?: ReadWatch,
): Table | RefusedFile {
  const { plans, header } = file;
  const scan = scanner(file.text, file.delimiter, header.next);
  scan.row = header.row;
  const read = new Set(plans.flatMap((plan) => (plan.kind === 'field' ? [plan.column.id] : [])));
  const allInputs = schema.mark === null && schema.columns.every(({ id }) => read.has(id));
  const records = readRecords(scan, plans, allInputs, watch);
  if (records === 'too large')
    return {
      ok: false,
      reason: `The file needs more memory than there may be: it goes on after row ${scan.row}. Split it into parts, each with the header.`,
    };
  const fields: FieldColumn[] = [];
  const own: { name: string; cells: CellColumn }[] = [];
  for (const [at, plan] of plans.entries()) {
    const cells = records.columns[at];
    if (cells === null || cells === undefined) continue;
    if (plan.kind === 'field') {
      const stray = records.stray[at];
      fields.push({
        column: plan.column,
        header: header.names[at] ?? '',
        cells,
        ...(stray === undefined ? {} : { stray }),
      });
    } else if (plan.kind === 'own') own.push({ name: plan.name, cells });
  }
  const resolved = resolveColumns(fields, {
    decimal: options.decimal ?? '.',
    dates: options.dates ?? 'auto',
    blankWords: options.blankWords ?? false,
    currency: options.currency ?? 'USD',
  });
  const typed = fields.map(
    (field, at): TableColumn => ({
      ...field,
      resolved: resolved[at] ?? { values: [], refusals: [], notices: [], words: new Set(), dates: null },
      essential: field.column.required !== undefined || field.column.id === 'id',
    }),
  );
  return {
    ok: true,
    file,
    schema,
    options,
    records,
    own,
    fields: typed,
    doubtful: typed.filter(
      ({ column, resolved: { refusals } }) =>
        column.required !== undefined || refusals.some((reason) => reason !== undefined),
    ),
  };
}

/** What is wrong with the cells of one row. */
export interface RowVerdict {
  readonly problems: readonly Problem[];
  /** Held back because of its own cells. */
  readonly held: boolean;
  /** The fields whose cells were refused. */
  readonly refused: ReadonlySet<string>;
}

/** Judges the cells of one row: each refused cell is a problem. Null when none was refused. */
export function judgeRow(table: Table, at: number): RowVerdict | null {
  const row = numberAt(table.records.rowNumbers, at);
  let problems: Problem[] | null = null;
  let refused: Set<string> | null = null;
  let essential = false;
  for (const field of table.doubtful) {
    const code = numberAt(field.cells.codes, at);
    const reason = code === -1 ? field.column.required : field.resolved.refusals[code];
    if (reason === undefined) continue;
    problems ??= [];
    refused ??= new Set();
    problems.push({
      row,
      column: field.header,
      value: code === -1 ? '' : (field.cells.texts[code] ?? ''),
      reason,
    });
    refused.add(field.column.id);
    if (field.essential) essential = true;
  }
  if (problems === null || refused === null) return null;
  return { problems, refused, held: essential || table.options.keepBadRows !== true };
}

/** The value of a field in a row: the kind's empty value where the cell is blank, absent or refused. */
export function valueAt(field: TableColumn, at: number): unknown {
  const code = numberAt(field.cells.codes, at);
  return code === -1 ? field.column.kind.empty : field.resolved.values[code];
}

/**
 * A row as it is kept when it is held back. Its cells are cut out of the text when they are asked for: a file whose rows are all held back
 * would need as much memory again.
 */
export function heldRow(
  table: Table,
  at: number,
  reason: string,
  identity: Identity | null,
  idRefused = false,
): HeldRow {
  const { text, delimiter } = table.file;
  const start = numberAt(table.records.starts, at);
  return {
    row: numberAt(table.records.rowNumbers, at),
    get cells() {
      return cellsAt(text, delimiter, start);
    },
    verbatim: false,
    reason,
    identity,
    idRefused,
  };
}

/** The cells of a row as they stand in the file, by its number; the table's text is kept for it. */
export function cellsFinder({
  file: { text, delimiter },
  records,
}: Table): (row: number) => readonly string[] {
  const { rowNumbers, starts, rows } = records;
  return (row) => {
    let [low, high] = [0, rows - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numberAt(rowNumbers, middle) < row) low = middle + 1;
      else high = middle;
    }
    return numberAt(rowNumbers, low) === row ? cellsAt(text, delimiter, numberAt(starts, low)) : [];
  };
}

function cellsAt(text: string, delimiter: string, start: number): readonly string[] {
  const scan = scanner(text, delimiter, start);
  nextRecord(scan);
  return cellsOf(scan);
}

function brokenRow({ problem, start, end, verbatim }: BrokenRecord, { text, delimiter }: OpenFile): HeldRow {
  return {
    row: problem.row,
    get cells() {
      return verbatim ? [text.slice(start, end)] : cellsAt(text, delimiter, start);
    },
    verbatim,
    reason: problem.reason,
    identity: null,
  };
}

/** The reasons of a row's problems in one text. */
export function reasonOf(problems: readonly Problem[]): string {
  return problems.map(({ column, reason }) => (column === null ? reason : `${column}: ${reason}`)).join('; ');
}

/** Puts together what a file says about itself, from its table and what was found out about its rows. */
export function describeFile(
  table: Table,
  found: { problems: readonly Problem[]; held: readonly HeldRow[]; notices: readonly string[] },
): ReadFile {
  const { file, records, fields, options } = table;
  const { header } = file;
  const broken = records.broken.map(({ problem }) => problem);
  const columns = file.plans.map((plan, at) => describeColumn(plan, at, table));
  const sample = sampleOf(file);
  return {
    ok: true,
    problems: [...found.problems, ...broken].sort((a, b) => a.row - b.row),
    held: [...found.held, ...records.broken.map((record) => brokenRow(record, file))].sort(
      (a, b) => a.row - b.row,
    ),
    notices: [
      `Read as ${file.encoding}${sample === '' ? '' : `, for example: ${sample}`}`,
      ...file.notices,
      ...header.titles.map(
        ({ row, text }) => `Row ${row} stands above the header and was not read: ${text.trim()}`,
      ),
      ...columnNotices(columns),
      ...fields.flatMap(({ resolved }) => resolved.notices),
      ...wordNotices(fields, records),
      ...records.footers.map(
        ({ row, text }) => `Row ${row} is a footer of the report and was not imported: ${text}`,
      ),
      ...found.notices,
    ],
    encoding: file.encoding,
    delimiter: file.delimiter,
    decimal: options.decimal ?? '.',
    dates: options.dates ?? 'auto',
    header: { row: header.row, names: header.names },
    columns,
    titles: header.titles,
    footers: records.footers,
    beginning: file.beginning,
    sample,
  };
}

function describeColumn(plan: ColumnPlan, at: number, table: Table): FileColumn {
  const filled = table.records.filled[at];
  const dates =
    plan.kind === 'field' ? table.fields.find(({ column }) => column === plan.column)?.resolved.dates : null;
  return {
    index: at + 1,
    header: table.file.header.names[at] ?? '',
    use:
      plan.kind === 'field'
        ? { kind: 'field', field: plan.column.id }
        : plan.kind === 'silent'
          ? { kind: 'unused', why: unusedSince.reasons }
          : plan,
    values: filled?.count ?? 0,
    example: filled?.example ?? '',
    ...(dates === null || dates === undefined ? {} : { dates }),
  };
}

const values = (count: number): string => (count === 1 ? '1 value' : `${count} values`);

function columnNotices(columns: readonly FileColumn[]): readonly string[] {
  return columns.flatMap(({ index, header, use, values: count, example }) => {
    if (use.kind === 'computed') return [`Column ${index} (${header}) is computed and was not read`];
    if (use.kind === 'own')
      return count > 0
        ? [`Column ${index} (${header || use.name}) is kept as an own column: ${values(count)}`]
        : [];
    if (use.kind !== 'unused' || use.why === unusedSince.reasons) return [];
    if (header === '')
      return count === 0
        ? []
        : [`Column ${index} was not used: no header, ${values(count)} (${shown(example)})`];
    return [
      `Column ${index} (${header}) was not used, ${use.why}: ${values(count)}${count === 0 ? '' : ` (${shown(example)})`}`,
    ];
  });
}

const shown = (example: string): string => {
  const line = example.replace(/\s+/g, ' ');
  return `\`${line.length > 40 ? `${[...line].slice(0, 37).join('')}...` : line}\``;
};

function wordNotices(fields: readonly TableColumn[], records: Records): readonly string[] {
  return fields.flatMap(({ header, cells, resolved }) => {
    if (resolved.words.size === 0) return [];
    let count = 0;
    for (let at = 0; at < records.rows; at += 1)
      if (resolved.words.has(numberAt(cells.codes, at))) count += 1;
    const words = [...resolved.words].slice(0, 5).map((code) => `"${cells.texts[code]?.trim()}"`);
    return [
      `${header}: ${count === 1 ? '1 cell was' : `${count} cells were`} read as blank (${words.join(', ')})`,
    ];
  });
}

/** The first words of a text that are not plain ASCII: they show whether the encoding is right. */
function sampleOf({ text, ascii }: OpenFile): string {
  const first = ascii ? -1 : text.search(/[\u0080-\uffff]/);
  if (first === -1) return '';
  const around = text.slice(Math.max(0, first - 60), first + 120).split(/[\r\n,;|\t"]/);
  return (
    around
      .find((part) => /[\u0080-\uffff]/.test(part))
      ?.trim()
      .slice(0, 60) ?? ''
  );
}
