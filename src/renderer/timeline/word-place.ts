/** How much room a phase's word takes in its bar, in pixels. */
const wordRoom = 44;
/** Half of a day's sign. */
const signReach = 9;

/**
 * Where a bar's word stands, in pixels from the bar's start: behind the signs of days that would cover it. Null where
 * they leave no room. `signs` are their middles from the bar's start.
 */
export function wordPlace(width: number, signs: readonly number[]): number | null {
  let from = 0;
  for (const sign of [...signs].sort((a, b) => a - b)) {
    if (sign + signReach > from && sign - signReach < from + wordRoom) from = sign + signReach;
  }
  return from > 0 && from + wordRoom > width ? null : from;
}
