import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { StoredSnapshot } from './log-records.ts';
import { CannotOpen } from './portfolio.ts';
import type { AllRecords, AnyTable } from './tables.ts';
import { allTables } from './tables.ts';
import { versions as allVersions, type Version } from './versions.ts';
import type { Beside } from './write-beside.ts';

/** One thing to do to one table; a list of them goes into one transaction, in order. */
export type Operation =
  | {
      [T in AnyTable]:
        | { readonly table: T; readonly put: readonly AllRecords[T][] }
        | { readonly table: T; readonly delete: readonly (string | number)[] }
        | { readonly table: T; readonly clear: true };
    }[AnyTable]
  /** Puts a snapshot whose content is in parts: to join tens of megabytes is a pause of its own. */
  | {
      readonly table: 'snapshots';
      readonly texts: readonly string[];
      readonly snapshot: Omit<StoredSnapshot, 'content'>;
    };

/** Where the browser's database comes from; tests pass their own. */
export interface DatabaseParts {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof globalThis.IDBKeyRange;
  readonly versions?: readonly Version[];
  /** How many partners are handed to the database at once; the standard leaves the window its time. */
  readonly atOnce?: number;
}

/** Follows a large transaction, and ends it before it commits. */
export interface WriteWatch {
  readonly signal: AbortSignal;
  readonly report: (done: number, all: number) => void;
  /** The worker to write in; without one a large transaction starts its own. */
  readonly beside?: Beside;
}

/** The open database: the only thing that knows Dexie. */
export interface Connection {
  /** Reads in one transaction over all tables. */
  read<R>(reading: (table: ReadTable) => Promise<R>): Promise<R>;
  /**
   * Carries out operations in one strict transaction, once the database in it is the one of this birth: an empty one
   * that took its place, which Dexie may open in silence, is never written to. Rejects with `WrongDatabase` then.
   */
  write(birth: string, operations: readonly Operation[], watch?: WriteWatch): Promise<void>;
  /** Writes into a database without a birth, or in the place of another: for the first opening and the end of an alarm. */
  found(operations: readonly Operation[]): Promise<void>;
  /** Opens again after a loss of the connection. */
  reopen(): Promise<void>;
  isOpen(): boolean;
  /** Called when the browser closed the database by itself. */
  onClosed(listener: () => void): void;
  close(): void;
}

/** The tables inside a reading transaction. */
export type ReadTable = <T extends AnyTable>(table: T) => Table<AllRecords[T], string | number>;

/** The database is another one than at opening. */
export class WrongDatabase extends Error {
  override readonly name = 'WrongDatabase';
}

/** Opens the database of that name, creating or upgrading it. Rejects with `CannotOpen`. */
export async function connect(name: string, parts: DatabaseParts): Promise<Connection> {
  const versions = parts.versions ?? allVersions;
  // UnknownError at opening is often a moment's trouble of the browser's: one more try tells.
  const db = await open(name, parts, versions)
    .catch((error: unknown) =>
      nameOf(error) === 'UnknownError' ? open(name, parts, versions) : Promise.reject(error),
    )
    .catch((error: unknown) => Promise.reject(cannotOpen(error)));
  const newest = Math.max(...versions.map((version) => version.number));
  if (db.backendDB().version / 10 >= newest + 1) {
    db.close();
    throw new CannotOpen(
      'newer',
      'This portfolio was written by a newer version of Partnerbook. Nothing was changed. Install the newer version to open it.',
    );
  }
  let closing = false;
  const listeners = new Set<() => void>();
  db.on('close', () => {
    // It is also told of an opening that failed: then there was nothing to lose.
    if (!closing && db.isOpen()) for (const listener of listeners) listener();
  });
  const table: ReadTable = (name) => db.table(name);
  return {
    read: async (reading) => db.transaction('r', [...allTables], () => reading(table)),
    async write(birth, operations, watch) {
      await db.transaction('rw', tablesOf(operations), async () => {
        const known = await table('database').get('database');
        if (known?.birth !== birth) throw new WrongDatabase('The database is not the one that was opened.');
        await carryOut(db, operations, parts.atOnce, watch);
      });
    },
    async found(operations) {
      await db.transaction('rw', tablesOf(operations), () => carryOut(db, operations, parts.atOnce));
    },
    async reopen() {
      if (!db.isOpen()) await db.open();
    },
    isOpen: () => db.isOpen(),
    onClosed: (listener) => listeners.add(listener),
    close() {
      closing = true;
      db.close();
    },
  };
}

