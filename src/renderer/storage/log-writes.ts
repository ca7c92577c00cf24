import type { Partner } from '#shared/fields/fields.ts';
import type { ChangedFields, LoggedWrite } from './log-records.ts';
import type { AppliedWrite } from './portfolio.ts';
import type { StoredPartner } from './records.ts';

/** The prefix of an own column's header in a logged change. */
export const ownPrefix = 'own:';
/** The prefix of a stored partner's other properties in a logged change. */
export const propertyPrefix = '@';

const properties = ['position', 'accepted', 'sample', 'said', 'launchNotes'] as const;

/** True when two stored values are the same: lists and records by what they hold. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  return typeof a === 'object' && typeof b === 'object' && a !== null && b !== null && sameContent(a, b);
}

function sameContent(a: object, b: object): boolean {
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  if (Array.isArray(a) !== Array.isArray(b) || left.size !== right.size) return false;
  return [...left].every(([key, value]) => right.has(key) && sameValue(value, right.get(key)));
}

/** A partner as flat names and values, in the names of the change log. */
function* flat(partner: StoredPartner): Generator<readonly [string, unknown]> {
  yield* Object.entries(partner.values);
  for (const [header, value] of Object.entries(partner.own)) yield [ownPrefix + header, value];
  for (const property of properties) yield [propertyPrefix + property, partner[property] ?? null];
}

/** What changed between two states of one partner: before and after by name; an own column that is not there is null. */
export function changedFields(before: StoredPartner, after: StoredPartner): ChangedFields['fields'] {
  const fields: ChangedFields['fields'] = {};
  const old = new Map(flat(before));
  for (const [name, value] of flat(after)) {
    const earlier = old.has(name) ? old.get(name) : null;
    if (!sameValue(earlier, value)) fields[name] = [earlier, value];
    old.delete(name);
  }
  for (const [name, value] of old) if (value !== null) fields[name] = [value, null];
  return fields;
}

/**
 * What the change log keeps of one write: of a partner that stayed only the changed fields, of a new one its name, since
 * the rest stands in the portfolio. An undo that takes the new partner away keeps it whole.
 */
export function toLogged(write: AppliedWrite): LoggedWrite {
  const { table, key, before, after } = write;
  if (write.table !== 'partners') return { table, key, before, after };
  if (write.before !== null && write.after !== null)
    return { table: 'partners', key, fields: changedFields(write.before, write.after) };
  return { table, key, before, after: write.after === null ? null : nameOnly(write.after) };
}

const nameOnly = ({ key, values: { name } }: StoredPartner) => ({ key, values: { name } });

/** A logged write of a new partner that an undo takes away: with the partner as it was then, for a redo. */
export function withWhole(write: LoggedWrite, partner: StoredPartner | undefined): LoggedWrite {
  const isNew = write.table === 'partners' && 'before' in write && write.before === null;
  return isNew && partner !== undefined ? { ...write, after: partner } : write;
}

/** A partner with its logged fields put to one side of the change. */
export function patched(
  partner: StoredPartner,
  fields: ChangedFields['fields'],
  side: 'before' | 'after',
): unknown {
  const values: Record<string, unknown> = { ...(partner.values satisfies Partner) };
  const own: Record<string, unknown> = { ...partner.own };
  const rest: Record<string, unknown> = { ...partner, values, own };
  for (const [name, sides] of Object.entries(fields)) {
    const value = sides[side === 'before' ? 0 : 1];
    if (name.startsWith(ownPrefix)) setOrDelete(own, name.slice(ownPrefix.length), value);
    else if (name.startsWith(propertyPrefix)) setOrDelete(rest, name.slice(propertyPrefix.length), value);
    else values[name] = value;
  }
  return rest;
}

function setOrDelete(record: Record<string, unknown>, name: string, value: unknown): void {
  if (value === null) delete record[name];
  else record[name] = value;
}
