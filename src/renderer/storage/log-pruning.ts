import type { Connection, Operation } from './connection.ts';
import { partIds } from './detail-parts.ts';
import { partnerOf } from './history.ts';
import { deletedCount, type LogDetail, type LoggedWrite } from './log-records.ts';
import { timesOf } from './log-times.ts';
import type { Preferences } from './preferences.ts';

/** How many entries one opening prunes at most, so that a start stays quick. */
const mostAtOnce = 50;

/**
 * Takes from entries that can no longer be undone what only undo needs: the full records of what they added, which
 * stand in the portfolio or in a later entry. Changed values and deleted records stay, for History and for putting back.
 */
export async function pruneLog(
  connection: Connection,
  save: (operations: readonly Operation[]) => Promise<void>,
): Promise<void> {
  const past = await connection.read(async (table) => {
    const heads = await table('log').where('state').equals('past').limit(mostAtOnce).toArray();
    const details = await table('details').bulkGet(heads.flatMap(partIds));
    return { heads, details };
  });
  if (past.heads.length === 0) return;
  await save([
    { table: 'log', put: past.heads.map((head) => ({ ...head, state: 'history' as const })) },
    {
      table: 'details',
      put: past.details.flatMap((detail) => (detail === undefined ? [] : [pruned(detail)])),
    },
  ]);
}

function pruned(detail: LogDetail): LogDetail {
  return {
    ...detail,
    writes: detail.writes.map((write) =>
      write.table === 'partners' && 'before' in write && write.before === null
        ? { ...write, after: { key: write.key } }
        : write,
    ),
  };
}

/** So many days deleted partners can be brought back. */
export const keptDays = 90;

/** The moment before which deleted partners are not kept. */
export function keptSince(now: string): string {
  return new Date(Date.parse(now) - keptDays * 86_400_000).toISOString();
}

const prunedOn = 'log.prunedOn';

/**
 * Once a day: lets go of the records of partners that were deleted longer ago than they are kept. What can still be
 * undone keeps them until it cannot. The entries themselves stay, without the records.
 */
export async function pruneDeleted(
  connection: Connection,
  save: (operations: readonly Operation[]) => Promise<void>,
  preferences: Pick<Preferences, 'get' | 'set'>,
  now: string,
): Promise<void> {
  const today = now.slice(0, 10);
  if (preferences.get(prunedOn) === today) return;
  const since = keptSince(now);
  const { empty, heads, details } = await connection.read(async (table) => {
    const all = await table('log').toArray();
    const times = timesOf(all);
    const old = all.filter(
      ({ id, state, at, counts }) =>
        (state === 'past' || state === 'history') &&
        (times.get(id) ?? at) < since &&
        (counts[deletedCount] ?? 0) > 0,
    );
    // An undo has counts of its own, and its details are those of the deed it was about.
    const deeds = old.filter(({ of }) => of === null);
    const held = [];
    for (const head of deeds) held.push(await table('details').bulkGet([...partIds(head)]));
    return { empty: all.length === 0, heads: deeds, details: held };
  });
  if (empty) return;
  if (heads.length > 0)
    await save([
      {
        table: 'log',
        put: heads.map(({ counts: { [deletedCount]: _gone, ...counts }, ...head }) => ({ ...head, counts })),
      },
      {
        table: 'details',
        put: details.flatMap((parts) => withoutDeleted(parts.flatMap((part) => part ?? []))),
      },
    ]);
  preferences.set(prunedOn, today);
}

/** The parts of one entry without the partners that it deleted, and without what hung on them. */
function withoutDeleted(parts: readonly LogDetail[]): readonly LogDetail[] {
  const gone = new Set(
    parts.flatMap(({ writes }) =>
      writes.flatMap((write) => (write.table === 'partners' && isRemoval(write) ? [write.key] : [])),
    ),
  );
  return parts.map((part) => ({ ...part, writes: part.writes.map((write) => emptied(write, gone)) }));
}

function emptied(write: LoggedWrite, gone: ReadonlySet<string>): LoggedWrite {
  if (!isRemoval(write)) return write;
  if (write.table === 'partners') return { ...write, before: { key: write.key } };
  const partnerKey = partnerOf(write);
  return partnerKey === null || !gone.has(partnerKey)
    ? write
    : { ...write, before: { key: write.key, partnerKey } };
}

const isRemoval = (write: LoggedWrite): write is Extract<LoggedWrite, { before: unknown }> =>
  'before' in write && write.after === null;
