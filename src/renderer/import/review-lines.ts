import { kindOf } from '#shared/fields/fields.ts';
import { foldName } from '#shared/fields/fold.ts';
import { isBlank } from '#shared/fields/kind.ts';
import type { Formats } from '../ui/formats/formats.ts';
import { cellMark, rowMark } from './chosen.ts';
import { inWindowWords } from './in-window-words.ts';
import type { Candidate } from './likely-same.ts';
import { columnTitle, type ImportPlan, type PlannedCell, type PlannedColumn } from './plan.ts';
import type { MergePlan, PlannedConflict } from './three-way.ts';

/** What happens to a row of the file. */
export type RowKind = 'new' | 'changed' | 'held' | 'conflict' | 'deleted' | 'unchanged';

/** One line of the review: a cell that changes, a cell that was refused, or what else there is to say of a row. */
export type ReviewLine = {
  readonly row: number;
  readonly kind: RowKind;
  readonly name: string;
  /** The first line of its row carries number, name and kind. */
  readonly first: boolean;
} & (
  | { readonly shows: 'cell'; readonly cell: PlannedCell; readonly mark: string }
  | { readonly shows: 'refused'; readonly column: string; readonly value: string; readonly reason: string }
  | { readonly shows: 'reason'; readonly reason: string; readonly candidates: readonly Candidate[] }
  | { readonly shows: 'values'; readonly count: number; readonly text: string }
  | { readonly shows: 'likely'; readonly candidates: readonly Candidate[] }
  | { readonly shows: 'match'; readonly by: 'host' | 'name' | 'user' | 'new'; readonly partner: string }
  | { readonly shows: 'conflict'; readonly conflict: PlannedConflict }
  | { readonly shows: 'deletion'; readonly key: string }
  | { readonly shows: 'nothing'; readonly text: string }
);

/** The lines of a plan in the order of the file, conflicts beside their cells; behind them whom the file does not have any more. */
export function reviewLines(
  { plan, conflicts, deletions }: MergePlan,
  formats: Formats,
): readonly ReviewLine[] {
  const clashes = new Map<number, PlannedConflict[]>();
  for (const conflict of conflicts) {
    const list = clashes.get(conflict.row);
    // A partner that the file deleted has no row there: it stands with those that the file does not have.
    if (conflict.row === 0) continue;
    if (list === undefined) clashes.set(conflict.row, [conflict]);
    else list.push(conflict);
  }
  const refused = new Map<number, { column: string; value: string; reason: string }[]>();
  for (const { row, column, value, reason } of plan.problems) {
    if (column === null) continue;
    const list = refused.get(row);
    if (list === undefined) refused.set(row, [{ column, value, reason: inWindowWords(reason) }]);
    else list.push({ column, value, reason: inWindowWords(reason) });
  }
  const conflictParts = (row: number): readonly Part[] =>
    (clashes.get(row) ?? []).map((conflict) => ({ shows: 'conflict', conflict }));
  const groups: { readonly row: number; readonly lines: readonly ReviewLine[] }[] = [];
  const group = (row: number, kind: RowKind, name: string, parts: readonly Part[]): void => {
    const filled: readonly Part[] =
      parts.length === 0 ? [{ shows: 'nothing', text: 'Nothing changes' }] : parts;
    groups.push({
      row,
      lines: filled.map((part, at) => ({ row, kind, name, first: at === 0, ...part }) as ReviewLine),
    });
  };
  const refusedParts = (row: number): readonly Part[] =>
    (refused.get(row) ?? []).map((problem) => ({ shows: 'refused', ...problem }));
  for (const { row, partner, own, likely, saidNew } of plan.added) {
    const values = newValues(partner, own, formats);
    group(row, 'new', partner.name, [
      { shows: 'values', count: values.length, text: values.slice(0, 6).join(', ') },
      ...(likely.length === 0 ? [] : [{ shows: 'likely', candidates: likely } as const]),
      ...(saidNew ? [{ shows: 'match', by: 'new', partner: '' } as const] : []),
      ...refusedParts(row),
    ]);
  }
  for (const [kind, list] of [
    ['changed', plan.changed],
    ['unchanged', plan.unchanged],
  ] as const)
    for (const { row, name, by, cells, deleted } of list) {
      const parts = conflictParts(row);
      clashes.delete(row);
      group(row, parts.length > 0 ? 'conflict' : kind, name, [
        ...parts,
        ...cells.map((cell): Part => ({ shows: 'cell', cell, mark: cellMark(row, cell.column) })),
        ...(by === 'id' ? [] : [{ shows: 'match', by, partner: name } as const]),
        ...(deleted === true
          ? [{ shows: 'nothing', text: 'Deleted here, unchanged in the file' } as const]
          : []),
        ...refusedParts(row),
      ]);
    }
  for (const [row, [first]] of [...clashes]) group(row, 'conflict', first?.name ?? '', conflictParts(row));
  for (const { row, reason, name, candidates } of plan.held) {
    const cells = refusedParts(row);
    group(
      row,
      'held',
      name,
      cells.length > 0 ? cells : [{ shows: 'reason', reason: inWindowWords(reason), candidates }],
    );
  }
  const gone = deletions.map(
    ({ key, name }): ReviewLine => ({ row: 0, kind: 'deleted', name, first: true, shows: 'deletion', key }),
  );
  const torn = conflicts.flatMap((conflict): readonly ReviewLine[] =>
    conflict.row === 0
      ? [{ row: 0, kind: 'conflict', name: conflict.name, first: true, shows: 'conflict', conflict }]
      : [],
  );
  return [...groups.sort((a, b) => a.row - b.row).flatMap(({ lines }) => lines), ...torn, ...gone];
}

type DistributivePart<L> = L extends unknown ? Omit<L, 'row' | 'kind' | 'name' | 'first'> : never;
type Part = DistributivePart<ReviewLine>;

/** The lines of one filter whose partner's name holds what is searched, whatever its case. */
export function filteredLines(
  lines: readonly ReviewLine[],
  kind: RowKind | 'all',
  search: string,
): readonly ReviewLine[] {
  const wanted = foldName(search);
  return lines.filter(
    (line) =>
      (kind === 'all' ? line.kind !== 'unchanged' : line.kind === kind) &&
      (wanted === '' || foldName(line.name).includes(wanted)),
  );
}

/** A value as this person reads it; `blank` where there is none. */
export function shownValue(column: PlannedColumn, value: unknown, formats: Formats): string {
  if (isBlank(value)) return 'blank';
  if (column.kind === 'own') return String(value);
  const kind = kindOf(column.field);
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') {
    if (kind.name === 'money') return formats.money(value);
    return kind.name === 'ratio' ? formats.ratio(value) : formats.number(value);
  }
  if (kind.name === 'date' && typeof value === 'string') return formats.date(value);
  return kind.write(value);
}

function newValues(
  partner: ImportPlan['added'][number]['partner'],
  own: Readonly<Record<string, string>>,
  formats: Formats,
): readonly string[] {
  const fields = Object.entries(partner).flatMap(([field, value]) => {
    const column = { kind: 'field', field } as PlannedColumn;
    return isBlank(value) || field === 'name' || field === 'id'
      ? []
      : [`${columnTitle(column)} ${shownValue(column, value, formats)}`];
  });
  return [...fields, ...Object.entries(own).map(([name, value]) => `${name} ${value}`)];
}

/** True when the user leaves a line's row, or the line's own cell, out. */
export function isLeft(line: ReviewLine, left: ReadonlySet<string>): boolean {
  return left.has(rowMark(line.row)) || (line.shows === 'cell' && left.has(line.mark));
}
