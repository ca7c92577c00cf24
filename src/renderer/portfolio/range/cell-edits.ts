import type { InputId, Partner } from '#shared/fields/fields.ts';
import type { CellPlan } from '../../grid/range/table.ts';
import { type CellDeed, type CellEdit, editCells } from '../../storage/changes/edit-cells.ts';
import { newPartners } from '../../storage/changes/partners.ts';
import { counted } from '../../storage/changes/words.ts';
import type { Change, Portfolio, StoredPartner } from '../../storage/portfolio.ts';

/** How many cells a plan would write, those of the partners that it adds included. */
export const planSize = ({ edits, added }: CellPlan): number =>
  edits.length + added.reduce((sum, partner) => sum + partner.edits.length + 1, 0);

/** A plan as one change: `Paste of 48 cells`. Null when it would write nothing. */
export function changeOf(
  portfolio: Pick<Portfolio, 'row' | 'rows'>,
  plan: CellPlan,
  deed: CellDeed,
): Change | null {
  if (planSize(plan) === 0) return null;
  const edits = plan.edits.map(({ row, column, value }): CellEdit => {
    return column.own === null
      ? { key: row.key, field: column.id as InputId, value }
      : { key: row.key, own: column.own, value: value as string | null };
  });
  const added = addedPartners(portfolio, plan);
  const change = editCells(portfolio, edits, deed, added);
  return added.length === 0 ? change : { ...change, name: `Paste of ${counted(planSize(plan), 'cell')}` };
}

function addedPartners(portfolio: Pick<Portfolio, 'rows'>, { added }: CellPlan): readonly StoredPartner[] {
  const values = added.map(({ name, edits }): Partial<Partner> & { readonly name: string } => ({
    ...Object.fromEntries(
      edits.flatMap(({ column, value }) => (column.own === null ? [[column.id, value]] : [])),
    ),
    name,
  }));
  return newPartners(portfolio, values).map((partner, index): StoredPartner => {
    const own = (added[index]?.edits ?? []).flatMap(({ column, value }) =>
      column.own === null || value === null ? [] : [[column.own, String(value)]],
    );
    return { ...partner, own: Object.fromEntries(own) };
  });
}
