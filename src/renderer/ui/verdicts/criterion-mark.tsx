import { Check, Minus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import type { CriterionState } from '#shared/rules/evaluation.ts';
import './criterion-mark.css';

/** The word of each state, where a mark stands without its own sentence. */
export const criterionWords: Record<CriterionState, string> = {
  met: 'Met',
  'not met': 'Not met',
  'not yet': 'Not yet',
  unknown: 'Unknown',
};

const signs: Record<CriterionState, ReactNode> = {
  met: <Check size={11} strokeWidth={3} aria-hidden="true" />,
  'not met': <X size={11} strokeWidth={3} aria-hidden="true" />,
  'not yet': <Minus size={10} strokeWidth={3} aria-hidden="true" />,
  unknown: null,
};

/** The state of a criterion: a filled check, a cross in a square, a dash in a ring while its phase is open, a dashed ring. */
export function CriterionMark({ state }: { readonly state: CriterionState }) {
  return (
    <span
      className={`pb-criterion-mark pb-criterion-mark--${state.replace(' ', '-')}`}
      role="img"
      aria-label={criterionWords[state]}
    >
      {signs[state]}
    </span>
  );
}
