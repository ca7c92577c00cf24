import type {
  investments,
  leverageClasses,
  leverageTypes,
  qualificationVerdicts,
} from '../fields/choices.ts';
import type { Partner } from '../fields/fields.ts';
import { type AnswerState, answerState } from './criterion.ts';
import { type Judgement, judgeText } from './judged-text.ts';
import { finite } from './ratio.ts';
import type { Subject } from './subject.ts';

export type LeverageType = (typeof leverageTypes)[number];
export type LeverageClass = (typeof leverageClasses)[number];
export type Investment = (typeof investments)[number];
export type QualificationVerdict = (typeof qualificationVerdicts)[number];

/** Why the partner needs us (rules.md section 1). */
export interface Leverage {
  readonly evidence: Judgement;
  /** The evidence is real, but its last day has passed: an answer, not evidence. */
  readonly lapsed: boolean;
  readonly requirement: AnswerState;
  readonly economic: AnswerState;
  readonly competitive: AnswerState;
  readonly customer: AnswerState;
  readonly coMarketing: AnswerState;
  /** The first four types all have an answer. */
  readonly answered: boolean;
  readonly type: LeverageType | null;
  readonly class: LeverageClass;
  readonly investment: Investment;
  readonly verdict: QualificationVerdict | null;
  readonly partnerRoi: number | null;
}

function firstType(states: Pick<Leverage, 'answered' | LeverageStateName>): LeverageType | null {
  if (states.requirement === 'met') return 'Requirement';
  if (states.economic === 'met') return 'Economic';
  if (states.competitive === 'met') return 'Competitive';
  if (states.customer === 'met') return 'Customer';
  if (states.coMarketing === 'met') return 'Co-marketing';
  return states.answered ? 'None' : null;
}

type LeverageStateName = 'requirement' | 'economic' | 'competitive' | 'customer' | 'coMarketing';

function classOf(type: LeverageType | null): LeverageClass {
  switch (type) {
    case 'Requirement':
    case 'Economic':
      return 'High';
    case 'Competitive':
    case 'Customer':
      return 'Moderate';
    case 'Co-marketing':
      return 'Low';
    case 'None':
      return 'None';
    case null:
      return 'Unassessed';
  }
}

function investmentOf(leverageClass: LeverageClass, answered: boolean): Investment {
  switch (leverageClass) {
    case 'High':
      return 'Full';
    case 'Moderate':
      return 'Test first';
    case 'Low':
      return answered ? 'Decline' : 'Assess';
    case 'None':
      return 'Decline';
    case 'Unassessed':
      return 'Assess';
  }
}

/** What the partner's own answer tells us to do; it is no evidence. */
export function qualificationVerdict(answer: Partner['qualificationAnswer']): QualificationVerdict | null {
  switch (answer) {
    case 'Loses status':
      return 'Pursue';
    case 'Loses customers':
      return 'Test';
    case 'Nothing changes':
      return 'Walk away';
    case null:
      return null;
  }
}

function partnerRoi({ partnerAnnualBenefit: benefit, partnerAnnualCost: cost }: Partner): number | null {
  return benefit === null || cost === null || cost <= 0 ? null : finite((benefit - cost) / cost);
}

/** Reads why the partner needs us and what that is worth investing. */
export function leverageOf({ partner, settings, asOf }: Subject): Leverage {
  const evidence = judgeText(partner.requirementEvidence, true);
  const lapsed = evidence === 'real' && partner.requirementUntil !== null && partner.requirementUntil < asOf;
  const { partnerAnnualBenefit: benefit, customerRequests: requests } = partner;
  const requirement = evidence === 'unknown' ? 'unknown' : evidence === 'real' && !lapsed ? 'met' : 'not met';
  const economic = answerState(benefit === null ? null : benefit > (partner.partnerAnnualCost ?? 0));
  const competitive = answerState(partner.competitorsWantThis);
  const customer = answerState(requests === null ? null : requests >= settings.customerRequestThreshold);
  const coMarketing = answerState(partner.jointMarketing);
  const answered =
    requirement !== 'unknown' &&
    economic !== 'unknown' &&
    competitive !== 'unknown' &&
    customer !== 'unknown';
  const type = firstType({ requirement, economic, competitive, customer, coMarketing, answered });
  const leverageClass = classOf(type);
  return {
    evidence,
    lapsed,
    requirement,
    economic,
    competitive,
    customer,
    coMarketing,
    answered,
    type,
    class: leverageClass,
    investment: investmentOf(leverageClass, answered),
    verdict: qualificationVerdict(partner.qualificationAnswer),
    partnerRoi: partnerRoi(partner),
  };
}
