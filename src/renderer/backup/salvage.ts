import { type BackupTable, type Contents, parseContents } from '../storage/contents.ts';
import { partIds } from '../storage/detail-parts.ts';
import type { AsideRecord } from '../storage/log-records.ts';
import { tableNames } from '../storage/records.ts';
import { type AllRecords, backupTables, tables } from '../storage/tables.ts';
import { upgradedTables, type Version } from '../storage/versions.ts';
import { startPace } from '../work/pace.ts';
import type { BackupHead, Sums } from './backup-format.ts';
import { sumOf } from './backup-format.ts';
import { piecesOf } from './pieces.ts';
import { headIn } from './salvaged-head.ts';

/** What can be saved of a damaged backup: the records that are whole, and nothing else. */
export interface Salvage {
  /** What could be read of what it says about itself. */
  readonly head: { readonly [P in keyof BackupHead]: BackupHead[P] | null };
  readonly contents: Contents;
  /** How many records of each table the backup held; null where that cannot be told any more. */
  readonly held: { readonly [T in BackupTable]: number | null };
  /** Each record was checked against its own sum. An older version wrote none. */
  readonly verified: boolean;
  /** The names of partners that can be read but are not as they were written; they are set aside. */
  readonly doubted: readonly string[];
}

/** What reading a backup needs beside the file. */
export interface ReadingParts {
  /** Dates what has to be set aside of a file whose own date cannot be read. */
  readonly now: () => string;
  readonly versions: readonly Version[];
}

type Raw = Readonly<Record<string, unknown>>;

/**
 * Picks the whole records out of the text of a damaged backup. A record is whole when its sum says so; where there are no
 * sums, when it can be read and fits its table. Null when nothing of the portfolio is whole.
 */
export async function salvage(text: string, { now, versions }: ReadingParts): Promise<Salvage | null> {
  const { head, schema, sums } = headIn(text);
  const upgraded: Upgraded = (raw) => upgradedTables(raw, schema, versions);
  const found = new Map<string, unknown[]>(backupTables.map((table) => [table, []]));
  const doubtful: { readonly table: BackupTable; readonly record: Raw }[] = [];
  const left = sums === null ? null : leftOf(sums);
  const pace = startPace();
  for (const { table, record, text: piece } of piecesOf(text)) {
    const turn = pace();
    if (turn !== null) await turn;
    const own = left === null ? ownTable(table, record, piece, upgraded) : takeSum(left, table, record);
    if (own !== null) found.get(own)?.push(record);
    else if (table !== null && fits(table, record, upgraded)) doubtful.push({ table, record });
  }
  if (!tableNames.some((table) => (found.get(table)?.length ?? 0) > 0)) return null;

  const at = head.writtenAt ?? now();
  const parsed = parseContents(upgraded(Object.fromEntries(found)), at);
  const reason = 'It is not as it was written: the backup was damaged.';
  const doubts = doubtful.map(({ table, record }): AsideRecord => asideOf(table, record, reason, at));
  const held = Object.fromEntries(
    backupTables.map((table) => {
      const own = sums?.[table];
      return [table, own === undefined ? null : own.length / 8];
    }),
  ) as Salvage['held'];
  const contents = withoutLooseEnds({ ...parsed, aside: [...parsed.aside, ...doubts] }, held, at);
  const doubted = doubtful.flatMap(({ table, record }) =>
    table === 'partners' ? [(record as unknown as AllRecords['partners']).values.name] : [],
  );
  return { head, contents, held, verified: sums !== null, doubted };
}

/** The sums that no record has claimed yet, by table, each with how often it stands there. */
function leftOf(sums: Sums): ReadonlyMap<string, Map<string, number>> {
  return new Map(
    Object.entries(sums).map(([table, all]) => {
      const counts = new Map<string, number>();
      for (const sum of all.match(/.{8}/g) ?? []) counts.set(sum, (counts.get(sum) ?? 0) + 1);
      return [table, counts];
    }),
  );
}

/** The table that wrote this record, by its sum: the one it stands in, or another when a table's name was damaged. */
function takeSum(
  left: ReadonlyMap<string, Map<string, number>>,
  table: BackupTable | null,
  record: Raw,
): string | null {
  const sum = sumOf(JSON.stringify(record));
  const places = table === null ? [...left.keys()] : [table, ...left.keys()];
  const own = places.find((place) => (left.get(place)?.get(sum) ?? 0) > 0);
  if (own === undefined) return null;
  const counts = left.get(own);
  counts?.set(sum, (counts.get(sum) ?? 1) - 1);
  return own;
}

/** Without sums a record counts as whole when it fits, and when no byte of it was lost in reading. */
const ownTable = (
  table: BackupTable | null,
  record: Raw,
  piece: string,
  upgraded: Upgraded,
): string | null =>
  table !== null && !piece.includes('\uFFFD') && fits(table, record, upgraded) ? table : null;

type Upgraded = (raw: Readonly<Record<string, readonly unknown[]>>) => Raw;

function fits(table: BackupTable, record: Raw, upgraded: Upgraded): boolean {
  const [present] = upgraded({ [table]: [record] })[table] as readonly unknown[];
  return tables[table].schema.safeParse(present).success;
}

const asideOf = (table: string, record: unknown, reason: string, at: string): AsideRecord => ({
  key: crypto.randomUUID(),
  table,
  reason,
  at,
  record,
});

/**
 * Sets aside what hung on a partner that is not there, and closes the steps of undo when one of the records that they
 * would write is missing: History still tells them.
 */
function withoutLooseEnds(contents: Contents, held: Salvage['held'], at: string): Contents {
  const whole = (table: BackupTable): boolean => held[table] === contents[table].length;
  if ([...tableNames, 'log' as const, 'details' as const].every(whole)) return contents;
  const partners = new Set(contents.partners.map(({ key }) => key));
  const aside = [...contents.aside];
  const hanging = <T extends 'readings' | 'steps'>(table: T): Contents[T] =>
    (contents[table] as readonly AllRecords[T][]).filter((record) => {
      if (partners.has(record.partnerKey)) return true;
      aside.push(asideOf(table, record, 'Its partner could not be saved: the backup was damaged.', at));
      return false;
    }) as unknown as Contents[T];
  const log = contents.log.map((head) =>
    head.state === 'done' || head.state === 'undone' ? { ...head, state: 'past' as const } : head,
  );
  const known = new Set(contents.details.map(({ id }) => id));
  const blanks = log
    .filter(({ deed }) => deed === 'apply')
    .flatMap(partIds)
    .filter((id) => !known.has(id))
    .map((id) => ({ id, keys: [], writes: [] }));
  return {
    ...contents,
    readings: hanging('readings'),
    steps: hanging('steps'),
    log,
    details: [...contents.details, ...blanks],
    aside,
  };
}
