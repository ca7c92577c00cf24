import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupEntry, BackupList, BackupOutcome, IncomingFile } from '#shared/contract/values.ts';
import { readIncoming } from '../files/read-incoming.ts';
import { hasCode, reasonOf } from '../files/reason.ts';
import { underWay } from '../files/under-way.ts';
import { removeUnfinished, writeSafely } from '../files/write-safely.ts';
import { backupName, type NamedBackup, newestFirst, readBackupName } from './backup-name.ts';
import { superseded } from './rotation.ts';

/** Where backups go: a folder of the app's own choice is made when missing, one that the user chose is not. */
export interface BackupPlace {
  readonly folder: string;
  readonly makeIfMissing: boolean;
}

/** The backups in a folder, as requests of the window need them. */
export interface BackupFolder {
  list(portfolio: string): Promise<BackupList>;
  write(portfolio: string, bytes: Uint8Array): Promise<BackupOutcome>;
  /** Reads a backup by a name that `list` or `write` gave; rejects any other. */
  read(name: string): Promise<IncomingFile>;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Found = BackupEntry & NamedBackup;

/** The backups of a portfolio in the order of their writing, the newest first. */
const entriesIn = async (folder: string, portfolio: string): Promise<readonly Found[]> => {
  const names = await readdir(folder);
  const entries = await Promise.all(
    names.map(async (name): Promise<Found | null> => {
      const read = readBackupName(name);
      if (read?.portfolio !== portfolio) return null;
      const { size } = await stat(join(folder, name));
      return { name, ...read, size };
    }),
  );
  return entries.filter((entry) => entry !== null).sort(newestFirst);
};

/** Removes what the rotation no longer keeps, and files that a killed write left behind. */
const tidy = async (folder: string, portfolio: string, justWritten: string): Promise<void> => {
  await removeUnfinished(folder);
  const old = superseded(await entriesIn(folder, portfolio), justWritten);
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
};

/**
 * Keeps the backups of all portfolios in a folder. `place` is asked each time, so that another folder counts at once;
 * `now` gives the present.
 */
export const backupFolder = (place: () => BackupPlace, now: () => Date): BackupFolder => {
  const given = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  const writeOne = async (portfolio: string, bytes: Uint8Array): Promise<BackupOutcome> => {
    const { folder, makeIfMissing } = place();
    const failed = (reason: string): BackupOutcome => ({
      state: 'failed',
      reason: `No backup was written to ${folder}. ${reason}`,
    });
    try {
      if (makeIfMissing) await mkdir(folder, { recursive: true });
      const instant = now();
      const [newest] = await entriesIn(folder, portfolio);
      const before = newest?.setBack ?? 0;
      // A backup from later than now: the clock was set back, and this one is the newer all the same.
      const setBack = newest !== undefined && newest.writtenAt > instant.toISOString() ? before + 1 : before;
      const name = backupName(portfolio, instant, setBack);
      await writeSafely(join(folder, name), bytes);
      if (sha256(await readFile(join(folder, name))) !== sha256(bytes)) {
        return failed('The file read back differs from what was written: the disk may be damaged.');
      }
      await tidy(folder, portfolio, name);
      given.add(name);
      return {
        state: 'written',
        backup: { name, portfolio, writtenAt: instant.toISOString(), size: bytes.byteLength },
      };
    } catch (error) {
      return failed(hasCode(error, 'ENOENT') ? 'The folder is no longer there.' : reasonOf(error));
    }
  };

  return {
    list: async (portfolio) => {
      const { folder, makeIfMissing } = place();
      try {
        const found = await entriesIn(folder, portfolio);
        const backups = found.map(({ setBack: _, ...entry }): BackupEntry => entry);
        for (const { name } of backups) given.add(name);
        return { folder, backups, lastWrittenAt: backups[0]?.writtenAt ?? null, trouble: null };
      } catch (error) {
        const none = { folder, backups: [], lastWrittenAt: null };
        if (makeIfMissing && hasCode(error, 'ENOENT')) return { ...none, trouble: null };
        const reason = hasCode(error, 'ENOENT') ? 'The folder is no longer there.' : reasonOf(error);
        return { ...none, trouble: `The backups in ${folder} cannot be read. ${reason}` };
      }
    },
    // One at a time, so that tidying never meets the unfinished file of another backup.
    write: (portfolio, bytes) => {
      const next = underWay(last.then(() => writeOne(portfolio, bytes)));
      last = next;
      return next;
    },
    read: async (name) => {
      if (!given.has(name) || readBackupName(name) === null) {
        throw new Error('Only a backup from the list can be read.');
      }
      return readIncoming(join(place().folder, name));
    },
  };
};
