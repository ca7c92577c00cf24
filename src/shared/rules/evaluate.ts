import type { Partner } from '../fields/fields.ts';
import { type Assessment, assess } from './assessment.ts';
import type { Acceptance, Evaluation } from './evaluation.ts';
import { findingsOf, raisedIds } from './findings.ts';
import { nextActionOf } from './next-action.ts';
import type { Settings } from './program.ts';
import { valueSides } from './value.ts';

/**
 * Everything the rules say about one partner on one day, `asOf` as `YYYY-MM-DD`. Pure; never throws on a
 * valid partner. Reasons are built by `why`, only when asked for.
 */
export function evaluate(
  partner: Partner,
  settings: Settings,
  asOf: string,
  accepted: readonly Acceptance[] = [],
): Evaluation {
  return evaluationOf(assess(partner, settings, asOf), accepted);
}

/** An assessment as the fields of an evaluation, in their order, with findings and next action. */
export function evaluationOf(a: Assessment, accepted: readonly Acceptance[]): Evaluation {
  const { leverage, skin, tier, phases, charter, launch, health } = a;
  const findings = findingsOf(a, accepted);
  return {
    leverageType: leverage.type,
    leverageClass: leverage.class,
    investment: leverage.investment,
    qualificationVerdict: leverage.verdict,
    partnerRoi: leverage.partnerRoi,
    skinVerdict: skin.verdict,
    commitmentBalance: skin.commitmentBalance,
    skinSignals: skin.signals,
    ourRoi: skin.ourRoi,
    valueSides: valueSides(a.subject.partner),
    recommendedTier: tier.recommended,
    tierCeiling: tier.ceiling,
    tierFit: tier.fit,
    nextTier: tier.next,
    nextTierNeeds: tier.nextNeeds,
    tierReviewOn: tier.reviewOn,
    tierReview: tier.review,
    timelineStatus: tier.timeline,
    improvement: phases.improvement,
    crawlGate: phases.crawl.result,
    adoption: phases.adoption,
    walkGate: phases.walk.result,
    runGate: phases.run.result,
    continueDecision: phases.decision,
    charterCompleteness: charter.completeness,
    charterStatus: charter.status,
    checklistDoneCount: launch.doneCount,
    checklistOverdue: launch.overdue.length,
    launchStatus: launch.status,
    touchOverdue: health.touchOverdue,
    nextTouchOn: health.nextTouchOn,
    nextExecutiveReviewOn: health.nextExecutiveReviewOn,
    nextQbrOn: health.nextQbrOn,
    objectiveReached: health.objectiveReached,
    healthScore: health.score,
    startReadiness: health.startReadiness,
    startMissing: health.startMissing,
    launchReadiness: health.launchReadiness,
    launchMissing: health.launchMissing,
    findings,
    nextAction: nextActionOf(a, raisedIds(findings)).action,
    healthParts: health.parts,
    overdueItems: launch.overdue,
  };
}
