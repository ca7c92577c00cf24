import type { AnyTable } from './tables.ts';

/** Brings one record of the version before into the shape of its own. Nothing is known of it but that it was stored. */
type Upgrade = (record: Readonly<Record<string, unknown>>) => unknown;

/** One version of the database's layout. A version that was released is never edited: a new one is added. */
export interface Version {
  readonly number: number;
  /** Why it exists. */
  readonly name: string;
  /** Dexie's notation: the primary key, then the indexes; `*` indexes each entry of a list. */
  readonly stores: Readonly<Partial<Record<AnyTable, string>>>;
  /** By table. The database is upgraded by it at opening, and an older backup when it is restored. */
  readonly upgrade?: { readonly [T in AnyTable]?: Upgrade };
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

/** The version of the records that this app works with. */
export const newestVersion: number = Math.max(...versions.map((version) => version.number));

/** Brings the tables of a backup from the version that wrote them to the newest. What is no record stays as it is. */
export function upgradedTables(
  tables: Readonly<Record<string, unknown>>,
  from: number,
  all: readonly Version[],
): Readonly<Record<string, unknown>> {
  const upgrades = all.filter(({ number }) => number > from).flatMap(({ upgrade }) => upgrade ?? []);
  return Object.fromEntries(
    Object.entries(tables).map(([table, records]) => [
      table,
      Array.isArray(records)
        ? records.map((record: unknown) =>
            upgrades.reduce<unknown>((each, upgrade) => {
              const change = upgrade[table as AnyTable];
              return change === undefined || !isRecord(each) ? each : change(each);
            }, record),
          )
        : records,
    ]),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
