import type { Connection, Operation } from './connection.ts';
import type { AsideRecord, LogHead } from './log-records.ts';
import type { LostDatabase } from './portfolio.ts';
import { type Records, type TableName, tableNames } from './records.ts';
import { type AllRecords, type AnyTable, tables } from './tables.ts';

/** What should be there according to the marker outside the database. */
export interface Expected {
  readonly partners: number;
  readonly lastChange: string;
}

/** What an opened database holds, checked record by record. */
export interface Opened {
  readonly birth: string;
  readonly records: { readonly [T in TableName]: readonly Records[T][] };
  readonly preferences: ReadonlyMap<string, unknown>;
  /** The heads that are `done` or `undone`. */
  readonly heads: readonly LogHead[];
  readonly last: LogHead | null;
  readonly aside: readonly AsideRecord[];
  readonly alarm: LostDatabase | null;
}

/** What opening needs beside the database. */
export interface OpeningParts {
  readonly expected: Expected | null;
  readonly now: () => string;
  readonly newKey: () => string;
}

/**
 * Reads everything the window works with and parses it. A record that cannot be read moves to the table of those set
 * aside, in one transaction: it is told, stays in every backup, and is never dropped.
 */
export async function readEverything(connection: Connection, parts: OpeningParts): Promise<Opened> {
  const raw = await connection.read(async (table) => ({
    database: await table('database').get('database'),
    records: await Promise.all(tableNames.map((name) => table(name).toArray() as Promise<unknown[]>)),
    preferences: (await table('preferences').toArray()) as unknown[],
    heads: (await table('log').where('state').anyOf('done', 'undone').toArray()) as unknown[],
    last: (await table('log').orderBy('id').last()) as unknown,
    aside: await table('aside').toArray(),
  }));
  const broken: { table: AnyTable; aside: AsideRecord; key: string | number }[] = [];

  function parse<T extends AnyTable>(name: T, records: readonly unknown[]): AllRecords[T][] {
    const { schema, keyed } = tables[name];
    return records.flatMap((record) => {
      const result = schema.safeParse(record);
      if (result.success) return [result.data];
      const key = (record as Record<string, string | number>)[keyed] ?? '';
      const issue = result.error.issues[0];
      const reason = issue === undefined ? 'not valid' : `${issue.path.join('.')}: ${issue.message}`;
      const aside = { key: parts.newKey(), table: name, reason, at: parts.now(), record };
      broken.push({ table: name, aside, key });
      return [];
    });
  }

  const records = Object.fromEntries(
    tableNames.map((name, index) => [name, parse(name, raw.records[index] ?? [])]),
  ) as unknown as Opened['records'];
  const preferences = new Map(parse('preferences', raw.preferences).map(({ key, value }) => [key, value]));
  const heads = parse('log', raw.heads);
  const last = raw.last === undefined ? null : (tables.log.schema.safeParse(raw.last).data ?? null);
  const birth = raw.database?.birth ?? parts.newKey();
  const partners = raw.records[tableNames.indexOf('partners')]?.length ?? 0;
  const alarm = whatWasLost(parts.expected, raw.database?.birth ?? null, partners, last?.id ?? 0);

  const operations: Operation[] = broken.flatMap(({ table, key, aside }) => [
    { table: 'aside', put: [aside] } as const,
    { table, delete: [key] } as Operation,
  ]);
  if (raw.database === undefined) {
    const record = { key: 'database', birth, createdAt: parts.now() } as const;
    operations.push({ table: 'database', put: [record] });
  }
  if (operations.length > 0) await connection.found(operations);
  const aside = [...raw.aside, ...broken.map((one) => one.aside)];
  return { birth, records, preferences, heads, last, aside, alarm };
}

/** The marker's note of the last change: which database, and which entry of its log. */
export function markerNote(birth: string, entry: number): string {
  return `${birth}#${entry}`;
}

/** The database was lost when another one stands there, when it is empty, or when it lacks changes that were saved. */
function whatWasLost(
  expected: Expected | null,
  birth: string | null,
  found: number,
  lastEntry: number,
): LostDatabase | null {
  if (expected === null || expected.partners === 0) return null;
  const [markedBirth, entry] = expected.lastChange.split('#');
  const same = markedBirth === birth && found > 0 && lastEntry >= Number(entry ?? 0);
  return same ? null : { when: 'opening', expected: expected.partners, found };
}
