import { reasonOf } from '#shared/csv/read-table.ts';
import { type ResolveOptions, readCell } from '#shared/csv/resolve.ts';
import { portfolioSchema } from '#shared/csv/schema.ts';
import type {
  DoubtfulRow,
  FileOptions,
  HeldRow,
  PortfolioFile,
  Problem,
  ReadRow,
} from '#shared/csv/types.ts';
import type { InputId } from '#shared/fields/fields.ts';
import { findDuplicates, sameBy } from '#shared/merge/duplicates.ts';
import { keysOf } from '#shared/merge/identity.ts';
import type { MendedCell } from './review-lines.ts';

/** What the user wrote in the place of refused cells: by the row's number, then by header. */
export type Mends = ReadonlyMap<number, ReadonlyMap<string, string>>;

/**
 * Puts what the user wrote in the place of refused cells, in rows that were held back and in those that came in without these
 * cells. Each is read as its column was; every other cell of the row stays as it was read. A row that has nothing refused left
 * joins the others, unless it turns out to be another row's partner.
 */
export function mendFile(file: PortfolioFile, mends: Mends, options: FileOptions): PortfolioFile {
  const mended = file.doubtful.flatMap((doubtful) => {
    const texts = mends.get(doubtful.row);
    return texts === undefined ? [] : [mendRow(doubtful, texts, file, options)];
  });
  if (mended.length === 0) return file;
  const again = new Set(mended.map(({ read }) => read.row));
  const others = file.rows.filter(({ row }) => !again.has(row));
  const able = mended.filter(({ problems }) => !staysOut(problems, file, options));
  const repeated = repeatedRows(others, able, options);
  const held = mended.flatMap((row): readonly HeldRow[] => {
    const reasons = [
      staysOut(row.problems, file, options) ? reasonOf(row.problems) : '',
      repeated.get(row) ?? '',
    ].filter((reason) => reason !== '');
    if (reasons.length === 0) return [];
    const { cells, read } = row;
    return [{ row: read.row, cells, verbatim: false, reason: reasons.join('; '), identity: read.partner }];
  });
  return {
    ...file,
    rows: [...others, ...able.flatMap((row) => (repeated.has(row) ? [] : [row.read]))].sort(byRow),
    held: [...file.held.filter(({ row }) => !again.has(row)), ...held].sort(byRow),
    problems: [
      ...file.problems.filter(({ row }) => !again.has(row)),
      ...mended.flatMap(({ problems }) => problems),
      ...[...repeated].flatMap(([{ read, problems }, reason]): readonly Problem[] =>
        problems.length > 0 ? [] : [{ row: read.row, column: null, value: read.partner.name, reason }],
      ),
    ].sort(byRow),
  };
}

/** The mended cells one by one, with what stood in the file. */
export function mendedCells(file: PortfolioFile, mends: Mends): readonly MendedCell[] {
  if (mends.size === 0) return [];
  return file.problems.flatMap(({ row, column, value }): readonly MendedCell[] => {
    const to = column === null ? undefined : mends.get(row)?.get(column);
    return column === null || to === undefined ? [] : [{ row, column, from: value, to }];
  });
}

const byRow = (a: { readonly row: number }, b: { readonly row: number }): number => a.row - b.row;

interface MendedRow extends Pick<DoubtfulRow, 'cells' | 'read'> {
  /** What is refused now: the cells that were not mended, and mends that cannot be read either. */
  readonly problems: readonly Problem[];
}

function mendRow(
  { row, cells: before, read }: DoubtfulRow,
  texts: ReadonlyMap<string, string>,
  file: PortfolioFile,
  options: FileOptions,
): MendedRow {
  const cells = [...before];
  const partner: Record<string, unknown> = { ...read.partner };
  const present = new Set(read.present);
  const problems = new Map(
    file.problems.flatMap((problem) => (problem.row === row ? [[problem.column, problem] as const] : [])),
  );
  for (const [header, text] of texts) {
    const place = file.columns.find(({ header: name, use }) => name === header && use.kind === 'field');
    const field = place?.use.kind === 'field' ? place.use.field : null;
    const column = portfolioSchema.columns.find(({ id }) => id === field);
    if (place === undefined || column === undefined || !problems.has(header)) continue;
    cells[place.index - 1] = text;
    const { value, refusal } = readCell(column, text, cellOptions(file, place.dates, options));
    partner[column.id] = value;
    if (refusal === undefined) {
      present.add(column.id as InputId);
      problems.delete(header);
    } else problems.set(header, { row, column: header, value: text, reason: refusal });
  }
  const mended: ReadRow = { ...read, partner: partner as unknown as ReadRow['partner'], present };
  return { cells, read: mended, problems: [...problems.values()] };
}

/** As the column was read; a column whose dates told no order is asked for one again. */
export const cellOptions = (
  { decimal, dates }: Pick<PortfolioFile, 'decimal' | 'dates'>,
  found: 'dmy' | 'mdy' | undefined,
  { blankWords = false, currency = 'USD' }: FileOptions,
): ResolveOptions => ({ decimal, dates: found ?? dates, blankWords, currency });

/** Refused cells keep a row out, unless such rows come in without them; nobody comes in without a readable name or id. */
function staysOut(
  problems: readonly Problem[],
  { columns }: PortfolioFile,
  { keepBadRows = false }: FileOptions,
): boolean {
  if (!keepBadRows) return problems.length > 0;
  const essential = columns.flatMap(({ header, use }) =>
    use.kind === 'field' && (use.field === 'name' || use.field === 'id') ? [header] : [],
  );
  return problems.some(({ column }) => column !== null && essential.includes(column));
}

/** The mended rows that are another row's partner, and why: they come last, so that no row is pushed out by a mend elsewhere. */
function repeatedRows(
  others: readonly ReadRow[],
  able: readonly MendedRow[],
  { sharedHosts }: FileOptions,
): ReadonlyMap<MendedRow, string> {
  const rows = [...others, ...able.map(({ read }) => read)];
  const twins = findDuplicates(rows.map(({ partner }) => keysOf(partner, sharedHosts)));
  return new Map(
    able.flatMap((row, at) => {
      const twin = twins[others.length + at] ?? null;
      if (twin === null) return [];
      return [[row, `the same partner as row ${rows[twin.of]?.row ?? 0}: ${sameBy[twin.by]}`] as const];
    }),
  );
}
