import type { LogDetail, LoggedWrite, LogHead } from './log-records.ts';
import type { Facts } from './portfolio.ts';

/** Which part of the change log to read. */
export interface HistoryQuery {
  /** Only what was done to this partner, and to those merged into it, their readings and steps, each with its values. */
  readonly partnerKey?: string;
  /** Only entries with a lower number: for the next page. */
  readonly before?: number;
  readonly limit: number;
}

/** One record, or one field of a partner, as one deed found it and left it. */
export interface HistoryChange {
  readonly table: string;
  readonly key: string;
  /** The field's id, `own:` and a header, or `@` and a property of the stored partner, such as `@accepted`; null for a whole record added or removed. */
  readonly field: string | null;
  readonly from: unknown;
  readonly to: unknown;
}

/** One line of History. */
export interface HistoryEntry {
  readonly id: number;
  readonly at: string;
  readonly name: string;
  readonly deed: LogHead['deed'];
  /** The entry that an undo or redo was about; null for the others. */
  readonly of: number | null;
  /** How many records of each table it wrote, and of its partners how many it deleted (`deleted`). */
  readonly counts: Readonly<Record<string, number>>;
  readonly facts: Facts;
  /** What it changed of the partner that was asked for; empty when the whole log was asked for. */
  readonly changes: readonly HistoryChange[];
}

/** An entry without what it changed. */
export function historyEntry(head: LogHead, changes: readonly HistoryChange[]): HistoryEntry {
  const { id, at, name, deed, of, counts, facts } = head;
  return { id, at, name, deed, of, counts, facts, changes };
}

/** Everything an entry changed. */
export function allChanges(detail: LogDetail): readonly HistoryChange[] {
  return detail.writes.flatMap((write) => split(write));
}

/** What an entry changed of these partners; `undone` swaps the sides, as its undo did. */
export function changesOf(
  detail: LogDetail,
  partnerKeys: ReadonlySet<string>,
  undone: boolean,
): readonly HistoryChange[] {
  return detail.writes
    .filter((write) => partnerKeys.has(partnerOf(write) ?? ''))
    .flatMap((write) => split(write))
    .map((change) => (undone ? { ...change, from: change.to, to: change.from } : change));
}

/** The partner a logged write is about: itself, or the one its record hangs on. */
export function partnerOf(write: LoggedWrite): string | null {
  if (write.table === 'partners') return write.key;
  if (!('before' in write)) return null;
  const record = write.after ?? write.before;
  return typeof record === 'object' && record !== null && 'partnerKey' in record
    ? String(record.partnerKey)
    : null;
}

function split(write: LoggedWrite): readonly HistoryChange[] {
  const { table, key } = write;
  if (!('fields' in write)) return [{ table, key, field: null, from: write.before, to: write.after }];
  return Object.entries(write.fields).map(([field, [from, to]]) => ({ table, key, field, from, to }));
}
