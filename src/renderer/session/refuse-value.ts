import type { Column } from '../grid/columns/column.ts';
import type { Portfolio } from '../storage/portfolio.ts';

/** Why a value that can be read must not be stored: a Partner ID in use, compared as an import does; null when it may be. */
export function refuseValue(
  portfolio: Pick<Portfolio, 'withId'>,
  rowKey: string,
  column: Pick<Column, 'id'>,
  value: unknown,
): string | null {
  if (column.id !== 'id' || typeof value !== 'string') return null;
  const other = portfolio.withId(value);
  return other === undefined || other.key === rowKey
    ? null
    : `“${value}” already belongs to ${other.values.name}`;
}
