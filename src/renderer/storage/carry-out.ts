import type { Pace } from '../work/pace.ts';
import { nextPaint } from '../work/pace.ts';
import type { Operation } from './connection.ts';
import { sameValue } from './log-writes.ts';
import { applying } from './memory.ts';
import { type AppliedWrite, type Change, type LostDatabase, RefusedChange } from './portfolio.ts';
import { type TableName, tableNames } from './records.ts';
import { refuseTakenIds } from './taken-ids.ts';
import type { Workshop } from './workshop.ts';

/** What a change would do, or a refusal; nothing has been done. */
export async function checked(
  { state, memory }: Workshop,
  { writes }: Pick<Change, 'writes'>,
  pace: Pace,
): Promise<readonly AppliedWrite[]> {
  if (state.alarm !== null) throw new RefusedChange(alarmed(state.alarm));
  const applied = await applying(memory, writes, sameValue, pace);
  await refuseTakenIds(memory, applied, pace);
  return applied;
}

/** How many records come into the window at once: the screens draw and judge them before the next. */
const shownAtOnce = 1000;

/** Brings records into memory. Many come in pieces, each shown before the next, so that the window never stands still. */
export async function show(
  { memory, tell }: Workshop,
  writes: readonly AppliedWrite[],
  report?: (done: number, all: number) => void,
): Promise<void> {
  // What was told before, such as Saved, is drawn on its own.
  if (writes.length > shownAtOnce) await nextPaint();
  for (let from = 0; from < writes.length; from += shownAtOnce) {
    memory.write(writes.slice(from, from + shownAtOnce));
    if (writes.length <= shownAtOnce) return;
    report?.(from, writes.length);
    tell(null);
    await nextPaint();
  }
}

/**
 * As `show`, for records that are not on the disk yet: while they come into the window piece by piece it says Saving, so
 * that nothing is ever seen beside the word Saved before it is.
 */
export async function showUnsaved(workshop: Workshop, writes: readonly AppliedWrite[]): Promise<void> {
  if (writes.length > shownAtOnce) workshop.saver.starting();
  await show(workshop, writes);
}

/** The operations of records by table: one for what is put, one for what is deleted. */
export async function recordOperations(
  writes: readonly AppliedWrite[],
  pace: Pace,
): Promise<readonly Operation[]> {
  const put = new Map<TableName, unknown[]>();
  const gone = new Map<TableName, string[]>();
  for (const { table, key, after } of writes) {
    if (after === null) listIn(gone, table).push(key);
    else listIn<unknown>(put, table).push(after);
    const turn = pace();
    if (turn !== null) await turn;
  }
  const operations = tableNames.flatMap((table) => [
    ...(put.has(table) ? [{ table, put: put.get(table) }] : []),
    ...(gone.has(table) ? [{ table, delete: gone.get(table) }] : []),
  ]);
  return operations as unknown as Operation[];
}

function listIn<E>(lists: Map<TableName, E[]>, table: TableName): E[] {
  const known = lists.get(table);
  if (known !== undefined) return known;
  const list: E[] = [];
  lists.set(table, list);
  return list;
}

function alarmed({ expected, found }: LostDatabase): string {
  return `The database should hold ${expected} partners and holds ${found}. Nothing is changed until you restore a backup or choose to go on.`;
}
