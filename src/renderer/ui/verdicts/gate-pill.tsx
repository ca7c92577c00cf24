import { Check, CircleDashed, type LucideIcon, X } from 'lucide-react';
import type { gateResults } from '#shared/fields/choices.ts';
import './gate-pill.css';

export type GateResult = (typeof gateResults)[number];

const looks: Record<GateResult, { readonly icon: LucideIcon; readonly look: string }> = {
  Pass: { icon: Check, look: 'pass' },
  Fail: { icon: X, look: 'fail' },
  Pending: { icon: CircleDashed, look: 'pending' },
};

/** A verdict: a filled pill with a check or a cross; pending has no fill, so that a young portfolio stays calm. */
export function GatePill({ value }: { readonly value: GateResult }) {
  const { icon: Mark, look } = looks[value];
  return (
    <span className={`pb-gate pb-gate--${look}`}>
      <Mark size={12} strokeWidth={2.5} aria-hidden="true" />
      {value}
    </span>
  );
}
