import { z } from 'zod';
import type { BackupOutcome } from '#shared/contract/values.ts';
import { type BackupParts, writeBackup } from './make-backup.ts';

/** The preference that says after how many minutes of work a backup is written; 0 only when the window closes. */
export const rhythmKey = 'backup.minutes';
export const rhythmSchema = z.literal([10, 30, 60, 120, 0]);
export type Rhythm = z.infer<typeof rhythmSchema>;
export const standardRhythm: Rhythm = 30;
/** After a backup that failed the next one is tried so much later, in milliseconds. */
const pauseAfterFailure = 5 * 60_000;

/** Where the backups of the open portfolio stand. */
export interface BackupState {
  /** When it was last backed up, as far as is known; null when never. */
  readonly lastAt: string | null;
  readonly busy: boolean;
  /** Why the last attempt failed; null when it did not. */
  readonly trouble: string | null;
}

/** Backs up the open portfolio: so many minutes after the first change that no backup holds, on quit, and when asked. */
export interface BackupKeeper {
  state(): BackupState;
  subscribe(listener: () => void): () => void;
  /** Backs up now. */
  backUp(): Promise<BackupOutcome>;
  /** True while there are changes that no backup holds. */
  isDue(): boolean;
  /** Notes that a copy elsewhere holds everything up to this entry of the change log. */
  noteCopy(entry: number): void;
  /** True when a backup or a copy elsewhere holds every change. */
  isSafe(): boolean;
  /** Backs up if there is something new: before the window closes. */
  finish(): Promise<BackupOutcome | null>;
  stop(): void;
}

/** What a keeper is made with. */
export interface KeeperParts extends BackupParts {
  /** Off where a backup is a download: there only the user starts one. */
  readonly automatic: boolean;
  /** The time in milliseconds. */
  readonly clock?: () => number;
}

/** The preference that notes the last backup, and its shape: the entry of the change log that it holds. */
export const lastBackupKey = 'backup.last';
const lastBackup = z.object({ entry: z.int().min(0), at: z.iso.datetime() });

/** Starts keeping backups; `stop` ends it. */
export function startKeeper(parts: KeeperParts): BackupKeeper {
  const { portfolio, automatic, clock = Date.now } = parts;
  const noted = lastBackup.safeParse(portfolio.preferences.get(lastBackupKey)).data ?? null;
  let held = noted?.entry ?? 0;
  let copied = 0;
  let state: BackupState = { lastAt: noted?.at ?? null, busy: false, trouble: null };
  let running: Promise<BackupOutcome> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let began: number | null = null;
  const listeners = new Set<() => void>();

  // What is left of a database that was lost never becomes the newest backup by itself.
  const isWhole = (): boolean => portfolio.alarm()?.when !== 'opening';
  const newest = (): number => portfolio.lastChange()?.id ?? 0;
  const isDue = (): boolean => isWhole() && newest() > held;

  function become(next: Partial<BackupState>): void {
    state = { ...state, ...next };
    for (const listener of [...listeners]) listener();
  }

  /** How long work may stand without a backup, in milliseconds. */
  const longest = (): number => {
    const chosen = rhythmSchema.safeParse(portfolio.preferences.get(rhythmKey));
    return (chosen.success ? chosen.data : standardRhythm) * 60_000;
  };

  /** Sets the clock of the next backup. `since` is when the work began that no backup holds. */
  function schedule(since: number, pause = longest()): void {
    if (!automatic || timer !== null || !isDue() || longest() === 0) return;
    // A change from later than now was made before the clock was set back: its backup must not wait for that day.
    began = Math.min(since, clock());
    const wait = Math.max(0, began + pause - clock());
    timer = setTimeout(() => {
      timer = null;
      // An outcome that failed stands in the state and is tried again.
      void backUp();
    }, wait);
  }

  /** Another rhythm counts at once, from when the work began. */
  function followRhythm(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (running === null) schedule(began ?? clock());
  }

  async function attempt(): Promise<BackupOutcome> {
    become({ busy: true });
    const { outcome, entry } = await writeBackup(parts).catch((error: unknown) => ({
      outcome: { state: 'failed', reason: `No backup was written. ${wordsOf(error)}` } as const,
      entry: held,
    }));
    if (outcome.state === 'failed') {
      become({ busy: false, trouble: outcome.reason });
      schedule(clock(), pauseAfterFailure);
      return outcome;
    }
    held = entry;
    began = null;
    const at = outcome.backup.writtenAt;
    portfolio.preferences.set(lastBackupKey, { entry, at });
    become({ busy: false, trouble: null, lastAt: at });
    schedule(clock());
    return outcome;
  }

  function backUp(): Promise<BackupOutcome> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running ??= attempt().finally(() => {
      running = null;
    });
    return running;
  }

  // What a crash left without a backup counts from its last change.
  schedule(Date.parse(portfolio.lastChange()?.at ?? '') || clock());
  const unsubscribe = portfolio.subscribe(() => {
    if (running === null) schedule(clock());
  });
  const stopFollowing = portfolio.preferences.subscribe(rhythmKey, followRhythm);

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    backUp,
    isDue,
    noteCopy: (entry) => {
      copied = Math.max(copied, entry);
    },
    isSafe: () => newest() <= Math.max(held, copied),
    finish: async () => (isDue() ? backUp() : running),
    stop() {
      unsubscribe();
      stopFollowing();
      if (timer !== null) clearTimeout(timer);
    },
  };
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
