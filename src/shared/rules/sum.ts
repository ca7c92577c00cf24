/** The digits that a number of the computer surely holds. */
const surely = 15;

/**
 * The sum of amounts as a person adds them, blanks as 0: 0.1 and 0.7 are 0.8. As the computer adds them they fall short of
 * it by a trifle, and a sum would be called less than an amount that it equals.
 */
export function sumOf(amounts: readonly (number | null)[]): number {
  const sum = amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
  return Number(sum.toPrecision(surely));
}
