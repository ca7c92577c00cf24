import { countsOf, detailOf, loadDetail, readHistory, waitingIn, writesTo } from './change-log.ts';
import { connect, type DatabaseParts, type Operation } from './connection.ts';
import { readContents } from './contents-reading.ts';
import { pruneLog } from './log-pruning.ts';
import type { LogHead } from './log-records.ts';
import { sameValue } from './log-writes.ts';
import { type MarkerStore, makeMarkerKeeper } from './marker-keeper.ts';
import { applying, makeMemory } from './memory.ts';
import { readEverything } from './opening.ts';
import {
  type Applied,
  type AppliedWrite,
  CannotOpen,
  type Change,
  type Facts,
  type LostDatabase,
  type Portfolio,
  RefusedChange,
} from './portfolio.ts';
import { makePreferences } from './preferences.ts';
import { type TableName, tableNames } from './records.ts';
import { replacing } from './replacing.ts';
import { makeSaver } from './saver.ts';
import { oldSnapshots } from './snapshots.ts';
import { makeSteps } from './steps.ts';
import { refuseTakenIds } from './taken-ids.ts';

/** What an opening may be given: the database's makers for tests, the marker, the clock. */
export interface OpenParts extends DatabaseParts {
  readonly marker?: MarkerStore;
  readonly now?: () => string;
  readonly newKey?: () => string;
  /** Told when the marker or the upkeep of the log failed; the data are not affected. */
  readonly trouble?: (error: unknown) => void;
}

