import { useId, useMemo } from 'react';
import './record-picture.css';
import { fitText, widthOf } from './fit-text.ts';
import { HatchPattern } from './hatch.tsx';
import { MarkBox, type MarkDeeds, markProps } from './mark-box.tsx';

/** One part of the share at the top. */
export interface ShareHalf {
  readonly id: string;
  readonly text: string;
  readonly count: number;
  readonly sentence: string;
}

/** One record under it: a name, what stands at its right end, and what it says. */
export interface RecordLine {
  readonly key: string;
  readonly name: string;
  readonly at: string;
  /** Two lines of words under the name. */
  readonly texts: readonly [string, string];
  readonly sentence: string;
}

interface RecordPictureProps extends MarkDeeds {
  readonly passed: ShareHalf;
  readonly failed: ShareHalf;
  readonly lines: readonly RecordLine[];
  readonly width: number;
  readonly height: number;
}

const shareHigh = 50;
const lineHigh = 52;

/** How many lines a picture of that height holds. */
export const recordCapacity = (height: number): number =>
  Math.max(1, Math.floor((height - shareHigh) / lineHigh));

/** The height a picture of so many lines takes. */
export const recordHeight = (lines: number): number => shareHigh + Math.max(1, lines) * lineHigh;

/** A share in two parts with the records behind it listed under it. */
export function RecordPicture(props: RecordPictureProps) {
  const { passed, failed, lines, width, height } = props;
  const _halves = useMemo(() => [passed, failed].filter((half) => half.count > 0), [passed, failed]);
  const hatch = `hatch${useId().replace(/[^a-zA-Z0-9]/g, '')}`;
  const all = passed.count + failed.count;
  const split = all === 0 ? 0 : (passed.count / all) * width;
  const places = [
    { half: passed, x: 0, wide: split, anchor: 'start' as const, textX: 0 },
    { half: failed, x: split, wide: width - split, anchor: 'end' as const, textX: width },
  ];
  return (
    <MarkBox label={props.label} onChoose={props.onChoose} tip={props.tip}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group around it is named */}
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <defs>
          <HatchPattern id={hatch} />
        </defs>
        {all === 0 ? (
          <text className="pb-record__quiet" x={0} y={20}>
            No Crawl has passed or failed yet
          </text>
        ) : (
          places.map(({ half, x, wide, anchor, textX }) =>
            half.count === 0 ? null : (
              <g key={half.id} {...markProps(half.id, half.sentence)} className="pb-record">
                <rect className="pb-record__reach" x={x} y={0} width={wide} height={40} rx={4} />
                <rect
                  className={half === passed ? 'pb-bar__mark--solid' : 'pb-bar__mark--hatched'}
                  x={x + 0.5}
                  y={4.5}
                  width={Math.max(1, wide - 1)}
                  height={13}
                  rx={2}
                  fill={half === passed ? undefined : `url(#${hatch})`}
                />
                <text className="pb-record__text" x={textX} y={33} textAnchor={anchor}>
                  {half.text}
                </text>
              </g>
            ),
          )
        )}
        {lines.map((line, at) => {
          const top = shareHigh + at * lineHigh;
          return (
            <g key={line.key} {...markProps(line.key, line.sentence)} className="pb-record">
              <line className="pb-stage__rule" x1={0} x2={width} y1={top} y2={top} />
              <rect
                className="pb-record__reach"
                x={0}
                y={top + 1}
                width={width}
                height={lineHigh - 2}
                rx={3}
              />
              <text className="pb-record__name" x={4} y={top + 14}>
                {fitText(line.name, width - widthOf(line.at) - 24)}
              </text>
              <text className="pb-record__quiet" x={width - 4} y={top + 14} textAnchor="end">
                {line.at}
              </text>
              {line.texts.map((text, below) => (
                <text key={text} className="pb-record__quiet" x={4} y={top + 29 + below * 15}>
                  {fitText(text, width - 8)}
                </text>
              ))}
            </g>
          );
        })}
      </svg>
    </MarkBox>
  );
}
