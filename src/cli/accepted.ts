import { readAccepted } from '#shared/csv/read-accepted.ts';
import type { PortfolioFile, ReadRow } from '#shared/csv/types.ts';
import type { Acceptance } from '#shared/rules/evaluation.ts';
import type { Context } from './context.ts';
import { CannotRun } from './failure.ts';
import { inputName, readInput } from './input.ts';
import type { Judged } from './judged.ts';
import { isIncomplete, problemText, reportFile, reportProblems } from './report-file.ts';

/** What an accepted findings file says, by row of the portfolio. */
export interface Acceptances extends Pick<Judged, 'acceptedOf' | 'notices'> {
  /** True when nothing of the file was refused or held back. */
  readonly complete: boolean;
}

const none: readonly Acceptance[] = [];

/** Reads the accepted findings of a portfolio, if a file of them is given. */
export async function acceptancesOf(
  file: string | undefined,
  portfolio: PortfolioFile,
  { said }: Context,
): Promise<Acceptances> {
  if (file === undefined) return { acceptedOf: () => none, notices: [], complete: true };
  const partners = portfolio.rows.map((row) => row.partner);
  // The columns of an accepted findings file are fixed: what was said about the portfolio's does not concern them.
  const { map: _map, ownColumns: _own, ...options } = said(file);
  const read = readAccepted(await readInput(file), partners, options);
  if (!read.ok) throw new CannotRun(`cannot read ${inputName(file)}: ${read.reason}`);
  const byRow = new Map<ReadRow, Acceptance[]>();
  for (const { partner, acceptance } of read.rows) {
    const row = portfolio.rows[partner];
    if (row !== undefined) byRow.set(row, [...(byRow.get(row) ?? []), acceptance]);
  }
  reportFile(file, read, 'accepted finding');
  reportProblems(file, read.problems);
  return {
    acceptedOf: (row) => byRow.get(row) ?? none,
    notices: [...read.notices, ...read.problems.map(problemText)].map(
      (text) => `${inputName(file)}: ${text}`,
    ),
    complete: !isIncomplete(read),
  };
}
