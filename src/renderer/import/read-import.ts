import { sameHeader } from '#shared/csv/match-header.ts';
import type { FileOptions, PortfolioFile, ReadPortfolio, ReadWatch } from '#shared/csv/types.ts';
import { readPortfolioFile } from '#shared/workbook/read-portfolio-file.ts';
import type { Portfolio } from '../storage/portfolio.ts';
import { type Mends, mendFile } from './mend.ts';
import type { MergeBase } from './merge-bases.ts';
import { type ImportPlan, type PlanOptions, type PlanWatch, planImport } from './plan.ts';
import { type MergePlan, mergePlan } from './three-way.ts';

/** A file ready to import, or refused as a whole with the reason. */
export type ReadImport =
  | { readonly ok: true; readonly plan: ImportPlan }
  | { readonly ok: false; readonly fileName: string; readonly reason: string };

/** What the user says about a file and about its rows. */
export interface ImportOptions extends FileOptions, Omit<PlanOptions, 'sharedHosts'> {
  readonly mends?: Mends;
}

type Known = Pick<Portfolio, 'rows' | 'settings' | 'ownColumns'>;

/**
 * Reads a CSV, or a sheet of a workbook, as this portfolio would take it. Own columns that the portfolio has are read as such unless
 * `ownColumns` says otherwise; amounts are in the program's currency.
 */
export function readForImport(
  bytes: Uint8Array,
  portfolio: Known,
  { ownColumns, ...options }: FileOptions = {},
  watch?: ReadWatch,
): ReadPortfolio {
  const fileOptions = {
    currency: portfolio.settings().currency,
    ownColumns: wantedColumns(portfolio.ownColumns(), ownColumns),
    keepCells: true,
    ...options,
  };
  return readPortfolioFile(bytes, fileOptions, watch);
}

/** The portfolio's own columns first, so that another spelling of a header is the column that is there. */
function wantedColumns(
  known: readonly string[],
  wanted: FileOptions['ownColumns'],
): FileOptions['ownColumns'] {
  if (wanted === undefined || typeof wanted === 'boolean') return wanted ?? known;
  return [...known, ...wanted.filter((name) => sameHeader(name, known) === undefined)];
}

/** What importing a file that was read would do, with the user's mends and choices about its rows; writes nothing. */
export function planRead(
  fileName: string,
  file: PortfolioFile,
  portfolio: Known,
  options: ImportOptions,
  watch?: PlanWatch,
): ImportPlan {
  const { blanksClear = false } = options;
  const planOptions = { blanksClear, ...rowOptions(options) };
  return planImport(fileName, mendedFile(file, portfolio, options), portfolio.rows(), planOptions, watch);
}

/** The same over the export that the file came from: what both sides changed is a conflict. */
export function planMerge(
  fileName: string,
  file: PortfolioFile,
  portfolio: Known,
  base: Pick<MergeBase, 'partners'>,
  options: ImportOptions,
): MergePlan {
  const mended = mendedFile(file, portfolio, options);
  return mergePlan(fileName, mended, base, portfolio.rows(), rowOptions(options));
}

function rowOptions({
  decided = new Map(),
  sharedHosts,
}: ImportOptions): Pick<PlanOptions, 'decided' | 'sharedHosts'> {
  return { decided, ...(sharedHosts === undefined ? {} : { sharedHosts }) };
}

function mendedFile(
  file: PortfolioFile,
  portfolio: Known,
  { blanksClear: _clear, decided: _decided, mends = new Map(), ...fileOptions }: ImportOptions,
): PortfolioFile {
  const { currency } = portfolio.settings();
  return mendFile(file, mends, { currency, ...fileOptions, ownColumns: file.ownColumns });
}

/** Reads a portfolio file and says what importing it would do; writes nothing. */
export function readImport(
  fileName: string,
  bytes: Uint8Array,
  portfolio: Known,
  options: ImportOptions = {},
): ReadImport {
  const { blanksClear: _clear, decided: _decided, mends: _mends, ...fileOptions } = options;
  const file = readForImport(bytes, portfolio, fileOptions);
  if (!file.ok) return { ok: false, fileName, reason: file.reason };
  return { ok: true, plan: planRead(fileName, file, portfolio, options) };
}
