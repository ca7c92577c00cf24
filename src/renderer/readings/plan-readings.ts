import type { ReadReading, ReadReadings } from '#shared/csv/types.ts';
import { heldRows, type PlannedRow } from '../import/rows-import.ts';
import { newKey } from '../storage/changes/partners.ts';
import type { Portfolio, StoredReading } from '../storage/portfolio.ts';
import { type Figure, figureColumns, noFigures } from './reading-columns.ts';

type File = Extract<ReadReadings, { readonly ok: true }>;

/**
 * What importing a readings file would do, row by row; nothing is written. A reading of the same partner and day is
 * changed where the row is filled in: a blank cell leaves what is stored, as in any import.
 */
export function planReadings(
  file: File,
  portfolio: Pick<Portfolio, 'rows' | 'readings'>,
): readonly PlannedRow<StoredReading>[] {
  const rows = portfolio.rows();
  const planned = file.rows.flatMap((read): readonly PlannedRow<StoredReading>[] => {
    const partner = rows[read.partner];
    if (partner === undefined) return [];
    const { row, date } = read;
    const before = portfolio.readings(partner.key).find((reading) => reading.date === date) ?? null;
    const after: StoredReading = {
      ...(before ?? { ...noFigures, key: newKey(), partnerKey: partner.key, date }),
      ...filled(read),
    };
    const same = before !== null && figureColumns.every(({ id }) => before[id] === after[id]);
    const kind = before === null ? 'new' : same ? 'unchanged' : 'changed';
    return [{ row, kind, name: partner.values.name, before, after, reason: null }];
  });
  return [...planned, ...heldRows(file)].sort((a, b) => a.row - b.row);
}

function filled(read: ReadReading): Partial<Pick<StoredReading, Figure>> {
  return Object.fromEntries(
    figureColumns.flatMap(({ id }) => (read[id] === null ? [] : [[id, read[id]]])),
  ) as Partial<Pick<StoredReading, Figure>>;
}
