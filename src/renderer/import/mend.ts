import { readPortfolio } from '#shared/csv/read-portfolio.ts';
import type { FileOptions, HeldRow, PortfolioFile, ReadRow } from '#shared/csv/types.ts';
import { quoteCell } from '#shared/csv/write-table.ts';
import { findDuplicates } from '#shared/merge/duplicates.ts';
import { keysOf } from '#shared/merge/identity.ts';

/** What the user wrote in the place of refused cells: by the row's number, then by header. */
export type Mends = ReadonlyMap<number, ReadonlyMap<string, string>>;

/**
 * Reads held rows again with the cells the user mended, by the same reader and the same guesses as the rest of the file.
 * A row that reads well now joins the others; one that does not, or that turns out to be another row's partner, stays held back
 * with the reason of now.
 */
export function mendFile(file: PortfolioFile, mends: Mends, options: FileOptions): PortfolioFile {
  const mendable = file.held.filter(({ row, verbatim }) => !verbatim && mends.has(row));
  if (mendable.length === 0) return file;
  const line = (cells: readonly string[]): string => cells.map((cell) => quoteCell(cell, ',')).join(',');
  const names = file.header.names;
  const again = mendable.map((held) => mendedCells(held, names, mends.get(held.row)));
  const text = [names, ...again].map(line).join('\r\n');
  const read = readPortfolio(new TextEncoder().encode(text), {
    ...options,
    encoding: 'utf-8',
    delimiter: ',',
    decimal: file.decimal,
    dates: file.dates,
  });
  if (!read.ok) return file;
  const numberOf = (row: number): number => mendable[row - 2]?.row ?? 0;
  const mended = new Set(mendable.map(({ row }) => row));
  const rows: readonly ReadRow[] = [
    ...file.rows,
    ...read.rows.map((row) => ({ ...row, row: numberOf(row.row) })),
  ].sort(byRow);
  const twins = findDuplicates(rows.map(({ partner }) => keysOf(partner, options.sharedHosts)));
  const twice = rows.flatMap((row, at) => {
    const twin = twins[at] ?? null;
    return twin === null ? [] : [{ row: row.row, of: rows[twin.of]?.row ?? 0 }];
  });
  const out = new Set(twice.map(({ row }) => row));
  const stillHeld = mendable.flatMap((held, at): readonly HeldRow[] => {
    const now = read.held.find(({ row }) => row === at + 2);
    return now === undefined ? [] : [{ ...held, cells: again[at] ?? held.cells, reason: now.reason }];
  });
  const repeated = twice.map(({ row, of }): HeldRow => {
    const at = mendable.findIndex((held) => held.row === row);
    const { partner } = rows.find((each) => each.row === row) ?? { partner: null };
    return {
      row,
      cells: again[at] ?? [],
      verbatim: false,
      reason: `the same partner as row ${of}`,
      identity: partner,
    };
  });
  return {
    ...file,
    rows: rows.filter(({ row }) => !out.has(row)),
    held: [...file.held.filter(({ row }) => !mended.has(row)), ...stillHeld, ...repeated].sort(byRow),
    problems: [
      ...file.problems.filter(({ row }) => !mended.has(row)),
      ...read.problems.map((problem) => ({ ...problem, row: numberOf(problem.row) })),
      ...repeated.map(({ row, reason, identity }) => ({
        row,
        column: null,
        value: identity?.name ?? '',
        reason,
      })),
    ].sort(byRow),
  };
}

const byRow = (a: { readonly row: number }, b: { readonly row: number }): number => a.row - b.row;

function mendedCells(
  held: HeldRow,
  names: readonly string[],
  mends: ReadonlyMap<string, string> | undefined,
): readonly string[] {
  return names.map((name, at) => mends?.get(name) ?? held.cells[at] ?? '');
}
