import type { KindName } from '#shared/fields/kind.ts';
import type { Column } from './column.ts';

const words: ReadonlySet<KindName> = new Set(['id', 'name', 'text', 'longText', 'link', 'tags']);

/** True for columns of words, which are read from left to right or right to left as they are written. */
export const holdsWords = (column: Column): boolean => words.has(column.kind.name);

/** True for columns whose texts the search looks through and marks. */
export const isSearched = (column: Column): boolean =>
  holdsWords(column) && (!column.computed || column.id === 'nextAction');
