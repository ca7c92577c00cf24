import { eachInTurn, startPace } from '../work/pace.ts';
import { checked, recordOperations, showUnsaved } from './carry-out.ts';
import { countsOf, loadDetails, writeTo } from './change-log.ts';
import type { LogDetail, LogHead } from './log-records.ts';
import { withWhole } from './log-writes.ts';
import type { Applied, AppliedWrite, Write } from './portfolio.ts';
import type { Workshop } from './workshop.ts';

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
  const pace = startPace();
  const details: (readonly LogDetail[])[] = [];
  for (const id of ids.slice(0, count))
    details.push(await loadDetails(id, connection, saver.waiting(), pace));
  const moved: MovedStep[] = [];
  try {
    for (const parts of details) moved.push(await moveStep(workshop, deed, parts));
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
  /** Details that now hold what the step took away. */
  readonly details: readonly LogDetail[];
}

/** Takes one step in memory. */
async function moveStep(
  workshop: Workshop,
  deed: 'undo' | 'redo',
  parts: readonly LogDetail[],
): Promise<MovedStep> {
  const { steps, memory } = workshop;
  const step = deed === 'undo' ? steps.nextUndo() : steps.nextRedo();
  if (step === null || step.id !== parts.at(-1)?.id) throw new Error('the entry is not the next step');
  const { name, id } = step;
  const side = deed === 'undo' ? 'before' : 'after';
  const pace = startPace();
  const wanted: Write[] = [];
  const details: LogDetail[] = [];
  for (const part of parts) {
    await eachInTurn(part.writes, pace, (write) => wanted.push(writeTo(side, write, id, memory)));
    if (deed === 'undo') {
      const writes = part.writes.map((write) => withWhole(write, memory.get('partners', write.key)));
      if (writes.some((write, at) => write !== part.writes[at])) details.push({ ...part, writes });
    }
    await pace();
  }
  const writes = await checked(workshop, { writes: wanted }, pace);
  // What came last goes first: from the end, what stays need not move.
  await showUnsaved(workshop, deed === 'undo' ? [...writes].reverse() : writes);
  const moved = steps.move(step, deed === 'undo' ? 'undone' : 'done');
  const telling = { name, deed, state: 'history', of: id, counts: await countsOf(writes, pace) } as const;
  return { name, writes, heads: [moved, workshop.nextHead(telling, {})], details };
}

async function told(
  workshop: Workshop,
  deed: 'undo' | 'redo',
  first: MovedStep,
  moved: readonly MovedStep[],
): Promise<void> {
  const applied = appliedOf(deed, first, moved);
  const operations = await recordOperations(applied.writes, startPace());
  workshop.tell(applied);
  await workshop.save([
    ...operations,
    { table: 'log', put: moved.flatMap((step) => step.heads) },
    { table: 'details', put: moved.flatMap((step) => step.details) },
  ]);
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
