import { waitingIn } from './change-log.ts';
import type { Connection, Operation } from './connection.ts';
import type { BackupTable, Contents } from './contents.ts';
import type { AsideRecord, StoredPreference } from './log-records.ts';
import type { Memory } from './memory.ts';
import { type TableName, tableNames } from './records.ts';
import { backupTables } from './tables.ts';

/** What the window holds beside the records. */
interface Held {
  readonly preferences: readonly StoredPreference[];
  readonly aside: readonly AsideRecord[];
}

/**
 * Everything a backup holds. The window's own records come from memory, which is the database with what waits to be
 * saved; the log and the snapshots are read, and are named as missing while the database cannot be read.
 */
export async function readContents(
  connection: Connection,
  memory: Memory,
  waiting: readonly Operation[],
  held: Held,
): Promise<{ readonly contents: Contents; readonly missing: readonly BackupTable[] }> {
  const records = Object.fromEntries(tableNames.map((table) => [table, memory.all(table)])) as Pick<
    Contents,
    TableName
  >;
  const onDisk = await connection
    .read(async (table) => ({
      log: await table('log').toArray(),
      details: await table('details').toArray(),
      snapshots: await table('snapshots').toArray(),
    }))
    .catch(() => null);
  const contents: Contents = {
    ...records,
    ...held,
    log: overlaid(onDisk?.log ?? [], waitingIn('log', waiting)),
    details: overlaid(onDisk?.details ?? [], waitingIn('details', waiting)),
    snapshots: onDisk?.snapshots ?? [],
  };
  const missing = backupTables.filter(
    (table) => onDisk === null && (table === 'log' || table === 'details' || table === 'snapshots'),
  );
  return { contents, missing: missing as readonly BackupTable[] };
}

function overlaid<R extends { readonly id: number }>(
  stored: readonly R[],
  waiting: ReadonlyMap<number, R>,
): readonly R[] {
  const all = new Map([...stored.map((record) => [record.id, record] as const), ...waiting]);
  return [...all.values()].sort((a, b) => a.id - b.id);
}
