import { useMemo } from 'react';
import { Bar, BarChart, type BarShapeProps, ReferenceLine, XAxis, YAxis } from 'recharts';
import './column-picture.css';
import { MarkBox, type MarkDeeds, markProps } from './mark-box.tsx';
import { SilentWords } from './silent-words.tsx';

/** One column: how many of something, with its words under it. */
export interface PictureColumn {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly sentence: string;
}

interface ColumnPictureProps extends MarkDeeds {
  readonly columns: readonly PictureColumn[];
  /** What the columns stand on, under their names. */
  readonly axis: string;
  readonly width: number;
  readonly height: number;
}

const room = { left: 8, right: 8, top: 20, bottom: 38 };

/** Counts as columns side by side, each with its number over it. */
export function ColumnPicture(props: ColumnPictureProps) {
  const { columns, axis, width, height } = props;
  const byKey = useMemo(() => new Map(columns.map((column) => [column.key, column])), [columns]);
  const pitch = (width - room.left - room.right) / Math.max(1, columns.length);
  const base = height - room.bottom;

  const shape = (drawn: BarShapeProps) => {
    const column = byKey.get(String((drawn.payload as { readonly key: string }).key));
    if (column === undefined) return <g />;
    const middle = drawn.x + drawn.width / 2;
    const words = (
      <SilentWords className="pb-bar__words">
        <text className="pb-bar__value" x={middle} y={base + 14} textAnchor="middle">
          {column.name}
        </text>
        {column.count === 0 ? null : (
          <text className="pb-bar__name" x={middle} y={drawn.y - 5} textAnchor="middle">
            {column.count}
          </text>
        )}
      </SilentWords>
    );
    if (column.count === 0) return words;
    return (
      <>
        <g {...markProps(column.key, column.sentence)} className="pb-bar">
          <rect
            className="pb-bar__row"
            x={middle - pitch / 2}
            y={room.top - 16}
            width={pitch}
            height={base - room.top + 16}
            rx={3}
          />
          <rect
            className="pb-bar__mark--ink"
            x={drawn.x}
            y={drawn.y}
            width={drawn.width}
            height={Math.max(drawn.height, 1)}
            rx={2}
          />
        </g>
        {words}
      </>
    );
  };

  return (
    <MarkBox label={props.label} onChoose={props.onChoose} tip={props.tip}>
      <BarChart
        width={width}
        height={height}
        data={columns.map(({ key, count }) => ({ key, count }))}
        margin={{ top: room.top, right: room.right, bottom: room.bottom, left: room.left }}
        barCategoryGap="18%"
        accessibilityLayer={false}
      >
        <XAxis type="category" dataKey="key" hide />
        <YAxis type="number" domain={[0, 'dataMax']} hide />
        <ReferenceLine y={0} className="pb-picture__line pb-picture__line--zero" zIndex={0} />
        <Bar dataKey="count" shape={shape} isAnimationActive={false} minPointSize={0} zIndex={0} />
        <text className="pb-column__axis" x={width / 2} y={height - 6} textAnchor="middle">
          {axis}
        </text>
      </BarChart>
    </MarkBox>
  );
}
