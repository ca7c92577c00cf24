import { inputFields } from '#shared/fields/fields.ts';
import type { ImportPlan, PlannedColumn, PlannedPartner } from './plan.ts';

/** Whose word a conflict takes: what is here, or what the file says. */
export type Side = 'mine' | 'theirs';

/** Names one cell of one row of the file among what the user leaves out. */
export const cellMark = (row: number, column: PlannedColumn): string =>
  `${row} ${column.kind} ${column.kind === 'field' ? column.field : column.name}`;

/** Names a whole row of the file. */
export const rowMark = (row: number): string => `${row}`;

/** A conflict of a row that is left out as a whole keeps what is here. */
export const isLeftOut = ({ row }: { readonly row: number }, left: ReadonlySet<string>): boolean =>
  row > 0 && left.has(rowMark(row));

/** A plan without the rows and cells that the user leaves out; a row without a cell left stays as it is. */
export function chosenPlan(plan: ImportPlan, left: ReadonlySet<string>): ImportPlan {
  if (left.size === 0) return plan;
  // A mark with a space names a cell: most imports leave out whole rows, and these are many.
  const cells = new Set([...left].filter((mark) => mark.includes(' ')));
  const taken = ({ row }: { readonly row: number }): boolean => !left.has(rowMark(row));
  return {
    ...plan,
    added: plan.added.filter(taken).map((added) => (cells.size === 0 ? added : withoutCells(added, cells))),
    changed: plan.changed
      .filter(taken)
      .map((change) =>
        cells.size === 0
          ? change
          : {
              ...change,
              cells: change.cells.filter(({ column }) => !cells.has(cellMark(change.row, column))),
            },
      )
      .filter((change) => change.cells.length > 0),
  };
}

/** A new partner without the cells that the user leaves out; its name and its id always come. */
function withoutCells(added: PlannedPartner, left: ReadonlySet<string>): PlannedPartner {
  const { row, partner, own } = added;
  const isOut = (column: PlannedColumn): boolean => left.has(cellMark(row, column));
  const out = inputFields.flatMap(({ id }) => {
    const leaves = id !== 'name' && id !== 'id' && isOut({ kind: 'field', field: id });
    return leaves ? [[id, Array.isArray(partner[id]) ? [] : null]] : [];
  });
  const kept = Object.entries(own).filter(([name]) => !isOut({ kind: 'own', name }));
  if (out.length === 0 && kept.length === Object.keys(own).length) return added;
  return {
    ...added,
    partner: { ...partner, ...Object.fromEntries(out) },
    own: Object.fromEntries(kept),
  };
}

/** The own columns that the plan brings values for, in the order of the file: in that order they are exported again. */
export function filledColumns({ file, added, changed }: ImportPlan): readonly string[] {
  const filled = new Set(added.flatMap(({ own }) => Object.keys(own)));
  for (const { cells } of changed)
    for (const { column, to } of cells) if (column.kind === 'own' && to !== null) filled.add(column.name);
  return file.ownColumns.filter((name) => filled.has(name));
}
