import { localDate } from '../session/today.ts';
import { ownPrefix } from '../storage/log-writes.ts';
import type { HistoryChange, HistoryEntry, Portfolio } from '../storage/portfolio.ts';
import type { PlannedColumn } from './plan.ts';
import type { PlannedConflict } from './three-way.ts';

/** More changes of one partner than this are not looked through. */
const mostEntries = 500;

/** Tells of conflicts the day on which this side changed; null when History does not know it any more. */
export type ChangeDays = (conflict: PlannedConflict) => Promise<string | null>;

/** Looks conflicts up in History, each partner once, as far back as the export that both sides started from. */
export function makeChangeDays(portfolio: Pick<Portfolio, 'history'>, since: string): ChangeDays {
  const read = new Map<string, Promise<readonly HistoryEntry[]>>();
  return async (conflict) => {
    const { key } = conflict;
    const entries = read.get(key) ?? portfolio.history({ partnerKey: key, limit: mostEntries });
    read.set(key, entries);
    return dayHere(await entries, conflict, since);
  };
}

/** The local day of the last deed since the export that made the cell, or the partner, what it is here. */
function dayHere(entries: readonly HistoryEntry[], conflict: PlannedConflict, since: string): string | null {
  const made = entries.find(
    ({ at, changes }) => at > since && changes.some((change) => makes(change, conflict)),
  );
  return made === undefined ? null : localDate(new Date(made.at));
}

function makes({ table, key, field, to }: HistoryChange, conflict: PlannedConflict): boolean {
  if (table !== 'partners' || key !== conflict.key) return false;
  if (conflict.kind === 'row' && conflict.mine === 'deleted') return field === null && to === null;
  // A partner that came with a deed came with all its cells.
  if (field === null) return to !== null;
  const columns =
    conflict.kind === 'cell' ? [conflict.column] : conflict.mine === 'deleted' ? [] : conflict.mine.edited;
  return columns.some((column) => nameInLog(column) === field);
}

const nameInLog = (column: PlannedColumn): string =>
  column.kind === 'field' ? column.field : `${ownPrefix}${column.name}`;
