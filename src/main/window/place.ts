import type { WindowPlace } from '../settings.ts';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The size of a first start, and the smallest that keeps the grid usable. */
const firstSize = { width: 1440, height: 900 };
export const smallestSize = { width: 760, height: 480 };

/** So much of a window must lie on a screen for the user to reach it, in pixels. */
const reachable = { width: 200, height: 60 };

const overlap = (start: number, length: number, otherStart: number, otherLength: number): number =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);

const isReachable = (place: Area, screen: Area): boolean =>
  place.y >= screen.y - 10 &&
  overlap(place.x, place.width, screen.x, screen.width) >= reachable.width &&
  overlap(place.y, place.height, screen.y, screen.height) >= reachable.height;

/**
 * Where the window opens: where it was, unless the screen that it was on is gone; then, and at the first start, in the
 * middle of the first screen. Never larger than the screen.
 *
 * @param screens the usable areas of all screens, the main one first
 */
export const placeToOpen = (remembered: WindowPlace | undefined, screens: readonly Area[]): Partial<Area> => {
  const screen = screens.find((area) => remembered !== undefined && isReachable(remembered, area));
  if (remembered !== undefined && screen !== undefined) {
    return {
      x: remembered.x,
      y: remembered.y,
      width: Math.max(smallestSize.width, Math.min(remembered.width, screen.width)),
      height: Math.max(smallestSize.height, Math.min(remembered.height, screen.height)),
    };
  }
  const main = screens[0] ?? { x: 0, y: 0, ...firstSize };
  return {
    width: Math.min(firstSize.width, main.width),
    height: Math.min(firstSize.height, main.height),
  };
};
