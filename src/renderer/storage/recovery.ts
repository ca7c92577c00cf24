import { startPace } from '../work/pace.ts';
import { show } from './carry-out.ts';
import { countsOf, waitingIn } from './change-log.ts';
import type { Operation } from './connection.ts';
import type { Contents } from './contents.ts';
import type { LogHead } from './log-records.ts';
import { later } from './log-times.ts';
import { sameValue } from './log-writes.ts';
import { applying } from './memory.ts';
import { type Applied, type Facts, NotSaved } from './portfolio.ts';
import { tableNames } from './records.ts';
import { replacing } from './replacing.ts';
import { reasonOf } from './saver.ts';
import type { AllRecords, AnyTable } from './tables.ts';
import type { Workshop } from './workshop.ts';

/** Looks, after the browser closed the database by itself, whether it is still the one that was open. */
export async function checkAfterClosing(workshop: Workshop): Promise<void> {
  const { connection, state } = workshop;
  await connection.reopen();
  const record = await connection.read((table) => table('database').get('database'));
  if (record?.birth === state.birth) return;
  await workshop.alarmWhileWorking();
  workshop.tell(null);
}

/** Ends the alarm: goes on with what is there, or writes back what the window holds. */
export async function endAlarm(workshop: Workshop): Promise<void> {
  const { state } = workshop;
  if (state.alarm === null) return;
  if (state.alarm.when === 'working') await writeBack(workshop);
  state.alarm = null;
  await noteAnother(workshop);
  workshop.tell(null);
}

/**
 * The marker names the database that is there now, before the alarm is said to be over: a crash a moment later would raise
 * it again.
 */
async function noteAnother(workshop: Workshop): Promise<void> {
  workshop.noteMarker();
  await workshop.marker?.flush();
}

/** Puts everything that the window holds into the database that is there now. */
async function writeBack(workshop: Workshop): Promise<void> {
  const { memory, saver, state, steps, preferences } = workshop;
  const waiting = saver.waiting();
  const log = [...waitingIn('log', waiting).values()];
  const name = `Write back ${memory.all('partners').length} partners after the database was lost`;
  const head = workshop.nextHead({ name, deed: 'event', state: 'history', of: null, counts: {} }, {});
  const birth = workshop.newKey();
  await saver.replace(
    [
      founding(birth, workshop.now()),
      ...tableNames.flatMap((table) => inPlaceOf(table, memory.all(table))),
      ...inPlaceOf('log', [...log, head]),
      ...inPlaceOf('details', [...waitingIn('details', waiting).values()]),
      { table: 'preferences', put: preferences.entries() },
      { table: 'aside', put: state.aside },
    ],
    true,
  );
  state.birth = birth;
  // What the lost log held can no longer be undone; what waited can.
  steps.replace(log);
}

/** Puts a backup's contents in the place of everything, and tells it in the log that came with them. */
export async function replaceAll(
  workshop: Workshop,
  contents: Contents,
  name: string,
  facts: Facts,
): Promise<Applied> {
  const { memory, saver, state, steps, preferences } = workshop;
  // The number goes on from both logs: the marker never names an entry that is not there.
  const before = state.last;
  const newest = contents.log.reduce((most, head) => Math.max(most, head.id), before?.id ?? 0);
  state.last = { id: newest, at: contents.log.reduce((at, each) => later(at, each.at), workshop.now()) };
  const pace = startPace();
  const writes = await applying(memory, replacing(memory, contents), sameValue, pace);
  const told = {
    name,
    deed: 'event',
    state: 'history',
    of: null,
    counts: await countsOf(writes, pace),
  } as const;
  const head: LogHead = workshop.nextHead(told, facts);
  const inPlaceOfAnother = state.alarm !== null;
  const birth = inPlaceOfAnother ? workshop.newKey() : state.birth;
  const operations: readonly Operation[] = [
    ...(inPlaceOfAnother ? [founding(birth, workshop.now())] : []),
    ...(Object.keys(contents) as (keyof Contents)[]).flatMap((table) => inPlaceOf(table, contents[table])),
    { table: 'log', put: [head] },
  ];
  await saver.replace(operations, inPlaceOfAnother).catch((error: unknown) => {
    state.last = before;
    const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
    throw new NotSaved(reasonOf(cause, 'nothing'), { cause });
  });
  state.birth = birth;
  state.alarm = null;
  state.aside = contents.aside;
  await show(workshop, writes);
  steps.replace(contents.log.filter((one) => one.state === 'done' || one.state === 'undone'));
  preferences.replace(new Map(contents.preferences.map(({ key, value }) => [key, value])));
  if (inPlaceOfAnother) await noteAnother(workshop);
  else workshop.noteMarker();
  const applied: Applied = { name, deed: 'restore', writes };
  workshop.tell(applied);
  return applied;
}

function founding(birth: string, createdAt: string): Operation {
  return { table: 'database', put: [{ key: 'database', birth, createdAt }] };
}

/** The operations that leave a table with just these records. */
function inPlaceOf<T extends AnyTable>(table: T, records: readonly AllRecords[T][]): readonly Operation[] {
  return [
    { table, clear: true },
    { table, put: records },
  ] as unknown as readonly Operation[];
}
