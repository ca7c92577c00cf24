import type {
  FileOptions,
  Identity,
  PartnerRowsFile,
  PortfolioFile,
  RefusedFile,
} from '#shared/csv/types.ts';
import type { Context } from './context.ts';
import { CannotRun } from './failure.ts';
import { inputName, readInput } from './input.ts';
import { isIncomplete, reportFile, reportProblems } from './report-file.ts';

/** A small file about the partners of a portfolio. */
export interface PartnerRows<R> {
  readonly rows: readonly R[];
  /** True when nothing of the file was refused or held back. */
  readonly complete: boolean;
}

type Reader<R> = (
  bytes: Uint8Array,
  partners: readonly Identity[],
  options: FileOptions,
) => PartnerRowsFile<R> | RefusedFile;

/** Reads a file of rows about a portfolio's partners, if one is given; throws CannotRun for one that cannot be read. */
export async function partnerRowsOf<R>(
  file: string | undefined,
  portfolio: PortfolioFile,
  { said }: Context,
  read: Reader<R>,
  noun: string,
): Promise<PartnerRows<R>> {
  if (file === undefined) return { rows: [], complete: true };
  // The columns of these files are fixed: what was said about the portfolio's does not concern them.
  const { map: _map, ownColumns: _own, ...options } = said(file);
  const found = read(
    await readInput(file),
    portfolio.rows.map((row) => row.partner),
    options,
  );
  if (!found.ok) throw new CannotRun(`cannot read ${inputName(file)}: ${found.reason}`);
  reportFile(file, found, noun);
  reportProblems(file, found.problems);
  return { rows: found.rows, complete: !isIncomplete(found) };
}
