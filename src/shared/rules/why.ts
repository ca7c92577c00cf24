import { type ComputedId, computedFields, type Partner } from '../fields/fields.ts';
import { assess } from './assessment.ts';
import { evaluationOf } from './evaluate.ts';
import type { Acceptance, Why } from './evaluation.ts';
import type { Settings } from './program.ts';
import { actionReasons } from './why/action-why.ts';
import { charterReasons } from './why/charter-why.ts';
import { healthReasons } from './why/health-why.ts';
import { launchReasons } from './why/launch-why.ts';
import { leverageReasons } from './why/leverage-why.ts';
import { phaseReasons } from './why/phase-why.ts';
import { readinessReasons } from './why/readiness-why.ts';
import type { Reasons, Said } from './why/reason.ts';
import { skinReasons } from './why/skin-why.ts';
import { tierReasons } from './why/tier-why.ts';
import { valueReasons } from './why/value-why.ts';

const reasons: Reasons<ComputedId> = {
  ...leverageReasons,
  ...skinReasons,
  ...valueReasons,
  ...tierReasons,
  ...phaseReasons,
  ...charterReasons,
  ...launchReasons,
  ...healthReasons,
  ...readinessReasons,
  ...actionReasons,
};

function said(partner: Partner, settings: Settings, asOf: string, accepted: readonly Acceptance[]): Said {
  const a = assess(partner, settings, asOf);
  return { a, evaluation: evaluationOf(a, accepted) };
}

/** Why one computed field has its value: the criteria that were looked at, and the conclusion in one sentence. */
export function why(
  field: ComputedId,
  partner: Partner,
  settings: Settings,
  asOf: string,
  accepted: readonly Acceptance[] = [],
): Why {
  return { field, ...reasons[field](said(partner, settings, asOf, accepted)) };
}

/** Why every computed field has its value, in the order of the list of computed fields. */
export function explain(
  partner: Partner,
  settings: Settings,
  asOf: string,
  accepted: readonly Acceptance[] = [],
): readonly Why[] {
  const all = said(partner, settings, asOf, accepted);
  return computedFields.map(({ id }) => ({ field: id, ...reasons[id](all) }));
}
