import { idKey } from '#shared/merge/identity.ts';
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
 * know, or a record that does not fit, is refused by name, since a restore that leaves something out is no restore.
 */
export function parseContents(raw: unknown): Contents {
  if (typeof raw !== 'object' || raw === null) throw new BadContents('It holds no tables.');
  const given = new Map<string, unknown>(Object.entries(raw));
  for (const name of given.keys()) {
    if (!(backupTables as readonly string[]).includes(name))
      throw new BadContents(`It holds a table “${name}” that this version does not know.`);
  }
  const parsed = Object.fromEntries(
    backupTables.map((table) => [table, parseTable(table, given.get(table))]),
  );
  refuseRepeats(parsed as unknown as Contents);
  return parsed as unknown as Contents;
}

function parseTable(table: AnyTable, raw: unknown): readonly unknown[] {
  if (raw === undefined) return [];
  if (!Array.isArray(raw)) throw new BadContents(`Its table “${table}” is not a list.`);
  return raw.map((record: unknown, index) => {
    const result = tables[table].schema.safeParse(record);
    if (result.success) return result.data;
    const issue = result.error.issues[0];
    const place = issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')})`;
    throw new BadContents(`Record ${index + 1} of its table “${table}” is not valid${place}.`);
  });
}

/** Two partners with one Partner ID, or two records with one key, could not both be stored. */
function refuseRepeats(contents: Contents): void {
  for (const table of backupTables as readonly BackupTable[]) {
    const keys = contents[table].map((record) => ('id' in record ? record.id : record.key));
    if (new Set(keys).size !== keys.length)
      throw new BadContents(`Its table “${table}” holds the same key twice.`);
  }
  const ids = new Set<string>();
  for (const { values } of contents.partners) {
    if (values.id === null) continue;
    if (ids.has(idKey(values.id)))
      throw new BadContents(`Two of its partners have the Partner ID “${values.id}”.`);
    ids.add(idKey(values.id));
  }
}
