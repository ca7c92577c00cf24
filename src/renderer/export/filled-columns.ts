import type { Portfolio } from '../storage/portfolio.ts';

/**
 * The own columns that some partner fills in, in their order. An empty one stays out of the file: an import would not
 * take it, and an export imported and exported again is the same file.
 */
export function filledOwnColumns({
  ownColumns,
  rows,
}: Pick<Portfolio, 'ownColumns' | 'rows'>): readonly string[] {
  const empty = new Set(ownColumns());
  for (const { own } of rows()) {
    if (empty.size === 0) break;
    for (const name of Object.keys(own)) empty.delete(name);
  }
  return ownColumns().filter((name) => !empty.has(name));
}
