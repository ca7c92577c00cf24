import type { Connection, Operation } from './connection.ts';
import type { LogDetail } from './log-records.ts';

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
    const details = await table('details').bulkGet(heads.map((head) => head.id));
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
