import { caseFold } from '../fields/fold.ts';
import type { SameValue } from './same-value.ts';

/** What became of one cell: the value of the result, and whether it is a conflict that holds mine. */
export interface MergedCell<V> {
  readonly value: V;
  readonly conflict: boolean;
}

/**
 * One cell of three copies (portfolio-csv.md, Merging). `undefined` is a cell a copy does not have: unchanged there.
 * One side changed: taken. Both to the same: taken. Both to different values: a conflict that holds mine.
 * Where a side only spells the value differently, its spelling is kept, mine first, so that an untouched base gives the other copy exactly.
 */
export function mergeCell<V>(
  base: V,
  mine: V | undefined,
  theirs: V | undefined,
  same: SameValue,
): MergedCell<V> {
  const left = mine === undefined ? base : mine;
  const right = theirs === undefined ? base : theirs;
  if (left === right || right === base) return { value: left, conflict: false };
  if (left === base) return { value: right, conflict: false };
  const mineChanged = !same(base, left);
  const theirsChanged = !same(base, right);
  if (!theirsChanged) return { value: left, conflict: false };
  if (!mineChanged) return { value: right, conflict: false };
  return { value: left, conflict: !same(left, right) };
}

/**
 * Tags of three copies, entry by entry: an entry one side removed goes, an entry one side added comes;
 * mine's order, then theirs' new ones. Never a conflict. An entry is the same in any case; a new spelling of it is taken.
 */
export function mergeTags(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  if (sameSequence(theirs, base)) return mine;
  if (sameSequence(mine, base)) return theirs;
  const [inBase, inMine, inTheirs] = [byFoldedTag(base), byFoldedTag(mine), byFoldedTag(theirs)];
  const merged: string[] = [];
  for (const [key, tag] of inMine) {
    const before = inBase.get(key);
    const other = inTheirs.get(key);
    if (before !== undefined && other === undefined) continue;
    merged.push(tag === before && other !== undefined ? other : tag);
  }
  for (const [key, tag] of inTheirs) if (!inBase.has(key) && !inMine.has(key)) merged.push(tag);
  return merged;
}

/** True for two lists with the same entries in the same order. */
export function sameSequence(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((entry, at) => entry === b[at]));
}

/** By what the reader takes for one tag (portfolio-csv.md, Lists): two that it keeps apart stay two. */
function byFoldedTag(tags: readonly string[]): ReadonlyMap<string, string> {
  return new Map(tags.map((tag) => [caseFold(tag), tag]));
}
