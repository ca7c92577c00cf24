import type { Partner } from '#shared/fields/fields.ts';
import { newKey, nextPosition } from '../storage/changes/partners.ts';
import { counted } from '../storage/changes/words.ts';
import type { Change, Portfolio, StoredPartner, Write } from '../storage/portfolio.ts';
import type { ImportPlan, PlannedCell } from './plan.ts';

/**
 * A plan as one change: `Import 21 partners from x.csv`. It is laid over the portfolio as it is now, cell by cell, so
 * that what was changed since the plan was made stays; partners that are gone since are left out.
 */
export function importChange(plan: ImportPlan, portfolio: Pick<Portfolio, 'rows' | 'row'>): Change {
  const { fileName, added, changed, held } = plan;
  let position = nextPosition(portfolio);
  const news = added.map(({ partner, own, place }): Write => {
    const back = place !== undefined && portfolio.row(place.key) === undefined ? place : null;
    const at = back ?? { key: newKey(), position: position++ };
    return { table: 'partners', key: at.key, after: { ...at, values: partner, own, accepted: [] } };
  });
  const updates = changed.flatMap(({ key, cells }): readonly Write[] => {
    const before = portfolio.row(key);
    return before === undefined ? [] : [{ table: 'partners', key, after: updated(before, cells) }];
  });
  return {
    name: `Import ${counted(added.length + changed.length, 'partner')} from ${fileName}`,
    writes: [...news, ...updates],
    facts: { file: fileName, added: added.length, changed: changed.length, held: held.length },
  };
}

function updated(before: StoredPartner, cells: readonly PlannedCell[]): StoredPartner {
  const values: Record<string, unknown> = { ...(before.values satisfies Partner) };
  const own: Record<string, string> = { ...before.own };
  for (const { column, to } of cells) {
    if (column.kind === 'field') values[column.field] = to;
    else if (to === null) delete own[column.name];
    else own[column.name] = String(to);
  }
  return { ...before, values: values as unknown as Partner, own };
}
