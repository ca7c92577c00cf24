import type { IncomingFile } from '#shared/contract/values.ts';
import type { Contents } from '../storage/contents.ts';
import { NotSaved } from '../storage/portfolio.ts';
import { readBackupFile } from './backup-file.ts';
import { type BackupParts, writeBackup } from './make-backup.ts';
import type { Salvage } from './salvage.ts';

/** What a backup holds, to look at before restoring it. */
export interface BackupPreview {
  readonly fileName: string;
  /** The program's name when it was written; null, as the others, when the file was damaged there. */
  readonly name: string | null;
  readonly writtenAt: string | null;
  readonly app: string | null;
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
  /** What was damaged; null of a backup that is whole. */
  readonly damage: BackupDamage | null;
}

/** What is known of the losses of a damaged backup. */
interface BackupDamage {
  /** How many there were when it was written; null when that cannot be told. */
  readonly held: {
    readonly partners: number | null;
    readonly readings: number | null;
    readonly steps: number | null;
    readonly views: number | null;
    readonly deeds: number | null;
  };
  /** Each record was checked by its own sum. */
  readonly verified: boolean;
  /** Partners that are not as they were written and are set aside. */
  readonly doubted: readonly string[];
  /** The program's record is not whole, so that the playbook's thresholds count again. */
  readonly programLost: boolean;
  /** What was done before can no longer be undone. */
  readonly undoLost: boolean;
}

/** A backup that can be restored: all of it, or what is whole of a damaged one. */
export interface GoodBackup {
  readonly preview: BackupPreview;
  readonly contents: Contents;
}

/** A backup to look at, or why it cannot be restored and what can be saved of it. */
export type OpenedBackup =
  | ({ readonly ok: true } & GoodBackup)
  | {
      readonly ok: false;
      readonly fileName: string;
      readonly reason: string;
      readonly salvage: GoodBackup | null;
    };

/** Reads a backup from the list or one that the user picked; changes nothing. */
export async function openBackup(file: IncomingFile, portfolio: string): Promise<OpenedBackup> {
  const { name } = file;
  if (file.state === 'failed') return { ok: false, fileName: name, reason: file.reason, salvage: null };
  const read = await readBackupFile(file.bytes);
  if (read.ok) {
    const { head, contents } = read.backup;
    return { ok: true, contents, preview: previewOf(name, head, contents, portfolio, null) };
  }
  const { reason, salvage } = read;
  if (salvage === null) return { ok: false, fileName: name, reason, salvage: null };
  const { head, contents } = salvage;
  const preview = previewOf(name, head, contents, portfolio, damageOf(salvage));
  return { ok: false, fileName: name, reason, salvage: { preview, contents } };
}

function damageOf({ contents, held, verified, doubted }: Salvage): BackupDamage {
  const { partners, readings, steps, views, log: deeds } = held;
  return {
    held: { partners, readings, steps, views, deeds },
    verified,
    doubted,
    programLost: (held.program ?? 0) > contents.program.length,
    undoLost: contents.log.every(({ state }) => state !== 'done' && state !== 'undone'),
  };
}

function previewOf(
  fileName: string,
  head: Salvage['head'],
  contents: Contents,
  portfolio: string,
  damage: BackupDamage | null,
): BackupPreview {
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
    missing: head.missing ?? [],
    otherPortfolio: head.portfolio !== null && head.portfolio !== portfolio,
    damage,
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
  { preview, contents }: GoodBackup,
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
  const { fileName, writtenAt, counts, damage } = preview;
  const what = damage === null ? 'the backup' : 'what is whole in the damaged backup';
  const facts = {
    file: fileName,
    ...(writtenAt === null ? {} : { writtenAt }),
    partners: counts.partners,
  };
  try {
    await portfolio.replaceAll(contents, `Restore ${what} ${fileName}`, facts);
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error;
    return { state: 'failed', reason: `The backup was not restored. ${error.message}` };
  }
  return { state: 'restored', kept };
}
