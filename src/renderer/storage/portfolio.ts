import type { Settings } from '#shared/rules/program.ts';
import type { BackupTable, Contents } from './contents.ts';
import type { DeletedPartner } from './deleted-partners.ts';
import type { HistoryChange, HistoryEntry, HistoryQuery } from './history.ts';
import type { AsideRecord, StoredSnapshot } from './log-records.ts';
import type { Preferences } from './preferences.ts';
import type {
  Records,
  StoredOwnColumn,
  StoredPartner,
  StoredProgram,
  StoredReading,
  StoredStep,
  StoredView,
  TableName,
} from './records.ts';
import type { Standing } from './steps.ts';
import type { Beside } from './write-beside.ts';

export type { DeletedPartner } from './deleted-partners.ts';
export type { HistoryChange, HistoryEntry } from './history.ts';
export type {
  Records,
  StoredOwnColumn,
  StoredPartner,
  StoredProgram,
  StoredReading,
  StoredStep,
  StoredView,
  TableName,
  ViewState,
} from './records.ts';

/** What a record becomes: null deletes it. */
export type Write = {
  [T in TableName]: { readonly table: T; readonly key: string; readonly after: Records[T] | null };
}[TableName];

/** A deed of the user: everything it writes goes in together or not at all, and is undone together. */
export interface Change {
  /** As History and Undo show it: `Edit Rating of Velmora`, `Delete 3 partners`. */
  readonly name: string;
  readonly writes: readonly Write[];
  /** What History tells beside the name, such as the file an import came from. */
  readonly facts?: Facts;
  /** Partners that it is about beside those it writes: their History tells it too. */
  readonly about?: readonly string[];
}

/** Short facts about a deed, by name, for History. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** One record before and after. */
export type AppliedWrite = {
  [T in TableName]: {
    readonly table: T;
    readonly key: string;
    readonly before: Records[T] | null;
    readonly after: Records[T] | null;
  };
}[TableName];

/** What a change, an undo, a redo or a restore did: the records before and after. */
export interface Applied {
  readonly name: string;
  readonly deed: 'apply' | 'undo' | 'redo' | 'restore';
  readonly writes: readonly AppliedWrite[];
}

export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly reason: string };

/** The database is not the one that was left: something outside the app emptied or replaced it. */
export interface LostDatabase {
  /** `opening`: the window found it so at the start. `working`: it happened while the window held everything in memory. */
  readonly when: 'opening' | 'working';
  /** How many partners there should be, and how many there are. */
  readonly expected: number;
  readonly found: number;
}

/** An export, a pack or a backup: told in History, changes no record, is not undone. */
export interface PortfolioEvent {
  readonly name: string;
  readonly facts: Facts;
  /** The portfolio as the file held it, kept for merges and for `since`; the newest 50 of each kind stay. */
  readonly snapshot?: Omit<StoredSnapshot, 'key' | 'at' | 'entry' | 'content'> & {
    /** As it is stored, in parts. */
    readonly texts: readonly string[];
  };
}

/** Follows a change of many records, which commits before it shows: until then it can be ended, and nothing has happened. */
export interface ApplyWatch {
  /** Aborted: `apply` rejects with the signal's reason. Once it has committed it goes on to its end. */
  readonly signal: AbortSignal;
  readonly report: (stage: 'saving' | 'showing', done: number, all: number) => void;
  /** A worker that holds some of the new partners as they are to be written. */
  readonly beside?: Beside;
}

/**
 * The change would break a rule of the portfolio, or the disk did not take one that was watched; nothing was written. The
 * message says why.
 */
export class RefusedChange extends Error {
  override readonly name = 'RefusedChange';
}

/** The change stands in the window but could not be written to the disk; `retry` writes it, a backup can still hold it. */
export class NotSaved extends Error {
  override readonly name = 'NotSaved';
}

/** The database cannot be opened; the message says why and what to do. `newer`: a later version of the app wrote it. */
export class CannotOpen extends Error {
  override readonly name = 'CannotOpen';
  readonly why: 'newer' | 'unreadable';
  constructor(why: 'newer' | 'unreadable', message: string, cause?: unknown) {
    super(message, { cause });
    this.why = why;
  }
}

