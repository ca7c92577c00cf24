/** `atLeast` of the rules: every comparison of a ratio with a threshold, so that 1.0 -> 1.2 is 20 %. */
export function atLeast(value: number, threshold: number): boolean {
  return value >= threshold - 1e-9;
}

/** Keeps a quotient of extreme numbers a number: JSON and the charts know no infinity. */
export function finite(value: number): number {
  return Math.min(Math.max(value, -Number.MAX_VALUE), Number.MAX_VALUE);
}

/** The value kept between 0 and 1. */
export function clamp01(value: number): number {
  return Math.min(Math.max(value, 0), 1);
}
