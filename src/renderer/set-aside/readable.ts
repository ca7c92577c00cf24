import { findField } from '#shared/fields/fields.ts';
import { tableText } from '../insights/table-text.ts';
import type { AsideRecord } from '../storage/log-records.ts';

/** What can still be read of a record that could not be read as a whole. */
export interface ReadableRecord {
  /** What it is and whose, such as `Partner Velmora`. */
  readonly title: string;
  readonly reason: string;
  /** Each value with the name of its field, as text; what links the record to others is left out. */
  readonly lines: readonly (readonly [name: string, value: string])[];
}

const kinds: Readonly<Record<string, string>> = {
  partners: 'Partner',
  readings: 'Reading',
  steps: 'Step',
  program: 'Program',
  views: 'View',
  ownColumns: 'Own column',
  log: 'Entry of History',
  details: 'Change in History',
  snapshots: 'Snapshot',
  preferences: 'Preference',
};

/** The keys of records to each other, and places in a list: nobody typed them. */
const links: ReadonlySet<string> = new Set(['key', 'partnerKey', 'position', 'sample']);

/** Reads what is there of a record, whatever it is. */
export function readable({ table, reason: said, record }: AsideRecord): ReadableRecord {
  const kind = kinds[table] ?? table;
  const reason = said.replace(/\bvalues\.(\w+)/g, (path, id: string) => findField(id)?.header ?? path);
  if (!isNamed(record)) return { title: kind, reason, lines: [['Content', textOf(record)]] };
  const { values, own, ...rest } = record;
  const lines = [
    ...(isNamed(values) ? linesOf(values) : linesOf({ values })),
    ...(isNamed(own) ? Object.entries(own).map(([name, value]) => [name, textOf(value)] as const) : []),
    ...linesOf(rest),
  ].filter(([, value]) => value !== '');
  const name = isNamed(values) ? values['name'] : (record['name'] ?? record['text'] ?? record['date']);
  return { title: typeof name === 'string' ? `${kind} ${name}` : kind, reason, lines };
}

/** A record as text of two columns, which a spreadsheet takes apart again and runs nothing of. */
export const asText = ({ title, reason, lines }: ReadableRecord): string =>
  tableText(
    [{ name: 'Record' }, { name: 'Content' }],
    [{ texts: [title, reason] }, ...lines.map((texts) => ({ texts }))],
  );

const isNamed = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const linesOf = (values: Readonly<Record<string, unknown>>): readonly (readonly [string, string])[] =>
  Object.entries(values)
    .filter(([id]) => !links.has(id))
    .map(([id, value]) => [findField(id)?.header ?? id, textOf(value)]);

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value.join('; ');
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
