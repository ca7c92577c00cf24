import { startPace } from '../work/pace.ts';
import { checked, recordOperations, show, showUnsaved } from './carry-out.ts';
import { countsOf } from './change-log.ts';
import type { Operation } from './connection.ts';
import { detailsOf, partsOf } from './detail-parts.ts';
import {
  type Applied,
  type ApplyWatch,
  type Change,
  type PortfolioEvent,
  RefusedChange,
} from './portfolio.ts';
import { reasonOf } from './saver.ts';
import { oldSnapshots } from './snapshots.ts';
import type { Workshop } from './workshop.ts';

/**
 * Applies a change as a new step of undo: memory first, so that the window shows it, then the disk. One that is watched
 * goes the other way round: until it has committed nothing is shown, and it can be ended.
 */
export async function applyChange(workshop: Workshop, change: Change, watch?: ApplyWatch): Promise<Applied> {
  const pace = startPace();
  const writes = await checked(workshop, change, pace);
  const applied: Applied = { name: change.name, deed: 'apply', writes };
  if (writes.length === 0) return applied;
  const { steps, saver, state } = workshop;
  const last = state.last;
  const head = workshop.nextHead(
    { name: change.name, deed: 'apply', state: 'done', of: null, counts: await countsOf(writes, pace) },
    change.facts ?? {},
    partsOf(writes.length),
  );
  const operations: readonly Operation[] = [
    ...(await recordOperations(writes, pace)),
    { table: 'log', put: steps.adding(head) },
    { table: 'details', put: await detailsOf(head, writes, pace, change.about) },
  ];
  if (watch === undefined) {
    steps.add(head);
    await showUnsaved(workshop, writes);
    workshop.tell(applied);
    await workshop.save(operations);
    return applied;
  }
  try {
    const report = (done: number, all: number): void => watch.report('saving', done, all);
    await saver.replace([...saver.waiting(), ...operations], false, { ...watch, report });
  } catch (error) {
    state.last = last;
    watch.signal.throwIfAborted();
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    throw new RefusedChange(`${reasonOf(cause, 'nothing')}`, { cause });
  }
  steps.add(head);
  await show(workshop, writes, (done, all) => watch.report('showing', done, all));
  workshop.tell(applied);
  workshop.noteMarker();
  return applied;
}

/** Tells an event in History, and keeps its snapshot in the place of the oldest of its kind. */
export async function recordEvent(workshop: Workshop, event: PortfolioEvent): Promise<void> {
  const { connection, newKey } = workshop;
  const { name, facts, snapshot } = event;
  const head = workshop.nextHead({ name, deed: 'event', state: 'history', of: null, counts: {} }, facts);
  const operations: Operation[] = [{ table: 'log', put: [head] }];
  if (snapshot !== undefined) {
    const { texts, ...rest } = snapshot;
    operations.push(
      { table: 'snapshots', texts, snapshot: { ...rest, key: newKey(), at: head.at, entry: head.id } },
      { table: 'snapshots', delete: await oldSnapshots(connection, snapshot.kind) },
    );
  }
  await workshop.save(operations);
  workshop.tell(null);
}
