/** How a bar is filled: by gate (solid passed, outlined pending, hatched failed), by severity, in ink, or one of the series. */
export type BarLook =
  | 'solid'
  | 'outlined'
  | 'hatched'
  | 'error'
  | 'warning'
  | 'info'
  | 'ink'
  | 'series-1'
  | 'series-2'
  | 'series-3'
  | 'series-4';

/** One bar: a partner or a group of them, its value, and how it looks. */
export interface PictureBar {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** The value as it stands at the right edge. */
  readonly text: string;
  readonly look: BarLook;
  /** What this bar is held against, as a mark of its own across it. */
  readonly goal?: number;
  /** Everything the bar says, as one sentence for the ear. */
  readonly sentence: string;
  /** A line of words over the bars that follow, without a bar. */
  readonly heading?: true;
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
