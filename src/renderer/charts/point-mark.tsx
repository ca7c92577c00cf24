import { markProps } from './mark-box.tsx';

/** How a point looks by its gate: passed is a disc, pending a ring, failed a cross. */
export type PointLook = 'solid' | 'outlined' | 'hatched';

/** A point of a picture at its pixels. */
export interface PlacedPoint {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly look: PointLook;
  readonly sentence: string;
}

const shapes = { solid: 'disc', outlined: 'ring', hatched: 'cross' } as const;

/** The class that draws points of a look, one or a path of many. */
export const pointClass = (look: PointLook): string => `pb-point pb-point--${shapes[look]}`;

/** The path of a point around its middle; many can follow each other in one. */
export function pointPath(look: PointLook, x: number, y: number): string {
  if (look === 'hatched') return `M${tenth(x - 4)} ${tenth(y - 4)}l8 8m0-8l-8 8`;
  const r = look === 'solid' ? 5 : 4.5;
  return `M${tenth(x - r)} ${tenth(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

const tenth = (pixels: number): number => Math.round(pixels * 10) / 10;

interface PointMarkProps {
  readonly look: PointLook;
  readonly x: number;
  readonly y: number;
}

/** A point of a picture, around its middle. */
export function PointMark({ look, x, y }: PointMarkProps) {
  return <path className={pointClass(look)} d={pointPath(look, x, y)} />;
}

/** How far from the middle of a point, in pixels, the pointer still means it. */
export const pointReach = 9;

interface PointButtonProps {
  readonly point: PlacedPoint;
  /** Only there as long as the pointer is near, and nothing for the arrows to stop at. */
  readonly hovered?: boolean;
}

/** A point that can be pressed, with the room around it. */
export function PointButton({ point, hovered = false }: PointButtonProps) {
  const { key, x, y, look, sentence } = point;
  return (
    <g {...markProps(key, sentence)} className="pb-dot" data-hovered={hovered || undefined}>
      <circle className="pb-dot__reach" cx={x} cy={y} r={pointReach} />
      <PointMark look={look} x={x} y={y} />
    </g>
  );
}
