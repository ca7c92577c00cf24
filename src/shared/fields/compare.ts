import type { Kind } from './kind.ts';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The order of texts a person expects: case and accents do not matter, `Item 9` stands before `Item 10`; ties by code point. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** An order for values that may be null, blanks last. */
export function compareBlanksLast<T>(compare: (a: T, b: T) => number): Kind<T | null>['compare'] {
  return (a, b) => (a === null ? (b === null ? 0 : 1) : b === null ? -1 : compare(a, b));
}