/**
 * An open portfolio. A change shows at once in `rows()`; `apply` resolves once the strict transaction has completed;
 * until then the save state is `saving`. Deeds are carried out one after another.
 * A change of many records goes in piece by piece, so that the window never stands still; it is one transaction all the same.
 * A refused change (a Partner ID in use) rejects with a `RefusedChange` and writes nothing; one that the disk did not
 * take rejects with `NotSaved`, stays in the window and is written by `retry` or with the next change.
 */
export interface Portfolio {
  /** The database's name, which is the portfolio's id. */
  readonly id: string;
  /** All partners in the portfolio's own order, read once at opening and kept up by `apply`; a new array after each change. */
  rows(): readonly StoredPartner[];
  row(key: string): StoredPartner | undefined;
  /** The partner that has this Partner ID, compared as an import compares ids: for an editor that refuses it beside the cell. */
  withId(id: string): StoredPartner | undefined;
  settings(): Settings;
  program(): StoredProgram;
  /** The readings of one partner, or all, by date; the same array until one of them changes. */
  readings(partnerKey?: string): readonly StoredReading[];
  /** The steps of one partner, or all: open ones first, by due date. */
  steps(partnerKey?: string): readonly StoredStep[];
  /** The user's own views in their order. */
  views(): readonly StoredView[];
  /** The team's own columns by name, empty ones included; the same array until they change. */
  ownColumns(): readonly string[];
  /** Their records: a column that came with partners alone has none. */
  ownColumnRecords(): readonly StoredOwnColumn[];
  apply(change: Change, watch?: ApplyWatch): Promise<Applied>;
  undo(): Promise<Applied | null>;
  redo(): Promise<Applied | null>;
  /** Undoes this entry of the change log and all steps after it, as one deed; each can be redone. Null when it is no step. */
  undoTo(entry: number): Promise<Applied | null>;
  /** Redoes all undone steps up to and including this one. */
  redoTo(entry: number): Promise<Applied | null>;
  /** The entries that can be undone and redone, the next one first; the same object until they change. */
  standing(): Standing;
  /** The names of what undo and redo would do next, null when there is nothing. */
  undoName(): string | null;
  redoName(): string | null;
  saveState(): SaveState;
  /** Writes what a failed commit left in the window. Rejects with `NotSaved` when the disk still refuses. */
  retry(): Promise<void>;
  /** The alarm that stands, or null. While one stands, changes are refused and the marker keeps what should be there. */
  alarm(): LostDatabase | null;
  /** Ends the alarm: goes on with what is there (`opening`), or writes back everything the window holds (`working`). */
  carryOn(): Promise<void>;
  /** Records that could not be read at opening or earlier, kept as they are and part of every backup. */
  setAside(): readonly AsideRecord[];
  readonly preferences: Preferences;
  /** The change log, newest first: everything, or what was done to one partner, field by field. */
  history(query: HistoryQuery): Promise<readonly HistoryEntry[]>;
  /** Everything that one entry of the change log changed, record by record and field by field. */
  changesOf(entry: number): Promise<readonly HistoryChange[]>;
  /** The partners deleted in the last 90 days that are not back, the latest first. */
  deletedPartners(): Promise<readonly DeletedPartner[]>;
  /**
   * The newest entry of the change log, null in a new portfolio: what a backup compares itself with. `at` is the latest
   * time in the log: an entry made after the clock was set back does not come before those from earlier.
   */
  lastChange(): { readonly id: number; readonly at: string } | null;
  recordEvent(event: PortfolioEvent): Promise<void>;
  /** The snapshots with their contents, of one kind or of all: megabytes where a portfolio is large. */
  snapshots(kind?: StoredSnapshot['kind']): Promise<readonly StoredSnapshot[]>;
  /**
   * Everything a backup holds, read in one transaction, what is not saved yet included. While the database cannot be
   * read: what the window holds, and the names of the tables that are missing.
   */
  contents(): Promise<{ readonly contents: Contents; readonly missing: readonly BackupTable[] }>;
  /** Puts a backup's contents in the place of everything, in one transaction, and tells it in History under `name`. */
  replaceAll(contents: Contents, name: string, facts: Facts): Promise<Applied>;
  /** Called after each change with what it did, and after each change of the save state or the alarm with null. */
  subscribe(listener: (applied: Applied | null) => void): () => void;
  /** Waits for what is under way and closes the database. */
  close(): Promise<void>;
}
