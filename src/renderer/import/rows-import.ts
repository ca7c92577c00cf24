import type { FileOptions, Identity, PartnerRowsFile, ReadWatch, RefusedFile } from '#shared/csv/types.ts';
import type { Change, Portfolio } from '../storage/portfolio.ts';
import type { Formats } from '../ui/formats/formats.ts';

/** The kinds of file beside the portfolio: many rows may be about one partner. */
export type RowsKind = 'readings' | 'steps' | 'accepted findings';

/** What becomes of one row of a file about partners: a reading, a step, an accepted finding. */
export interface PlannedRow<A = unknown> {
  readonly row: number;
  readonly kind: 'new' | 'changed' | 'held' | 'unchanged';
  /** The partner's name. */
  readonly name: string;
  /** Why it stays out. */
  readonly reason: string | null;
  /** The record that is there, null when there is none. */
  readonly before: A | null;
  /** The record as it will be; null for a row that stays out. */
  readonly after: A | null;
}

/** A record in words: which one it is, what is there (null when nothing), what it becomes. */
export interface RowWords {
  readonly about: string;
  readonly from: string | null;
  readonly to: string;
}

/** How many rows an import adds, changes and leaves out. */
export interface RowCounts {
  readonly added: number;
  readonly changed: number;
  readonly held: number;
}

/** What is there, to plan against. */
export type Beside = Pick<Portfolio, 'rows' | 'readings' | 'steps'>;

/**
 * How one kind of file beside the portfolio is imported (portfolio-csv.md, Readings, Steps and accepted findings): read and
 * planned in a worker, told and changed in the window. `R` is a row as it was read, `A` the record that comes of it.
 */
export interface RowsImport<R, A> {
  /** What a row is: `reading`. */
  readonly one: string;
  readonly many: string;
  /** The heading over what the record is about: `Date`. */
  readonly about: string;
  /** What the user should know before applying. */
  readonly note: string;
  read(
    bytes: Uint8Array,
    partners: readonly Identity[],
    options: FileOptions,
    watch?: ReadWatch,
  ): PartnerRowsFile<R> | RefusedFile;
  /** What each row does, in the order of the file; nothing is written. */
  plan(file: PartnerRowsFile<R>, beside: Beside): readonly PlannedRow<A>[];
  words(before: A | null, after: A, formats: Formats): RowWords;
  change(
    records: readonly A[],
    portfolio: Pick<Portfolio, 'row'>,
    fileName: string,
    counts: RowCounts,
  ): Change;
}

/** The rows of a file that were held back, as planned rows. */
export function heldRows<R>(file: PartnerRowsFile<R>): readonly PlannedRow<never>[] {
  return file.held.map(({ row, reason, identity }) => ({
    row,
    kind: 'held',
    name: identity?.name ?? '',
    reason,
    before: null,
    after: null,
  }));
}
