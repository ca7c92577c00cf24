import type { Side } from './chosen.ts';
import type { ImportPlan, PlannedCell, PlannedChange, PlannedPartner } from './plan.ts';
import type { PlannedConflict } from './three-way.ts';

/** A plan with its conflicts settled, and the partners that the file deleted and the user gave to it. */
export interface Settled {
  readonly plan: ImportPlan;
  /** Keys of partners to delete. */
  readonly deleted: readonly string[];
}

/** A cell of an own column is not stored while it is blank; the merge compares it as ''. */
const stored = (value: unknown): unknown => (value === '' ? null : value);

/** Takes the conflicts that the user gave to the file; the others, and those not settled yet, keep what is here. */
export function settle(
  plan: ImportPlan,
  conflicts: readonly PlannedConflict[],
  sideOf: (conflict: PlannedConflict) => Side | undefined,
): Settled {
  const cells = new Map<string, PlannedCell[]>();
  const first = new Map<string, PlannedConflict>();
  const back: PlannedPartner[] = [];
  const deleted: string[] = [];
  for (const conflict of conflicts) {
    if (sideOf(conflict) !== 'theirs') continue;
    if (conflict.kind === 'row') {
      if (conflict.back === null) deleted.push(conflict.key);
      else back.push(conflict.back);
      continue;
    }
    const { key, column, mine, theirs } = conflict;
    const cell: PlannedCell = { column, from: stored(mine), to: stored(theirs) };
    const list = cells.get(key);
    if (list === undefined) {
      cells.set(key, [cell]);
      first.set(key, conflict);
    } else list.push(cell);
  }
  const known = new Set(plan.changed.map(({ key }) => key));
  const more = [...first].flatMap(([key, { row, name }]): readonly PlannedChange[] =>
    known.has(key) ? [] : [{ row, key, name, by: 'id', cells: cells.get(key) ?? [] }],
  );
  return {
    plan: {
      ...plan,
      added: [...plan.added, ...back],
      changed: [
        ...plan.changed.map((each) => ({ ...each, cells: [...each.cells, ...(cells.get(each.key) ?? [])] })),
        ...more,
      ],
    },
    deleted,
  };
}
