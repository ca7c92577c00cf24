import type { Connection, Operation, ReadTable } from './connection.ts';
import {
  allChanges,
  changesOf,
  type HistoryChange,
  type HistoryEntry,
  type HistoryQuery,
  historyEntry,
  partnerOf,
} from './history.ts';
import { deletedCount, type LogDetail, type LogHead } from './log-records.ts';
import { patched, toLogged } from './log-writes.ts';
import type { Memory } from './memory.ts';
import type { AppliedWrite, Write } from './portfolio.ts';
import { recordSchemas, type TableName } from './records.ts';
import type { AllRecords } from './tables.ts';
import { tables } from './tables.ts';

/** The detail of an entry: what it wrote, and the partners concerned. */
export function detailOf(
  id: number,
  writes: readonly AppliedWrite[],
  about: readonly string[] = [],
): LogDetail {
  const logged = writes.map(toLogged);
  const keys = new Set([...about, ...logged.flatMap((write) => partnerOf(write) ?? [])]);
  return { id, keys: [...keys], writes: logged };
}

/** How many records of each table were written, and how many of the partners were deleted. */
export function countsOf(writes: readonly AppliedWrite[]): LogHead['counts'] {
  const counts: LogHead['counts'] = {};
  const add = (name: string): void => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  for (const { table, after } of writes) {
    add(table);
    if (table === 'partners' && after === null) add(deletedCount);
  }
  return counts;
}

/** What brings the records back to the side of an entry: `before` for undo, `after` for redo. */
export function writesTo(side: 'before' | 'after', detail: LogDetail, memory: Memory): readonly Write[] {
  return detail.writes.map((write) => {
    if (!('fields' in write)) {
      const table = write.table as TableName;
      const record = write[side];
      const after = record === null ? null : recordSchemas[table].parse(record);
      return { table, key: write.key, after } as Write;
    }
    const present = memory.get('partners', write.key);
    if (present === undefined) throw new Error(`partner ${write.key} of entry ${detail.id} is gone`);
    const after = recordSchemas.partners.parse(patched(present, write.fields, side));
    return { table: 'partners', key: write.key, after };
  });
}

/** The last state of the records of a table among operations that are not on the disk yet. */
export function waitingIn<T extends 'log' | 'details'>(
  table: T,
  operations: readonly Operation[],
): ReadonlyMap<number, AllRecords[T]> {
  const records = operations.flatMap((operation) =>
    operation.table === table && 'put' in operation ? (operation.put as readonly AllRecords[T][]) : [],
  );
  return new Map(records.map((record) => [record.id, record]));
}

/** What an entry wrote, from what waits or from the database. */
export async function loadDetail(
  id: number,
  connection: Connection,
  waiting: readonly Operation[],
): Promise<LogDetail> {
  const stored =
    waitingIn('details', waiting).get(id) ??
    (await connection.read((table): Promise<unknown> => table('details').get(id)));
  return tables.details.schema.parse(stored);
}

/** Everything that one entry changed, each record or field on its own. */
export async function readEntry(
  id: number,
  connection: Connection,
  waiting: readonly Operation[],
): Promise<readonly HistoryChange[]> {
  return allChanges(await loadDetail(id, connection, waiting));
}

/** Reads History; entries that wait to be saved are part of it. */
export async function readHistory(
  query: HistoryQuery,
  connection: Connection,
  waiting: readonly Operation[],
): Promise<readonly HistoryEntry[]> {
  const heads = waitingIn('log', waiting);
  const details = waitingIn('details', waiting);
  const below = query.before ?? Number.POSITIVE_INFINITY;
  const newest = (all: readonly LogHead[]): readonly LogHead[] =>
    [...new Map([...all, ...heads.values()].map((head) => [head.id, head])).values()]
      .filter((head) => head.id < below)
      .sort((a, b) => b.id - a.id)
      .slice(0, query.limit);
  const { partnerKey } = query;

  return connection.read(async (table) => {
    if (partnerKey === undefined) {
      const page = await table('log').where('id').below(below).reverse().limit(query.limit).toArray();
      return newest(page).map((head) => historyEntry(head, []));
    }
    const about = (head: LogHead): number => head.of ?? head.id;
    const keys = new Set([partnerKey]);
    const concerned = new Map<number, LogHead>();
    for (const key of keys) {
      const own = await headsOf(key, table, heads, details);
      for (const head of own) concerned.set(head.id, head);
      // Of a partner that was merged into this one the history goes on in this one's.
      for (const merged of mergedInto(key, own)) keys.add(merged);
    }
    const page = newest([...concerned.values()]).filter((head) => concerned.has(head.id));
    const loaded = await table('details').where('id').anyOf(page.map(about)).toArray();
    const byId = new Map([...loaded, ...details.values()].map((detail) => [detail.id, detail]));
    return page.map((head) => {
      const detail = byId.get(about(head));
      const changes = detail === undefined ? [] : changesOf(detail, keys, head.deed === 'undo');
      return historyEntry(head, changes);
    });
  });
}

/** The entries about one partner: those that wrote it or what hangs on it, and their undos and redos. */
async function headsOf(
  key: string,
  table: ReadTable,
  unsaved: ReadonlyMap<number, LogHead>,
  details: ReadonlyMap<number, LogDetail>,
): Promise<readonly LogHead[]> {
  const stored = (await table('details').where('keys').equals(key).primaryKeys()) as number[];
  const waiting = [...details.values()].filter((detail) => detail.keys.includes(key)).map(({ id }) => id);
  const ids = new Set([...stored, ...waiting]);
  const found = [
    ...(await table('log')
      .where('id')
      .anyOf([...ids])
      .toArray()),
    ...(await table('log')
      .where('of')
      .anyOf([...ids])
      .toArray()),
    ...[...unsaved.values()].filter((head) => ids.has(head.of ?? head.id)),
  ];
  return [...new Map(found.map((head) => [head.id, head])).values()];
}

/** The partners that were merged into one, by merges that stand. */
function mergedInto(key: string, heads: readonly LogHead[]): readonly string[] {
  return heads.flatMap(({ id, deed, facts: { into, merged } }) => {
    if (deed !== 'apply' || into !== key || typeof merged !== 'string') return [];
    const moves = heads.filter(({ of }) => of === id).sort((a, b) => b.id - a.id);
    return moves[0]?.deed === 'undo' ? [] : [merged];
  });
}
