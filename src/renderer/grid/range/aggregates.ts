import { isBlank, type KindName } from '#shared/fields/kind.ts';
import { cellsOf, countCells, rectangle, type Selection } from './selection.ts';
import type { Table } from './table.ts';

/** What is said of the selected values. Figures are there only where they make sense. */
export interface Aggregates {
  /** Selected cells, and how many of them hold something. */
  readonly cells: number;
  readonly filled: number;
  /** The kind of all values that can be reckoned with; null when there are none, or of several kinds. */
  readonly kind: KindName | null;
  readonly sum: number | null;
  readonly average: number | null;
  readonly least: number | string | null;
  readonly most: number | string | null;
}

/** Amounts and counts add up; shares and scales do not, but have a mean; dates have only a first and a last. */
const sums: ReadonlySet<KindName> = new Set(['money', 'number', 'integer']);
const means: ReadonlySet<KindName> = new Set(['money', 'number', 'integer', 'ratio', 'scale']);

/**
 * The figures of the status bar. Texts and verdicts only count. Values of different kinds (money and percent) are not
 * reckoned together.
 */
export function aggregate(selection: Selection, table: Table): Aggregates {
  let filled = 0;
  const kinds = new Set<KindName>();
  let sum = 0;
  let count = 0;
  let least: number | string | null = null;
  let most: number | string | null = null;
  for (const cell of cellsOf(selection.ranges.map(rectangle))) {
    const row = table.rows[cell.row];
    const column = table.columns[cell.column];
    if (row === undefined || column === undefined) continue;
    const value = table.valueAt(row, column);
    if (isBlank(value) || value === '') continue;
    filled += 1;
    const { name } = column.kind;
    if (!(means.has(name) && typeof value === 'number') && !(name === 'date' && typeof value === 'string'))
      continue;
    kinds.add(name);
    count += 1;
    if (typeof value === 'number') sum += value;
    if (least === null || value < least) least = value;
    if (most === null || value > most) most = value;
  }
  const [only] = kinds;
  const kind = kinds.size === 1 && only !== undefined ? only : null;
  return {
    cells: countCells(selection),
    filled,
    kind,
    sum: kind !== null && sums.has(kind) ? tidy(sum) : null,
    average: kind !== null && means.has(kind) ? sum / count : null,
    least: kind === null ? null : least,
    most: kind === null ? null : most,
  };
}

/** Takes the dust of binary fractions off a sum. */
const tidy = (value: number): number => Number(value.toPrecision(15));
