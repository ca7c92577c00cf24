import { z } from 'zod';
import { type BackupTable, BadContents, type Contents, parseContents } from '../storage/contents.ts';
import { versions as allVersions, newestVersion, upgradedTables } from '../storage/versions.ts';
import {
  type BackupHead,
  checksumOf,
  digestOf,
  fileSchema,
  format,
  layout,
  linesOf,
  sumOf,
  sumsOf,
  tablesText,
} from './backup-format.ts';
import { type ReadingParts, type Salvage, salvage } from './salvage.ts';

/** A backup that was read and checked. */
export interface BackupFile {
  readonly head: BackupHead;
  readonly contents: Contents;
}

/** Writes a backup: one JSON file that holds everything, with the sum of each record and a checksum of it all. */
export async function writeBackupFile(
  head: Omit<BackupHead, 'missing'>,
  contents: Contents,
  missing: readonly BackupTable[],
): Promise<Uint8Array<ArrayBuffer>> {
  const lines = await linesOf(contents);
  const sums = await sumsOf(lines);
  const tables = tablesText(lines);
  const whole = { ...head, missing };
  const checksum = await checksumOf(whole, newestVersion, sums, tables);
  const { app, portfolio, name, writtenAt } = head;
  const first = { format, version: layout, schema: newestVersion, app, portfolio, name, writtenAt };
  const sumsText = JSON.stringify(sums);
  const start = JSON.stringify({ ...first, missing, checksum, sumOfSums: sumOf(sumsText) }).slice(0, -1);
  return new TextEncoder().encode(`${start},\n"sums":${sumsText},\n"tables":${tables}}\n`);
}

/** A backup that was read; or why it is refused, with what can be saved of it when it is one of ours and damaged. */
export type ReadBackup =
  | { readonly ok: true; readonly backup: BackupFile }
  | { readonly ok: false; readonly reason: string; readonly salvage: Salvage | null };

const refused = (reason: string): ReadBackup => ({ ok: false, reason, salvage: null });

/**
 * Reads a backup file; one of an older version is brought into the present shape. One that is damaged, of another kind or
 * of a newer version is refused with its reason.
 */
export async function readBackupFile(
  bytes: Uint8Array,
  { now = () => new Date().toISOString(), versions = allVersions }: Partial<ReadingParts> = {},
): Promise<ReadBackup> {
  if (bytes.byteLength === 0) return refused('It is empty.');
  const text = new TextDecoder().decode(bytes);
  if (!isOurs(text))
    return refused(
      'It is not a backup of Partnerbook. A list of partners, such as a CSV or a workbook, comes in by File > Import.',
    );
  const json = parseJson(bytes);
  const newer = newerVersion(json ?? text);
  if (newer !== null)
    return refused(
      `A newer Partnerbook (${newer}) wrote it. Install that version or a later one to restore it; the file stays as it is.`,
    );
  const damaged = async (reason: string): Promise<ReadBackup> => {
    const saved = await salvage(text, { now, versions });
    const words = saved === null ? `${reason} Nothing in it can be saved.` : reason;
    return { ok: false, reason: `It is damaged: ${words}`, salvage: saved };
  };
  if (json === undefined)
    return damaged(/\}\s*$/.test(text) ? 'its text is not complete JSON.' : 'it breaks off in the middle.');
  const parsed = fileSchema.safeParse(json);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    return damaged(`its “${place}” is missing or not valid.`);
  }
  const file = parsed.data;
  if ((await checksumNow(file)) !== file.checksum)
    return damaged('its content does not agree with its checksum.');
  const { tables, app, portfolio, name, writtenAt, missing } = file;
  try {
    const schema = file.version === 1 ? 1 : file.schema;
    const contents = parseContents(upgradedTables(tables, schema, versions), writtenAt);
    return { ok: true, backup: { head: { app, portfolio, name, writtenAt, missing }, contents } };
  } catch (error) {
    if (error instanceof BadContents) return refused(error.message);
    throw error;
  }
}

/** The checksum that the file should have, as its version made it. */
async function checksumNow(file: ReturnType<typeof fileSchema.parse>): Promise<string> {
  if (file.version === 1) return digestOf(JSON.stringify(file.tables));
  return checksumOf(file, file.schema, file.sums, tablesText(await linesOf(file.tables)));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Neither UTF-8 nor JSON: the caller says so.
    return undefined;
  }
}

/** Whether a text begins as a backup does, or did before the word that says so was damaged. */
const isOurs = (text: string): boolean =>
  new RegExp(`^\\s*\\{\\s*"format"\\s*:\\s*"${format}"`).test(text) ||
  (text.includes('"checksum":"sha256:') && text.includes('"tables":{'));

/** The version of the app that wrote a file which this one cannot know; null for a file of its own time. */
function newerVersion(file: unknown): string | null {
  const { version, schema, app } =
    typeof file === 'string' ? claimsIn(file) : (claims.safeParse(file).data ?? noClaims);
  if (version <= layout && schema <= newestVersion) return null;
  return app;
}

const noClaims = { version: 0, schema: 0, app: 'of a version unknown' };
const claims = z.object({
  version: z.number().catch(noClaims.version),
  schema: z.number().catch(noClaims.schema),
  app: z.string().catch(noClaims.app),
});

/** What the start of a text that is no JSON says about its versions. */
function claimsIn(text: string): typeof noClaims {
  const start = text.slice(0, text.indexOf('"tables"') + 1 || undefined);
  const figure = (member: string): number =>
    Number(new RegExp(`"${member}"\\s*:\\s*(\\d{1,9})`).exec(start)?.[1] ?? 0);
  const app = /"app"\s*:\s*"([^"\\]{1,40})"/.exec(start)?.[1] ?? noClaims.app;
  return { version: figure('version'), schema: figure('schema'), app };
}
