import { leverageClasses, skinVerdicts } from '#shared/fields/choices.ts';
import { isOpen } from '#shared/rules/subject.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import type { Group } from '../group.ts';
import type { Judged } from '../judged.ts';

/** The open partners by two verdicts at once: one group for each pair, also where nobody is. */
export interface Crossing {
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly groups: readonly (Group & { readonly row: string; readonly column: string })[];
  readonly open: number;
  readonly finding: string;
}

type Head = { readonly id: string; readonly name: string };

function cross(
  rows: readonly Head[],
  columns: readonly Head[],
  judged: readonly Judged[],
  placeOf: (row: Judged) => readonly [row: string, column: string],
  nameOf: (row: Head, column: Head) => string,
): Pick<Crossing, 'rows' | 'columns' | 'groups' | 'open'> {
  const open = judged.filter((each) => isOpen(each.values));
  const keys = new Map<string, string[]>();
  for (const each of open) {
    const place = placeOf(each).join('|');
    const here = keys.get(place) ?? [];
    here.push(each.key);
    keys.set(place, here);
  }
  const groups = rows.flatMap((row) =>
    columns.map((column) => {
      const id = `${row.id}|${column.id}`;
      return { id, row: row.id, column: column.id, name: nameOf(row, column), keys: keys.get(id) ?? [] };
    }),
  );
  return { rows, columns, groups, open: open.length };
}

const sizeOf = (groups: Crossing['groups'], of: (group: Crossing['groups'][number]) => boolean): number =>
  groups.reduce((sum, group) => (of(group) ? sum + group.keys.length : sum), 0);

/** Leverage class by skin verdict (rules.md sections 1 and 2). */
export function leverageBySkin(judged: readonly Judged[], formats: Formats): Crossing {
  const crossed = cross(
    leverageClasses.map((id) => ({ id, name: id })),
    skinVerdicts.map((id) => ({ id, name: id })),
    judged,
    ({ evaluation }) => [evaluation.leverageClass ?? 'Unassessed', evaluation.skinVerdict ?? 'Unassessed'],
    (row, column) => `Leverage ${row.name}, skin in the game ${column.name}`,
  );
  const high = sizeOf(crossed.groups, (group) => group.row === 'High');
  const both = sizeOf(crossed.groups, (group) => group.row === 'High' && group.column === 'Partnership');
  const { number } = formats;
  const finding =
    high === 0
      ? 'No partner has high leverage'
      : `${number(both)} of ${number(high)} ${high === 1 ? 'high-leverage partner has' : 'high-leverage partners have'} both sides committed`;
  return { ...crossed, finding };
}

const tiers: readonly Head[] = [
  { id: '1', name: 'Tier 1' },
  { id: '2', name: 'Tier 2' },
  { id: '3', name: 'Tier 3' },
];

/** The assigned tier by the recommended one (rules.md section 4). */
export function tiersByFit(judged: readonly Judged[], formats: Formats): Crossing {
  const crossed = cross(
    [...tiers, { id: 'none', name: 'Unassigned' }],
    [...tiers, { id: 'none', name: 'Unknown' }],
    judged,
    ({ values, evaluation }) => [
      String(values.assignedTier ?? 'none'),
      String(evaluation.recommendedTier ?? 'none'),
    ],
    (row, column) =>
      `${row.id === 'none' ? 'No tier assigned' : `Assigned ${row.name}`}, ${column.id === 'none' ? 'recommendation unknown' : `recommended ${column.name}`}`,
  );
  const both = crossed.groups.filter((group) => group.row !== 'none' && group.column !== 'none');
  const compared = sizeOf(both, () => true);
  const same = sizeOf(both, (group) => group.row === group.column);
  const above = sizeOf(both, (group) => group.row > group.column);
  const { number } = formats;
  const finding =
    compared === 0
      ? 'No partner has both an assigned and a recommended tier'
      : `${number(same)} of ${number(compared)} stand at the recommended tier; ${number(above)} above it, ${number(compared - same - above)} below`;
  return { ...crossed, finding };
}
