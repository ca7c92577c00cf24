import type { Pace } from '../work/pace.ts';
import type { ReadTable } from './connection.ts';
import { partnerOf } from './history.ts';
import type { LogDetail, LoggedWrite, LogHead } from './log-records.ts';
import { toLogged } from './log-writes.ts';
import type { AppliedWrite } from './portfolio.ts';

/**
 * How many writes one detail holds at most. An entry of more has several, so that none takes the window long to hand
 * over: their numbers are those before the entry's own, which is the last one's.
 */
export const partSize = 250;

/** How many details an entry of so many writes has. */
export const partsOf = (writes: number): number => Math.max(1, Math.ceil(writes / partSize));

/** The numbers of an entry's details. */
export const partIds = ({ id, parts = 1 }: Pick<LogHead, 'id' | 'parts'>): readonly number[] =>
  Array.from({ length: parts }, (_, at) => id - parts + 1 + at);

/** The details of an entry: what it wrote, and the partners concerned, those it was said to be about among them. */
export async function detailsOf(
  head: LogHead,
  writes: readonly AppliedWrite[],
  pace: Pace,
  about: readonly string[] = [],
): Promise<readonly LogDetail[]> {
  const details: LogDetail[] = [];
  for (const [at, id] of partIds(head).entries()) {
    const logged = writes.slice(at * partSize, (at + 1) * partSize).map(toLogged);
    details.push(detailFrom(id, logged, at === 0 ? about : []));
    await pace();
  }
  return details;
}

function detailFrom(id: number, writes: readonly LoggedWrite[], about: readonly string[]): LogDetail {
  const keys = new Set([...about, ...writes.flatMap((write) => partnerOf(write) ?? [])]);
  return { id, keys: [...keys], writes: [...writes] };
}

/** The details of each of these entries, as one. An entry without any is undefined. */
export async function joinedDetails(
  table: ReadTable,
  heads: readonly LogHead[],
  unsaved: ReadonlyMap<number, LogDetail> = new Map(),
): Promise<readonly (LogDetail | undefined)[]> {
  const stored = await table('details').bulkGet(heads.flatMap(partIds));
  const byId = new Map([
    ...stored.flatMap((part) => part ?? []).map((part) => [part.id, part] as const),
    ...unsaved,
  ]);
  return heads.map((head) => {
    const found = partIds(head).flatMap((id) => byId.get(id) ?? []);
    return found.length === 0
      ? undefined
      : {
          id: head.id,
          keys: found.flatMap(({ keys }) => keys),
          writes: found.flatMap(({ writes }) => writes),
        };
  });
}
