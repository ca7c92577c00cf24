import type { ChangeDays } from './change-days.ts';
import type { Side } from './chosen.ts';
import type { RowWords } from './rows-import.ts';

/** What the user may do with a row of the review. */
export interface ReviewDeeds {
  /** Leaves rows or cells out, or takes them in again. */
  readonly onLeave: (mark: string, leave: boolean) => void;
  /** Says which partner a row is; null for a new one, undefined takes the word back. */
  readonly onDecide: (row: number, key: string | null | undefined) => void;
  /** Settles conflicts: what is here, or what the file says. */
  readonly onResolve: (marks: readonly string[], side: Side) => void;
  /** Ticks a partner that the file does not have any more, to be deleted here too. */
  readonly onDelete: (key: string, deletes: boolean) => void;
  /** Puts a text in the place of a refused cell; null takes it back. */
  readonly onMend: (row: number, column: string, text: string | null) => void;
}

/** The words of a record of a file beside the portfolio: as it is, null when there is none, and as it will be. */
export type RecordWords = (before: unknown, after: unknown) => RowWords;

/** What the lines of the review show and do. */
export interface ReviewParts extends ReviewDeeds {
  readonly left: ReadonlySet<string>;
  readonly resolved: ReadonlyMap<string, Side>;
  readonly deleted: ReadonlySet<string>;
  /** The day of the export that the file is compared with, null in an ordinary import. */
  readonly baseDay: string | null;
  /** Tells when this side changed; null in an ordinary import. */
  readonly dayOf: ChangeDays | null;
  /** Null where the lines are about partners' cells. */
  readonly record: RecordWords | null;
  /** Shows all values of a new row one by one. */
  readonly onOpen: (row: number) => void;
}

const nothing = (): void => undefined;

/** The parts of a review in which rows can be left out and nothing else. */
export const rowsOnly = {
  resolved: new Map(),
  deleted: new Set(),
  baseDay: null,
  dayOf: null,
  onDecide: nothing,
  onResolve: nothing,
  onDelete: nothing,
  onMend: nothing,
} satisfies Partial<ReviewParts>;
