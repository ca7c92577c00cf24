import { classes } from '../classes.ts';
import './threshold-bar.css';
import { thresholdGeometry } from './threshold-geometry.ts';

export interface ThresholdBarProps {
  /** The ratio, null when it is unknown. */
  readonly value: number | null;
  /** What it needs to reach, always drawn. */
  readonly threshold: number;
  /** The ratio at the right end of the track. */
  readonly scale: number;
  /** The value as a person reads it. */
  readonly text: string;
}

/** A ratio against its threshold: solid when reached, hatched below, an arrowhead where it leaves the scale. */
export function ThresholdBar({ value, threshold, scale, text }: ThresholdBarProps) {
  const drawn = thresholdGeometry(value, threshold, scale);
  return (
    <span
      className={classes(
        'pb-threshold',
        drawn.fill === null && 'pb-threshold--unknown',
        drawn.below && 'pb-threshold--below',
        drawn.negative && 'pb-threshold--negative',
        drawn.beyond && 'pb-threshold--beyond',
      )}
    >
      <span className="pb-threshold__value">{text}</span>
      <span className="pb-threshold__track" aria-hidden="true">
        {drawn.fill === null ? null : (
          <span
            className="pb-threshold__fill"
            style={drawn.negative ? undefined : { width: `${drawn.fill}%` }}
          />
        )}
        <span className="pb-threshold__mark" style={{ left: `${drawn.mark}%` }} />
      </span>
    </span>
  );
}
