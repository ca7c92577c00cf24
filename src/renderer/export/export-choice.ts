import { z } from 'zod';
import { allColumns, type ExportColumn } from '#shared/csv/write-portfolio.ts';
import { ownColumnId } from '../grid/columns/column.ts';

/** What the user chose for an export; kept for the next one. */
export const exportChoiceSchema = z.strictObject({
  /** Write the computed columns too. */
  computed: z.boolean(),
  /** Begin with a byte order mark, so that Excel reads it as UTF-8. */
  bom: z.boolean(),
  /** Leave the own columns out. */
  withoutOwn: z.boolean().exactOptional(),
  /** An Excel workbook in the place of a CSV. */
  workbook: z.boolean().exactOptional(),
  /** Only the columns of the view in force. */
  ofView: z.boolean().exactOptional(),
});

export type ExportChoice = Readonly<z.infer<typeof exportChoiceSchema>>;

/** Every field that people fill in, own columns too, for Excel. */
export const standardChoice: ExportChoice = { computed: false, bom: true };

/** Which partners an export holds. */
export type WhichRows = 'all' | 'filtered' | 'selected';

const idOf = (column: ExportColumn): string =>
  column.kind === 'field' ? column.field : ownColumnId(column.name);

/** An import finds the partners of a file by these, so no choice leaves them out. */
const always: readonly string[] = ['id', 'name'];

/**
 * The columns that an export writes: all in the order of the field list, or those of a view in the view's order, with
 * Partner ID and Partner before them where the view does not show them.
 *
 * @param view the ids of the view's columns
 */
export function exportColumns(
  { computed, withoutOwn = false, ofView = false }: ExportChoice,
  view: readonly string[],
  ownColumns: readonly string[],
): readonly ExportColumn[] {
  const all = allColumns(computed, withoutOwn ? [] : ownColumns);
  if (!ofView) return all;
  const known = new Map(all.map((column) => [idOf(column), column]));
  const ids = new Set([...always.filter((id) => !view.includes(id)), ...view]);
  return [...ids].flatMap((id) => known.get(id) ?? []);
}
