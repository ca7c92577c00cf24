import type { IncomingFile } from '#shared/contract/values.ts';
import { type BackupFile, readBackupFile } from './backup-file.ts';
import { type BackupParts, writeBackup } from './make-backup.ts';

/** What a backup holds, to look at before restoring it. */
export interface BackupPreview {
  readonly fileName: string;
  /** The program's name when it was written. */
  readonly name: string;
  readonly writtenAt: string;
  readonly app: string;
  readonly counts: {
    readonly partners: number;
    readonly readings: number;
    readonly steps: number;
    readonly views: number;
  };
  /** How many deeds its History tells, and the last one. */
  readonly deeds: number;
  readonly lastDeed: string | null;
  /** The names of its partners in their order. */
  readonly partners: readonly string[];
  /** How many of its records could not be read and will be set aside. */
  readonly setAside: number;
  /** Tables that were missing when it was written. */
  readonly missing: readonly string[];
  /** It is of another portfolio than the one that is open. */
  readonly otherPortfolio: boolean;
}

/** A backup to look at, or why it cannot be restored. */
export type OpenedBackup =
  | { readonly ok: true; readonly preview: BackupPreview; readonly backup: BackupFile }
  | { readonly ok: false; readonly fileName: string; readonly reason: string };

/** Reads a backup from the list or one that the user picked; changes nothing. */
export async function openBackup(file: IncomingFile, portfolio: string): Promise<OpenedBackup> {
  if (file.state === 'failed') return { ok: false, fileName: file.name, reason: file.reason };
  const read = await readBackupFile(file.bytes);
  if (!read.ok) return { ok: false, fileName: file.name, reason: read.reason };
  return { ok: true, backup: read.backup, preview: previewOf(file.name, read.backup, portfolio) };
}

function previewOf(fileName: string, { head, contents }: BackupFile, portfolio: string): BackupPreview {
  const { partners, readings, steps, views, log } = contents;
  const last = log.reduce<(typeof log)[number] | null>(
    (latest, entry) => (latest === null || entry.id > latest.id ? entry : latest),
    null,
  );
  return {
    fileName,
    name: head.name,
    writtenAt: head.writtenAt,
    app: head.app,
    counts: {
      partners: partners.length,
      readings: readings.length,
      steps: steps.length,
      views: views.length,
    },
    deeds: log.length,
    lastDeed: last?.name ?? null,
    partners: [...partners].sort((a, b) => a.position - b.position).map((row) => row.values.name),
    setAside: contents.aside.length,
    missing: head.missing,
    otherPortfolio: head.portfolio !== portfolio,
  };
}

/** What came of a restore. `kept` is the backup of the state before it, null when there was nothing to keep. */
export type RestoreOutcome =
  | { readonly state: 'restored'; readonly kept: string | null }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * Saves the present state first, then puts the backup in its place in one transaction and tells it in History. When the
 * present state cannot be saved nothing is restored.
 */
export async function restoreBackup(
  parts: BackupParts,
  { preview, backup }: Extract<OpenedBackup, { ok: true }>,
): Promise<RestoreOutcome> {
  const { portfolio } = parts;
  let kept: string | null = null;
  if (portfolio.lastChange() !== null || portfolio.rows().length > 0) {
    const { outcome } = await writeBackup(parts);
    if (outcome.state === 'failed')
      return {
        state: 'failed',
        reason: `What is here now could not be backed up first: ${outcome.reason} Nothing was changed.`,
      };
    kept = outcome.backup.name;
  }
  await portfolio.replaceAll(backup.contents, `Restore the backup ${preview.fileName}`, {
    file: preview.fileName,
    writtenAt: preview.writtenAt,
    partners: preview.counts.partners,
  });
  return { state: 'restored', kept };
}
