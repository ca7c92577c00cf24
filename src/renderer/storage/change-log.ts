import type { Connection, Operation } from './connection.ts';
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
export function detailOf(id: number, writes: readonly AppliedWrite[]): LogDetail {
  const logged = writes.map(toLogged);
  const keys = new Set(logged.flatMap((write) => partnerOf(write) ?? []));
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
    const stored = (await table('details').where('keys').equals(partnerKey).primaryKeys()) as number[];
    const concerned = new Set([
      ...stored,
      ...[...details.values()].filter((detail) => detail.keys.includes(partnerKey)).map(({ id }) => id),
    ]);
    const ids = [...concerned];
    const found = [
      ...(await table('log').where('id').anyOf(ids).toArray()),
      ...(await table('log').where('of').anyOf(ids).toArray()),
    ];
    const about = (head: LogHead): number => head.of ?? head.id;
    const page = newest([...found, ...heads.values()].filter((head) => concerned.has(about(head)))).filter(
      (head) => concerned.has(about(head)),
    );
    const loaded = await table('details').where('id').anyOf(page.map(about)).toArray();
    const byId = new Map([...loaded, ...details.values()].map((detail) => [detail.id, detail]));
    return page.map((head) => {
      const detail = byId.get(about(head));
      const changes = detail === undefined ? [] : changesOf(detail, partnerKey, head.deed === 'undo');
      return historyEntry(head, changes);
    });
  });
}
