import { isBlank } from '#shared/fields/kind.ts';
import { cellsOf, rectangle, type Selection } from './selection.ts';
import { type CellPlan, type PlannedEdit, type RefusedCell, skipper, type Table } from './table.ts';

/** Delete: every selected cell becomes blank. Blank ones are left out, computed ones skipped, names refused. */
export function planClear(selection: Selection, table: Table): CellPlan {
  const edits: PlannedEdit[] = [];
  const refused: RefusedCell[] = [];
  const computed = skipper();
  for (const cell of cellsOf(selection.ranges.map(rectangle))) {
    const row = table.rows[cell.row];
    const column = table.columns[cell.column];
    if (row === undefined || column === undefined) continue;
    if (column.computed) computed.skip(column);
    else if (column.id === 'name')
      refused.push({
        who: row.values.name,
        field: column.header,
        text: row.values.name,
        reason: 'A partner needs a name.',
      });
    else if (!isBlank(table.valueAt(row, column))) edits.push({ row, column, value: column.kind.empty });
  }
  return { edits, added: [], refused, computed: computed.done() };
}
