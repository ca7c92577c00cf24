import { compareText } from '#shared/fields/compare.ts';
import type { Evaluation } from '#shared/rules/evaluation.ts';
import { optionWord } from '../../grid/cells/words.ts';
import { type Column, readColumn } from '../../grid/columns/column.ts';
import type { GridRow } from '../../grid/columns/row.ts';
import { type TickValue, ticksOf } from './filter.ts';
import { matcher, type Query } from './shown-rows.ts';

/** An entry of a tick list with how many rows have it. */
export interface Tick {
  readonly value: TickValue;
  readonly word: string;
  readonly count: number;
}

/**
 * The entries of a column's tick list, with how many rows each would show beside the other filters: the options of a
 * closed list in their order, else what the rows hold, by name; the blank last.
 */
export function tickCounts<R extends GridRow>(
  all: readonly R[],
  column: Column,
  query: Query,
  evaluationOf: (row: R) => Evaluation,
): readonly Tick[] {
  const { [column.id]: _own, ...others } = query.filters;
  const matches = matcher({ ...query, filters: others }, evaluationOf);
  const counts = new Map<TickValue, number>(listed(column).map((value) => [value, 0]));
  for (const row of all) {
    const value = readColumn(column, row, evaluationOf as (row: GridRow) => Evaluation);
    const matching = matches(row);
    for (const tick of new Set(ticksOf(column, value))) {
      counts.set(tick, (counts.get(tick) ?? 0) + Number(matching));
    }
  }
  const ticks = [...counts].map(([value, count]) => ({ value, word: tickWord(column, value), count }));
  if (column.kind.options !== undefined || column.kind.name === 'yesNo') {
    return ticks.filter(({ value, count }) => count > 0 || column.kind.name !== 'findings' || value === null);
  }
  return ticks.sort((a, b) =>
    a.value === null || b.value === null
      ? Number(a.value === null) - Number(b.value === null)
      : compareText(a.word, b.word),
  );
}

function listed(column: Column): readonly TickValue[] {
  if (column.kind.name === 'yesNo') return [true, false];
  return column.kind.options ?? [];
}

/** An entry as a person reads it. */
export function tickWord(column: Column, value: TickValue): string {
  if (value === null) return column.kind.name === 'findings' ? 'None' : 'Blank';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  return column.kind.options === undefined ? String(value) : optionWord(column.id, value);
}
