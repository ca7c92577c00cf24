import { readPortfolio } from '#shared/csv/read-portfolio.ts';
import type { FileOptions } from '#shared/csv/types.ts';
import { ownColumnsOf } from '#shared/csv/write-portfolio.ts';
import type { Portfolio } from '../storage/portfolio.ts';
import { type ImportPlan, type PlanOptions, planImport } from './plan.ts';

/** A file ready to import, or refused as a whole with the reason. */
export type ReadImport =
  | { readonly ok: true; readonly plan: ImportPlan }
  | { readonly ok: false; readonly fileName: string; readonly reason: string };

/**
 * Reads a portfolio file and says what importing it would do; writes nothing. Own columns that the portfolio has are
 * read as such unless `ownColumns` says otherwise; amounts are in the program's currency.
 */
export function readImport(
  fileName: string,
  bytes: Uint8Array,
  portfolio: Pick<Portfolio, 'rows' | 'settings'>,
  options: FileOptions & PlanOptions = {},
): ReadImport {
  const { blanksClear, ...fileOptions } = options;
  const rows = portfolio.rows();
  const file = readPortfolio(bytes, {
    currency: portfolio.settings().currency,
    ownColumns: ownColumnsOf(rows),
    ...fileOptions,
  });
  if (!file.ok) return { ok: false, fileName, reason: file.reason };
  const planOptions: PlanOptions = {
    ...(blanksClear === undefined ? {} : { blanksClear }),
    ...(options.sharedHosts === undefined ? {} : { sharedHosts: options.sharedHosts }),
  };
  return { ok: true, plan: planImport(fileName, file, rows, planOptions) };
}
