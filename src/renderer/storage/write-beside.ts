import { packRows } from '../work/packed-rows.ts';
import { sendPieces } from '../work/send-pieces.ts';
import type { Work } from '../work/work.ts';
import { type Connection, type Operation, type WriteWatch, WrongDatabase, weightOf } from './connection.ts';
import type { StoredSnapshot } from './log-records.ts';
import type { StoredPartner } from './portfolio.ts';
import type { SentOperation, SentPiece } from './write-jobs.ts';

/** A worker that holds some of the new partners just as they are to be written: those need not be sent. */
export interface Beside {
  readonly work: Pick<Work, 'ask' | 'end'>;
  readonly holds: ReadonlySet<string>;
}

/** Carries operations out in a worker, in one strict transaction. Rejects as `Connection.write` does. */
export type WriteBeside = (
  birth: string,
  operations: readonly Operation[],
  watch?: WriteWatch,
) => Promise<void>;

/** From this weight on, in partners, the window would feel it: smaller changes are written sooner than a worker starts. */
const large = 5000;

/** Whether a transaction is written in a worker. */
export const isLarge = (operations: readonly Operation[]): boolean =>
  operations.reduce((sum, operation) => sum + weightOf(operation), 0) >= large;

/** Makes the writing in a worker for the database of that name. */
export function makeWriteBeside(
  name: string,
  startWork: () => Pick<Work, 'ask' | 'end'>,
  connection: Pick<Connection, 'read'>,
): WriteBeside {
  return async (birth, operations, watch) => {
    const work = watch?.beside?.work ?? startWork();
    const end = (): void => work.end();
    watch?.signal.addEventListener('abort', end);
    try {
      const answer = await writeIn(work, { name, birth }, operations, watch).catch(async (error: unknown) => {
        // The worker was ended, or ended by itself, at whatever moment: the log tells whether the transaction is there.
        if (await isThere(connection, operations)) return { state: 'written' } as const;
        watch?.signal.throwIfAborted();
        throw error;
      });
      if (answer.state === 'another database')
        throw new WrongDatabase('The database is not the one that was opened.');
      if (answer.state === 'failed') throw Object.assign(new Error(answer.message), { name: answer.name });
    } finally {
      watch?.signal.removeEventListener('abort', end);
      if (watch?.beside === undefined) work.end();
    }
  };
}

async function writeIn(
  work: Pick<Work, 'ask'>,
  to: { readonly name: string; readonly birth: string },
  operations: readonly Operation[],
  watch: WriteWatch | undefined,
) {
  watch?.signal.throwIfAborted();
  const all = operations.reduce((sum, operation) => sum + ('put' in operation ? operation.put.length : 0), 0);
  let count = 0;
  const pieces = function* (): Generator<SentPiece> {
    for (const operation of sentOperations(operations, watch?.beside?.holds ?? new Set()))
      yield { at: count++, operation };
  };
  await sendPieces(work, 'takeOperation', pieces());
  return work.ask('writeTaken', { ...to, count }, ({ rows }) => watch?.report(Math.min(rows, all), all));
}

/** How many partners go in one message, and how much of the other records: some milliseconds of either side's time. */
const partnersAtOnce = 100;
const weightAtOnce = 200;

/** The operations in pieces small enough to be sent without being felt. */
function* sentOperations(
  operations: readonly Operation[],
  holds: ReadonlySet<string>,
): Generator<SentOperation> {
  for (const operation of operations) {
    if ('texts' in operation) yield* sentSnapshot(operation.texts, operation.snapshot);
    else if (!('put' in operation)) yield operation;
    else if (operation.table === 'partners') yield* sentPartners(operation.put, holds);
    else if (operation.table === 'snapshots')
      for (const { content, ...snapshot } of operation.put) yield* sentSnapshot([content], snapshot);
    else {
      const size = Math.max(
        1,
        Math.floor((weightAtOnce * operation.put.length) / (weightOf(operation) || 1)),
      );
      for (let from = 0; from < operation.put.length; from += size)
        yield { ...operation, put: operation.put.slice(from, from + size) } as Operation;
    }
  }
}

function* sentPartners(rows: readonly StoredPartner[], holds: ReadonlySet<string>): Generator<SentOperation> {
  for (let from = 0; from < rows.length; from += partnersAtOnce) {
    const some = rows.slice(from, from + partnersAtOnce);
    const held = some.filter(({ key }) => holds.has(key));
    const others = some.filter(({ key }) => !holds.has(key));
    if (held.length > 0) yield { table: 'partners', held: held.map(({ key }) => key) };
    if (others.length > 0) yield { table: 'partners', rows: packRows(others) };
  }
}

/** How much text goes in one message, in characters. */
const textAtOnce = 256 * 1024;

/** A snapshot, of which the content is a text of many megabytes where the portfolio is large. */
function* sentSnapshot(
  texts: readonly string[],
  snapshot: Omit<StoredSnapshot, 'content'>,
): Generator<SentOperation> {
  for (const text of texts)
    for (let at = 0; at < text.length; at += textAtOnce)
      yield { table: 'snapshots', text: text.slice(at, at + textAtOnce) };
  yield { table: 'snapshots', text: '', snapshot };
}

/** Whether the newest entry of the log among the operations is in the database: then all of them are. */
async function isThere(
  connection: Pick<Connection, 'read'>,
  operations: readonly Operation[],
): Promise<boolean> {
  const heads = operations.flatMap((operation) =>
    operation.table === 'log' && 'put' in operation ? operation.put : [],
  );
  const newest = Math.max(0, ...heads.slice(-1).map(({ id }) => id));
  return newest > 0 && (await connection.read((table) => table('log').get(newest))) !== undefined;
}
