import { checklist, findingKinds } from '#shared/fields/choices.ts';
import { isBlank } from '#shared/fields/kind.ts';
import { valueWords } from '../grid/cells/value-words.ts';
import { findColumn } from '../grid/columns/column.ts';
import { ownPrefix, propertyPrefix } from '../storage/log-writes.ts';
import type { HistoryChange } from '../storage/portfolio.ts';
import { recordSchemas, type StoredReading, type StoredStep } from '../storage/records.ts';
import { type Formats, noValue } from '../ui/formats/formats.ts';

/** One change as a person reads it. */
export interface ChangeWords {
  /** The partner, or null where none is concerned. */
  readonly who: string | null;
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

interface Names {
  readonly formats: Formats;
  /** The name of a partner that is there; undefined for one that is gone. */
  nameOf(key: string): string | undefined;
}

const gone = 'A deleted partner';

/** A change in words; null for what a person never sees, such as a place in the order. */
export function changeWords(change: HistoryChange, names: Names): ChangeWords | null {
  switch (change.table) {
    case 'partners':
      return change.field === null ? wholePartner(change, names) : partnerField(change, change.field, names);
    case 'readings':
      return hanging(change, names, readRecord('readings'), readingTitle, readingWords);
    case 'steps':
      return hanging(change, names, readRecord('steps'), () => 'Step', stepWords);
    case 'views':
      return { who: null, what: 'View', ...sides(change, viewName) };
    default:
      return { who: null, what: 'Program settings', from: noValue, to: 'Changed' };
  }
}

function wholePartner({ key, from, to }: HistoryChange, { nameOf }: Names): ChangeWords {
  const who = nameIn(to) ?? nameIn(from) ?? nameOf(key) ?? gone;
  if (from === null) return { who, what: 'Partner', from: noValue, to: 'Added' };
  return { who, what: 'Partner', from: noValue, to: 'Deleted' };
}

function nameIn(record: unknown): string | undefined {
  const values = property(record, 'values');
  const name = property(values, 'name');
  return typeof name === 'string' ? name : undefined;
}

const property = (record: unknown, name: string): unknown =>
  typeof record === 'object' && record !== null ? Reflect.get(record, name) : undefined;

function partnerField(
  { key, from, to }: HistoryChange,
  field: string,
  { formats, nameOf }: Names,
): ChangeWords | null {
  const who = nameOf(key) ?? gone;
  if (field === `${propertyPrefix}accepted`)
    return { who, what: 'Accepted findings', from: acceptedWords(from), to: acceptedWords(to) };
  if (field === `${propertyPrefix}said`)
    return { who, what: 'Touch', from: saidWords(from), to: saidWords(to) };
  if (field === `${propertyPrefix}launchNotes`)
    return { who, what: 'Launch notes', from: noteWords(from), to: noteWords(to) };
  if (field.startsWith(propertyPrefix)) return null;
  const column = findColumn(field);
  const words = (value: unknown): string =>
    isBlank(value) || column === undefined ? noValue : valueWords(column, value, formats);
  const what = column?.header ?? field.replace(ownPrefix, '');
  return { who, what, from: words(from), to: words(to) };
}

function saidWords(value: unknown): string {
  const text = property(value, 'text');
  return typeof text === 'string' ? text : noValue;
}

function noteWords(value: unknown): string {
  const notes = checklist.flatMap(({ id, label }) => {
    const note = property(value, id);
    return typeof note === 'string' ? [`${label}: ${note}`] : [];
  });
  return notes.length === 0 ? noValue : notes.join('; ');
}

function acceptedWords(value: unknown): string {
  const titles = (Array.isArray(value) ? value : []).map((acceptance: unknown) => {
    const id = property(acceptance, 'finding');
    return findingKinds.find((kind) => kind.id === id)?.title ?? String(id);
  });
  return titles.length === 0 ? noValue : titles.join('; ');
}

function readRecord<T extends 'readings' | 'steps'>(table: T) {
  return (record: unknown) => recordSchemas[table].safeParse(record).data ?? null;
}

function hanging<R extends { readonly partnerKey: string }>(
  change: HistoryChange,
  { formats, nameOf }: Names,
  read: (record: unknown) => R | null,
  title: (record: R, formats: Formats) => string,
  words: (record: R, formats: Formats) => string,
): ChangeWords {
  const [before, after] = [read(change.from), read(change.to)];
  const record = after ?? before;
  const key = record?.partnerKey ?? property(change.to ?? change.from, 'partnerKey');
  return {
    who: (typeof key === 'string' ? nameOf(key) : undefined) ?? gone,
    what: record === null ? (change.table === 'readings' ? 'Reading' : 'Step') : title(record, formats),
    from: before === null ? noValue : words(before, formats),
    to: after === null ? 'Deleted' : words(after, formats),
  };
}

const readingTitle = ({ date }: StoredReading, formats: Formats): string =>
  `Reading of ${formats.date(date)}`;

function readingWords(reading: StoredReading, formats: Formats): string {
  const { invitedCustomers, adoptedCustomers, improvement, note } = reading;
  const parts = [
    invitedCustomers === null ? [] : [`${formats.number(invitedCustomers)} invited`],
    adoptedCustomers === null ? [] : [`${formats.number(adoptedCustomers)} adopted`],
    improvement === null ? [] : [`improvement ${formats.ratio(improvement)}`],
    note === null ? [] : [note],
  ].flat();
  return parts.length === 0 ? 'No figures' : parts.join(', ');
}

function stepWords({ text, owner, due, doneOn }: StoredStep, formats: Formats): string {
  const parts = [
    text,
    owner === 'Us' ? 'ours' : 'theirs',
    ...(due === null ? [] : [`due ${formats.date(due)}`]),
    ...(doneOn === null ? [] : [`done ${formats.date(doneOn)}`]),
  ];
  return parts.join(', ');
}

const viewName = (record: unknown): string => {
  const name = property(record, 'name');
  return typeof name === 'string' ? name : noValue;
};

function sides({ from, to }: HistoryChange, words: (record: unknown) => string) {
  return { from: from === null ? noValue : words(from), to: to === null ? 'Deleted' : words(to) };
}
