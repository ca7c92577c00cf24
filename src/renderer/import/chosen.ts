import type { ImportPlan, PlannedColumn } from './plan.ts';

/** Whose word a conflict takes: what is here, or what the file says. */
export type Side = 'mine' | 'theirs';

/** Names one cell of one row of the file among what the user leaves out. */
export const cellMark = (row: number, column: PlannedColumn): string =>
  `${row} ${column.kind} ${column.kind === 'field' ? column.field : column.name}`;

/** Names a whole row of the file. */
export const rowMark = (row: number): string => `${row}`;

/** A plan without the rows and cells that the user leaves out; a row without a cell left stays as it is. */
export function chosenPlan(plan: ImportPlan, left: ReadonlySet<string>): ImportPlan {
  if (left.size === 0) return plan;
  const taken = ({ row }: { readonly row: number }): boolean => !left.has(rowMark(row));
  return {
    ...plan,
    added: plan.added.filter(taken),
    changed: plan.changed
      .filter(taken)
      .map((change) => ({
        ...change,
        cells: change.cells.filter(({ column }) => !left.has(cellMark(change.row, column))),
      }))
      .filter(({ cells }) => cells.length > 0),
  };
}
