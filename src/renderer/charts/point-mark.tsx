/** How a point looks by its gate: passed is a disc, pending a ring, failed a cross. */
export type PointLook = 'solid' | 'outlined' | 'hatched';

/** A point of a picture, around its middle. */
export function PointMark({
  look,
  x,
  y,
}: {
  readonly look: PointLook;
  readonly x: number;
  readonly y: number;
}) {
  if (look === 'hatched') {
    return <path className="pb-point pb-point--cross" d={`M${x - 4} ${y - 4}l8 8m0 -8l-8 8`} />;
  }
  return look === 'solid' ? (
    <circle className="pb-point pb-point--disc" cx={x} cy={y} r={5} />
  ) : (
    <circle className="pb-point pb-point--ring" cx={x} cy={y} r={4.5} />
  );
}
