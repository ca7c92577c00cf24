import type { Partner } from '#shared/fields/fields.ts';
import { recordColumns } from '../storage/changes/own-columns.ts';
import { newKey, nextPosition } from '../storage/changes/partners.ts';
import { counted } from '../storage/changes/words.ts';
import type { Change, Portfolio, StoredPartner, Write } from '../storage/portfolio.ts';
import type { PartnerContent } from '../work/packed-rows.ts';
import { filledColumns } from './chosen.ts';
import type { ChosenChange } from './import-jobs.ts';
import type { Place } from './places.ts';
import type { ImportPlan, PlannedCell } from './plan.ts';

/** A new partner of an import; one that was deleted here comes back to its place. */
export type AddedPartner = PartnerContent & { readonly place?: Place };

/** The new partners of an import: from the place `first` on, or where they stood before they were deleted here. */
export function addedWrites(
  partners: readonly AddedPartner[],
  portfolio: Pick<Portfolio, 'row'>,
  first: number,
): readonly Write[] {
  let position = first;
  return partners.map(({ partner, own, place }) => {
    const back = place !== undefined && portfolio.row(place.key) === undefined ? place : null;
    const at = back ?? { key: newKey(), position: position++ };
    return { table: 'partners', key: at.key, after: { ...at, values: partner, own, accepted: [] } };
  });
}

/**
 * The changes of an import, laid over the portfolio as it is now, cell by cell, so that what was changed since the plan
 * was made stays; partners that are gone since are left out.
 */
export function changedWrites(
  changes: readonly ChosenChange[],
  portfolio: Pick<Portfolio, 'row'>,
): readonly Write[] {
  return changes.flatMap(({ key, cells }): readonly Write[] => {
    const before = portfolio.row(key);
    return before === undefined ? [] : [{ table: 'partners', key, after: updated(before, cells) }];
  });
}

/** What an import is, for Undo and History: `Import 21 partners from x.csv`. */
export function importTold(
  fileName: string,
  counts: { readonly added: number; readonly changed: number; readonly held: number },
): Pick<Change, 'name' | 'facts'> {
  const { added, changed, held } = counts;
  return {
    name: `Import ${counted(added + changed, 'partner')} from ${fileName}`,
    facts: { file: fileName, added, changed, held },
  };
}

/** A whole plan as one change. */
export function importChange(
  plan: ImportPlan,
  portfolio: Pick<Portfolio, 'rows' | 'row' | 'ownColumns' | 'ownColumnRecords'>,
): Change {
  const { fileName, added, changed, held } = plan;
  return {
    ...importTold(fileName, { added: added.length, changed: changed.length, held: held.length }),
    writes: [
      ...addedWrites(added, portfolio, nextPosition(portfolio)),
      ...changedWrites(changed, portfolio),
      ...recordColumns(portfolio, filledColumns(plan)),
    ],
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
