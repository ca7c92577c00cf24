import { type Connection, type Operation, type WriteWatch, WrongDatabase } from './connection.ts';
import { NotSaved, type SaveState } from './portfolio.ts';
import { isLarge, type WriteBeside } from './write-beside.ts';

/** Brings operations to the disk in the order in which they came; what the disk refuses waits for the next attempt. */
export interface Saver {
  state(): SaveState;
  /** What waits: empty unless a commit is under way or failed. */
  waiting(): readonly Operation[];
  /** Says Saving ahead of a commit: what comes next into the window is not on the disk yet. */
  starting(): void;
  /** Commits what waits and these. Rejects with `NotSaved`; they wait on then. */
  save(operations: readonly Operation[], quiet?: boolean): Promise<void>;
  /**
   * Commits these in the place of what waits; on failure what waited still does, these do not. `inPlaceOfAnother`
   * writes into whatever database is there: for the end of an alarm.
   */
  replace(operations: readonly Operation[], inPlaceOfAnother: boolean, watch?: WriteWatch): Promise<void>;
}

/** What the saver is made with. */
export interface SaverParts {
  readonly connection: Connection;
  readonly birth: () => string;
  /** Writes large transactions where the window does not feel them; null where there are no workers. */
  readonly beside: WriteBeside | null;
  /** The save state changed. */
  readonly told: () => void;
  /** The database turned out to be another one. */
  readonly lost: () => Promise<void>;
}

/** Makes a saver. Calls must not overlap: the portfolio's queue sees to that. */
export function makeSaver({ connection, birth, beside, told, lost }: SaverParts): Saver {
  let state: SaveState = { state: 'saved' };
  let waiting: Operation[] = [];

  function become(next: SaveState): void {
    state = next;
    told();
  }

  const write = (operations: readonly Operation[], watch?: WriteWatch): Promise<void> =>
    beside !== null && isLarge(operations)
      ? beside(birth(), operations, watch)
      : connection.write(birth(), operations, watch);

  async function run(write: () => Promise<void>): Promise<void> {
    try {
      await connection.reopen();
      await write();
      waiting = [];
    } catch (error) {
      if (error instanceof WrongDatabase) await lost();
      throw new NotSaved(reasonOf(error), { cause: error });
    }
  }

  return {
    state: () => state,
    waiting: () => waiting,
    starting() {
      if (state.state === 'saved') become({ state: 'saving' });
    },
    async save(operations, quiet = false) {
      waiting = [...waiting, ...operations];
      if (waiting.length === 0) return;
      if (!quiet || state.state === 'failed') become({ state: 'saving' });
      try {
        await run(() => write(waiting));
      } catch (error) {
        become({ state: 'failed', reason: error instanceof Error ? error.message : String(error) });
        throw error;
      }
      if (state.state !== 'saved') become({ state: 'saved' });
    },
    async replace(operations, inPlaceOfAnother, watch) {
      const earlier = state;
      become({ state: 'saving' });
      try {
        await run(() => (inPlaceOfAnother ? connection.found(operations) : write(operations, watch)));
      } catch (error) {
        become(earlier);
        throw error;
      }
      become({ state: 'saved' });
    },
  };
}

/** Why a commit failed, and what that means for the user: the change is kept in the window, or nothing was changed. */
export function reasonOf(error: unknown, kept: 'change' | 'nothing' = 'change'): string {
  const isKept = kept === 'change';
  if (error instanceof WrongDatabase)
    return `The database on this computer was emptied or replaced while Partnerbook was running. ${isKept ? 'Your changes are kept in this window.' : 'Nothing was changed.'}`;
  const cause = error instanceof Error ? error.name : String(error);
  if (isQuota(error))
    return `This computer gives Partnerbook no more space (${cause}). ${isKept ? 'The change is kept in this window: free some space and try again, or save a backup elsewhere.' : 'Nothing was changed: free some space and try again.'}`;
  // The database's own errors have names; one without went wrong on the way to it.
  if (error instanceof Error && error.name === 'Error')
    return `The change did not reach the disk: ${error.message}. ${isKept ? 'It is kept in this window: try again, or save a backup elsewhere.' : 'Nothing was changed: try again.'}`;
  // A full disk shows itself only as an aborted transaction or a connection that closes.
  return `The disk did not take the change (${cause}); it may be full. ${isKept ? 'The change is kept in this window: free some space and try again, or save a backup elsewhere.' : 'Nothing was changed: free some space and try again.'}`;
}

/** The browser's own limit, which a transaction hands on inside of an error of its own. */
function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const inner: unknown = 'inner' in error ? error.inner : undefined;
  return error.name === 'QuotaExceededError' || (inner !== error && isQuota(inner));
}
