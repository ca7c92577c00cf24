import type { FileOptions, Identity, PartnerRowsFile, RefusedFile } from '#shared/csv/types.ts';
import type { Change, Portfolio } from '../storage/portfolio.ts';
import type { Formats } from '../ui/formats/formats.ts';

/** What becomes of one row of a file about partners: a reading, a step, an accepted finding. */
export interface PlannedRow {
  readonly row: number;
  readonly kind: 'new' | 'changed' | 'held' | 'unchanged';
  /** The partner's name. */
  readonly name: string;
  /** Why it stays out. */
  readonly reason: string | null;
}

/** A planned row in words: which record it is, what is there (null when nothing), what it becomes. */
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

/** How the window imports one kind of file beside the portfolio (portfolio-csv.md, Readings, Steps and accepted findings). */
export interface RowsImport<R, P extends PlannedRow> {
  /** What a row is: `reading`. */
  readonly one: string;
  readonly many: string;
  /** The heading over what the record is about: `Date`. */
  readonly about: string;
  /** What the user should know before applying. */
  readonly note: string;
  readonly read: (
    bytes: Uint8Array,
    partners: readonly Identity[],
    options: FileOptions,
  ) => PartnerRowsFile<R> | RefusedFile;
  /** What each row does, in the order of the file; nothing is written. */
  readonly plan: (file: PartnerRowsFile<R>, portfolio: Portfolio) => readonly P[];
  readonly words: (planned: P, formats: Formats) => RowWords;
  readonly change: (chosen: readonly P[], fileName: string, counts: RowCounts) => Change;
}

/** The rows of a file that were held back, as planned rows. */
export function heldRows<R>(file: PartnerRowsFile<R>): readonly (PlannedRow & { readonly kind: 'held' })[] {
  return file.held.map(({ row, reason, identity }) => ({
    row,
    kind: 'held',
    name: identity?.name ?? '',
    reason,
  }));
}
