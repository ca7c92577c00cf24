import type { Partner } from '#shared/fields/fields.ts';
import type { Acceptance } from '#shared/rules/evaluation.ts';
import type { Settings } from '#shared/rules/program.ts';

/** One partner as it is kept. The key never changes and never leaves the database; readings, undo and selection hang on it. */
export interface StoredPartner {
  readonly key: string;
  /** Its place in the portfolio's own order: the order in which the partners came. */
  readonly position: number;
  readonly values: Partner;
  /** The team's own columns, by header. */
  readonly own: Readonly<Record<string, string>>;
  readonly accepted: readonly Acceptance[];
}

/** One measurement of one partner on one day (rules.md section 13). */
export interface StoredReading {
  readonly key: string;
  readonly partnerKey: string;
  readonly date: string;
  readonly invitedCustomers: number | null;
  readonly adoptedCustomers: number | null;
  readonly improvement: number | null;
  readonly note: string | null;
}

/** The records a change may write, by table. The list of tables derives from it. */
export interface Records {
  readonly partners: StoredPartner;
  readonly readings: StoredReading;
  /** One record, key `program`. */
  readonly program: { readonly key: 'program'; readonly settings: Settings };
}

export type TableName = keyof Records;

/** What a record becomes: null deletes it. */
export type Write = {
  [T in TableName]: { readonly table: T; readonly key: string; readonly after: Records[T] | null };
}[TableName];

/** A deed of the user: everything it writes goes in together or not at all, and is undone together. */
export interface Change {
  /** As History and Undo show it: `Edit Rating of Velmora`, `Delete 3 partners`. */
  readonly name: string;
  readonly writes: readonly Write[];
}

/** What a change, an undo or a redo did: the records before and after. */
export interface Applied {
  readonly name: string;
  readonly deed: 'apply' | 'undo' | 'redo';
  readonly writes: readonly (Write & { readonly before: Records[TableName] | null })[];
}

export type SaveState =
  | { readonly state: 'saved' }
  | { readonly state: 'saving' }
  | { readonly state: 'failed'; readonly reason: string };

/**
 * An open portfolio. `apply` resolves once the strict transaction has completed; until then the save state is `saving`.
 * A refused change (a Partner ID in use) rejects with a `RefusedChange` and writes nothing.
 */
export interface Portfolio {
  /** The database's name, which is the portfolio's id. */
  readonly id: string;
  /** All partners in the portfolio's own order, read once at opening and kept up by `apply`. */
  rows(): readonly StoredPartner[];
  row(key: string): StoredPartner | undefined;
  settings(): Settings;
  apply(change: Change): Promise<Applied>;
  undo(): Promise<Applied | null>;
  redo(): Promise<Applied | null>;
  /** The names of what undo and redo would do next, null when there is nothing. */
  undoName(): string | null;
  redoName(): string | null;
  saveState(): SaveState;
  /** Called after each change with what it did, and after each change of the save state with null. */
  subscribe(listener: (applied: Applied | null) => void): () => void;
  close(): void;
}
