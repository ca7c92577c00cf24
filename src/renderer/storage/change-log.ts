import { eachInTurn, type Pace, startPace } from '../work/pace.ts';
import type { Connection, Operation, ReadTable } from './connection.ts';
import { joinedDetails, partIds } from './detail-parts.ts';
import {
  allChanges,
  changesOf,
  type HistoryChange,
  type HistoryEntry,
  type HistoryQuery,
  historyEntry,
} from './history.ts';
import {
  deletedCount,
  type LogDetail,
  type LoggedWrite,
  type LogHead,
  loggedWriteSchema,
  unreadDetailSchema,
} from './log-records.ts';
import { patched } from './log-writes.ts';
import type { Memory } from './memory.ts';
import type { AppliedWrite, Write } from './portfolio.ts';
import { recordSchemas, type TableName } from './records.ts';
import type { AllRecords } from './tables.ts';

/** How many records of each table were written, and how many of the partners were deleted. */
export async function countsOf(writes: readonly AppliedWrite[], pace: Pace): Promise<LogHead['counts']> {
  const counts: LogHead['counts'] = {};
  const add = (name: string): void => {
    counts[name] = (counts[name] ?? 0) + 1;
  };
  await eachInTurn(writes, pace, ({ table, after }) => {
    add(table);
    if (table === 'partners' && after === null) add(deletedCount);
  });
  return counts;
}

/** What brings a record back to one side of a logged write: `before` for undo, `after` for redo. */
export function writeTo(side: 'before' | 'after', write: LoggedWrite, entry: number, memory: Memory): Write {
  if (!('fields' in write)) {
    const table = write.table as TableName;
    const record = write[side];
    const after = record === null ? null : recordSchemas[table].parse(record);
    return { table, key: write.key, after } as Write;
  }
  const present = memory.get('partners', write.key);
  if (present === undefined) throw new Error(`partner ${write.key} of entry ${entry} is gone`);
  const after = recordSchemas.partners.parse(patched(present, write.fields, side));
  return { table: 'partners', key: write.key, after };
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

/** What an entry wrote, part by part, from what waits or from the database. */
export async function loadDetails(
  id: number,
  connection: Connection,
  waiting: readonly Operation[],
  pace: Pace,
): Promise<readonly LogDetail[]> {
  const unsaved = waitingIn('details', waiting);
  const stored = await connection.read(async (table): Promise<readonly unknown[]> => {
    const head = waitingIn('log', waiting).get(id) ?? (await table('log').get(id));
    const parts: unknown[] = [];
    // One after another: all at once would stop the window for as long as it takes to copy them.
    for (const part of partIds(head ?? { id }))
      parts.push(unsaved.get(part) ?? (await table('details').get(part)));
    return parts;
  });
  const details: LogDetail[] = [];
  for (const part of stored) details.push(await readDetail(part, pace));
  return details;
}

/** A detail, checked write by write: hundreds of whole partners at once would stop the window. */
async function readDetail(stored: unknown, pace: Pace): Promise<LogDetail> {
  const { writes: unread, ...detail } = unreadDetailSchema.parse(stored);
  const writes: LoggedWrite[] = [];
  await eachInTurn(unread, pace, (write) => writes.push(loggedWriteSchema.parse(write)));
  return { ...detail, writes };
}

/** Everything that one entry changed, each record or field on its own. */
export async function readEntry(
  id: number,
  connection: Connection,
  waiting: readonly Operation[],
): Promise<readonly HistoryChange[]> {
  return (await loadDetails(id, connection, waiting, startPace())).flatMap(allChanges);
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
    const ids = [...new Set(page.map(about))];
    const stored = await table('log').where('id').anyOf(ids).toArray();
    const deeds = new Map([...stored, ...heads.values()].map((head) => [head.id, head]));
    const joined = await joinedDetails(
      table,
      ids.flatMap((id) => deeds.get(id) ?? []),
      details,
    );
    const byId = new Map(joined.flatMap((detail) => (detail === undefined ? [] : [[detail.id, detail]])));
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
  const ids = await entriesOf(table, [...new Set([...stored, ...waiting])], unsaved);
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

/** The entries that these details are parts of: a detail that is no entry's last one belongs to the next entry. */
async function entriesOf(
  table: ReadTable,
  parts: readonly number[],
  unsaved: ReadonlyMap<number, LogHead>,
): Promise<ReadonlySet<number>> {
  const own = (await table('log').where('id').anyOf(parts).primaryKeys()) as number[];
  const entries = new Set([...own, ...parts.filter((id) => unsaved.has(id))]);
  for (const id of parts) {
    if (entries.has(id)) continue;
    const stored = await table('log').where('id').above(id).first();
    const waiting = [...unsaved.keys()].filter((each) => each > id);
    const next = Math.min(stored?.id ?? Number.POSITIVE_INFINITY, ...waiting);
    if (Number.isFinite(next)) entries.add(next);
  }
  return entries;
}
