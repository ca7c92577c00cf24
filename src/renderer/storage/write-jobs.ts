import { type PackedRows, unpackRows } from '../work/packed-rows.ts';
import type { Report } from '../work/work.ts';
import { connect, type DatabaseParts, type Operation, WrongDatabase } from './connection.ts';
import type { StoredSnapshot } from './log-records.ts';
import type { StoredPartner } from './portfolio.ts';

/**
 * An operation on its way to a worker: partners column by column, or by their keys where the worker holds them; the
 * content of a snapshot in parts, the last of which comes with the rest of it.
 */
export type SentOperation =
  | Operation
  | {
      readonly table: 'snapshots';
      readonly text: string;
      readonly snapshot?: Omit<StoredSnapshot, 'content'>;
    }
  | { readonly table: 'partners'; readonly rows: PackedRows }
  | { readonly table: 'partners'; readonly held: readonly string[] };

/** One operation of a transaction, with its place: the first, at 0, begins anew, whatever a failed attempt left. */
export interface SentPiece {
  readonly at: number;
  readonly operation: SentOperation;
}

/** What became of a transaction in a worker. */
export type WriteAnswer =
  | { readonly state: 'written' }
  | { readonly state: 'another database' }
  | { readonly state: 'failed'; readonly name: string; readonly message: string };

/** The jobs of a large transaction, beside which the window goes on. */
export interface WriteJobs {
  /** Throws where the piece before it is missing: a transaction is carried out whole or not at all. */
  takeOperation(piece: SentPiece): void;
  /** Carries out what was taken, `count` pieces, in one strict transaction on the database of that name and birth. */
  writeTaken(
    to: { readonly name: string; readonly birth: string; readonly count: number },
    report: Report,
  ): Promise<WriteAnswer>;
}

/** How many partners go to the database at once: nobody waits for this thread to paint. */
const atOnce = 2000;

/** Makes the jobs. `holds` gives the partners that an earlier job of this worker made. */
export function makeWriteJobs(
  holds: (key: string) => StoredPartner | undefined,
  parts: DatabaseParts = {},
): WriteJobs {
  let taken: Operation[] = [];
  let pieces = 0;
  let texts: string[] = [];

  /** Null while parts of it are still to come. */
  const whole = (operation: SentOperation): Operation | null => {
    if ('text' in operation) {
      texts.push(operation.text);
      if (operation.snapshot === undefined) return null;
      const whole = { table: 'snapshots', texts, snapshot: operation.snapshot } as const;
      texts = [];
      return whole;
    }
    if ('rows' in operation) return { table: 'partners', put: unpackRows(operation.rows) };
    if ('held' in operation) return { table: 'partners', put: operation.held.map((key) => held(key)) };
    return operation;
  };
  const held = (key: string): StoredPartner => {
    const found = holds(key);
    if (found === undefined) throw new Error(`the worker does not hold the partner ${key}`);
    return found;
  };

  return {
    takeOperation({ at, operation }) {
      if (at === 0) [taken, pieces, texts] = [[], 0, []];
      if (at !== pieces) throw new Error(`piece ${pieces} of the change did not arrive`);
      pieces += 1;
      const next = whole(operation);
      if (next !== null) add(taken, next);
    },
    async writeTaken({ name, birth, count }, report) {
      const operations = taken;
      taken = [];
      try {
        if (pieces !== count) throw new Error(`${pieces} of the ${count} pieces of the change arrived`);
        const connection = await connect(name, { atOnce, ...parts });
        const watch = {
          signal: new AbortController().signal,
          report: (done: number, all: number) =>
            report({ stage: 'applying', rows: done, share: all === 0 ? null : done / all }),
        };
        await connection.write(birth, operations, watch).finally(() => connection.close());
        return { state: 'written' };
      } catch (error) {
        if (error instanceof WrongDatabase) return { state: 'another database' };
        return error instanceof Error
          ? { state: 'failed', name: error.name, message: error.message }
          : { state: 'failed', name: 'Error', message: String(error) };
      }
    },
  };
}

/** Adds an operation to others: records that go on with those before them become part of the same, put many at a time. */
function add(operations: Operation[], next: Operation): void {
  const last = operations.at(-1);
  if (last === undefined || last.table !== next.table || !('put' in last) || !('put' in next))
    operations.push('put' in next ? ({ ...next, put: [...next.put] } as Operation) : next);
  else for (const record of next.put) (last.put as unknown[]).push(record);
}
