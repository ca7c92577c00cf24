import { useId, useMemo } from 'react';
import { Bar, BarChart, type BarShapeProps, ReferenceLine, YAxis } from 'recharts';
import { axisLines } from './axis-lines.tsx';
import './bar-picture.css';
import { BarRow } from './bar-row.tsx';
import { footRoom, headRoom, type PictureBar } from './bar-rows.ts';
import { HatchPattern } from './hatch.tsx';
import { MarkBox, type MarkDeeds } from './mark-box.tsx';
import type { AxisSpan } from './scale.ts';
import { SpanAxis } from './span-axis.tsx';

interface BarPictureProps extends MarkDeeds {
  readonly bars: readonly PictureBar[];
  readonly span: AxisSpan;
  readonly tickText: (value: number) => string;
  readonly threshold?: { readonly value: number; readonly text: string };
  readonly width: number;
  readonly height: number;
  /** The share of the width that the names may take. */
  readonly nameShare?: number;
}

const rightRoom = 52;

/**
 * Bars by partner or group, against a threshold where there is one. Its size is given, so that it can be copied and
 * printed as it stands. Layers are left to the order of the document: Recharts would draw them through portals, and a
 * browser gives such a group a stop for Tab.
 */
export function BarPicture(props: BarPictureProps) {
  const { bars, span, threshold, width, height, nameShare = 0.27 } = props;
  const hatch = `hatch${useId().replace(/[^a-zA-Z0-9]/g, '')}`;

  const labelWidth = Math.round(Math.min(190, Math.max(72, width * nameShare)));
  const from = labelWidth + 8;
  const to = width - rightRoom;
  const x = (value: number) => from + ((value - span.low) / (span.high - span.low)) * (to - from);
  const plot = { from, to, zero: x(Math.max(span.low, 0)) };
  const drawnBars = useMemo(
    () => bars.map(({ key, value }) => ({ key, value: Math.min(Math.max(value, span.low), span.high) })),
    [bars, span],
  );
  const byKey = useMemo(() => new Map(bars.map((bar) => [bar.key, bar])), [bars]);

  const shape = (drawn: BarShapeProps) => {
    const bar = byKey.get(String((drawn.payload as { readonly key: string }).key));
    if (bar === undefined) return <g />;
    return (
      <BarRow
        shape={drawn}
        bar={bar}
        width={width}
        pitch={(height - headRoom - footRoom) / Math.max(1, bars.length)}
        labelWidth={labelWidth}
        plot={plot}
        x={x}
        hatch={hatch}
      />
    );
  };

  return (
    <MarkBox label={props.label} onChoose={props.onChoose} tip={props.tip}>
      <BarChart
        layout="vertical"
        width={width}
        height={height}
        data={drawnBars}
        margin={{ top: headRoom, right: rightRoom, bottom: footRoom, left: from }}
        barCategoryGap="28%"
        accessibilityLayer={false}
      >
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        <SpanAxis axis="x" low={span.low} high={span.high} />
        <YAxis type="category" dataKey="key" hide />
        {axisLines({ axis: 'x', ticks: span.ticks, tickText: props.tickText })}
        <Bar dataKey="value" shape={shape} isAnimationActive={false} zIndex={0} />
        {threshold === undefined ? null : (
          <ReferenceLine
            x={threshold.value}
            className="pb-picture__threshold"
            label={{
              value: threshold.text,
              position: 'top',
              offset: 6,
              className: 'pb-picture__threshold-text',
              fill: 'var(--pb-text)',
              zIndex: 0,
            }}
            zIndex={0}
          />
        )}
      </BarChart>
    </MarkBox>
  );
}
