import { findField, type InputId, kindOf } from '#shared/fields/fields.ts';
import { editCells } from '../storage/changes/edit-cells.ts';
import { ownPrefix, propertyPrefix, sameValue } from '../storage/log-writes.ts';
import type { Change, HistoryChange, Portfolio } from '../storage/portfolio.ts';
import { recordSchemas } from '../storage/records.ts';

type Held = Pick<Portfolio, 'row' | 'rows' | 'readings' | 'steps'>;

/**
 * The change that puts one value back to what it was before: `Put back Rating of Velmora`. Null where it stands so
 * already, where the partner is gone, or where nothing was before.
 */
export function putBack(change: HistoryChange, portfolio: Held): Change | null {
  switch (change.table) {
    case 'partners':
      return change.field === null ? null : putBackField(change, change.field, portfolio);
    case 'readings':
    case 'steps':
      return putBackRecord(change, change.table, portfolio);
    default:
      return null;
  }
}

function putBackField({ key, from }: HistoryChange, field: string, portfolio: Held): Change | null {
  const row = portfolio.row(key);
  if (row === undefined) return null;
  if (field === `${propertyPrefix}accepted`) {
    const earlier = recordSchemas.partners.safeParse({ ...row, accepted: from ?? [] });
    if (!earlier.success || sameValue(earlier.data.accepted, row.accepted)) return null;
    const name = `Put back the accepted findings of ${row.values.name}`;
    return { name, writes: [{ table: 'partners', key, after: earlier.data }] };
  }
  if (field.startsWith(ownPrefix)) {
    const own = field.slice(ownPrefix.length);
    const value = typeof from === 'string' ? from : null;
    return (row.own[own] ?? null) === value ? null : editCells(portfolio, [{ key, own, value }], 'put back');
  }
  const known = findField(field);
  if (known === undefined || known.computed) return null;
  const id = known.id as InputId;
  const value = kindOf(id).schema.safeParse(from);
  if (!value.success || sameValue(value.data, row.values[id])) return null;
  return editCells(portfolio, [{ key, field: id, value: value.data }], 'put back');
}

function putBackRecord(
  { from, key }: HistoryChange,
  table: 'readings' | 'steps',
  portfolio: Held,
): Change | null {
  const earlier = recordSchemas[table].safeParse(from);
  if (!earlier.success) return null;
  const row = portfolio.row(earlier.data.partnerKey);
  const now = portfolio[table](earlier.data.partnerKey).find((record) => record.key === key);
  if (row === undefined || sameValue(now, earlier.data)) return null;
  // There is one reading a partner and date: another one of that day stays.
  const taken = 'date' in earlier.data ? earlier.data.date : null;
  if (
    taken !== null &&
    portfolio.readings(row.key).some((record) => record.key !== key && record.date === taken)
  )
    return null;
  const what = table === 'readings' ? 'a reading' : 'a step';
  const write = { table, key, after: earlier.data } as Change['writes'][number];
  return { name: `Put back ${what} of ${row.values.name}`, writes: [write] };
}
