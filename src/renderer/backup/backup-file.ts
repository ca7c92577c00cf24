import { z } from 'zod';
import { type BackupTable, BadContents, type Contents, parseContents } from '../storage/contents.ts';

/** The word that tells a backup from any other JSON file. */
const format = 'partnerbook-backup';
/** The version of the file's layout; a higher one is refused, since a later app wrote it. */
const version = 1;

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

/** A backup that was read and checked. */
export interface BackupFile {
  readonly head: BackupHead;
  readonly contents: Contents;
}

const headSchema = z.object({
  format: z.literal(format),
  version: z.int().min(1),
  app: z.string(),
  portfolio: z.string(),
  name: z.string(),
  writtenAt: z.iso.datetime(),
  missing: z.array(z.string()),
  checksum: z.string(),
  tables: z.record(z.string(), z.unknown()),
});

/** Writes a backup: one JSON file that holds everything, with a checksum of its tables. */
export async function writeBackupFile(
  head: Omit<BackupHead, 'missing'>,
  contents: Contents,
  missing: readonly BackupTable[],
): Promise<Uint8Array<ArrayBuffer>> {
  const tables = JSON.stringify(contents);
  const checksum = await checksumOf(tables);
  const start = JSON.stringify({ format, version, ...head, missing, checksum });
  return new TextEncoder().encode(`${start.slice(0, -1)},\n"tables":${tables}}\n`);
}

/** A backup that was read, or why it is refused. */
export type ReadBackup =
  | { readonly ok: true; readonly backup: BackupFile }
  | { readonly ok: false; readonly reason: string };

const refused = (reason: string): ReadBackup => ({ ok: false, reason });

/** Reads a backup file. One that is damaged, of another kind or of a newer version is refused with its reason. */
export async function readBackupFile(bytes: Uint8Array): Promise<ReadBackup> {
  const json = parseJson(bytes);
  if (json === undefined)
    return refused('It is not a backup of Partnerbook, or it is damaged: its text is not complete JSON.');
  if (!isOurs(json)) return refused('It is not a backup of Partnerbook.');
  if (typeof json.version === 'number' && json.version > version)
    return refused('A newer version of Partnerbook wrote it. Install that version to restore it.');
  const parsed = headSchema.safeParse(json);
  if (!parsed.success) {
    const place = parsed.error.issues[0]?.path.join('.') ?? '';
    return refused(`It is damaged: its “${place}” is missing or not valid.`);
  }
  const { tables, checksum, app, portfolio, name, writtenAt, missing } = parsed.data;
  if ((await checksumOf(JSON.stringify(tables))) !== checksum)
    return refused('It is damaged: its content does not agree with its checksum.');
  try {
    const contents = parseContents(tables, writtenAt);
    return { ok: true, backup: { head: { app, portfolio, name, writtenAt, missing }, contents } };
  } catch (error) {
    if (error instanceof BadContents) return refused(error.message);
    throw error;
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Neither UTF-8 nor JSON: the caller says so.
    return undefined;
  }
}

function isOurs(json: unknown): json is { readonly format: string; readonly version?: unknown } {
  return typeof json === 'object' && json !== null && 'format' in json && json.format === format;
}

async function checksumOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `sha256:${hex}`;
}
