import type { BackupOutcome, SaveOutcome } from '#shared/contract/values.ts';
import { fileNameOf } from '../export/file-name.ts';
import type { Platform } from '../platform/platform.ts';
import type { Portfolio } from '../storage/portfolio.ts';
import { writeBackupFile } from './backup-file.ts';

/** What a backup is made of. */
export interface BackupParts {
  readonly portfolio: Portfolio;
  readonly platform: Pick<Platform, 'backups' | 'saveFile'>;
  /** The version of the app. */
  readonly app: string;
  readonly now?: () => string;
}

/** The portfolio as the bytes of a backup, and the number of the last change in it. */
export async function backupBytes({
  portfolio,
  app,
  now = () => new Date().toISOString(),
}: BackupParts): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly entry: number }> {
  const { contents, missing } = await portfolio.contents();
  const entry = contents.log.reduce((most, head) => Math.max(most, head.id), 0);
  const head = { app, portfolio: portfolio.id, name: portfolio.settings().name, writtenAt: now() };
  const bytes = await writeBackupFile(head, contents, missing);
  return { bytes, entry };
}

/** Writes a backup into the backup folder. `entry` is the last change that it holds. */
export async function writeBackup(
  parts: BackupParts,
): Promise<{ readonly outcome: BackupOutcome; readonly entry: number }> {
  const { bytes, entry } = await backupBytes(parts);
  return { outcome: await parts.platform.backups.write(parts.portfolio.id, bytes), entry };
}

/** Saves a backup wherever the user wants it: also the way out while the disk does not take a change. */
export async function saveBackupCopy(
  parts: BackupParts & { readonly keeper?: { noteCopy(entry: number): void } },
): Promise<SaveOutcome> {
  const { bytes, entry } = await backupBytes(parts);
  const { name } = parts.portfolio.settings();
  const day = (parts.now ?? (() => new Date().toISOString()))().slice(0, 10);
  const suggestedName = fileNameOf(`${name} ${day}`, 'json');
  const outcome = await parts.platform.saveFile({ kind: 'backup', suggestedName, bytes });
  if (outcome.state === 'saved') parts.keeper?.noteCopy(entry);
  return outcome;
}
