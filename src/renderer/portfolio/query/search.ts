import type { Evaluation } from '#shared/rules/evaluation.ts';
import { fieldColumns, readColumn } from '../../grid/columns/column.ts';
import type { GridRow } from '../../grid/columns/row.ts';
import { isSearched } from '../../grid/columns/searched.ts';
import { fold } from '../../grid/search/fold.ts';

const searched = fieldColumns.filter((column) => isSearched(column) && !column.computed);

/** The texts of a row, folded once and kept while the row lives. */
const known = new WeakMap<GridRow, string>();

/** Every text of a row, shown or not: names, notes, tags, the team's own columns. */
function haystack(row: GridRow): string {
  const found = known.get(row);
  if (found !== undefined) return found;
  const values = row.values as unknown as Readonly<Record<string, unknown>>;
  const texts: string[] = [];
  for (const { id } of searched) {
    const value = values[id];
    if (typeof value === 'string') texts.push(value);
    else if (Array.isArray(value) && value.length > 0) texts.push(value.join('; '));
  }
  const text = fold([...texts, ...Object.values(row.own)].join('\n'));
  known.set(row, text);
  return text;
}

const nextAction = fieldColumns.find((column) => column.id === 'nextAction');

/** True when a row holds the folded word in any of its texts or in its next action. An empty word is in every row. */
export function holdsWord(row: GridRow, word: string, evaluationOf: (row: GridRow) => Evaluation): boolean {
  if (word === '' || haystack(row).includes(word)) return true;
  if (nextAction === undefined) return false;
  const action = readColumn(nextAction, row, evaluationOf);
  return typeof action === 'string' && fold(action).includes(word);
}
