import { isBlank } from '#shared/fields/kind.ts';
import { type CellSource, shownCell, shownText } from '../../grid/cells/shown.ts';
import { type Column, readColumn } from '../../grid/columns/column.ts';
import type { GridRow } from '../../grid/columns/row.ts';
import type { OwnerOf } from '../../grid/range/unique-ids.ts';
import { refusedIds } from '../../grid/range/unique-ids.ts';
import { editText } from '../../grid/typed/edit-text.ts';
import { readTyped, sentence } from '../../grid/typed/read-typed.ts';
import { sameValue } from '../../storage/log-writes.ts';
import { type Finder, finderOf, type Sought } from './sought.ts';

/** One cell in which something was found. */
export interface ReplaceLine {
  readonly row: GridRow;
  readonly column: Column;
  readonly from: string;
  /** Where in it the first find begins. */
  readonly at: number;
  /** What the cell would hold; null in a computed cell. */
  readonly to: string | null;
  /** Why it is not replaced; null when it is. */
  readonly reason: string | null;
  /** What would be stored. */
  readonly value: unknown;
}

/** What a replacement would do, cell by cell; nothing is written. */
export interface ReplacePlan {
  /** In the order of the cells: what is replaced and what is refused. */
  readonly lines: readonly ReplaceLine[];
  readonly replaced: number;
  readonly refused: number;
}

/** One cell to look into. */
export interface PlacedCell {
  readonly row: GridRow;
  readonly column: Column;
}

/**
 * Works out a replacement in these cells. The text of a cell is the one its editor opens with; what comes of it is read
 * as if it had been typed. Computed cells are found by what they show, and not replaced.
 */
export function planReplace(
  cells: Iterable<PlacedCell>,
  sought: Sought,
  by: string,
  source: CellSource,
  ownerOf: OwnerOf,
): ReplacePlan {
  const lines = [...replaceSteps(cells, sought, by, source)].flatMap((line) => line ?? []);
  return settledPlan(lines, ownerOf);
}

/** The same cell by cell, for whoever must not wait for all of them: null for a cell that is left as it is. */
export function* replaceSteps(
  cells: Iterable<PlacedCell>,
  sought: Sought,
  by: string,
  source: CellSource,
): Generator<ReplaceLine | null, void> {
  const finder = finderOf(sought);
  if (finder !== null) for (const cell of cells) yield lineOf(cell, finder, by, source);
}

/** The lines of all cells as a plan. */
export function settledPlan(lines: readonly ReplaceLine[], ownerOf: OwnerOf): ReplacePlan {
  const settled = withUniqueIds(lines, ownerOf);
  const replaced = settled.filter(({ reason }) => reason === null).length;
  return { lines: settled, replaced, refused: settled.length - replaced };
}

function lineOf(
  { row, column }: PlacedCell,
  finder: Finder,
  by: string,
  source: CellSource,
): ReplaceLine | null {
  const value = readColumn(column, row, source.evaluationOf);
  if (isBlank(value) || value === '') return null;
  const from = column.computed
    ? shownText(shownCell(column, row, source))
    : editText(column, value, source.formats);
  const at = finder.at(from);
  if (at < 0) return null;
  if (column.computed) return { row, column, from, at, to: null, reason: isComputed, value };
  const to = finder.replaced(from, by);
  if (to === from) return null;
  const read = readTyped(column, to, source.formats, source.asOf);
  const reason = read.ok ? needsName(column, read.value) : sentence(read.reason);
  if (read.ok && reason === null && sameValue(read.value, value)) return null;
  return { row, column, from, at, to, reason, value: read.ok ? read.value : null };
}

const isComputed = 'A computed cell is not replaced.';

function needsName(column: Column, value: unknown): string | null {
  return column.id === 'name' && (isBlank(value) || value === '') ? 'A partner needs a name.' : null;
}

/** Refuses what would give one Partner ID to two partners. */
function withUniqueIds(lines: readonly ReplaceLine[], ownerOf: OwnerOf): readonly ReplaceLine[] {
  const claims = lines.flatMap((line) =>
    line.column.id === 'id' && line.reason === null && typeof line.value === 'string'
      ? [{ line, claim: { key: line.row.key, who: line.row.values.name, id: line.value } }]
      : [],
  );
  if (claims.length === 0) return lines;
  const refused = refusedIds(
    claims.map(({ claim }) => claim),
    ownerOf,
  );
  const reasons = new Map(claims.map(({ line, claim }) => [line, refused.get(claim)]));
  return lines.map((line) => {
    const reason = reasons.get(line);
    return reason === undefined ? line : { ...line, reason: `${reason}.` };
  });
}