/** Opens a portfolio by its id, which is the database's name. Rejects with `CannotOpen`; nothing is changed then. */
export async function openPortfolio(id: string, parts: OpenParts = {}): Promise<Portfolio> {
  const now = parts.now ?? (() => new Date().toISOString());
  const newKey = parts.newKey ?? (() => crypto.randomUUID());
  const trouble = parts.trouble ?? (() => undefined);
  const expected = (await parts.marker?.read(id)) ?? null;
  const connection = await connect(id, parts);
  const opened = await readEverything(connection, { expected, now, newKey }).catch((error: unknown) => {
    connection.close();
    throw new CannotOpen(
      'unreadable',
      'The portfolio’s database could not be read. Nothing was changed.',
      error,
    );
  });

  let { birth, alarm, aside } = opened;
  let last: { readonly id: number; readonly at: string } | null = opened.last;
  const memory = makeMemory(opened.records);
  const steps = makeSteps(opened.heads);
  const listeners = new Set<(applied: Applied | null) => void>();
  const tell = (applied: Applied | null): void => {
    for (const listener of [...listeners]) listener(applied);
  };
  const saver = makeSaver({
    connection,
    birth: () => birth,
    told: () => tell(null),
    lost: alarmWhileWorking,
  });
  const marker =
    parts.marker === undefined
      ? null
      : makeMarkerKeeper(parts.marker, id, expected?.partners ?? null, trouble);

  /** Deeds go one after another; a deed that failed has told its caller and does not stop the next. */
  let tail: Promise<unknown> = Promise.resolve();
  function inTurn<R>(deed: () => Promise<R>): Promise<R> {
    const turn = tail.then(deed);
    tail = turn.catch(() => undefined);
    return turn;
  }

  const preferences = makePreferences(new Map(opened.preferences), (key, value) => {
    const operation: Operation = { table: 'preferences', put: [{ key, value }] };
    // A failure shows in the save state, and the preference waits for the next commit.
    inTurn(() => saver.save([operation], true)).catch(() => undefined);
  });

  function noteMarker(): void {
    if (alarm === null) marker?.note(birth, memory.all('partners').length, last?.id ?? 0);
  }

  async function alarmWhileWorking(): Promise<void> {
    const found = await connection.read((table) => table('partners').count());
    alarm = { when: 'working', expected: memory.all('partners').length, found };
  }

  function makeHead(part: Pick<LogHead, 'name' | 'deed' | 'state' | 'of' | 'counts'>, facts: Facts): LogHead {
    const head = { ...part, id: (last?.id ?? 0) + 1, at: now(), facts: { ...facts } };
    last = { id: head.id, at: head.at };
    return head;
  }

  async function save(operations: readonly Operation[]): Promise<void> {
    await saver.save(operations);
    noteMarker();
  }

  /** The one way in which records change: memory first, so that the window shows it, then the disk. */
  async function carryOut(deed: Applied['deed'], change: Change, step: LogHead | null): Promise<Applied> {
    if (alarm !== null) throw new RefusedChange(alarmed(alarm));
    const writes = applying(memory, change.writes, sameValue);
    refuseTakenIds(memory, writes);
    const applied: Applied = { name: change.name, deed, writes };
    if (step === null && writes.length === 0) return applied;
    const counts = countsOf(writes);
    const { name } = change;
    const log: Operation[] = [];
    if (step === null) {
      const head = makeHead({ name, deed: 'apply', state: 'done', of: null, counts }, change.facts ?? {});
      log.push({ table: 'log', put: steps.add(head) });
      log.push({ table: 'details', put: [detailOf(head.id, writes)] });
    } else {
      const moved = steps.move(step, deed === 'undo' ? 'undone' : 'done');
      const told = deed === 'undo' ? 'undo' : 'redo';
      const head = makeHead({ name, deed: told, state: 'history', of: step.id, counts }, {});
      log.push({ table: 'log', put: [moved, head] });
    }
    memory.write(writes);
    tell(applied);
    await save([...recordOperations(writes), ...log]);
    return applied;
  }

  async function moveStep(deed: 'undo' | 'redo'): Promise<Applied | null> {
    const step = deed === 'undo' ? steps.nextUndo() : steps.nextRedo();
    if (step === null) return null;
    const detail = await loadDetail(step.id, connection, saver.waiting());
    const writes = writesTo(deed === 'undo' ? 'before' : 'after', detail, memory);
    return carryOut(deed, { name: step.name, writes }, step);
  }

  async function endAlarm(): Promise<void> {
    if (alarm === null) return;
    if (alarm.when === 'working') {
      const waiting = saver.waiting();
      const log = [...waitingIn('log', waiting).values()];
      const name = `Write back ${memory.all('partners').length} partners after the database was lost`;
      const head = makeHead({ name, deed: 'event', state: 'history', of: null, counts: {} }, {});
      const next = newKey();
      await saver.replace(
        [
          founding(next, now()),
          ...tableNames.flatMap(
            (table) =>
              [
                { table, clear: true },
                { table, put: memory.all(table) },
              ] as readonly Operation[],
          ),
          { table: 'log', clear: true },
          { table: 'log', put: [...log, head] },
          { table: 'details', clear: true },
          { table: 'details', put: [...waitingIn('details', waiting).values()] },
          { table: 'preferences', put: preferences.entries() },
          { table: 'aside', put: aside },
        ],
        true,
      );
      birth = next;
      // What the lost log held can no longer be undone; what waited can.
      steps.replace(log);
    }
    alarm = null;
    noteMarker();
    tell(null);
  }

  connection.onClosed(() => {
    const check = async (): Promise<void> => {
      await connection.reopen();
      const record = await connection.read((table) => table('database').get('database'));
      if (record?.birth === birth) return;
      await alarmWhileWorking();
      tell(null);
    };
    inTurn(check).catch(trouble);
  });
  noteMarker();
  inTurn(() => pruneLog(connection, (operations) => saver.save(operations, true))).catch(trouble);

  return {
    id,
    preferences,
    rows: () => memory.all('partners'),
    row: (key) => memory.get('partners', key),
    withId: (id) => memory.get('partners', memory.ownerOf(id) ?? ''),
    settings: () => memory.program().settings,
    program: () => memory.program(),
    readings: (partnerKey) =>
      partnerKey === undefined ? memory.all('readings') : memory.of('readings', partnerKey),
    steps: (partnerKey) => (partnerKey === undefined ? memory.all('steps') : memory.of('steps', partnerKey)),
    views: () => memory.all('views'),
    apply: (change) => inTurn(() => carryOut('apply', change, null)),
    undo: () => inTurn(() => moveStep('undo')),
    redo: () => inTurn(() => moveStep('redo')),
    undoName: () => steps.nextUndo()?.name ?? null,
    redoName: () => steps.nextRedo()?.name ?? null,
    saveState: () => saver.state(),
    retry: () => inTurn(() => save([])),
    alarm: () => alarm,
    carryOn: () => inTurn(endAlarm),
    setAside: () => aside,
    history: (query) => inTurn(() => readHistory(query, connection, saver.waiting())),
    lastChange: () => last,
    recordEvent: (event) =>
      inTurn(async () => {
        const head = makeHead(
          { name: event.name, deed: 'event', state: 'history', of: null, counts: {} },
          event.facts,
        );
        const operations: Operation[] = [{ table: 'log', put: [head] }];
        if (event.snapshot !== undefined) {
          const old = await oldSnapshots(connection, event.snapshot.kind);
          operations.push(
            { table: 'snapshots', put: [{ ...event.snapshot, key: newKey(), at: head.at }] },
            { table: 'snapshots', delete: old },
          );
        }
        await save(operations);
        tell(null);
      }),
    snapshots: () =>
      inTurn(() => connection.read((table) => table('snapshots').orderBy('[kind+at]').toArray())),
    contents: () =>
      inTurn(() =>
        readContents(connection, memory, saver.waiting(), { preferences: preferences.entries(), aside }),
      ),
    replaceAll: (contents, name, facts) =>
      inTurn(async () => {
        // The number goes on from both logs: the marker never names an entry that is not there.
        const latest = contents.log.reduce((most, head) => Math.max(most, head.id), last?.id ?? 0);
        last = { id: latest, at: now() };
        const writes = applying(memory, replacing(memory, contents), sameValue);
        const counts = countsOf(writes);
        const head = makeHead({ name, deed: 'event', state: 'history', of: null, counts }, facts);
        const next = alarm?.when === 'working' ? newKey() : birth;
        await saver.replace(
          [
            ...(next === birth ? [] : [founding(next, now())]),
            ...(Object.keys(contents) as (keyof typeof contents)[]).flatMap(
              (table) =>
                [
                  { table, clear: true },
                  { table, put: contents[table] },
                ] as readonly Operation[],
            ),
            { table: 'log', put: [head] },
          ],
          alarm !== null,
        );
        birth = next;
        alarm = null;
        aside = contents.aside;
        memory.write(writes);
        steps.replace(contents.log.filter((one) => one.state === 'done' || one.state === 'undone'));
        preferences.replace(new Map(contents.preferences.map(({ key, value }) => [key, value])));
        noteMarker();
        const applied: Applied = { name, deed: 'restore', writes };
        tell(applied);
        return applied;
      }),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await inTurn(async () => connection.close());
      await marker?.flush();
    },
  };
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

function founding(birth: string, createdAt: string): Operation {
  return { table: 'database', put: [{ key: 'database', birth, createdAt }] };
}

function alarmed(alarm: LostDatabase): string {
  return `The database should hold ${alarm.expected} partners and holds ${alarm.found}. Nothing is changed until you restore a backup or choose to go on.`;
}
