import { expect, test } from 'vitest';
import { placeToOpen } from '../../../src/main/window/place.ts';

const laptop = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 2560, height: 1400 };
const onSecond = { x: 2000, y: 100, width: 1600, height: 1000, maximized: false };

test('the first start opens at 1440 x 900, or as large as the screen', () => {
  expect(placeToOpen(undefined, [laptop])).toEqual({ width: 1440, height: 900 });
  expect(placeToOpen(undefined, [{ x: 0, y: 0, width: 1366, height: 728 }])).toEqual({
    width: 1366,
    height: 728,
  });
});

test('a window opens where it was, on whichever screen', () => {
  expect(placeToOpen(onSecond, [laptop, second])).toEqual({ x: 2000, y: 100, width: 1600, height: 1000 });
});

test('a window whose screen is gone opens in the middle of the first', () => {
  expect(placeToOpen(onSecond, [laptop])).toEqual({ width: 1440, height: 900 });
});

test('a window that only just looks in is out of reach', () => {
  // 199 of the 200 pixels that make it reachable lie on the screen.
  expect(placeToOpen({ ...onSecond, x: 1721 }, [laptop])).toEqual({ width: 1440, height: 900 });
  expect(placeToOpen({ ...onSecond, x: 1720 }, [laptop])).toMatchObject({ x: 1720 });
});

test('a window never opens larger than its screen, nor too small to use', () => {
  expect(placeToOpen({ x: 0, y: 0, width: 4000, height: 3000, maximized: false }, [laptop])).toMatchObject({
    width: 1920,
    height: 1040,
  });
  expect(placeToOpen({ x: 0, y: 0, width: 300, height: 200, maximized: false }, [laptop])).toMatchObject({
    width: 760,
    height: 480,
  });
});
