/** What one list has in the place of what another has, between the records that begin and those that end both. */
export interface Block<R> {
  /** Where it begins, from 0. */
  readonly at: number;
  readonly gone: readonly R[];
  readonly come: readonly R[];
}

/**
 * The block in which two lists differ. Records are compared by identity, since a changed one is a new object: next to
 * nothing in lists of tens of thousands, of which an edit changes one record and a piece of an import adds some at the end.
 */
export function blockBetween<R>(before: readonly R[], after: readonly R[]): Block<R> {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return {
    at: head,
    gone: before.slice(head, before.length - tail),
    come: after.slice(head, after.length - tail),
  };
}
