import type { StoredPartner } from '../storage/portfolio.ts';

/** A partner that comes back: under its old key, at its old place. */
export interface Place {
  readonly key: string;
  readonly position: number;
}

/**
 * The places of partners of an export that are gone here, for when one comes back: behind the one it stood behind. Places
 * are numbers, so that there is always room between two. `rows` are in their order.
 */
export function placesOfGone(
  exported: readonly { readonly key: string }[],
  rows: readonly StoredPartner[],
): ReadonlyMap<string, Place> {
  const positions = new Map(rows.map(({ key, position }) => [key, position]));
  const places = new Map<string, Place>();
  let before = (rows[0]?.position ?? 1) - 1;
  for (const { key } of exported) {
    const here = positions.get(key);
    before = here ?? (before + firstAfter(rows, before)) / 2;
    if (here === undefined) places.set(key, { key, position: before });
  }
  return places;
}

/** The first place in use behind another one, found by halves; behind the last one, the place that a new partner gets. */
function firstAfter(rows: readonly StoredPartner[], position: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.position ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return rows[low]?.position ?? (rows.at(-1)?.position ?? 0) + 1;
}