async function open(name: string, parts: DatabaseParts, versions: readonly Version[]): Promise<Dexie> {
  const options: DexieOptions = {
    autoOpen: false,
    cache: 'disabled',
    chromeTransactionDurability: 'strict',
    ...(parts.indexedDB === undefined ? {} : { indexedDB: parts.indexedDB }),
    ...(parts.IDBKeyRange === undefined ? {} : { IDBKeyRange: parts.IDBKeyRange }),
  };
  const db = new Dexie(name, options);
  // Nothing here watches queries: noting every key and index entry of a change for all windows, and handing them the
  // notes of 50,000 partners, would cost each of them more than the change.
  db.unuse({ stack: 'dbcore', name: 'Observability' });
  for (const version of versions) {
    const made = db.version(version.number).stores({ ...version.stores });
    const { upgrade } = version;
    if (upgrade === undefined) continue;
    made.upgrade(async (transaction) => {
      for (const [table, change] of Object.entries(upgrade))
        await transaction
          .table<Readonly<Record<string, unknown>>>(table)
          .toCollection()
          .modify((record, place) => {
            (place as { value: unknown }).value = change(record);
          });
    });
  }
  return db.open();
}

const tablesOf = (operations: readonly Operation[]): AnyTable[] => [
  ...new Set<AnyTable>(['database', ...operations.map((operation) => operation.table)]),
];

/** How many partners are handed over at once: some milliseconds of the window's time. */
const standardAtOnce = 200;

/** How many partners one record is as heavy as. */
const weights: Readonly<Partial<Record<AnyTable, number>>> = { details: 100, snapshots: 200 };

/** As much content of a snapshot, in characters, weighs as much as one partner. */
const snapshotPerPartner = 1000;

/** How heavy an operation is, in partners to write; what is deleted weighs little. */
export function weightOf(operation: Operation): number {
  if ('texts' in operation)
    return operation.texts.reduce((sum, text) => sum + text.length, 0) / snapshotPerPartner;
  if (operation.table === 'snapshots' && 'put' in operation)
    return operation.put.reduce((sum, { content }) => sum + content.length / snapshotPerPartner, 0);
  return 'put' in operation ? operation.put.length * (weights[operation.table] ?? 1) : 0;
}

/**
 * Carries operations out, a piece at a time: each piece is a task of its own, so that the window paints and answers in
 * between, however large the transaction is.
 */
async function carryOut(
  db: Dexie,
  operations: readonly Operation[],
  weight: number = standardAtOnce,
  watch?: WriteWatch,
): Promise<void> {
  const all = operations.reduce((sum, operation) => sum + sizeOf(operation), 0);
  let done = 0;
  for (const operation of operations) {
    const table = db.table<unknown, string | number>(operation.table);
    if ('clear' in operation) await table.clear();
    else if ('texts' in operation) {
      await table.put({ ...operation.snapshot, content: operation.texts.join('') });
      done += 1;
    } else {
      const atOnce = Math.max(1, Math.floor(weight / (weights[operation.table] ?? 1)));
      for (let from = 0; from < sizeOf(operation); from += atOnce) {
        watch?.signal.throwIfAborted();
        watch?.report(done + from, all);
        if ('delete' in operation) await table.bulkDelete(operation.delete.slice(from, from + atOnce));
        else await table.bulkPut(operation.put.slice(from, from + atOnce));
      }
      done += sizeOf(operation);
    }
  }
  watch?.signal.throwIfAborted();
}

function sizeOf(operation: Operation): number {
  if ('clear' in operation) return 0;
  if ('texts' in operation) return 1;
  return 'delete' in operation ? operation.delete.length : operation.put.length;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

function cannotOpen(error: unknown): CannotOpen {
  const cause = error instanceof Error ? error.name : String(error);
  return new CannotOpen(
    'unreadable',
    `The portfolio’s database could not be opened (${cause}). Nothing was changed. Check that the disk has free space, then try again; the last backup holds everything up to its date.`,
    error,
  );
}
