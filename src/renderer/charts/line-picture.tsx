import { useMemo } from 'react';
import { Line, LineChart, ReferenceLine } from 'recharts';
import { classes } from '../ui/classes.ts';
import { axisLines } from './axis-lines.tsx';
import './line-picture.css';
import { MarkBox, type MarkDeeds, markProps } from './mark-box.tsx';
import type { AxisSpan } from './scale.ts';
import { SilentWords } from './silent-words.tsx';
import { SpanAxis } from './span-axis.tsx';

/** One day of a line: the day's number on the axis, and a share. */
export interface LinePoint {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly sentence: string;
}

interface LinePictureProps extends MarkDeeds {
  readonly points: readonly LinePoint[];
  readonly span: AxisSpan;
  readonly tickText: (value: number) => string;
  /** Where the time axis has its words. */
  readonly times: readonly { readonly x: number; readonly text: string }[];
  readonly threshold: { readonly value: number; readonly text: string };
  readonly width: number;
  readonly height: number;
}

const room = { left: 42, right: 14, top: 18, bottom: 22 };

/** A share over time against a threshold, with a mark at each measurement. */
export function LinePicture(props: LinePictureProps) {
  const { points, span, times, threshold, width, height } = props;
  const byKey = useMemo(() => new Map(points.map((point) => [point.key, point])), [points]);
  const first = points[0]?.x ?? 0;
  const last = points.at(-1)?.x ?? 1;
  const [from, to] = first === last ? [first - 1, last + 1] : [first, last];
  const toX = (day: number) => room.left + ((day - from) / (to - from)) * (width - room.left - room.right);
  const small = points.length > 60;

  return (
    <MarkBox label={props.label} onChoose={props.onChoose} tip={props.tip}>
      <LineChart
        width={width}
        height={height}
        data={[...points]}
        margin={{ top: room.top, right: room.right, bottom: room.bottom, left: room.left }}
        accessibilityLayer={false}
      >
        <SpanAxis axis="x" low={from} high={to} dataKey="x" />
        <SpanAxis axis="y" low={span.low} high={span.high} />
        {axisLines({ axis: 'y', ticks: span.ticks, tickText: props.tickText })}
        <SilentWords className="pb-line__times">
          {times.map((time, at) => (
            <text
              key={time.x}
              x={toX(time.x)}
              y={height - 6}
              textAnchor={
                times.length === 1
                  ? 'middle'
                  : at === 0
                    ? 'start'
                    : at === times.length - 1
                      ? 'end'
                      : 'middle'
              }
            >
              {time.text}
            </text>
          ))}
        </SilentWords>
        <ReferenceLine
          y={threshold.value}
          className="pb-picture__threshold"
          label={{
            value: threshold.text,
            position: 'insideTopRight',
            offset: 4,
            className: 'pb-picture__threshold-text',
            fill: 'var(--pb-text)',
            zIndex: 0,
          }}
          zIndex={0}
        />
        <Line
          dataKey="y"
          type="linear"
          className="pb-line"
          stroke="var(--pb-ink-mark)"
          strokeWidth={2}
          isAnimationActive={false}
          zIndex={0}
          activeDot={false}
          dot={(dot: {
            readonly cx?: number;
            readonly cy?: number;
            readonly payload?: { readonly key: string };
          }) => {
            const point = byKey.get(dot.payload?.key ?? '');
            if (point === undefined || dot.cx === undefined || dot.cy === undefined) return <g key="none" />;
            return (
              <g key={point.key} {...markProps(point.key, point.sentence)} className="pb-dot">
                <circle className="pb-dot__reach" cx={dot.cx} cy={dot.cy} r={9} />
                <circle
                  className={classes('pb-line__dot', small && 'is-small')}
                  cx={dot.cx}
                  cy={dot.cy}
                  r={small ? 2 : 3.5}
                />
              </g>
            );
          }}
        />
      </LineChart>
    </MarkBox>
  );
}
