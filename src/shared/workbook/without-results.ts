import { reasonOf } from '../csv/read-table.ts';
import type { FileColumn, FileOptions, HeldRow, PortfolioFile, Problem, ReadRow } from '../csv/types.ts';
import { blankPartner } from '../fields/fields.ts';

/** Why a cell with a formula alone is refused. */
const noResult =
  'the formula has no result; open the workbook in Excel and save it, so that it holds what it comes to';

/**
 * Refuses the cells whose formula has no stored result where their column would take the formula for a text, which nobody
 * wrote: as any refused cell they are blank, and hold their row back unless such rows are kept (portfolio-csv.md, Held back or not).
 *
 * @param addresses Where such formulas stand in the sheet, as `B3`.
 */
export function withoutResults(
  file: PortfolioFile,
  addresses: readonly string[],
  { keepBadRows = false }: FileOptions,
): PortfolioFile {
  const refused = refusedTexts(file, addresses);
  if (refused.size === 0) return file;
  const rows: ReadRow[] = [];
  const held: HeldRow[] = [...file.held];
  const doubtful = new Map(file.doubtful.map((each) => [each.row, each]));
  const problems: Problem[] = [...file.problems];
  for (const read of file.rows) {
    const columns = refused.get(read.row);
    if (columns === undefined) {
      rows.push(read);
      continue;
    }
    const { row } = read;
    const cells = file.cellsOf?.(row) ?? [];
    const wrong = columns.map(({ header, index }): Problem => {
      return { row, column: header, value: cells[index - 1] ?? '', reason: noResult };
    });
    problems.push(...wrong);
    const clean = without(read, columns);
    doubtful.set(row, { row, cells, read: clean });
    if (keepBadRows && !columns.some(isEssential)) rows.push(clean);
    else {
      const { id, name, website } = clean.partner;
      held.push({ row, cells, verbatim: false, reason: reasonOf(wrong), identity: { id, name, website } });
    }
  }
  // Rows held back for other cells: once those are mended, the formula must not come in.
  const there = new Set(file.rows.map(({ row }) => row));
  for (const each of file.doubtful) {
    const columns = there.has(each.row) ? undefined : refused.get(each.row);
    if (columns !== undefined)
      doubtful.set(each.row, { row: each.row, cells: each.cells, read: without(each.read, columns) });
  }
  return {
    ...file,
    rows,
    held: held.sort(byRow),
    doubtful: [...doubtful.values()].sort(byRow),
    problems: problems.sort(byRow),
  };
}

const byRow = (a: { readonly row: number }, b: { readonly row: number }): number => a.row - b.row;

const isEssential = ({ use }: FileColumn): boolean =>
  use.kind === 'field' && (use.field === 'name' || use.field === 'id');

/** The columns in which a row has such a formula, by the row; those in which the formula was refused already are left out. */
function refusedTexts(
  { columns, problems }: PortfolioFile,
  addresses: readonly string[],
): ReadonlyMap<number, readonly FileColumn[]> {
  const known = new Set(problems.map(({ row, column }) => `${row} ${column}`));
  const refused = new Map<number, FileColumn[]>();
  for (const address of addresses) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = columns[columnNumber(letters) - 1];
    const row = Number(digits);
    if (column === undefined || (column.use.kind !== 'field' && column.use.kind !== 'own')) continue;
    if (known.has(`${row} ${column.header}`)) continue;
    const others = refused.get(row);
    if (others === undefined) refused.set(row, [column]);
    else others.push(column);
  }
  return refused;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** A row without the cells of some columns. */
function without(read: ReadRow, columns: readonly FileColumn[]): ReadRow {
  const fields = new Set(columns.flatMap(({ use }) => (use.kind === 'field' ? [use.field] : [])));
  const own = new Set(columns.flatMap(({ use }) => (use.kind === 'own' ? [use.name] : [])));
  const blank = blankPartner('');
  const partner = Object.fromEntries(
    Object.entries(read.partner).map(([id, value]) => [
      id,
      fields.has(id) ? blank[id as keyof typeof blank] : value,
    ]),
  );
  return {
    ...read,
    partner: partner as unknown as ReadRow['partner'],
    own: Object.fromEntries(Object.entries(read.own).filter(([name]) => !own.has(name))),
    present: new Set([...read.present].filter((id) => !fields.has(id))),
    presentOwn: new Set([...read.presentOwn].filter((name) => !own.has(name))),
  };
}
