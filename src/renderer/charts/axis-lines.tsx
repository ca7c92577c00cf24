import { memo } from 'react';
import { ReferenceLine } from 'recharts';
import { classes } from '../ui/classes.ts';

interface AxisLines {
  /** The axis whose values the lines stand at. */
  readonly axis: 'x' | 'y';
  readonly ticks: readonly number[];
  readonly tickText: (value: number) => string;
  /** The tick that is the threshold, where the axis carries it; without one the line of zero stands out. */
  readonly threshold?: number;
}

/** The lines of a value axis with their words: below the picture for x, left of it for y. */
export function axisLines({ axis, ticks, tickText, threshold }: AxisLines) {
  return ticks.map((tick) => (
    <AxisLine
      key={`${axis}${tick}`}
      axis={axis}
      tick={tick}
      text={tickText(tick)}
      look={tick === threshold ? 'threshold' : tick === 0 && threshold === undefined ? 'zero' : 'plain'}
    />
  ));
}

interface AxisLineProps {
  readonly axis: 'x' | 'y';
  readonly tick: number;
  readonly text: string;
  readonly look: 'threshold' | 'zero' | 'plain';
}

/** One line. Where a change of the data leaves the axis as it is, Recharts is not asked to work it out again. */
const AxisLine = memo(({ axis, tick, text, look }: AxisLineProps) => (
  <ReferenceLine
    {...(axis === 'x' ? { x: tick } : { y: tick })}
    className={classes(
      'pb-picture__line',
      look === 'zero' && 'pb-picture__line--zero',
      look === 'threshold' && 'pb-picture__threshold',
    )}
    label={{
      value: text,
      position: axis === 'x' ? 'bottom' : 'left',
      offset: 6,
      className: classes('pb-picture__tick', look === 'threshold' && 'pb-picture__threshold-text'),
      fill: look === 'threshold' ? 'var(--pb-text)' : 'var(--pb-text-3)',
      zIndex: 0,
    }}
    zIndex={0}
  />
));
