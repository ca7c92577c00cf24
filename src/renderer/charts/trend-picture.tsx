import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { type DotItemDotProps, Line, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts';
import { Tip } from '../ui/tooltip.tsx';
import { axisLines } from './axis-lines.tsx';
import type { AxisSpan } from './scale.ts';
import './trend-picture.css';

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

interface TrendPictureProps {
  readonly label: string;
  readonly points: readonly TrendPoint[];
  readonly span: AxisSpan;
  readonly threshold: { readonly value: number; readonly text: string };
  readonly tickText: (value: number) => string;
  readonly dayText: (day: number) => string;
  readonly width: number;
  readonly height: number;
  readonly onChoose: (key: string) => void;
  readonly tip: (key: string) => ReactNode;
}

const room = { top: 8, right: 12, bottom: 20, left: 40 } as const;

/**
 * Measurements over time against a threshold: discs reach it, squares do not. One stop for Tab, the arrows go from point
 * to point, Enter chooses. Its size is given, so that it can be printed as it stands.
 */
export function TrendPicture(props: TrendPictureProps) {
  const { points, span, threshold, width, height } = props;
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<{ readonly key: string; readonly at: DOMRect } | null>(null);
  const first = points[0]?.day ?? 0;
  const last = points.at(-1)?.day ?? first;
  const from = first === last ? first - 15 : first;
  const to = first === last ? last + 15 : last;
  const byKey = new Map(points.map((point) => [point.key, point]));

  const onKeyDown = (event: KeyboardEvent) => {
    const at = points.findIndex(({ key }) => key === active?.key);
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: points.length - 1,
    };
    const next = moves[event.key];
    const point = next === undefined ? undefined : points[next];
    if (point === undefined) return;
    event.preventDefault();
    box.current?.querySelector<SVGElement>(`[data-point="${CSS.escape(point.key)}"]`)?.focus();
  };

  const dot = (drawn: DotItemDotProps) => {
    const point = byKey.get((drawn.payload as { readonly key: string }).key);
    const { cx, cy } = drawn;
    if (point === undefined || cx === undefined || cy === undefined) return <g />;
    const show = (element: Element) => setActive({ key: point.key, at: element.getBoundingClientRect() });
    return (
      // biome-ignore lint/a11y/useSemanticElements: a mark inside a drawing cannot be an HTML button
      <g
        key={point.key}
        role="button"
        tabIndex={point.key === (active?.key ?? points.at(-1)?.key) ? 0 : -1}
        data-point={point.key}
        aria-label={point.sentence}
        className={point.reached ? 'pb-trend__point is-reached' : 'pb-trend__point'}
        onClick={() => props.onChoose(point.key)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return;
          event.preventDefault();
          props.onChoose(point.key);
        }}
        onFocus={(event) => show(event.currentTarget)}
        onBlur={() => setActive(null)}
        onPointerEnter={(event) => show(event.currentTarget)}
        onPointerLeave={() => setActive(null)}
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
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; this is a group of marks
    <div
      ref={box}
      role="group"
      aria-label={props.label}
      className="pb-picture pb-trend"
      onKeyDown={onKeyDown}
    >
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
        <XAxis type="number" dataKey="day" domain={[from, to]} hide />
        <YAxis type="number" domain={[span.low, span.high]} hide />
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
      {active === null ? null : (
        <Tip
          key={active.key}
          anchor={{ getBoundingClientRect: () => active.at }}
          text={props.tip(active.key)}
          placement="top"
        />
      )}
    </div>
  );
}
