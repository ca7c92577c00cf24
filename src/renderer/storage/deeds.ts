import { countsOf, detailOf, loadDetail, writesTo } from './change-log.ts';
import type { Operation } from './connection.ts';
import type { LogDetail, LogHead } from './log-records.ts';
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
    { table: 'details', put: [detailOf(head.id, writes, change.about)] },
  ]);
  return applied;
}

/**
 * Takes steps back or forth: the next one, or all of them up to and including the entry `upTo`, in one save; each can be
 * taken the other way on its own. Null when there is nothing to take, or the entry is none of the steps.
 */
export async function moveSteps(
  workshop: Workshop,
  deed: 'undo' | 'redo',
  upTo: number | null,
): Promise<Applied | null> {
  const { steps, connection, saver } = workshop;
  const ids = steps.standing()[deed];
  const count = upTo === null ? Math.min(1, ids.length) : ids.indexOf(upTo) + 1;
  if (count === 0) return null;
  const details: LogDetail[] = [];
  for (const id of ids.slice(0, count)) details.push(await loadDetail(id, connection, saver.waiting()));
  const moved: MovedStep[] = [];
  try {
    for (const detail of details) moved.push(moveStep(workshop, deed, detail));
  } finally {
    // Should one of them be refused, those before it are done all the same.
    const [first] = moved;
    if (first !== undefined) await told(workshop, deed, first, moved);
  }
  const [first] = moved;
  return first === undefined ? null : appliedOf(deed, first, moved);
}

interface MovedStep {
  readonly name: string;
  readonly writes: readonly AppliedWrite[];
  readonly heads: readonly LogHead[];
}

/** Takes one step in memory. */
function moveStep(workshop: Workshop, deed: 'undo' | 'redo', detail: LogDetail): MovedStep {
  const { steps, memory } = workshop;
  const step = deed === 'undo' ? steps.nextUndo() : steps.nextRedo();
  if (step?.id !== detail.id) throw new Error(`entry ${detail.id} is not the next step`);
  const { name, id } = step;
  const side = deed === 'undo' ? 'before' : 'after';
  const writes = checked(workshop, { name, writes: writesTo(side, detail, memory) });
  memory.write(writes);
  const moved = steps.move(step, deed === 'undo' ? 'undone' : 'done');
  const telling = { name, deed, state: 'history', of: id, counts: countsOf(writes) } as const;
  return { name, writes, heads: [moved, workshop.nextHead(telling, {})] };
}

async function told(
  workshop: Workshop,
  deed: 'undo' | 'redo',
  first: MovedStep,
  moved: readonly MovedStep[],
): Promise<void> {
  const applied = appliedOf(deed, first, moved);
  workshop.tell(applied);
  const heads = moved.flatMap((step) => step.heads);
  await workshop.save([...recordOperations(applied.writes), { table: 'log', put: heads }]);
}

/** Several steps as one deed: each record as it was before the first and is after the last. */
function appliedOf(deed: 'undo' | 'redo', first: MovedStep, moved: readonly MovedStep[]): Applied {
  if (moved.length === 1) return { name: first.name, deed, writes: first.writes };
  const merged = new Map<string, AppliedWrite>();
  for (const write of moved.flatMap((step) => step.writes)) {
    const place = `${write.table} ${write.key}`;
    const earlier = merged.get(place);
    merged.set(place, earlier === undefined ? write : ({ ...write, before: earlier.before } as AppliedWrite));
  }
  return { name: `${moved.length} changes`, deed, writes: [...merged.values()] };
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
