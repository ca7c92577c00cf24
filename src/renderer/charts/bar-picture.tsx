import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { Bar, BarChart, type BarShapeProps, ReferenceLine, XAxis, YAxis } from 'recharts';
import { Tip } from '../ui/tooltip.tsx';
import './bar-picture.css';
import { BarRow } from './bar-row.tsx';
import { footRoom, headRoom, type PictureBar } from './bar-rows.ts';
import type { AxisSpan } from './scale.ts';

interface BarPictureProps {
  readonly label: string;
  readonly bars: readonly PictureBar[];
  readonly span: AxisSpan;
  readonly tickText: (value: number) => string;
  readonly threshold: { readonly value: number; readonly text: string };
  readonly width: number;
  readonly height: number;
  readonly onChoose: (key: string) => void;
  /** What stands beside the pointer or the focused bar. */
  readonly tip: (key: string) => ReactNode;
}

const rightRoom = 52;

/**
 * Bars by partner against a threshold. One stop for Tab, the arrows go from bar to bar, Enter chooses.
 * Its size is given, so that it can be copied and printed as it stands. Layers are left to the order of the document:
 * Recharts would draw them through portals, and a browser gives such a group a stop for Tab.
 */
export function BarPicture(props: BarPictureProps) {
  const { bars, span, threshold, width, height } = props;
  const hatch = `hatch${useId().replace(/[^a-zA-Z0-9]/g, '')}`;
  const box = useRef<HTMLDivElement>(null);
  const [reached, setReached] = useState<string | null>(null);
  const [active, setActive] = useState<{ readonly key: string; readonly at: DOMRect } | null>(null);

  const labelWidth = Math.round(Math.min(180, Math.max(72, width * 0.27)));
  const from = labelWidth + 8;
  const to = width - rightRoom;
  const x = (value: number) => from + ((value - span.low) / (span.high - span.low)) * (to - from);
  const plot = { from, to, zero: x(Math.max(span.low, 0)) };
  const stop = bars.some((bar) => bar.key === reached) ? reached : (bars[0]?.key ?? null);
  const drawnBars = useMemo(
    () => bars.map(({ key, value }) => ({ key, value: Math.min(Math.max(value, span.low), span.high) })),
    [bars, span],
  );
  const byKey = new Map(bars.map((bar) => [bar.key, bar]));

  const onKeyDown = (event: KeyboardEvent) => {
    const at = bars.findIndex((bar) => bar.key === active?.key);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: bars.length - 1,
      PageDown: Math.min(at + 10, bars.length - 1),
      PageUp: Math.max(at - 10, 0),
    };
    const next = moves[event.key];
    const bar = next === undefined ? undefined : bars[next];
    if (bar === undefined) return;
    event.preventDefault();
    setReached(bar.key);
    box.current?.querySelector<SVGGElement>(`[data-bar="${CSS.escape(bar.key)}"]`)?.focus();
  };

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
        focusable={bar.key === stop}
        active={bar.key === active?.key}
        onChoose={props.onChoose}
        onActive={(key, at) => setActive(key === null || at === null ? null : { key, at })}
      />
    );
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; this is a group of marks
    <div ref={box} role="group" aria-label={props.label} className="pb-picture" onKeyDown={onKeyDown}>
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
          <pattern
            id={hatch}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(30)"
          >
            <rect className="pb-hatch__ground" width="5" height="5" />
            <rect className="pb-hatch__line" width="2.5" height="5" />
          </pattern>
        </defs>
        <XAxis type="number" domain={[span.low, span.high]} hide />
        <YAxis type="category" dataKey="key" hide />
        {span.ticks.map((tick) => (
          <ReferenceLine
            key={tick}
            x={tick}
            className={tick === 0 ? 'pb-picture__line pb-picture__line--zero' : 'pb-picture__line'}
            label={{
              value: props.tickText(tick),
              position: 'bottom',
              offset: 6,
              className: 'pb-picture__tick',
              fill: 'var(--pb-text-3)',
              zIndex: 0,
            }}
            zIndex={0}
          />
        ))}
        <Bar dataKey="value" shape={shape} isAnimationActive={false} zIndex={0} />
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
      </BarChart>
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
