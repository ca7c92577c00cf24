import { waitingIn } from './change-log.ts';
import type { Connection, Operation } from './connection.ts';
import { joinedDetails } from './detail-parts.ts';
import { partnerOf } from './history.ts';
import { deletedCount, type LogDetail, type LogHead } from './log-records.ts';
import { timesOf } from './log-times.ts';
import type { Memory } from './memory.ts';
import {
  type Records,
  recordSchemas,
  type StoredPartner,
  type StoredReading,
  type StoredStep,
} from './records.ts';

/** A partner that was deleted and can be brought back, with what hung on it. */
export interface DeletedPartner {
  readonly key: string;
  readonly at: string;
  /** The deed that deleted it, as History names it. */
  readonly by: string;
  readonly partner: StoredPartner;
  readonly readings: readonly StoredReading[];
  readonly steps: readonly StoredStep[];
}

/**
 * The partners deleted since a moment that are not in the portfolio, the latest first. The change log holds them: a deed
 * that was undone deleted nobody.
 */
export async function readDeleted(
  connection: Connection,
  memory: Memory,
  waiting: readonly Operation[],
  since: string,
): Promise<readonly DeletedPartner[]> {
  const { heads, details } = await connection.read(async (table) => {
    const stored = await table('log').toArray();
    const all = [
      ...new Map([...stored, ...waitingIn('log', waiting).values()].map((head) => [head.id, head])).values(),
    ];
    const times = timesOf(all);
    const inForce = deletions(all).filter(({ at, last }) => (times.get(last) ?? at) >= since);
    const unsaved = waitingIn('details', waiting);
    const found = await joinedDetails(
      table,
      inForce.map(({ head }) => head),
      unsaved,
    );
    return { heads: inForce, details: found };
  });
  const listed = new Set<string>();
  return heads.flatMap(({ head, at }, index) => {
    const detail = details[index];
    if (detail === undefined) return [];
    return partnersIn(detail).flatMap((partner): readonly DeletedPartner[] => {
      if (listed.has(partner.key) || memory.get('partners', partner.key) !== undefined) return [];
      listed.add(partner.key);
      return [{ key: partner.key, at, by: head.name, partner, ...hanging(detail, partner.key) }];
    });
  });
}

interface Deletion {
  readonly head: LogHead;
  readonly at: string;
  /** The entry that deleted last: the deed, or the redo of it. */
  readonly last: number;
}

/** The deeds that deleted partners and stand, the latest first; one that was redone counts from then. */
function deletions(heads: readonly LogHead[]): readonly Deletion[] {
  const moves = new Map<number, LogHead>();
  for (const head of heads) {
    const earlier = head.of === null ? undefined : moves.get(head.of);
    if (head.of !== null && (earlier === undefined || earlier.id < head.id)) moves.set(head.of, head);
  }
  return heads
    .filter(({ deed, counts }) => deed === 'apply' && (counts[deletedCount] ?? 0) > 0)
    .flatMap((head) => {
      const move = moves.get(head.id);
      return move?.deed === 'undo' ? [] : [{ head, at: move?.at ?? head.at, last: move?.id ?? head.id }];
    })
    .sort((a, b) => b.last - a.last);
}

/** The deleted partners whose record is whole; one that was let go after its time is not. */
function partnersIn(detail: LogDetail): readonly StoredPartner[] {
  return removed(detail, 'partners', () => true);
}

function hanging(detail: LogDetail, key: string): Pick<DeletedPartner, 'readings' | 'steps'> {
  const ofPartner = (write: LogDetail['writes'][number]): boolean => partnerOf(write) === key;
  return { readings: removed(detail, 'readings', ofPartner), steps: removed(detail, 'steps', ofPartner) };
}

function removed<T extends 'partners' | 'readings' | 'steps'>(
  detail: LogDetail,
  table: T,
  wanted: (write: LogDetail['writes'][number]) => boolean,
): readonly Records[T][] {
  return detail.writes.flatMap((write) => {
    if (write.table !== table || !('before' in write) || write.after !== null || !wanted(write)) return [];
    const parsed = recordSchemas[table].safeParse(write.before);
    return parsed.success ? [parsed.data] : [];
  });
}
