import type { Partner } from '#shared/fields/fields.ts';
import { improvementOf } from '#shared/rules/phases.ts';
import { restartCrawl } from '#shared/rules/restart-crawl.ts';
import type { Change, Portfolio, StoredPartner, StoredReading, Write } from '../portfolio.ts';
import { newKey } from './partners.ts';

const put = (row: StoredPartner, part: Partial<StoredPartner>): Write => ({
  table: 'partners',
  key: row.key,
  after: { ...row, ...part },
});

const values = (row: StoredPartner, part: Partial<Partner>): { readonly values: Partner } => ({
  values: { ...row.values, ...part },
});

/**
 * `Log a touch with Velmora`: what was said is kept in History, and Last Touch is set unless a later one up to `today` is
 * on record.
 */
export function logTouch(row: StoredPartner, on: string, text: string, today: string): Change {
  const { lastTouch, name } = row.values;
  const isLater = lastTouch !== null && lastTouch > on && lastTouch <= today;
  return {
    name: `Log a touch with ${name}`,
    writes: [put(row, { ...(isLater ? {} : values(row, { lastTouch: on })), said: { on, text } })],
  };
}

/** The day of the attempt that a restart files: its last day that has passed, or today. */
export function attemptDate({ crawlEnd, walkEnd }: Partner, today: string): string {
  return [walkEnd, crawlEnd].find((end) => end !== null && end <= today) ?? today;
}

/**
 * `Restart the Crawl of Velmora`: files the attempt as a reading with what will change as its note, and clears what
 * rules.md section 5 says. A reading of that day keeps its own figures.
 */
export function restartCrawlOf(
  portfolio: Pick<Portfolio, 'readings'>,
  row: StoredPartner,
  willChange: string,
  today: string,
): Change {
  const { values: partner, key: partnerKey } = row;
  const date = attemptDate(partner, today);
  const same = portfolio.readings(partnerKey).find((reading) => reading.date === date);
  const note = `Crawl restarted. What will change: ${willChange}`;
  const reading: StoredReading = {
    key: same?.key ?? newKey(),
    partnerKey,
    date,
    invitedCustomers: same?.invitedCustomers ?? partner.invitedCustomers,
    adoptedCustomers: same?.adoptedCustomers ?? partner.adoptedCustomers,
    improvement: same?.improvement ?? improvementOf(partner),
    note: same?.note == null ? note : `${same.note}\n${note}`,
  };
  return {
    name: `Restart the Crawl of ${partner.name}`,
    writes: [
      { table: 'readings', key: reading.key, after: reading },
      put(row, { values: restartCrawl(partner) }),
    ],
  };
}

/** `End the partnership with Velmora`: phase and status Ended, with the day, the reason and the lesson. */
export function endPartnership(
  row: StoredPartner,
  end: { readonly on: string; readonly reason: string; readonly lesson: string | null },
): Change {
  const { on, reason, lesson } = end;
  const ended = { phase: 'Ended', status: 'Ended', endedOn: on, endReason: reason } as const;
  return {
    name: `End the partnership with ${row.values.name}`,
    writes: [put(row, values(row, { ...ended, lesson: lesson ?? row.values.lesson }))],
  };
}

/**
 * `Resume Velmora`: active again, in the phase given. The day and the reason of an end are taken out, since it has not
 * ended; the lesson stays.
 */
export function resumePartner(row: StoredPartner, phase: Exclude<Partner['phase'], 'Ended'>): Change {
  return {
    name: `Resume ${row.values.name}`,
    writes: [put(row, values(row, { phase, status: 'Active', endedOn: null, endReason: null }))],
  };
}

/** The phases that can be started. */
export type StartedPhase = 'Crawl' | 'Walk' | 'Run';

const startDates = { Crawl: 'crawlStart', Walk: 'walkStart', Run: 'runStart' } as const;

/** The partner once a phase has started; a status that says otherwise becomes Active. */
export function startedPartner(partner: Partner, phase: StartedPhase, on: string): Partner {
  return {
    ...partner,
    phase,
    [startDates[phase]]: on,
    status: partner.status === null ? null : 'Active',
  };
}

/** `Start the Walk of Velmora`: sets the phase and the day it began. */
export function startPhase(row: StoredPartner, phase: StartedPhase, on: string): Change {
  return {
    name: `Start the ${phase} of ${row.values.name}`,
    writes: [put(row, { values: startedPartner(row.values, phase, on) })],
  };
}

/** `Assign Tier 2 to Velmora`, from this day on. */
export function assignTier(row: StoredPartner, tier: 1 | 2 | 3, on: string): Change {
  return {
    name: `Assign Tier ${tier} to ${row.values.name}`,
    writes: [put(row, values(row, { assignedTier: tier, tierSince: on }))],
  };
}
