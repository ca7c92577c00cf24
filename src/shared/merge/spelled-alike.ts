import { sameHeader } from '../csv/match-header.ts';
import type { Copy } from './copy.ts';

/**
 * A copy whose own columns have the names that are known for them: another spelling of a header is the same column
 * (portfolio-csv.md, Header), as it is for an import into a portfolio. The copy itself where no name differs.
 */
export function spelledAlike(copy: Copy, known: readonly string[]): Copy {
  const names = new Map<string, string>();
  // A column that was cleared as a whole is none of its own columns, but its rows have it.
  const there = new Set([...new Set(copy.rows.map((row) => row.presentOwn))].flatMap((set) => [...set]));
  for (const name of new Set([...copy.ownColumns, ...there])) {
    const other = sameHeader(name, known);
    if (other !== undefined && other !== name && !there.has(other)) names.set(name, other);
  }
  if (names.size === 0) return copy;
  const called = (name: string): string => names.get(name) ?? name;
  return {
    ...copy,
    ownColumns: copy.ownColumns.map(called),
    rows: copy.rows.map((row) => ({
      ...row,
      own: Object.fromEntries(Object.entries(row.own).map(([name, text]) => [called(name), text])),
      presentOwn: new Set([...row.presentOwn].map(called)),
    })),
  };
}
