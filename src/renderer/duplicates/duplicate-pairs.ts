import { findDuplicates } from '#shared/merge/duplicates.ts';
import { keysOf } from '#shared/merge/identity.ts';
import { looseName } from '../import/likely-same.ts';
import type { StoredPartner } from '../storage/portfolio.ts';

/** Two partners that may be one, and what they have in common. */
export interface DuplicatePair {
  readonly first: StoredPartner;
  readonly second: StoredPartner;
  readonly by: 'host' | 'name';
}

/** What names a pair among those that somebody said are two. */
export const pairMark = ({ first, second }: Pick<DuplicatePair, 'first' | 'second'>): string =>
  [first.key, second.key].sort().join(' ');

/**
 * The partners that may well be an earlier one: the same host, or the same name but for legal form and punctuation, where
 * their hosts do not differ. Their Partner IDs do not count: each partner has one of its own.
 */
export function duplicatePairs(
  rows: readonly StoredPartner[],
  apart: ReadonlySet<string>,
): readonly DuplicatePair[] {
  const keys = rows.map(({ values }) => ({
    ...keysOf(values),
    id: null,
    name: looseName(values.name),
  }));
  return findDuplicates(keys).flatMap((found, index): readonly DuplicatePair[] => {
    const [first, second] = [found === null ? undefined : rows[found.of], rows[index]];
    if (found === null || found.by === 'id' || first === undefined || second === undefined) return [];
    const pair = { first, second, by: found.by };
    return apart.has(pairMark(pair)) ? [] : [pair];
  });
}
