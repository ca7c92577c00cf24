import { type DotItemDotProps, Line, LineChart, ReferenceLine } from 'recharts';
import { classes } from '../ui/classes.ts';
import { axisLines } from './axis-lines.tsx';
import { MarkBox, type MarkDeeds, markProps } from './mark-box.tsx';
import type { AxisSpan } from './scale.ts';
import './trend-picture.css';
import { SpanAxis } from './span-axis.tsx';

/** One measurement on a time axis. */
export interface TrendPoint {
  readonly key: string;
  /** Days since 1970, so that time runs evenly. */
  readonly day: number;
  readonly value: number;
  /** At or above the threshold. */
  readonly reached: boolean;
  /** The whole point as a sentence, for a screen reader. */
  readonly sentence: string;
}

interface TrendPictureProps extends MarkDeeds {
  readonly points: readonly TrendPoint[];
  readonly span: AxisSpan;
  readonly threshold: { readonly value: number; readonly text: string };
  readonly tickText: (value: number) => string;
  readonly dayText: (day: number) => string;
  readonly width: number;
  readonly height: number;
}

const room = { top: 8, right: 12, bottom: 20, left: 40 } as const;

/**
 * Measurements over time against a threshold: discs reach it, squares do not. Tab stops at the newest. Its size is given,
 * so that it can be printed as it stands.
 */
export function TrendPicture(props: TrendPictureProps) {
  const { points, span, threshold, width, height } = props;
  const first = points[0]?.day ?? 0;
  const last = points.at(-1)?.day ?? first;
  const from = first === last ? first - 15 : first;
  const to = first === last ? last + 15 : last;
  const byKey = new Map(points.map((point) => [point.key, point]));

  const dot = (drawn: DotItemDotProps) => {
    const point = byKey.get((drawn.payload as { readonly key: string }).key);
    const { cx, cy } = drawn;
    if (point === undefined || cx === undefined || cy === undefined) return <g />;
    return (
      <g
        key={point.key}
        {...markProps(point.key, point.sentence)}
        className={classes('pb-trend__point', point.reached && 'is-reached')}
      >
        <circle cx={cx} cy={cy} r={10} className="pb-trend__hit" />
        {point.reached ? (
          <circle cx={cx} cy={cy} r={4} />
        ) : (
          <rect x={cx - 4} y={cy - 4} width={8} height={8} rx={1} />
        )}
      </g>
    );
  };

  return (
    <MarkBox label={props.label} onChoose={props.onChoose} tip={props.tip} start="last">
      <p className="pb-trend__threshold">{threshold.text}</p>
      <LineChart
        width={width}
        height={height}
        data={points.map((point) => ({
          key: point.key,
          day: point.day,
          value: Math.min(Math.max(point.value, span.low), span.high),
        }))}
        margin={room}
        accessibilityLayer={false}
      >
        <SpanAxis axis="x" low={from} high={to} dataKey="day" />
        <SpanAxis axis="y" low={span.low} high={span.high} />
        {axisLines({ axis: 'y', ticks: span.ticks, tickText: props.tickText })}
        <ReferenceLine y={threshold.value} className="pb-picture__threshold" zIndex={0} />
        <Line
          dataKey="value"
          className="pb-trend__line"
          stroke="var(--pb-ink-mark)"
          strokeWidth={1.5}
          dot={dot}
          activeDot={false}
          isAnimationActive={false}
          zIndex={0}
        />
      </LineChart>
      <div className="pb-trend__days" aria-hidden="true">
        <span>{points.length === 0 ? '' : props.dayText(first)}</span>
        <span>{first === last ? '' : props.dayText(last)}</span>
      </div>
    </MarkBox>
  );
}
