/** The part of a value axis that a picture shows, and where its lines stand; all are shares. */
export interface AxisSpan {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

const steps = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25, 50, 100];
const most = 7;

/**
 * An axis of shares that holds every value, at least `floor` to `ceiling`, and ends on a line.
 * Values further out than `reach` times the ceiling are cut off there, so that one of them does not flatten all others.
 */
export function spanOf(values: readonly number[], floor: number, ceiling: number, reach = 4): AxisSpan {
  const limit = ceiling * reach;
  const lowest = Math.max(Math.min(floor, ...values), -limit);
  const highest = Math.min(Math.max(ceiling, ...values), limit);
  const step = steps.find((size) => (highest - lowest) / size <= most - 1) ?? (highest - lowest) / (most - 1);
  const first = Math.floor(tidy(lowest / step));
  const last = Math.ceil(tidy(highest / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step));
  return { low: tidy(first * step), high: tidy(last * step), ticks };
}

/** Takes off what floating point adds: 0.30000000000000004 is 0.3. */
const tidy = (value: number): number => Math.round(value * 1e9) / 1e9 + 0;

/** An axis of amounts or counts from 0 to the highest, on round steps of 1, 2 or 5 and their tens. */
export function amountSpan(values: readonly number[]): AxisSpan {
  const highest = Math.max(...values, 0);
  if (highest === 0) return { low: 0, high: 1, ticks: [0] };
  const rough = highest / 4;
  const ten = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((times) => times * ten).find((size) => size >= rough) ?? 10 * ten;
  const count = Math.ceil(tidy(highest / step));
  return {
    low: 0,
    high: count * step,
    ticks: Array.from({ length: count + 1 }, (_, at) => tidy(at * step)),
  };
}
