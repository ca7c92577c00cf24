import type { MarkProps } from './mark-box.tsx';

/** How a point looks by its gate: passed is a disc, pending a ring, failed a cross. */
export type PointLook = 'solid' | 'outlined' | 'hatched';

interface PointMarkProps {
  readonly look: PointLook;
  readonly x: number;
  readonly y: number;
  /** What makes the point itself a mark, where no larger group around it is one. */
  readonly mark?: MarkProps;
}

/** A point of a picture, around its middle. */
export function PointMark({ look, x, y, mark }: PointMarkProps) {
  if (look === 'hatched') {
    const cross = `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`;
    return <path {...mark} className="pb-point pb-point--cross" d={cross} />;
  }
  return look === 'solid' ? (
    <circle {...mark} className="pb-point pb-point--disc" cx={x} cy={y} r={5} />
  ) : (
    <circle {...mark} className="pb-point pb-point--ring" cx={x} cy={y} r={4.5} />
  );
}
