import { type InputId, kindOf, type Partner } from '#shared/fields/fields.ts';
import { isBlank } from '#shared/fields/kind.ts';
import { mergeTags } from '#shared/merge/merge-cell.ts';
import { comparisons } from '#shared/merge/same-value.ts';
import type { Acceptance } from '#shared/rules/evaluation.ts';
import { ownPrefix } from '../log-writes.ts';
import type { Change, Portfolio, StoredPartner, StoredReading, Write } from '../portfolio.ts';
import { sameDay } from './same-day-readings.ts';

/** Whose value of a field the merged partner has; `both` joins the entries of a list. */
export type MergeChoice = 'kept' | 'gone' | 'both';

/** One field of two partners that are one; blank on both sides is no line. */
export interface MergeLine {
  /** The field's id, or `own:` and a header. */
  readonly id: string;
  /** `same`: they say the same. `filled`: one of them is blank and loses. `differs`: to choose. */
  readonly state: 'same' | 'filled' | 'differs';
  readonly kept: unknown;
  readonly gone: unknown;
  /** What is taken unless somebody chooses. */
  readonly proposed: MergeChoice;
  /** True for lists, whose entries can be joined. */
  readonly joins: boolean;
}

/** Two partners field by field, in the order of the field list, own columns after it. */
export function mergeLines(kept: StoredPartner, gone: StoredPartner): readonly MergeLine[] {
  const fields = comparisons.flatMap(({ id, same }) =>
    lineOf(id, kept.values[id], gone.values[id], same, isList(id)),
  );
  const headers = [...new Set([...Object.keys(kept.own), ...Object.keys(gone.own)])];
  const own = headers.flatMap((header) =>
    lineOf(ownPrefix + header, kept.own[header] ?? null, gone.own[header] ?? null, Object.is, false),
  );
  return [...fields, ...own];
}

const isList = (id: InputId): boolean => ['tags', 'choiceList'].includes(kindOf(id).name);

function lineOf(
  id: string,
  kept: unknown,
  gone: unknown,
  same: (a: unknown, b: unknown) => boolean,
  joins: boolean,
): readonly MergeLine[] {
  if (isBlank(kept) && isBlank(gone)) return [];
  const line = { id, kept, gone, joins };
  if (isBlank(kept)) return [{ ...line, state: 'filled', proposed: 'gone' }];
  if (isBlank(gone)) return [{ ...line, state: 'filled', proposed: 'kept' }];
  if (same(kept, gone)) return [{ ...line, state: 'same', proposed: 'kept' }];
  return [{ ...line, state: 'differs', proposed: joins ? 'both' : 'kept' }];
}

/** What a field of the merged partner holds. */
export function mergedValue({ id, kept, gone }: MergeLine, choice: MergeChoice): unknown {
  if (choice !== 'both') return choice === 'kept' ? kept : gone;
  const joined = mergeTags([], kept as readonly string[], gone as readonly string[]);
  const { options } = kindOf(id as InputId);
  // A closed list keeps the order of the rules.
  return options === undefined ? joined : options.filter((option) => joined.includes(String(option)));
}

/**
 * `Merge Velmora GmbH into Velmora`: one partner of two. It keeps its key, its place and its history; the readings, steps
 * and accepted findings of both are its own, and the history of the other goes on in its own. `chosen` are the fields in
 * which something else than proposed is taken.
 */
export function mergePartners(
  portfolio: Pick<Portfolio, 'readings' | 'steps'>,
  kept: StoredPartner,
  gone: StoredPartner,
  chosen: ReadonlyMap<string, MergeChoice>,
): Change {
  const values: Record<string, unknown> = { ...(kept.values satisfies Partner) };
  const own: Record<string, string> = { ...kept.own };
  for (const line of mergeLines(kept, gone)) {
    const value = mergedValue(line, chosen.get(line.id) ?? line.proposed);
    if (line.id.startsWith(ownPrefix)) own[line.id.slice(ownPrefix.length)] = String(value);
    else values[line.id] = value;
  }
  const { sample: _sample, ...rest } = kept;
  const after: StoredPartner = {
    ...rest,
    values: values as unknown as Partner,
    own,
    accepted: mergedAcceptances(kept.accepted, gone.accepted),
    ...(kept.sample === true && gone.sample === true ? { sample: true as const } : {}),
  };
  return {
    name: `Merge ${gone.values.name} into ${after.values.name}`,
    facts: { into: kept.key, merged: gone.key },
    about: [kept.key],
    writes: [
      { table: 'partners', key: kept.key, after },
      { table: 'partners', key: gone.key, after: null },
      ...mergedReadings(portfolio.readings(kept.key), portfolio.readings(gone.key), kept.key),
      ...portfolio
        .steps(gone.key)
        .map((step): Write => ({ table: 'steps', key: step.key, after: { ...step, partnerKey: kept.key } })),
    ],
  };
}

/** The readings of the other come over; of two of one day one is made that has all figures of both. */
function mergedReadings(
  kept: readonly StoredReading[],
  gone: readonly StoredReading[],
  partnerKey: string,
): readonly Write[] {
  const byDay = new Map(kept.map((reading) => [reading.date, reading]));
  return gone.flatMap((reading): readonly Write[] => {
    const same = byDay.get(reading.date);
    if (same === undefined)
      return [{ table: 'readings', key: reading.key, after: { ...reading, partnerKey } }];
    return [
      { table: 'readings', key: same.key, after: sameDay(same, reading) },
      { table: 'readings', key: reading.key, after: null },
    ];
  });
}

/** Of a finding that both accepted the reasons stand together, to the later day. */
function mergedAcceptances(kept: readonly Acceptance[], gone: readonly Acceptance[]): readonly Acceptance[] {
  const merged = new Map(kept.map((acceptance) => [acceptance.finding, acceptance]));
  for (const other of gone) {
    const same = merged.get(other.finding);
    if (same === undefined) {
      merged.set(other.finding, other);
      continue;
    }
    const reason = same.reason === other.reason ? same.reason : `${same.reason}; ${other.reason}`;
    const until =
      same.until === null || other.until === null ? null : ([same.until, other.until].sort().at(-1) ?? null);
    merged.set(other.finding, { finding: other.finding, reason, until });
  }
  return [...merged.values()];
}
