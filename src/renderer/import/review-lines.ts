import { reasonOf } from '#shared/csv/read-table.ts';
import { foldName } from '#shared/fields/fold.ts';
import { cellMark, rowMark, type Side } from './chosen.ts';
import { inWindowWords } from './in-window-words.ts';
import type { Candidate, Twin } from './likely-same.ts';
import type { PlannedCell, PlannedChange, PlannedColumn, PlannedPartner } from './plan.ts';
import { newValues } from './review-words.ts';
import type { PlannedRow } from './rows-import.ts';
import type { MergePlan, PlannedConflict } from './three-way.ts';

/** What happens to a row of the file. */
export type RowKind = 'new' | 'changed' | 'held' | 'conflict' | 'deleted' | 'unchanged';

/** What one line of the review shows: a cell that changes, a cell that was refused, or what else there is to say of a row. */
export type LinePart =
  | { readonly shows: 'cell'; readonly cell: PlannedCell; readonly mark: string }
  | {
      readonly shows: 'refused';
      readonly column: string;
      readonly value: string;
      readonly reason: string;
      /** What stands in the file, where the value is what the user wrote in its place. */
      readonly from?: string;
    }
  /** What the user wrote in the place of a refused cell, and what stood there. */
  | { readonly shows: 'mended'; readonly column: string; readonly from: string; readonly to: string }
  | { readonly shows: 'reason'; readonly reason: string; readonly candidates: readonly Candidate[] }
  /** All that a new partner brings, on one line; its words are made when it comes into sight. */
  | { readonly shows: 'values'; readonly partner: PlannedPartner }
  | {
      readonly shows: 'value';
      readonly column: PlannedColumn;
      readonly value: unknown;
      readonly mark: string;
    }
  | { readonly shows: 'likely'; readonly candidates: readonly Candidate[] }
  | { readonly shows: 'twins'; readonly twins: readonly Twin[] }
  | { readonly shows: 'match'; readonly by: 'host' | 'name' | 'user' | 'new'; readonly partner: string }
  | { readonly shows: 'conflict'; readonly conflict: PlannedConflict }
  | { readonly shows: 'conflicts'; readonly marks: readonly string[] }
  | { readonly shows: 'deletion'; readonly key: string }
  /** A reading, step or acceptance: as it is, null when there is none, and as it will be. */
  | { readonly shows: 'record'; readonly before: unknown; readonly after: unknown }
  | { readonly shows: 'nothing'; readonly text: string };

/** One line of the review. */
export type ReviewLine = {
  /** The record's number in the file, 0 for a partner that the file does not have. */
  readonly row: number;
  readonly kind: RowKind;
  readonly name: string;
  /** The first line of its row carries number, name and kind. */
  readonly first: boolean;
} & LinePart;

