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
  return ticks.map((tick) => {
    const isThreshold = tick === threshold;
    return (
      <ReferenceLine
        key={`${axis}${tick}`}
        {...(axis === 'x' ? { x: tick } : { y: tick })}
        className={classes(
          'pb-picture__line',
          tick === 0 && threshold === undefined && 'pb-picture__line--zero',
          isThreshold && 'pb-picture__threshold',
        )}
        label={{
          value: tickText(tick),
          position: axis === 'x' ? 'bottom' : 'left',
          offset: 6,
          className: classes('pb-picture__tick', isThreshold && 'pb-picture__threshold-text'),
          fill: isThreshold ? 'var(--pb-text)' : 'var(--pb-text-3)',
          zIndex: 0,
        }}
        zIndex={0}
      />
    );
  });
}
