import { memo } from 'react';
import { Scatter, ScatterChart } from 'recharts';
import { axisLines } from './axis-lines.tsx';
import './scatter-picture.css';
import { fitText, widthOf } from './fit-text.ts';
import { MarkBox, type MarkDeeds, markProps } from './mark-box.tsx';
import { mostNamed, placeLabels } from './place-labels.ts';
import { PointCloud } from './point-cloud.tsx';
import { PointButton, type PointLook } from './point-mark.tsx';
import type { AxisSpan } from './scale.ts';
import { SilentWords } from './silent-words.tsx';
import { SpanAxis } from './span-axis.tsx';

/** One partner in a plane of two values; both are shares. */
export interface PicturePoint {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly look: PointLook;
  readonly sentence: string;
}

/** A corner of the plane with its name; a press on the name chooses its id. */
export interface Quadrant {
  readonly id: string;
  readonly name: string;
  readonly right: boolean;
  readonly top: boolean;
  readonly sentence: string;
}

interface ScatterPictureProps extends MarkDeeds {
  readonly points: readonly PicturePoint[];
  readonly quadrants: readonly Quadrant[];
  readonly x: Axis;
  readonly y: Axis;
  readonly tickText: (value: number) => string;
  readonly width: number;
  readonly height: number;
}

interface Axis {
  readonly span: AxisSpan;
  readonly threshold: number;
  readonly name: string;
}

const room = { left: 46, right: 10, top: 8, bottom: 34 };

/** Points against two thresholds, with the four quadrants named. Names stand where there is room for them. */
export function ScatterPicture(props: ScatterPictureProps) {
  const { points, quadrants, x, y, width, height } = props;
  const frame = { left: room.left, right: width - room.right, top: room.top, bottom: height - room.bottom };
  const toX = along(x.span, frame.left, frame.right);
  const toY = along(y.span, frame.bottom, frame.top);
  const corners = quadrants.map((quadrant) => {
    const at = {
      x: quadrant.right ? frame.right - 6 : frame.left + 6,
      y: quadrant.top ? frame.top + 14 : frame.bottom - 8,
    };
    const wide = widthOf(quadrant.name) + 8;
    const left = quadrant.right ? at.x - wide : at.x;
    return { quadrant, ...at, box: { left, right: left + wide, top: at.y - 12, bottom: at.y + 4 } };
  });
  // Drawn here: a thousand points take Recharts longer than everything else.
  const drawn = points.map(({ key, look, sentence, ...point }) => ({
    key,
    look,
    sentence,
    x: toX(clamp(point.x, x.span)),
    y: toY(clamp(point.y, y.span)),
  }));
  const across = toX(clamp(x.threshold, x.span));
  const line = { left: across - 2, right: across + 2, top: frame.top, bottom: frame.bottom };
  const close = points.length > mostNamed;
  const names = new Map(points.map((point) => [point.key, point.name]));
  // To measure a thousand names takes longer than to find that there is no room for them.
  const named = close ? [] : drawn;
  const labels = placeLabels(
    named.map(({ key, x: at, y: up }) => ({ key, x: at, y: up, width: widthOf(names.get(key) ?? '') })),
    frame,
    [...corners.map((corner) => corner.box), line],
  );

  return (
    <MarkBox label={props.label} onChoose={props.onChoose} tip={props.tip}>
      <ScatterChart
        width={width}
        height={height}
        margin={{ top: room.top, right: room.right, bottom: room.bottom, left: room.left }}
        accessibilityLayer={false}
      >
        <SpanAxis axis="x" low={x.span.low} high={x.span.high} dataKey="x" />
        <SpanAxis axis="y" low={y.span.low} high={y.span.high} dataKey="y" />
        <rect
          className="pb-plane__ready"
          x={toX(Math.max(x.threshold, x.span.low))}
          y={frame.top}
          width={Math.max(0, frame.right - toX(Math.max(x.threshold, x.span.low)))}
          height={Math.max(0, toY(Math.max(y.threshold, y.span.low)) - frame.top)}
        />
        {axisLines({ axis: 'x', ticks: ticksWith(x), tickText: props.tickText, threshold: x.threshold })}
        {axisLines({ axis: 'y', ticks: ticksWith(y), tickText: props.tickText, threshold: y.threshold })}
        <SilentWords className="pb-plane__axes">
          <text x={(frame.left + frame.right) / 2} y={height - 3} textAnchor="middle">
            {x.name}
          </text>
          <text transform={`translate(10 ${(frame.top + frame.bottom) / 2}) rotate(-90)`} textAnchor="middle">
            {y.name}
          </text>
        </SilentWords>
        <Ends lowX={x.span.low} lowY={y.span.low} highX={x.span.high} highY={y.span.high} />
        {close ? (
          <PointCloud points={drawn} frame={frame} onChoose={props.onChoose} />
        ) : (
          drawn.map((point) => <PointButton key={point.key} point={point} />)
        )}
        <SilentWords className="pb-plane__names">
          {labels.map((label) => (
            <text key={label.key} x={label.x} y={label.y} dy="0.35em" textAnchor={label.anchor}>
              {fitText(names.get(label.key) ?? '', 160)}
            </text>
          ))}
        </SilentWords>
        {corners.map(({ quadrant, x: at, y: up, box }) => (
          <g key={quadrant.id} {...markProps(quadrant.id, quadrant.sentence)} className="pb-dot">
            <rect
              className="pb-dot__reach"
              x={box.left - 3}
              y={box.top - 2}
              width={box.right - box.left + 6}
              height={box.bottom - box.top + 4}
              rx={3}
            />
            <text className="pb-plane__quadrant" x={at} y={up} textAnchor={quadrant.right ? 'end' : 'start'}>
              {quadrant.name}
            </text>
          </g>
        ))}
      </ScatterChart>
    </MarkBox>
  );
}

interface EndsProps {
  readonly lowX: number;
  readonly lowY: number;
  readonly highX: number;
  readonly highY: number;
}

/** Recharts draws no lines on axes without a series: two points that are not drawn stand for one. */
const Ends = memo(({ lowX, lowY, highX, highY }: EndsProps) => (
  <Scatter
    data={[
      { x: lowX, y: lowY },
      { x: highX, y: highY },
    ]}
    shape={() => <g />}
    isAnimationActive={false}
    zIndex={0}
  />
));

const along = (span: AxisSpan, from: number, to: number) => (value: number) =>
  from + ((value - span.low) / (span.high - span.low)) * (to - from);

const clamp = (value: number, span: AxisSpan): number => Math.min(Math.max(value, span.low), span.high);

/** The lines of an axis with the threshold among them; a tick that its words would run into gives way. */
function ticksWith({ span, threshold }: Axis): readonly number[] {
  const near = (span.high - span.low) * 0.06;
  return [...span.ticks.filter((tick) => Math.abs(tick - threshold) > near), threshold].sort((a, b) => a - b);
}