/** What the user wrote in the place of a cell. */
export interface MendedCell {
  readonly row: number;
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** All lines about one row. */
export interface ReviewGroup {
  readonly row: number;
  readonly kind: RowKind;
  readonly name: string;
  /** The name as a search compares it. */
  readonly folded: string;
  readonly parts: readonly LinePart[];
}

/** The rows of a plan in the order of the file, conflicts beside their cells; behind them whom the file does not have any more. */
export function reviewGroups(
  { plan, conflicts, deletions }: MergePlan,
  mended: readonly MendedCell[] = [],
): readonly ReviewGroup[] {
  const clashes = listsBy(
    conflicts.filter(({ row }) => row > 0),
    ({ row }) => row,
  );
  const refused = listsBy(
    plan.problems.filter(({ column }) => column !== null),
    ({ row }) => row,
  );
  const mends = listsBy(mended, ({ row }) => row);
  const refusedParts = (row: number): readonly LinePart[] => {
    const now = refused.get(row) ?? [];
    return [
      ...now.map(({ column, value, reason }): LinePart => {
        const mend = mends.get(row)?.find((each) => each.column === column);
        const line = {
          shows: 'refused',
          column: column ?? '',
          value,
          reason: inWindowWords(reason),
        } as const;
        return mend === undefined ? line : { ...line, from: mend.from };
      }),
      ...(mends.get(row) ?? []).flatMap(({ column, from, to }): readonly LinePart[] =>
        now.some((problem) => problem.column === column) ? [] : [{ shows: 'mended', column, from, to }],
      ),
    ];
  };
  const changeGroup = (kind: 'changed' | 'unchanged', change: PlannedChange): ReviewGroup => {
    const { row, name } = change;
    const found = clashes.get(row) ?? [];
    clashes.delete(row);
    // Nothing of such a row is applied: it would be lost among the unchanged ones.
    const is = kind === 'unchanged' && refused.has(row) ? 'held' : kind;
    return group(row, found.length > 0 ? 'conflict' : is, name, [
      ...conflictParts(found),
      ...changeParts(change),
      ...refusedParts(row),
    ]);
  };
  const rows = [
    ...plan.added.map((added) =>
      group(added.row, 'new', added.partner.name, [...newParts(added), ...refusedParts(added.row)]),
    ),
    ...plan.changed.map((change) => changeGroup('changed', change)),
    ...plan.unchanged.map((change) => changeGroup('unchanged', change)),
    ...plan.held.map(({ row, reason, name, candidates }) => {
      const ofCells = reasonOf(refused.get(row) ?? []);
      const rest = reason.startsWith(ofCells) ? reason.slice(ofCells.length).replace(/^; /, '') : reason;
      const whole: LinePart = { shows: 'reason', reason: inWindowWords(rest), candidates };
      return group(row, 'held', name, [...refusedParts(row), ...(rest === '' ? [] : [whole])]);
    }),
  ];
  for (const [row, found] of clashes)
    rows.push(group(row, 'conflict', found[0]?.name ?? '', conflictParts(found)));
  return [
    ...rows.sort((a, b) => a.row - b.row),
    ...conflicts.flatMap((each) =>
      each.row === 0 ? [group(0, 'conflict', each.name, conflictParts([each]))] : [],
    ),
    ...deletions.map(({ key, name }) => group(0, 'deleted', name, [{ shows: 'deletion', key }])),
  ];
}

/** The rows of a file beside the portfolio, in the order of the file. */
export function recordGroups(plan: readonly PlannedRow[]): readonly ReviewGroup[] {
  return plan.map(({ row, kind, name, reason, before, after }) =>
    group(row, kind, name, [
      after === null
        ? { shows: 'reason', reason: inWindowWords(reason ?? ''), candidates: [] }
        : { shows: 'record', before, after },
    ]),
  );
}

function group(row: number, kind: RowKind, name: string, parts: readonly LinePart[]): ReviewGroup {
  const filled: readonly LinePart[] =
    parts.length === 0 ? [{ shows: 'nothing', text: 'Nothing changes' }] : parts;
  return { row, kind, name, folded: foldName(name), parts: filled };
}

function listsBy<V>(values: readonly V[], keyOf: (value: V) => number): Map<number, V[]> {
  const lists = new Map<number, V[]>();
  for (const value of values) {
    const list = lists.get(keyOf(value));
    if (list === undefined) lists.set(keyOf(value), [value]);
    else list.push(value);
  }
  return lists;
}

function newParts(added: PlannedPartner): readonly LinePart[] {
  const { likely, twins, saidNew } = added;
  return [
    { shows: 'values', partner: added },
    ...(likely.length === 0 ? [] : [{ shows: 'likely', candidates: likely } as const]),
    ...(twins.length === 0 ? [] : [{ shows: 'twins', twins } as const]),
    ...(saidNew ? [{ shows: 'match', by: 'new', partner: '' } as const] : []),
  ];
}

function changeParts({ row, name, by, cells, deleted }: PlannedChange): readonly LinePart[] {
  return [
    ...cells.map((cell): LinePart => ({ shows: 'cell', cell, mark: cellMark(row, cell.column) })),
    ...(by === 'id' ? [] : [{ shows: 'match', by, partner: name } as const]),
    ...(deleted === true ? [{ shows: 'nothing', text: 'Deleted here, unchanged in the file' } as const] : []),
  ];
}

/** Several conflicts of one row are settled one by one or together. */
function conflictParts(conflicts: readonly PlannedConflict[]): readonly LinePart[] {
  const one = conflicts.map((conflict): LinePart => ({ shows: 'conflict', conflict }));
  return conflicts.length < 2
    ? one
    : [{ shows: 'conflicts', marks: conflicts.map(({ mark }) => mark) }, ...one];
}

/** More lines than these would be higher than Chromium lets a page be. */
export const mostLines = 1_000_000;

/** The lines to show: one filter, a search in the partner's name whatever its case, the values of opened rows one by one. */
export function shownLines(
  groups: readonly ReviewGroup[],
  kind: RowKind | 'all',
  search: string,
  opened: ReadonlySet<number>,
): readonly ReviewLine[] {
  const wanted = foldName(search);
  const lines: ReviewLine[] = [];
  for (const { row, kind: is, name, folded, parts } of groups) {
    if (kind === 'all' ? is === 'unchanged' : is !== kind) continue;
    if (wanted !== '' && !folded.includes(wanted)) continue;
    const shown = is === 'new' && opened.has(row) ? parts.flatMap(openedPart) : parts;
    for (const [at, part] of shown.entries()) lines.push({ row, kind: is, name, first: at === 0, ...part });
    if (lines.length >= mostLines) break;
  }
  return lines;
}

function openedPart(part: LinePart): readonly LinePart[] {
  if (part.shows !== 'values') return [part];
  const { partner } = part;
  const values = newValues(partner).map(
    ({ column, value }): LinePart => ({ shows: 'value', column, value, mark: cellMark(partner.row, column) }),
  );
  return values.length === 0 ? [part] : values;
}

/** True when the user leaves a line's row, or the line's own cell, out. */
export function isLeft(line: ReviewLine, left: ReadonlySet<string>): boolean {
  return (
    left.has(rowMark(line.row)) || ((line.shows === 'cell' || line.shows === 'value') && left.has(line.mark))
  );
}

/** True for a conflict that is to be settled before the import can be applied. */
export function isOpen(
  line: ReviewLine,
  { left, resolved }: { readonly left: ReadonlySet<string>; readonly resolved: ReadonlyMap<string, Side> },
): boolean {
  return line.shows === 'conflict' && !left.has(rowMark(line.row)) && !resolved.has(line.conflict.mark);
}

/** True for rows that the user may leave out as a whole. */
export const canBeLeft = ({ row, kind }: Pick<ReviewLine, 'row' | 'kind'>): boolean =>
  row > 0 && (kind === 'new' || kind === 'changed' || kind === 'conflict');
