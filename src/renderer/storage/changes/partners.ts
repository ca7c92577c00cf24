import { blankPartner, type Partner } from '#shared/fields/fields.ts';
import { idKey } from '#shared/merge/identity.ts';
import { newId } from '#shared/merge/new-id.ts';
import type { Change, Portfolio, StoredPartner, Write } from '../portfolio.ts';
import { counted, whom } from './words.ts';

type Rows = Pick<Portfolio, 'rows'>;

/** A key for a new record. It never leaves the database. */
export const newKey = (): string => crypto.randomUUID();

/** The place after the last partner. */
export function nextPosition({ rows }: Rows): number {
  return (rows().at(-1)?.position ?? 0) + 1;
}

/** The name of a partner until somebody types one; it makes no Partner ID. */
export const unnamed = 'New partner';

/** All Partner IDs in use, as they are compared. */
export function takenIds({ rows }: Rows): Set<string> {
  return new Set(rows().flatMap(({ values }) => (values.id === null ? [] : [idKey(values.id)])));
}

/**
 * New partners at the end of the portfolio, not stored yet: for a change, or for a paste below the last row. One without
 * a Partner ID gets the one that an import would make of its website or name (portfolio-csv.md, Which partner a row is),
 * so that the portfolio travels and comes back the same.
 */
export function newPartners(
  portfolio: Rows,
  values: readonly (Partial<Partner> & { readonly name: string })[],
): readonly StoredPartner[] {
  const first = nextPosition(portfolio);
  const taken = takenIds(portfolio);
  for (const { id } of values) if (id !== undefined && id !== null) taken.add(idKey(id));
  return values.map((given, index) => {
    const partner = { ...blankPartner(given.name), ...given };
    const id = partner.id ?? (partner.name === unnamed ? null : newId(partner, taken));
    if (id !== null) taken.add(idKey(id));
    return { key: newKey(), position: first + index, values: { ...partner, id }, own: {}, accepted: [] };
  });
}

/** `Add Velmora`, and the key of the new partner. */
export function addPartner(
  portfolio: Rows,
  values: Partial<Partner> & { readonly name: string },
): { readonly change: Change; readonly key: string } {
  const rows = newPartners(portfolio, [values]);
  return { change: { name: `Add ${values.name}`, writes: rows.map(put) }, key: rows[0]?.key ?? '' };
}

/**
 * `Insert a partner`: as many new partners as rows, unnamed until somebody types, in the portfolio's own order before the
 * first of them or behind the last.
 */
export function insertPartners(
  portfolio: Rows,
  rows: readonly StoredPartner[],
  where: 'above' | 'below',
): { readonly change: Change; readonly keys: readonly string[] } {
  const all = portfolio.rows();
  const places = rows.map((row) => all.findIndex(({ key }) => key === row.key));
  const at = where === 'above' ? Math.min(...places) : Math.max(...places) + 1;
  const before = all[at - 1]?.position ?? (all[at]?.position ?? 1) - 1;
  const after = all[at]?.position ?? before + 1;
  const values = rows.map(() => ({ name: unnamed }));
  const added = newPartners(portfolio, values).map((row, index): StoredPartner => {
    return { ...row, position: before + ((after - before) * (index + 1)) / (rows.length + 1) };
  });
  const what = rows.length === 1 ? 'a partner' : counted(rows.length, 'partner');
  return { change: { name: `Insert ${what}`, writes: added.map(put) }, keys: added.map(({ key }) => key) };
}

/**
 * `Duplicate Velmora`: copies at the end of the portfolio, named `Velmora (copy)`, with a Partner ID of their own and
 * without readings, steps and accepted findings, which are the other's history.
 */
export function duplicatePartners(
  portfolio: Rows,
  rows: readonly StoredPartner[],
): { readonly change: Change; readonly keys: readonly string[] } {
  const names = new Set(portfolio.rows().map((row) => row.values.name));
  const values = rows.map((row) => {
    const name = copyName(row.values.name, names);
    names.add(name);
    return { ...row.values, id: null, name };
  });
  const copies = newPartners(portfolio, values).map((copy, index): StoredPartner => {
    return { ...copy, own: rows[index]?.own ?? {} };
  });
  return {
    change: { name: `Duplicate ${whom(rows)}`, writes: copies.map(put) },
    keys: copies.map((copy) => copy.key),
  };
}

/** A name that no partner has yet, within the 200 characters of a name. */
function copyName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? ' (copy)' : ` (copy ${number})`;
    const copy = [...name].slice(0, 200 - ending.length).join('') + ending;
    if (!taken.has(copy)) return copy;
  }
}

/** `Delete 3 partners`, with their readings and steps; undo brings all of it back to its place. */
export function deletePartners(
  portfolio: Pick<Portfolio, 'readings' | 'steps'>,
  rows: readonly StoredPartner[],
  name = `Delete ${whom(rows)}`,
): Change {
  const writes = rows.flatMap((row): Write[] => [
    { table: 'partners', key: row.key, after: null },
    ...portfolio.readings(row.key).map(({ key }) => ({ table: 'readings' as const, key, after: null })),
    ...portfolio.steps(row.key).map(({ key }) => ({ table: 'steps' as const, key, after: null })),
  ]);
  return { name, writes };
}

const put = (row: StoredPartner): Write => ({ table: 'partners', key: row.key, after: row });
