import type { Transaction } from 'dexie';
import type { AnyTable } from './tables.ts';

/** One version of the database's layout. A version that was released is never edited: a new one is added. */
export interface Version {
  readonly number: number;
  /** Why it exists. */
  readonly name: string;
  /** Dexie's notation: the primary key, then the indexes; `*` indexes each entry of a list. */
  readonly stores: Readonly<Partial<Record<AnyTable, string>>>;
  /** Brings the records of the version before into this one's shape. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

const first = {
  number: 1,
  name: 'partners, their readings and steps, the program, views, the change log',
  stores: {
    partners: 'key',
    readings: 'key',
    steps: 'key',
    program: 'key',
    views: 'key',
    log: 'id, state, of',
    details: 'id, *keys',
    preferences: 'key',
    snapshots: 'key, [kind+at]',
    aside: 'key',
    database: 'key',
  } satisfies Record<Exclude<AnyTable, 'ownColumns'>, string>,
} as const satisfies Version;

const second = {
  number: 2,
  name: 'the own columns by name, so that an empty one is there and each keeps its place',
  stores: { ownColumns: 'key' },
} as const satisfies Version;

/** All versions, oldest first. */
export const versions: readonly Version[] = [first, second];
