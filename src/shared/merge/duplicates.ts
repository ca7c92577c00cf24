import type { Keys } from './identity.ts';

/** A row that is the same partner as one above it. */
export interface Duplicate {
  /** The place of the earlier row in the list. */
  readonly of: number;
  readonly by: 'id' | 'host' | 'name';
}

/** What two rows share, in words. */
export const sameBy = { id: 'the same Partner ID', host: 'the same website', name: 'the same name' } as const;

/**
 * Finds in one file the rows that are a partner of an earlier row (portfolio-csv.md, Which partner a row is):
 * never with different ids, otherwise by id, by host, or by folded name when neither host differs. Null for a row that is none.
 */
export function findDuplicates(rows: Iterable<Keys>): readonly (Duplicate | null)[] {
  const byId = new Map<string, number>();
  const any = newIndex();
  const withoutId = newIndex();
  const duplicates: (Duplicate | null)[] = [];
  for (const row of rows) {
    const at = duplicates.length;
    // A row with an id can only be an earlier one without an id, or the one with its own.
    const others = row.id === null ? any : withoutId;
    const found = earliest([
      [row.id === null ? undefined : byId.get(row.id), 'id'],
      [row.host === null ? undefined : others.host.get(row.host), 'host'],
      [sameName(row, others), 'name'],
    ]);
    if (row.id !== null && !byId.has(row.id)) byId.set(row.id, at);
    add(any, row, at);
    if (row.id === null) add(withoutId, row, at);
    duplicates.push(found);
  }
  return duplicates;
}

interface Index {
  readonly host: Map<string, number>;
  /** The first row of a name, and the first of it that has no host. */
  readonly name: Map<string, number>;
  readonly nameWithoutHost: Map<string, number>;
}

const newIndex = (): Index => ({ host: new Map(), name: new Map(), nameWithoutHost: new Map() });

function add(index: Index, row: Keys, at: number): void {
  if (row.host !== null && !index.host.has(row.host)) index.host.set(row.host, at);
  if (row.name === '') return;
  if (!index.name.has(row.name)) index.name.set(row.name, at);
  if (row.host === null && !index.nameWithoutHost.has(row.name)) index.nameWithoutHost.set(row.name, at);
}

function sameName(row: Keys, index: Index): number | undefined {
  return row.host === null ? index.name.get(row.name) : index.nameWithoutHost.get(row.name);
}

function earliest(hits: readonly (readonly [number | undefined, Duplicate['by']])[]): Duplicate | null {
  let first: Duplicate | null = null;
  for (const [of, by] of hits) if (of !== undefined && (first === null || of < first.of)) first = { of, by };
  return first;
}
