/** One bar: a partner, its value, and how it looks. */
export interface PictureBar {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** The value as it stands at the right edge. */
  readonly text: string;
  /** Solid is passed, outlined is pending, hatched is failed. */
  readonly look: 'solid' | 'outlined' | 'hatched';
  /** Everything the bar says, as one sentence for the ear. */
  readonly sentence: string;
}

/** Room above the bars for the threshold's words and below them for the axis, in pixels. */
export const headRoom = 18;
export const footRoom = 20;

const tightest = 14;
const widest = 24;

/** How many bars a picture of that height can hold with names that can be read. */
export function capacity(height: number): number {
  return Math.max(1, Math.floor((height - headRoom - footRoom) / tightest));
}

/** The height a picture of so many bars takes of the height there is. */
export function pictureHeight(bars: number, available: number): number {
  return Math.min(available, Math.max(1, bars) * widest + headRoom + footRoom);
}
