import { type ReactNode, useId } from 'react';
import type { ThresholdPicture } from './threshold-picture.ts';

/** How bars by gate are to be read, with how many there are of each. */
export function GateLegend({ picture }: { readonly picture: ThresholdPicture }) {
  const hatch = `legend${useId().replace(/[^a-zA-Z0-9]/g, '')}`;
  const { counts, gateName } = picture;
  return (
    <>
      <span className="pb-legend">
        <Swatch>
          <rect x=".5" y="1.5" width="13" height="7" rx="2" fill="var(--pb-pass-mark)" />
        </Swatch>
        {gateName} passed {counts.Pass}
      </span>
      <span className="pb-legend">
        <Swatch>
          <rect
            x=".5"
            y="1.5"
            width="13"
            height="7"
            rx="2"
            fill="var(--pb-surface)"
            stroke="var(--pb-pending-mark)"
            strokeDasharray="3 2"
          />
        </Swatch>
        Pending {counts.Pending}
      </span>
      <span className="pb-legend">
        <Swatch>
          <defs>
            <pattern
              id={hatch}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(30)"
            >
              <rect width="5" height="5" fill="var(--pb-fail-fill)" />
              <rect width="2.5" height="5" fill="var(--pb-fail-mark)" />
            </pattern>
          </defs>
          <rect
            x=".5"
            y="1.5"
            width="13"
            height="7"
            rx="2"
            fill={`url(#${hatch})`}
            stroke="var(--pb-fail-mark)"
          />
        </Swatch>
        Failed {counts.Fail}
      </span>
    </>
  );
}

function Swatch({ children }: { readonly children: ReactNode }) {
  return (
    <svg width="14" height="10" viewBox="0 0 14 10" aria-hidden="true">
      {children}
    </svg>
  );
}
