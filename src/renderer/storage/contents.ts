import { idKey } from '#shared/merge/identity.ts';
import type { AsideRecord } from './log-records.ts';
import type { AllRecords, AnyTable } from './tables.ts';
import { backupTables, tables } from './tables.ts';

/** The tables that a backup holds. */
export type BackupTable = Exclude<AnyTable, 'database'>;

/** Every record of every table of a backup. */
export type Contents = { readonly [T in BackupTable]: readonly AllRecords[T][] };

/** Why the contents of a file are not a portfolio, in words for the user. */
export class BadContents extends Error {
  override readonly name = 'BadContents';
}

/**
 * Checks what a backup file holds, table by table. A table that the file does not know yet is empty; one that we do not
 * know is refused by name, since a restore that leaves something out is no restore. A record that does not fit is set
 * aside, as at opening: it is told, and stays in every later backup. `at` is the time that its setting aside gets.
 */
export function parseContents(raw: Readonly<Record<string, unknown>>, at: string): Contents {
  const unknown = Object.keys(raw).find((name) => !(backupTables as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw new BadContents(`It holds a table “${unknown}” that this version does not know.`);
  const aside: AsideRecord[] = [];
  const parsed = Object.fromEntries(
    (backupTables as readonly BackupTable[]).map((table) => [
      table,
      parseTable(table, raw[table], aside, at),
    ]),
  ) as unknown as Contents;
  return { ...parsed, aside: [...parsed.aside, ...aside] };
}

function parseTable(table: BackupTable, raw: unknown, aside: AsideRecord[], at: string): readonly unknown[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) throw new BadContents(`Its table “${table}” is not a list.`);
  const fits = fitting(table);
  return raw.flatMap((record: unknown) => {
    const result = tables[table].schema.safeParse(record);
    const issue = result.error?.issues[0];
    const reason =
      issue === undefined
        ? fits(result.data)
        : `${issue.path.join('.')}: ${issue.message}`.replace(/^: /, '');
    if (reason === null) return [result.data];
    aside.push({ key: crypto.randomUUID(), table, reason, at, record });
    return [];
  });
}

/** Finds two records with one key, and two partners with one Partner ID: only the first of them can be stored. */
function fitting(table: BackupTable): (record: unknown) => string | null {
  const keys = new Set<unknown>();
  const ids = new Set<string>();
  const { keyed } = tables[table];
  return (record) => {
    const key = (record as Readonly<Record<string, unknown>>)[keyed];
    if (keys.has(key)) return `its key ${String(key)} is there twice`;
    const id = table === 'partners' ? (record as AllRecords['partners']).values.id : null;
    if (id !== null && ids.has(idKey(id))) return `its Partner ID ${id} belongs to another partner`;
    keys.add(key);
    if (id !== null) ids.add(idKey(id));
    return null;
  };
}
