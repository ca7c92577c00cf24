import type { Change, DeletedPartner, Write } from '../portfolio.ts';
import { whom } from './words.ts';

/** A deleted partner and the Partner ID it comes back with: its own, or another because its own is in use. */
export interface Returning {
  readonly deleted: DeletedPartner;
  readonly id: string | null;
}

/** `Bring back Velmora`: to its place, with its readings, steps and accepted findings; its History goes on. */
export function bringBack(returning: readonly Returning[]): Change {
  const rows = returning.map(({ deleted, id }) => ({
    ...deleted.partner,
    values: { ...deleted.partner.values, id },
  }));
  const writes = returning.flatMap(({ deleted }, index): Write[] => {
    const row = rows[index];
    return [
      ...(row === undefined ? [] : [{ table: 'partners' as const, key: row.key, after: row }]),
      ...deleted.readings.map((after) => ({ table: 'readings' as const, key: after.key, after })),
      ...deleted.steps.map((after) => ({ table: 'steps' as const, key: after.key, after })),
    ];
  });
  return { name: `Bring back ${whom(rows)}`, writes };
}
