/**
 * A sum of numbers that holds no rounding error until it is read, so that the same numbers give the same total
 * whatever the order in which they came and went. Doubles that are whole go into one counter, the others into
 * Shewchuk's expansion: parts that do not overlap and whose exact sum is the sum.
 */
export interface ExactSum {
  whole: number;
  readonly parts: number[];
  /** Numbers near the limit of a double, whose parts would overflow. */
  readonly huge: number[];
}

const hugeFrom = 2 ** 960;
const hugeScale = 2 ** -64;

/** A sum of nothing: 0. */
export function startSum(): ExactSum {
  return { whole: 0, parts: [], huge: [] };
}

/** Adds a part without rounding: each addition keeps its own error as a part. */
function grow(parts: number[], value: number): void {
  let sum = value;
  let kept = 0;
  for (const part of parts) {
    const [large, small] = Math.abs(sum) < Math.abs(part) ? [part, sum] : [sum, part];
    sum = large + small;
    const error = small - (sum - large);
    if (error !== 0) parts[kept++] = error;
  }
  parts.length = kept;
  if (sum !== 0) parts.push(sum);
}

function include(sum: ExactSum, value: number): void {
  const whole = sum.whole + value;
  if (Number.isSafeInteger(value) && Number.isSafeInteger(whole)) sum.whole = whole;
  else grow(sum.parts, value);
}

/** Adds a finite number. */
export function addTo(sum: ExactSum, value: number): void {
  if (Math.abs(value) < hugeFrom) include(sum, value);
  else sum.huge.push(value);
}

/** Takes out a number that was added. */
export function takeFrom(sum: ExactSum, value: number): void {
  if (Math.abs(value) < hugeFrom) include(sum, -value);
  else sum.huge.splice(sum.huge.indexOf(value), 1);
}

/** The parts as one number, rounded once, to the nearest and halves to even. */
function round(parts: readonly number[]): number {
  let at = parts.length - 1;
  let total = parts[at] ?? 0;
  let error = 0;
  while (at > 0 && error === 0) {
    const part = parts[--at] ?? 0;
    const larger = total;
    total = larger + part;
    error = part - (total - larger);
  }
  const below = parts[at - 1] ?? 0;
  if (at > 0 && error !== 0 && error < 0 === below < 0) {
    const doubled = error * 2;
    const candidate = total + doubled;
    if (candidate - total === doubled) total = candidate;
  }
  return total;
}

/** The total, rounded once; kept below infinity. */
export function totalOf(sum: ExactSum): number {
  const parts = [...sum.parts];
  grow(parts, sum.whole);
  if (sum.huge.length === 0) return round(parts);
  const scaled: number[] = [];
  for (const value of sum.huge) grow(scaled, value * hugeScale);
  grow(scaled, round(parts) * hugeScale);
  return Math.min(Math.max(round(scaled) / hugeScale, -Number.MAX_VALUE), Number.MAX_VALUE);
}
