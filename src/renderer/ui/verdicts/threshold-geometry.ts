/** What a threshold bar draws, in per cent of its track. */
export interface ThresholdGeometry {
  /** How far the track is filled, null while the value is unknown. */
  readonly fill: number | null;
  readonly mark: number;
  readonly below: boolean;
  readonly negative: boolean;
  /** The value lies past the right end. */
  readonly beyond: boolean;
}

const least = 3;

/** As the rules compare ratios with thresholds: 1.0 to 1.2 is 20 % (rules.md, Conventions). */
const reaches = (value: number, threshold: number): boolean => value >= threshold - 1e-9;

/** Places a ratio and its threshold on a track; a zero keeps a sliver, so that it differs from unknown. */
export function thresholdGeometry(value: number | null, threshold: number, scale: number): ThresholdGeometry {
  const mark = Math.min(100, (threshold / scale) * 100);
  if (value === null) return { fill: null, mark, below: false, negative: false, beyond: false };
  const below = !reaches(value, threshold);
  const share = (value / scale) * 100;
  return {
    fill: Math.min(100, Math.max(share, least)),
    mark,
    below,
    negative: value < 0,
    beyond: share > 100 + 1e-9,
  };
}

/** The ratio at the right end of an improvement bar: two and a half times the threshold, so that the mark stands at 40 %. */
export const improvementScale = (threshold: number): number => threshold * 2.5;

/** The ratio at the right end of an adoption bar. */
export const adoptionScale = 1;
