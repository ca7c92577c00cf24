import type { ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import './matrix-picture.css';
import { fitText } from './fit-text.ts';
import { MarkBox, type MarkDeeds, markProps } from './mark-box.tsx';
import { SilentWords } from './silent-words.tsx';

/** A row or a column of a matrix, with a glyph of its own in a box of 18 by 14. */
export interface MatrixHead {
  readonly id: string;
  readonly name: string;
  readonly glyph?: ReactNode;
}

/** One cell that counts something. */
export interface MatrixCell {
  readonly id: string;
  readonly row: string;
  readonly column: string;
  readonly count: number;
  /** The row and the column mean the same: drawn with an edge. */
  readonly same?: boolean;
  readonly sentence: string;
}

interface MatrixPictureProps extends MarkDeeds {
  readonly rows: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  readonly cells: readonly MatrixCell[];
  /** What rows and columns are, over the names of the rows. */
  readonly corner?: string;
  readonly width: number;
  readonly height: number;
}

const labelRoom = 100;
const totalRoom = 42;
const headRoom = 36;
const footRoom = 24;
const gap = 4;

/** Counts by two verdicts at once, the sums at the edges. The more, the darker; the number says it too. */
export function MatrixPicture(props: MatrixPictureProps) {
  const { rows, columns, cells, corner, width, height } = props;
  const most = Math.max(1, ...cells.map((cell) => cell.count));
  const wide = (width - labelRoom - totalRoom) / columns.length;
  const high = Math.min(44, (height - headRoom - footRoom) / rows.length);
  const sum = (of: (cell: MatrixCell) => boolean) =>
    cells.reduce((total, cell) => (of(cell) ? total + cell.count : total), 0);
  const x = (at: number) => labelRoom + at * wide;
  const y = (at: number) => headRoom + at * high;
  const foot = y(rows.length) + 16;

  return (
    <MarkBox label={props.label} onChoose={props.onChoose} tip={props.tip}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the group around it is named */}
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <SilentWords className="pb-matrix__words">
          {corner === undefined ? null : (
            <text className="pb-matrix__quiet" x={0} y={headRoom - 8}>
              {fitText(corner, labelRoom - 4)}
            </text>
          )}
          {columns.map((column, at) => (
            <g key={column.id} transform={`translate(${x(at) + wide / 2} 0)`}>
              {column.glyph === undefined ? null : <g transform="translate(-9 2)">{column.glyph}</g>}
              <text y={headRoom - 8} textAnchor="middle">
                {fitText(column.name, wide - 2)}
              </text>
            </g>
          ))}
          <text x={width - totalRoom / 2} y={headRoom - 8} textAnchor="middle">
            All
          </text>
          {rows.map((row, at) => (
            <g key={row.id} transform={`translate(0 ${y(at) + high / 2})`}>
              {row.glyph === undefined ? null : <g transform="translate(0 -7)">{row.glyph}</g>}
              <text x={row.glyph === undefined ? 0 : 22} dy="0.35em">
                {fitText(row.name, labelRoom - (row.glyph === undefined ? 4 : 26))}
              </text>
              <text className="pb-matrix__sum" x={width - totalRoom / 2} dy="0.35em" textAnchor="middle">
                {sum((cell) => cell.row === row.id)}
              </text>
            </g>
          ))}
          <text x={0} y={foot}>
            All
          </text>
          {columns.map((column, at) => (
            <text
              key={column.id}
              className="pb-matrix__sum"
              x={x(at) + wide / 2}
              y={foot}
              textAnchor="middle"
            >
              {sum((cell) => cell.column === column.id)}
            </text>
          ))}
          <text className="pb-matrix__total" x={width - totalRoom / 2} y={foot} textAnchor="middle">
            {sum(() => true)}
          </text>
        </SilentWords>
        {cells.map((cell) => {
          const column = columns.findIndex((each) => each.id === cell.column);
          const row = rows.findIndex((each) => each.id === cell.row);
          const shade = cell.count === 0 ? 0 : Math.max(1, Math.ceil((cell.count / most) * 4));
          const drawn = (
            <>
              <rect
                className={classes('pb-matrix__cell', `pb-matrix__cell--${shade}`, cell.same && 'is-same')}
                x={x(column) + gap / 2}
                y={y(row) + gap / 2}
                width={wide - gap}
                height={high - gap}
                rx={4}
              />
              <text
                className={`pb-matrix__count pb-matrix__count--${shade}`}
                x={x(column) + wide / 2}
                y={y(row) + high / 2}
                dy="0.35em"
                textAnchor="middle"
              >
                {cell.count}
              </text>
            </>
          );
          if (cell.count === 0) {
            return <g key={cell.id}>{drawn}</g>;
          }
          return (
            <g key={cell.id} {...markProps(cell.id, cell.sentence)} className="pb-matrix">
              {drawn}
            </g>
          );
        })}
      </svg>
    </MarkBox>
  );
}
