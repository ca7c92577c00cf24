/** The later of two instants as `toISOString` writes them. */
export const later = (a: string, b: string): string => (a < b ? b : a);

/**
 * When each entry of the change log was made at the earliest, by its number: a clock that was set back does not make it
 * older than the entries before it.
 */
export function timesOf(
  heads: readonly { readonly id: number; readonly at: string }[],
): ReadonlyMap<number, string> {
  const times = new Map<number, string>();
  let latest = '';
  for (const { id, at } of [...heads].sort((a, b) => a.id - b.id)) {
    latest = later(latest, at);
    times.set(id, latest);
  }
  return times;
}
