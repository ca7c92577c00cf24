import type { KindName } from '../fields/kind.ts';
import { cellWriter, type ExportColumn, type PortfolioRow } from './write-portfolio.ts';

/** Numbers of a CSV that a spreadsheet reads wrong where decimals are written with a comma. */
export interface TakenForThousands {
  readonly count: number;
  /** The first of them, as it stands in the file. */
  readonly first: { readonly name: string; readonly column: string; readonly text: string } | null;
}

const numeric: ReadonlySet<KindName> = new Set(['money', 'number', 'ratio']);
const threeDecimals = /^-?\d+\.\d{3}$/;

/**
 * Finds the numbers whose point such a spreadsheet takes for one between thousands, since three digits follow it:
 * `0.235` opens there as 235. The file is right; how it will be opened is not in its hands.
 */
export function takenForThousands(
  rows: Iterable<PortfolioRow>,
  columns: readonly ExportColumn[],
): TakenForThousands {
  const writers = columns.map(cellWriter).filter(({ kind }) => numeric.has(kind));
  let count = 0;
  let first: TakenForThousands['first'] = null;
  for (const row of rows)
    for (const { header, value, write } of writers) {
      const found = value(row);
      if (typeof found !== 'number' || Number.isInteger(found)) continue;
      const text = write(found);
      if (!threeDecimals.test(text)) continue;
      count += 1;
      first ??= { name: row.partner.name, column: header, text };
    }
  return { count, first };
}
