import { countsOf, detailOf, loadDetail, writesTo } from './change-log.ts';
import type { Operation } from './connection.ts';
import type { LogHead } from './log-records.ts';
import { sameValue } from './log-writes.ts';
import { applying } from './memory.ts';
import {
  type Applied,
  type AppliedWrite,
  type Change,
  type LostDatabase,
  type PortfolioEvent,
  RefusedChange,
} from './portfolio.ts';
import { type TableName, tableNames } from './records.ts';
import { oldSnapshots } from './snapshots.ts';
import { refuseTakenIds } from './taken-ids.ts';
import type { Workshop } from './workshop.ts';

/** Applies a change as a new step of undo. */
export async function applyChange(workshop: Workshop, change: Change): Promise<Applied> {
  const writes = checked(workshop, change);
  const applied: Applied = { name: change.name, deed: 'apply', writes };
  if (writes.length === 0) return applied;
  const head = workshop.nextHead(
    { name: change.name, deed: 'apply', state: 'done', of: null, counts: countsOf(writes) },
    change.facts ?? {},
  );
  await carryOut(workshop, applied, [
    { table: 'log', put: workshop.steps.add(head) },
    { table: 'details', put: [detailOf(head.id, writes)] },
  ]);
  return applied;
}

/** Takes the next step back or forth; null when there is none. */
export async function moveStep(workshop: Workshop, deed: 'undo' | 'redo'): Promise<Applied | null> {
  const { steps, connection, saver, memory } = workshop;
  const step = deed === 'undo' ? steps.nextUndo() : steps.nextRedo();
  if (step === null) return null;
  const { name, id } = step;
  const detail = await loadDetail(id, connection, saver.waiting());
  const writes = checked(workshop, {
    name,
    writes: writesTo(deed === 'undo' ? 'before' : 'after', detail, memory),
  });
  const applied: Applied = { name, deed, writes };
  const moved: LogHead = steps.move(step, deed === 'undo' ? 'undone' : 'done');
  const told = { name, deed, state: 'history', of: id, counts: countsOf(writes) } as const;
  await carryOut(workshop, applied, [{ table: 'log', put: [moved, workshop.nextHead(told, {})] }]);
  return applied;
}

/** What a change would do, or a refusal; nothing has been done. */
function checked({ state, memory }: Workshop, change: Change): readonly AppliedWrite[] {
  if (state.alarm !== null) throw new RefusedChange(alarmed(state.alarm));
  const writes = applying(memory, change.writes, sameValue);
  refuseTakenIds(memory, writes);
  return writes;
}

/** The one way in which records change: memory first, so that the window shows it, then the disk. */
async function carryOut(workshop: Workshop, applied: Applied, log: readonly Operation[]): Promise<void> {
  workshop.memory.write(applied.writes);
  workshop.tell(applied);
  await workshop.save([...recordOperations(applied.writes), ...log]);
}

/** Tells an event in History, and keeps its snapshot in the place of the oldest of its kind. */
export async function recordEvent(workshop: Workshop, event: PortfolioEvent): Promise<void> {
  const { connection, newKey } = workshop;
  const { name, facts, snapshot } = event;
  const head = workshop.nextHead({ name, deed: 'event', state: 'history', of: null, counts: {} }, facts);
  const operations: Operation[] = [{ table: 'log', put: [head] }];
  if (snapshot !== undefined)
    operations.push(
      { table: 'snapshots', put: [{ ...snapshot, key: newKey(), at: head.at }] },
      { table: 'snapshots', delete: await oldSnapshots(connection, snapshot.kind) },
    );
  await workshop.save(operations);
  workshop.tell(null);
}

/** The operations of records by table: one for what is put, one for what is deleted. */
function recordOperations(writes: readonly AppliedWrite[]): readonly Operation[] {
  return tableNames.flatMap((table: TableName) => {
    const ours = writes.filter((write) => write.table === table);
    const put = ours.flatMap((write) => (write.after === null ? [] : [write.after]));
    const gone = ours.filter((write) => write.after === null).map((write) => write.key);
    const operations: { table: TableName; put?: unknown; delete?: readonly string[] }[] = [];
    if (put.length > 0) operations.push({ table, put });
    if (gone.length > 0) operations.push({ table, delete: gone });
    return operations as unknown as Operation[];
  });
}

function alarmed({ expected, found }: LostDatabase): string {
  return `The database should hold ${expected} partners and holds ${found}. Nothing is changed until you restore a backup or choose to go on.`;
}
