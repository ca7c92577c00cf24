import { blankPartner, type Partner } from '#shared/fields/fields.ts';
import type { Change, Portfolio, StoredPartner, Write } from '../portfolio.ts';
import { whom } from './words.ts';

type Rows = Pick<Portfolio, 'rows'>;

/** A key for a new record. It never leaves the database. */
export const newKey = (): string => crypto.randomUUID();

/** The place after the last partner. */
export function nextPosition({ rows }: Rows): number {
  return (rows().at(-1)?.position ?? 0) + 1;
}

/** New partners at the end of the portfolio, not stored yet: for a change, or for a paste below the last row. */
export function newPartners(
  portfolio: Rows,
  values: readonly (Partial<Partner> & { readonly name: string })[],
): readonly StoredPartner[] {
  const first = nextPosition(portfolio);
  return values.map((given, index) => ({
    key: newKey(),
    position: first + index,
    values: { ...blankPartner(given.name), ...given },
    own: {},
    accepted: [],
  }));
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
 * `Duplicate Velmora`: copies at the end of the portfolio, named `Velmora (copy)`, without the Partner ID, which is one
 * partner's only, and without readings, steps and accepted findings, which are the other's history.
 */
export function duplicatePartners(
  portfolio: Rows,
  rows: readonly StoredPartner[],
): { readonly change: Change; readonly keys: readonly string[] } {
  const names = new Set(portfolio.rows().map((row) => row.values.name));
  const first = nextPosition(portfolio);
  const copies = rows.map((row, index): StoredPartner => {
    const name = copyName(row.values.name, names);
    names.add(name);
    return {
      key: newKey(),
      position: first + index,
      values: { ...row.values, id: null, name },
      own: row.own,
      accepted: [],
    };
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
