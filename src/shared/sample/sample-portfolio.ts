import { blankPartner, type Partner } from '../fields/fields.ts';
import { addDays } from '../rules/dates.ts';
import { partnersAhead } from './partners-ahead.ts';
import { partnersInCrawl } from './partners-in-crawl.ts';
import { partnersInRun } from './partners-in-run.ts';
import { partnersInWalk } from './partners-in-walk.ts';
import { histories } from './readings.ts';

/** One measurement of a sample partner (rules.md section 13). */
export interface SampleReading {
  readonly date: string;
  readonly invitedCustomers: number | null;
  readonly adoptedCustomers: number | null;
  readonly improvement: number | null;
  readonly note: string | null;
}

export interface SamplePartner {
  readonly partner: Partner;
  readonly readings: readonly SampleReading[];
}

/**
 * Thirty invented partners of a software company's program, all dates relative to the as-of date `YYYY-MM-DD`,
 * with a year of readings for twelve of them. Together they show every verdict, gate, status and finding of the rules.
 */
export function samplePortfolio(asOf: string): readonly SamplePartner[] {
  const on = (days: number) => addDays(asOf, days);
  const rows = [...partnersInRun(on), ...partnersInWalk(on), ...partnersInCrawl(on), ...partnersAhead(on)];
  return rows.map((row) => {
    const partner: Partner = Object.assign(blankPartner(''), ...row);
    return { partner, readings: readingsOf(partner.id, on) };
  });
}

function readingsOf(id: string | null, on: (days: number) => string): readonly SampleReading[] {
  const history = histories[id ?? ''];
  if (history === undefined) return [];
  const { lastDaysAgo, invited, adopted, improvement, notes } = history;
  return invited
    .map((invitedCustomers, index) => ({
      date: on(-lastDaysAgo - 30 * (invited.length - 1 - index)),
      invitedCustomers,
      adoptedCustomers: adopted[index] ?? null,
      improvement: improvement[index] ?? null,
      note: notes[index] ?? null,
    }))
    .filter((reading) => reading.invitedCustomers !== null || reading.improvement !== null);
}
