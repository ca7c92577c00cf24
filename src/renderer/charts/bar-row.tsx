import type { BarShapeProps } from 'recharts';
import type { PictureBar } from './bar-rows.ts';
import { fitText } from './fit-text.ts';
import { markProps } from './mark-box.tsx';
import { SilentWords } from './silent-words.tsx';

interface BarRowProps {
  readonly shape: BarShapeProps;
  readonly bar: PictureBar;
  readonly width: number;
  /** The height of the line, bar and gap together. */
  readonly pitch: number;
  readonly labelWidth: number;
  /** The pixels at which the axis begins and ends, and where zero is. */
  readonly plot: { readonly from: number; readonly to: number; readonly zero: number };
  readonly x: (value: number) => number;
  readonly hatch: string;
}

/** One line of a bar picture: name, bar, value, and the place to press; or a heading over the lines below it. */
export function BarRow(props: BarRowProps) {
  const { shape, bar, width, pitch, labelWidth, plot, hatch } = props;
  const height = shape.height;
  const middle = shape.y + height / 2;
  if (bar.heading) {
    return (
      <text className="pb-bar__heading" x={0} y={middle} dy="0.35em">
        {fitText(bar.name, width)}
      </text>
    );
  }
  const end = Math.min(Math.max(props.x(bar.value), plot.from), plot.to);
  const [left, right] = end < plot.zero ? [end, plot.zero] : [plot.zero, end];
  const edge = bar.look === 'outlined' || bar.look === 'hatched' ? 0.5 : 0;
  const beyond = props.x(bar.value) > plot.to + 0.5 ? 1 : props.x(bar.value) < plot.from - 0.5 ? -1 : 0;
  return (
    <>
      <g {...markProps(bar.key, bar.sentence)} className="pb-bar">
        <rect className="pb-bar__row" x={0} y={middle - pitch / 2} width={width} height={pitch} rx={3} />
        <rect
          className={`pb-bar__mark pb-bar__mark--${bar.look}`}
          x={left + edge}
          y={shape.y + edge}
          width={Math.max(right - left - 2 * edge, bar.value === 0 ? 0 : 1)}
          height={Math.max(height - 2 * edge, 1)}
          rx={2}
          fill={bar.look === 'hatched' ? `url(#${hatch})` : undefined}
        />
        {bar.goal === undefined ? null : (
          <rect
            className="pb-bar__goal"
            x={Math.min(props.x(bar.goal), plot.to) - 1}
            y={shape.y - 2}
            width={2}
            height={height + 4}
          />
        )}
        {beyond === 0 ? null : (
          <path
            className={`pb-bar__beyond pb-bar__beyond--${bar.look}`}
            d={`M${beyond > 0 ? plot.to + 1 : plot.from - 1} ${middle - 4}l${beyond * 5} 4l${beyond * -5} 4z`}
          />
        )}
      </g>
      <SilentWords className="pb-bar__words">
        <text className="pb-bar__name" x={labelWidth} y={middle} dy="0.35em" textAnchor="end">
          {fitText(bar.name, labelWidth - 4)}
        </text>
        <text className="pb-bar__value" x={width - 2} y={middle} dy="0.35em" textAnchor="end">
          {bar.text}
        </text>
      </SilentWords>
    </>
  );
}
