import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capacity, pictureHeight } from '../../../src/renderer/charts/bar-rows.ts';
import { amountSpan, spanOf } from '../../../src/renderer/charts/scale.ts';

describe('the axis of a picture', () => {
  it('runs from 0 to 100 % in quarters for adoption', () => {
    expect(spanOf([0.9, 0.5], 0, 1)).toEqual({ low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] });
  });

  it('runs to 50 % in tenths for improvement, below zero when a pilot got worse', () => {
    expect(spanOf([0.429, -0.03], 0, 0.5)).toEqual({
      low: -0.1,
      high: 0.5,
      ticks: [-0.1, 0, 0.1, 0.2, 0.3, 0.4, 0.5],
    });
  });

  it('grows with the values', () => {
    expect(spanOf([0.64], 0, 0.5).high).toBe(0.75);
  });

  it('cuts off what lies far out, so that the rest can be told apart', () => {
    const { high, low } = spanOf([90, -90, 0.3], 0, 0.5);
    expect(high).toBe(2);
    expect(low).toBe(-2);
  });

  it('always holds floor and ceiling, ends on its lines, and has few of them', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
        fc.double({ min: 0.025, max: 25, noNaN: true }),
        (values, ceiling) => {
          const { low, high, ticks } = spanOf(values, 0, ceiling);
          expect(low).toBeLessThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(ceiling - 1e-6);
          expect(ticks[0]).toBe(low);
          expect(ticks.at(-1)).toBe(high);
          expect(ticks.length).toBeLessThanOrEqual(9);
        },
      ),
    );
  });
});

describe('the height of a picture', () => {
  it('holds 43 names that can be read in 640 pixels', () => {
    // 640 less 18 above and 20 below leaves 602; a line needs 14.
    expect(capacity(640)).toBe(43);
  });

  it('has room for one name however low it is', () => {
    expect(capacity(10)).toBe(1);
  });

  it('takes no more than its bars need', () => {
    expect(pictureHeight(1, 640)).toBe(24 + 38);
    expect(pictureHeight(1000, 640)).toBe(640);
  });
});

describe('an axis of amounts', () => {
  it.each([
    [[], [0]],
    [[0], [0]],
    [[3], [0, 1, 2, 3]],
    [[11], [0, 5, 10, 15]],
    [[4_600_000], [0, 2_000_000, 4_000_000, 6_000_000]],
  ])('over %j has its lines at %j', (values, ticks) => {
    expect(amountSpan(values).ticks).toEqual(ticks);
    expect(amountSpan(values).high).toBeGreaterThanOrEqual(Math.max(1, ...values));
  });
});
