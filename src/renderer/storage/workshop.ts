import type { Work } from '../work/work.ts';
import { type Connection, connect, type DatabaseParts, type Operation } from './connection.ts';
import type { AsideRecord, LogHead } from './log-records.ts';
import { later } from './log-times.ts';
import { type MarkerKeeper, type MarkerStore, makeMarkerKeeper } from './marker-keeper.ts';
import { type Memory, makeMemory } from './memory.ts';
import { readEverything } from './opening.ts';
import { type Applied, CannotOpen, type Facts, type LostDatabase } from './portfolio.ts';
import { makePreferences } from './preferences.ts';
import { makeSaver, type Saver } from './saver.ts';
import { makeSteps, type Steps } from './steps.ts';
import { makeWriteBeside } from './write-beside.ts';

/** What an opening may be given: the database's makers for tests, the marker, the clock. */
export interface OpenParts extends DatabaseParts {
  readonly marker?: MarkerStore;
  readonly now?: () => string;
  readonly newKey?: () => string;
  /** Starts a worker for large transactions; without it they are written in pieces on this thread. */
  readonly startWork?: () => Pick<Work, 'ask' | 'end'>;
  /** Told when the marker or the upkeep of the log failed; the data are not affected. */
  readonly trouble?: (error: unknown) => void;
}

/** What changes of an open portfolio beside its records. */
interface WorkshopState {
  /** Tells the database from an empty one that took its place. */
  birth: string;
  alarm: LostDatabase | null;
  aside: readonly AsideRecord[];
  /** The newest entry of the change log, and the latest time in it. */
  last: { readonly id: number; readonly at: string } | null;
}

/** The parts of an open portfolio that its deeds work with. Only the storage folder sees it. */
export interface Workshop {
  readonly connection: Connection;
  readonly memory: Memory;
  readonly steps: Steps;
  readonly saver: Saver;
  readonly preferences: ReturnType<typeof makePreferences>;
  readonly marker: MarkerKeeper | null;
  readonly state: WorkshopState;
  readonly listeners: Set<(applied: Applied | null) => void>;
  readonly now: () => string;
  readonly newKey: () => string;
  readonly trouble: (error: unknown) => void;
  tell(applied: Applied | null): void;
  /** Deeds go one after another; one that failed has told its caller and does not stop the next. */
  inTurn<R>(deed: () => Promise<R>): Promise<R>;
  /** The next entry of the change log, not stored yet. */
  nextHead(part: Omit<LogHead, 'id' | 'at' | 'facts' | 'parts'>, facts: Facts, parts?: number): LogHead;
  /** Commits, then notes outside the database what it holds now. */
  save(operations: readonly Operation[]): Promise<void>;
  noteMarker(): void;
  /** Raises the alarm: the database that was open is not there any more. */
  alarmWhileWorking(): Promise<void>;
}

/** Opens the database, reads everything and makes the workshop. Rejects with `CannotOpen`. */
export async function openWorkshop(id: string, parts: OpenParts): Promise<Workshop> {
  const now = parts.now ?? (() => new Date().toISOString());
  const newKey = parts.newKey ?? (() => crypto.randomUUID());
  const trouble = parts.trouble ?? (() => undefined);
  const expected = (await parts.marker?.read(id)) ?? null;
  const connection = await connect(id, parts);
  const opened = await readEverything(connection, { expected, now, newKey }).catch((error: unknown) => {
    connection.close();
    const words = 'The portfolio’s database could not be read. Nothing was changed.';
    throw new CannotOpen('unreadable', words, error);
  });

  const { birth, alarm, aside } = opened;
  const latest = opened.heads.reduce((at, head) => later(at, head.at), opened.last?.at ?? '');
  const last = opened.last === null ? null : { id: opened.last.id, at: latest };
  const state: WorkshopState = { birth, alarm, aside, last };
  const memory = makeMemory(opened.records);
  const listeners = new Set<(applied: Applied | null) => void>();
  const tell = (applied: Applied | null): void => {
    for (const listener of [...listeners]) listener(applied);
  };
  const saver = makeSaver({
    connection,
    birth: () => state.birth,
    beside: parts.startWork === undefined ? null : makeWriteBeside(id, parts.startWork, connection),
    told: () => tell(null),
    lost: alarmWhileWorking,
  });
  const marker =
    parts.marker === undefined
      ? null
      : makeMarkerKeeper(parts.marker, id, expected?.partners ?? null, trouble);
  const inTurn = makeQueue();
  const preferences = makePreferences(new Map(opened.preferences), (key, value) => {
    const operation: Operation = { table: 'preferences', put: [{ key, value }] };
    // A failure shows in the save state, and the preference waits for the next commit.
    inTurn(() => saver.save([operation], true)).catch(() => undefined);
  });

  function noteMarker(): void {
    if (state.alarm === null) marker?.note(state.birth, memory.all('partners').length, state.last?.id ?? 0);
  }

  async function alarmWhileWorking(): Promise<void> {
    const found = await connection.read((table) => table('partners').count());
    state.alarm = { when: 'working', expected: memory.all('partners').length, found };
  }

  return {
    connection,
    memory,
    steps: makeSteps(opened.heads),
    saver,
    preferences,
    marker,
    state,
    listeners,
    now,
    newKey,
    trouble,
    tell,
    inTurn,
    nextHead(part, facts, parts = 1) {
      const id = (state.last?.id ?? 0) + parts;
      const several = parts > 1 ? { parts } : {};
      const head = { ...part, id, at: now(), facts: { ...facts }, ...several };
      state.last = { id: head.id, at: later(head.at, state.last?.at ?? '') };
      return head;
    },
    async save(operations) {
      await saver.save(operations);
      noteMarker();
    },
    noteMarker,
    alarmWhileWorking,
  };
}

function makeQueue(): Workshop['inTurn'] {
  let tail: Promise<unknown> = Promise.resolve();
  return (deed) => {
    const turn = tail.then(deed);
    tail = turn.catch(() => undefined);
    return turn;
  };
}
