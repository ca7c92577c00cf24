import { eachInTurn, nextPaint, type Pace } from '../work/pace.ts';
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

/** Brings records that were just written into memory, once the browser has arranged most of them on the disk. */
export async function show(
  workshop: Workshop,
  writes: readonly AppliedWrite[],
  report?: (done: number, all: number) => void,
): Promise<void> {
  if (writes.length > shownAtOnce) {
    report?.(0, writes.length);
    await rest(writes.length);
  }
  await bringIn(workshop, writes, report);
}

/** Many come in pieces, each shown before the next, so that the window never stands still. */
async function bringIn(
  { memory, tell }: Workshop,
  writes: readonly AppliedWrite[],
  report?: (done: number, all: number) => void,
): Promise<void> {
  for (let from = 0; from < writes.length; from += shownAtOnce) {
    memory.write(writes.slice(from, from + shownAtOnce));
    if (writes.length <= shownAtOnce) return;
    report?.(from, writes.length);
    tell(null);
    await nextPaint();
  }
}

/** How long the disk goes on arranging what it was given, by records, and at most, in milliseconds. */
const arranging = { each: 0.04, most: 2000 };

/**
 * Waits until what was told before, such as Saved, is drawn, and the browser has arranged on the disk most of what was just
 * written: it takes a core or more for that, and what is drawn meanwhile would stutter and take as long.
 */
async function rest(records: number): Promise<void> {
  await nextPaint();
  await new Promise((done) => setTimeout(done, Math.min(arranging.most, records * arranging.each)));
}

/**
 * As `show`, for records that are not on the disk yet: while they come into the window piece by piece it says Saving, so
 * that nothing is ever seen beside the word Saved before it is.
 */
export async function showUnsaved(workshop: Workshop, writes: readonly AppliedWrite[]): Promise<void> {
  if (writes.length > shownAtOnce) {
    workshop.saver.starting();
    await nextPaint();
  }
  await bringIn(workshop, writes);
}

/** The operations of records by table: one for what is put, one for what is deleted. */
export async function recordOperations(
  writes: readonly AppliedWrite[],
  pace: Pace,
): Promise<readonly Operation[]> {
  const put = new Map<TableName, unknown[]>();
  const gone = new Map<TableName, string[]>();
  await eachInTurn(writes, pace, ({ table, key, after }) => {
    if (after === null) listIn(gone, table).push(key);
    else listIn<unknown>(put, table).push(after);
  });
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
