import type { ChangeDays } from './change-days.ts';
import type { Side } from './chosen.ts';

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

/** What the lines of the review show and do. */
export interface ReviewParts extends ReviewDeeds {
  readonly left: ReadonlySet<string>;
  readonly resolved: ReadonlyMap<string, Side>;
  readonly deleted: ReadonlySet<string>;
  /** The day of the export that the file is compared with, null in an ordinary import. */
  readonly baseDay: string | null;
  /** Tells when this side changed; null in an ordinary import. */
  readonly dayOf: ChangeDays | null;
  /** Shows all values of a new row one by one. */
  readonly onOpen: (row: number) => void;
}
