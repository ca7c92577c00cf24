import type { GateResult } from '#shared/rules/phases.ts';
import type { MarkKind } from './lines.ts';

/** The sign of a day, in a box of 12 by 12: each kind has its own shape. */
export function MarkSign({ kind }: { readonly kind: MarkKind }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="pb-time__sign">
      {shapes[kind]}
    </svg>
  );
}

const shapes: Readonly<Record<MarkKind, React.ReactNode>> = {
  launch: <path d="M2.5 11V1.5h7.5L8 4l2 2.5H3.8V11z" className="is-filled" />,
  checklist: <path d="M2.2 6.4l2.4 2.6 5.2-6" className="is-line" />,
  live: <circle cx="6" cy="6" r="4" className="is-filled" />,
  'tier review': <path d="M6 1.2l4.8 4.8L6 10.8 1.2 6z" className="is-outline" />,
  'executive review': <path d="M6 1.2l4.8 4.8L6 10.8 1.2 6z" className="is-filled" />,
  touch: <circle cx="6" cy="6" r="4" className="is-outline" />,
  QBR: <rect x="2" y="2" width="8" height="8" rx="1" className="is-outline" />,
  renewal: <path d="M6 1.5L11 10.5H1z" className="is-outline" />,
};

/** The kinds of days with their names, for the legend. */
export const markNames: Readonly<Record<MarkKind, string>> = {
  launch: 'Launch',
  checklist: 'Launch checklist',
  live: 'Live',
  'tier review': 'Tier review',
  'executive review': 'Executive review',
  touch: 'Next touch',
  QBR: 'QBR',
  renewal: 'Agreement ends',
};

/** What a phase's gate says, at the end of its bar: a check on green, a cross on red, a dashed ring. */
export function GateSign({ result }: { readonly result: GateResult }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="pb-time__gate">
      {gateShapes[result]}
    </svg>
  );
}

const gateShapes: Readonly<Record<GateResult, React.ReactNode>> = {
  Pass: (
    <>
      <circle cx="6" cy="6" r="6" className="is-pass" />
      <path d="M3.2 6.2l2 2 3.6-4" className="is-cut" />
    </>
  ),
  Fail: (
    <>
      <rect width="12" height="12" rx="2.5" className="is-fail" />
      <path d="M3.8 3.8l4.4 4.4m0-4.4l-4.4 4.4" className="is-cut" />
    </>
  ),
  Pending: (
    <>
      <circle cx="6" cy="6" r="6" className="is-ground" />
      <circle cx="6" cy="6" r="4" className="is-pending" />
    </>
  ),
};
