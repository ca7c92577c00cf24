import { z } from 'zod';
import { newestVersion } from '../storage/versions.ts';
import { eachInTurn, startPace } from '../work/pace.ts';
import { crc32 } from './crc32.ts';

/** The word that tells a backup from any other JSON file. */
export const format = 'partnerbook-backup';

/**
 * The version of the file's layout; a higher one is refused, since a later app wrote it. Version 1 had all tables in one
 * line and one checksum over them; version 2 has a record a line, the sum of each, and a checksum that covers the head.
 */
export const layout = 2;

/** What a backup says about itself beside its tables. */
export interface BackupHead {
  /** The version of the app that wrote it. */
  readonly app: string;
  /** The portfolio's id and the program's name. */
  readonly portfolio: string;
  readonly name: string;
  readonly writtenAt: string;
  /** Tables that could not be read when it was written, because the database could not. */
  readonly missing: readonly string[];
}

/** The CRC-32 of each record, one after another, by table. */
export type Sums = Readonly<Record<string, string>>;

const common = {
  format: z.literal(format),
  app: z.string(),
  portfolio: z.string(),
  name: z.string(),
  writtenAt: z.iso.datetime(),
  missing: z.array(z.string()),
  checksum: z.string(),
  tables: z.record(z.string(), z.unknown()),
};

/** A backup file as each version laid it out. */
export const fileSchema = z.discriminatedUnion('version', [
  z.object({ ...common, version: z.literal(1) }),
  z.object({
    ...common,
    version: z.literal(layout),
    /** The version of the database whose records it holds. */
    schema: z.int().min(1).max(newestVersion),
    sums: z.record(z.string(), z.string()),
    /** The CRC-32 of the sums, which tells whether they themselves are as they were written. */
    sumOfSums: z.string(),
  }),
]);

const encoder = new TextEncoder();

/** The sum of one record, by its text. */
export const sumOf = (line: string): string => crc32(encoder.encode(line));

/** Each record as the line that it is in the file; what is no list of records has none. */
export async function linesOf(
  tables: Readonly<Record<string, unknown>>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const pace = startPace();
  const all = new Map<string, readonly string[]>();
  for (const [table, records] of Object.entries(tables)) {
    const lines: string[] = [];
    const list: readonly unknown[] = Array.isArray(records) ? records : [];
    await eachInTurn(list, pace, (record) => lines.push(JSON.stringify(record)));
    all.set(table, lines);
  }
  return all;
}

/** The sum of each line. */
export async function sumsOf(lines: ReadonlyMap<string, readonly string[]>): Promise<Sums> {
  const pace = startPace();
  const sums: Record<string, string> = {};
  for (const [table, each] of lines) {
    const own: string[] = [];
    await eachInTurn(each, pace, (line) => own.push(sumOf(line)));
    sums[table] = own.join('');
  }
  return sums;
}

/** The tables as they stand in the file. A line break never stands inside of a record: there it is written `\n`. */
export const tablesText = (lines: ReadonlyMap<string, readonly string[]>): string =>
  `{${[...lines]
    .map(([table, each]) => `${JSON.stringify(table)}:[${each.length === 0 ? '' : `\n${each.join(',\n')}`}]`)
    .join(',\n')}}`;

/** The checksum of the head and the tables. */
export const checksumOf = (head: BackupHead, schema: number, sums: Sums, tables: string): Promise<string> =>
  digestOf(
    JSON.stringify([
      layout,
      schema,
      head.app,
      head.portfolio,
      head.name,
      head.writtenAt,
      head.missing,
      sums,
    ]) + tables,
  );

/** SHA-256, with its name before it. */
export async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(text));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `sha256:${hex}`;
}
