import type { ReactNode } from 'react';
import type { gateResults } from '#shared/fields/choices.ts';
import './gate-pill.css';

export type GateResult = (typeof gateResults)[number];

/** Each mark is one element: a grid shows a hundred of them, and makes them anew with every row that scrolls in. */
const marks: Record<GateResult, { readonly look: string; readonly mark: ReactNode }> = {
  Pass: { look: 'pass', mark: <path d="M20 6 9 17l-5-5" /> },
  Fail: { look: 'fail', mark: <path d="M18 6 6 18M6 6l12 12" /> },
  // Eight dashes, the first with its middle at three o'clock.
  Pending: {
    look: 'pending',
    mark: <circle cx={12} cy={12} r={10} strokeDasharray="3.8 4.054" strokeDashoffset={1.9} />,
  },
};

/** A verdict: a filled pill with a check or a cross; pending has no fill, so that a young portfolio stays calm. */
export function GatePill({ value }: { readonly value: GateResult }) {
  const { look, mark } = marks[value];
  return (
    <span className={`pb-gate pb-gate--${look}`}>
      <svg
        width={12}
        height={12}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={2.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
      >
        {mark}
      </svg>
      {value}
    </span>
  );
}
