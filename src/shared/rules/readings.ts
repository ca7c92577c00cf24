import type { Partner } from '../fields/fields.ts';
import { adoptionOf, exceedsInvited } from './phases.ts';
import type { Settings } from './program.ts';
import { atLeast } from './ratio.ts';

/** One measurement of one partner on one day (rules.md section 13). The improvement is a ratio. */
export interface Measurement {
  readonly date: string;
  readonly invitedCustomers: number | null;
  readonly adoptedCustomers: number | null;
  readonly improvement: number | null;
}

/** The fields of a partner that recording a reading can set. */
export type RecordedValues = Partial<
  Pick<Partner, 'invitedCustomers' | 'adoptedCustomers' | 'reportedImprovement'>
>;

const byDate = (a: Measurement, b: Measurement): number => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0);

/** The last reading of each partner up to a day (without one: ever), by the key that tells partners apart. */
export function latestReadings<R extends Measurement>(
  readings: readonly R[],
  partnerOf: (reading: R) => string,
  upTo: string | null = null,
): ReadonlyMap<string, R> {
  const latest = new Map<string, R>();
  for (const reading of readings) {
    if (upTo !== null && reading.date > upTo) continue;
    const key = partnerOf(reading);
    const known = latest.get(key);
    if (known === undefined || known.date < reading.date) latest.set(key, reading);
  }
  return latest;
}

const afterEnd = (date: string, end: string | null): boolean => end !== null && date > end;

/** What the window says when a baseline and a result are on record: they, not the reading, make the partner's improvement. */
export const improvementStays =
  'The improvement stays in the reading: the partner’s own comes from Baseline and Pilot Result.';

/**
 * What recording a reading in the window sets on its partner: the cells filled in, unless a later reading exists,
 * the phase is Run, or the gate in question has closed. `otherReadings` are the same partner's. Importing readings
 * sets nothing.
 */
export function whatRecordingSets(
  partner: Partner,
  reading: Measurement,
  otherReadings: readonly Pick<Measurement, 'date'>[],
): { readonly values: RecordedValues; readonly remark: string | null } {
  const { date, invitedCustomers, adoptedCustomers, improvement } = reading;
  const isMeasured = partner.baseline !== null && partner.pilotResult !== null;
  const remark = improvement !== null && isMeasured ? improvementStays : null;
  if (partner.phase === 'Run' || otherReadings.some((other) => other.date > date)) {
    return { values: {}, remark };
  }
  const walkCounts = !afterEnd(date, partner.walkEnd);
  const crawlCounts = !afterEnd(date, partner.crawlEnd) && !isMeasured;
  return {
    values: {
      ...(walkCounts && invitedCustomers !== null ? { invitedCustomers } : {}),
      ...(walkCounts && adoptedCustomers !== null ? { adoptedCustomers } : {}),
      ...(crawlCounts && improvement !== null ? { reportedImprovement: improvement } : {}),
    },
    remark,
  };
}

/** How one measure stands at its last reading. */
export interface Mark {
  /** The value of the last reading that has one. */
  readonly last: number | null;
  /** The last value is below the threshold. */
  readonly below: boolean;
  /** The last value is lower than the one before. */
  readonly declined: boolean;
}

function markOf(values: readonly number[], threshold: number): Mark {
  const last = values.at(-1) ?? null;
  const before = values.at(-2) ?? null;
  return {
    last,
    below: last !== null && !atLeast(last, threshold),
    declined: last !== null && before !== null && !atLeast(last, before),
  };
}

const given = (values: readonly (number | null)[]): readonly number[] =>
  values.filter((value) => value !== null);

/** What to mark in one partner's readings: a last value below its threshold, a decline between the last two that have one. */
export function readingMarks(
  readings: readonly Measurement[],
  settings: Pick<Settings, 'crawlThreshold' | 'walkThreshold'>,
): { readonly adoption: Mark; readonly improvement: Mark } {
  const inOrder = [...readings].sort(byDate);
  return {
    adoption: markOf(given(inOrder.map(adoptionOf)), settings.walkThreshold),
    improvement: markOf(given(inOrder.map((reading) => reading.improvement)), settings.crawlThreshold),
  };
}

/** The portfolio's adoption on one day. */
export interface AdoptionPoint {
  readonly date: string;
  /** Adopted by invited over the partners that have a sound reading, null while none has. */
  readonly adoption: number | null;
  readonly adopted: number;
  readonly invited: number;
  /** How many partners are in the sum. */
  readonly partners: number;
}

/**
 * Portfolio adoption on each date that has a reading: the last reading of each open partner up to it that measures
 * adoption, summed as `portfolioAdoption` (more adopted than invited is left out). A reading of the improvement
 * alone leaves a partner's adoption as it was.
 */
export function portfolioAdoptionOverTime<R extends Measurement>(
  readings: readonly R[],
  partnerOf: (reading: R) => string,
  openPartners: ReadonlySet<string>,
): readonly AdoptionPoint[] {
  const inOrder = readings.filter((reading) => openPartners.has(partnerOf(reading))).sort(byDate);
  const counted = new Map<string, { readonly invited: number; readonly adopted: number }>();
  const points = new Map<string, AdoptionPoint>();
  let [adopted, invited] = [0, 0];
  for (const reading of inOrder) {
    const { date, invitedCustomers, adoptedCustomers } = reading;
    if (invitedCustomers !== null && adoptedCustomers !== null) {
      const key = partnerOf(reading);
      const earlier = counted.get(key);
      adopted -= earlier?.adopted ?? 0;
      invited -= earlier?.invited ?? 0;
      counted.delete(key);
      if (invitedCustomers > 0 && !exceedsInvited(reading)) {
        counted.set(key, { invited: invitedCustomers, adopted: adoptedCustomers });
        adopted += adoptedCustomers;
        invited += invitedCustomers;
      }
    }
    const adoption = counted.size === 0 ? null : adopted / invited;
    points.set(date, { date, adoption, adopted, invited, partners: counted.size });
  }
  return [...points.values()];
}
