/** The pattern of what failed, to be named by its id in a `fill`. */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
      <rect className="pb-hatch__ground" width="5" height="5" />
      <rect className="pb-hatch__line" width="2.5" height="5" />
    </pattern>
  );
}
