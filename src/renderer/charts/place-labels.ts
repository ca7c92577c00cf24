/** A point that wants its name beside it; pixels. */
export interface LabelledPoint {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** The width of its name. */
  readonly width: number;
}

/** Where a name stands: at the right of its point or at the left. */
export interface PlacedLabel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const gap = 9;
const half = 7;
/** With more points than this no name would be read, and none is placed. */
export const mostNamed = 80;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Puts a name beside each point that has room for one: over no other point, no other name, none of `taken`, inside `frame`. */
export function placeLabels(
  points: readonly LabelledPoint[],
  frame: Box,
  taken: readonly Box[] = [],
): readonly PlacedLabel[] {
  if (points.length > mostNamed) return [];
  const marks = points.map(({ x, y }): Box => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }));
  const boxes = [...taken];
  const placed: PlacedLabel[] = [];
  points.forEach((point, at) => {
    const { key, x, y, width } = point;
    for (const anchor of ['start', 'end'] as const) {
      const left = anchor === 'start' ? x + gap : x - gap - width;
      const box = { left, right: left + width, top: y - half, bottom: y + half };
      const fits =
        box.left >= frame.left &&
        box.right <= frame.right &&
        !boxes.some((other) => overlap(box, other)) &&
        !marks.some((mark, other) => other !== at && overlap(box, mark));
      if (!fits) continue;
      boxes.push(box);
      placed.push({ key, x: anchor === 'start' ? x + gap : x - gap, y, anchor });
      return;
    }
  });
  return placed;
}
