import type { z } from 'zod';
import {
  type AsideRecord,
  asideSchema,
  type DatabaseRecord,
  databaseSchema,
  type LogDetail,
  type LogHead,
  logDetailSchema,
  logHeadSchema,
  preferenceSchema,
  type StoredPreference,
  type StoredSnapshot,
  snapshotSchema,
} from './log-records.ts';
import { type Records, recordSchemas } from './records.ts';

/** Every record of the database by its table. */
export interface AllRecords extends Records {
  readonly log: LogHead;
  readonly details: LogDetail;
  readonly preferences: StoredPreference;
  readonly snapshots: StoredSnapshot;
  readonly aside: AsideRecord;
  readonly database: DatabaseRecord;
}

export type AnyTable = keyof AllRecords;

interface Table<R> {
  readonly schema: z.ZodType<R>;
  /** The property that is the primary key. */
  readonly keyed: 'key' | 'id';
  /** In the backup file and replaced by a restore; only what describes this database itself stays out. */
  readonly backup: boolean;
}

/** THE list of tables: Dexie's stores, the backup's schema and the restore derive from it. */
export const tables: { readonly [T in AnyTable]: Table<AllRecords[T]> } = {
  partners: { schema: recordSchemas.partners, keyed: 'key', backup: true },
  readings: { schema: recordSchemas.readings, keyed: 'key', backup: true },
  steps: { schema: recordSchemas.steps, keyed: 'key', backup: true },
  program: { schema: recordSchemas.program, keyed: 'key', backup: true },
  views: { schema: recordSchemas.views, keyed: 'key', backup: true },
  ownColumns: { schema: recordSchemas.ownColumns, keyed: 'key', backup: true },
  log: { schema: logHeadSchema, keyed: 'id', backup: true },
  details: { schema: logDetailSchema, keyed: 'id', backup: true },
  preferences: { schema: preferenceSchema, keyed: 'key', backup: true },
  snapshots: { schema: snapshotSchema, keyed: 'key', backup: true },
  aside: { schema: asideSchema, keyed: 'key', backup: true },
  database: { schema: databaseSchema, keyed: 'key', backup: false },
};

export const allTables = Object.keys(tables) as readonly AnyTable[];

/** The tables of a backup file. */
export const backupTables = allTables.filter((table) => tables[table].backup);
