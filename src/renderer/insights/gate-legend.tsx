import { type ReactNode, useId } from 'react';
import type { GateResult } from '#shared/rules/phases.ts';
import { HatchPattern } from '../charts/hatch.tsx';
import { PointMark } from '../charts/point-mark.tsx';

interface GateLegendProps {
  readonly gateName: string;
  readonly counts: Readonly<Record<GateResult, number>>;
  readonly as?: 'bars' | 'points';
}

/** How marks by gate are to be read, with how many there are of each. */
export function GateLegend({ gateName, counts, as = 'bars' }: GateLegendProps) {
  const hatch = `legend${useId().replace(/[^a-zA-Z0-9]/g, '')}`;
  const points = as === 'points';
  return (
    <>
      <span className="pb-legend">
        <Swatch>
          {points ? <PointMark look="solid" x={7} y={5} /> : <Box className="pb-bar__mark--solid" />}
        </Swatch>
        {gateName} passed {counts.Pass}
      </span>
      <span className="pb-legend">
        <Swatch>
          {points ? <PointMark look="outlined" x={7} y={5} /> : <Box className="pb-bar__mark--outlined" />}
        </Swatch>
        Pending {counts.Pending}
      </span>
      <span className="pb-legend">
        <Swatch>
          <defs>
            <HatchPattern id={hatch} />
          </defs>
          {points ? (
            <PointMark look="hatched" x={7} y={5} />
          ) : (
            <Box className="pb-bar__mark--hatched" fill={`url(#${hatch})`} />
          )}
        </Swatch>
        Failed {counts.Fail}
      </span>
    </>
  );
}

function Box({ className, fill }: { readonly className: string; readonly fill?: string }) {
  return <rect className={className} x=".5" y="1.5" width="13" height="7" rx="2" fill={fill} />;
}

function Swatch({ children }: { readonly children: ReactNode }) {
  return (
    <svg width="14" height="10" viewBox="0 0 14 10" aria-hidden="true">
      {children}
    </svg>
  );
}
