import { whatRecordingSets } from '#shared/rules/readings.ts';
import type { Change, Portfolio, StoredPartner, StoredReading } from '../portfolio.ts';
import { newKey } from './partners.ts';
import { counted } from './words.ts';

type Readings = Pick<Portfolio, 'readings'>;

/**
 * `Record a reading of Velmora`, or `Change a reading of Velmora` in the place of an `earlier` one: the reading, and what it
 * sets of the partner's own figures (rules.md section 13). There is one reading a partner and date: it replaces the one that
 * is there. `remark` is what the window says beside it.
 */
export function recordReading(
  portfolio: Readings,
  partner: StoredPartner,
  measured: Omit<StoredReading, 'key' | 'partnerKey'>,
  earlier: StoredReading | null = null,
): { readonly change: Change; readonly remark: string | null } {
  const all = portfolio.readings(partner.key).filter((reading) => reading.key !== earlier?.key);
  const same = all.find((reading) => reading.date === measured.date);
  const others = all.filter((reading) => reading !== same);
  const { values, remark } = whatRecordingSets(partner.values, measured, others);
  const key = earlier?.key ?? same?.key ?? newKey();
  const reading: StoredReading = { ...measured, key, partnerKey: partner.key };
  const after = { ...partner, values: { ...partner.values, ...values } };
  const replaced = same === undefined || same.key === key ? [] : [same];
  return {
    change: {
      name: `${earlier === null ? 'Record' : 'Change'} a reading of ${partner.values.name}`,
      writes: [
        ...replaced.map((old) => ({ table: 'readings' as const, key: old.key, after: null })),
        { table: 'readings', key: reading.key, after: reading },
        { table: 'partners', key: partner.key, after },
      ],
    },
    remark,
  };
}

/** What one partner's figures were on the day; a reading without any figure and note is taken away. */
export interface DayEntry {
  readonly partner: StoredPartner;
  readonly measured: Omit<StoredReading, 'key' | 'partnerKey'>;
}

/**
 * `Record 12 readings of 2026-06-30`: the readings of many partners on one day, and what each sets of its partner's own
 * figures (rules.md section 13). `remark` is what the window says beside it.
 */
export function recordReadings(
  portfolio: Readings,
  entries: readonly DayEntry[],
): { readonly change: Change; readonly remark: string | null } {
  const [first] = entries;
  const one = entries.map(({ partner, measured }) => {
    const { date, ...figures } = measured;
    const same = portfolio.readings(partner.key).find((reading) => reading.date === date);
    if (Object.values(figures).every((value) => value === null))
      return { change: same === undefined ? null : deleteReading(partner, same), remark: null };
    return recordReading(portfolio, partner, measured);
  });
  const day = first === undefined ? '' : ` of ${first.measured.date}`;
  return {
    change: {
      name: `Record ${counted(entries.length, 'reading')}${day}`,
      writes: one.flatMap(({ change }) => change?.writes ?? []),
    },
    remark: one.find(({ remark }) => remark !== null)?.remark ?? null,
  };
}

/** `Import 12 readings from x.csv`: history alone, which sets nothing of the partners (rules.md section 13). */
export function importReadings(
  readings: readonly StoredReading[],
  fileName: string,
  counts: { readonly added: number; readonly changed: number; readonly held: number },
): Change {
  return {
    name: `Import ${counted(readings.length, 'reading')} from ${fileName}`,
    writes: readings.map((reading) => ({ table: 'readings', key: reading.key, after: reading })),
    facts: { file: fileName, ...counts },
  };
}

/** `Delete a reading of Velmora`; what it had set of the partner's own figures stays. */
export function deleteReading(partner: StoredPartner, reading: StoredReading): Change {
  return {
    name: `Delete a reading of ${partner.values.name}`,
    writes: [{ table: 'readings', key: reading.key, after: null }],
  };
}
