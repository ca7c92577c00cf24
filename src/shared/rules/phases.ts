import type { continueDecisions, gateResults } from '../fields/choices.ts';
import type { Partner } from '../fields/fields.ts';
import { continueTree } from './continue-tree.ts';
import { type AnswerState, answerState } from './criterion.ts';
import { decideBy } from './decision-tree.ts';
import { atLeast, finite } from './ratio.ts';
import type { Subject } from './subject.ts';

export type GateResult = (typeof gateResults)[number];
export type ContinueDecision = (typeof continueDecisions)[number];

/** A gate with how each of its criteria stands. While its phase is open, a criterion not met is one not met yet. */
export interface Gate<Id extends string> {
  readonly open: boolean;
  readonly states: Readonly<Record<Id, AnswerState>>;
  readonly result: GateResult;
}

export type CrawlCriterion = 'improvement' | 'pilotRecommends' | 'integrationScalable';
export type WalkCriterion = 'adoption' | 'partnerPromoting' | 'supportManageable';
export type RunCriterion = 'crawlGate' | 'walkGate' | 'bothCommitted' | 'roiValidated';

/** The gates and what they rest on (rules.md section 5). */
export interface Phases {
  readonly improvement: number | null;
  readonly adoption: number | null;
  /** Both counts are given and more adopted than were invited. */
  readonly adoptedExceedsInvited: boolean;
  readonly crawl: Gate<CrawlCriterion>;
  readonly walk: Gate<WalkCriterion>;
  readonly run: Gate<RunCriterion>;
  readonly decision: ContinueDecision;
}

/** What the pilot improved as a ratio, positive is better; what is reported stands in where there is no baseline to compare with. */
export function improvementOf(partner: Partner): number | null {
  const { baseline, pilotResult } = partner;
  if (baseline === null || pilotResult === null || baseline === 0) return partner.reportedImprovement;
  const gain =
    partner.metricDirection === 'Lower is better' ? baseline - pilotResult : pilotResult - baseline;
  return finite(gain / Math.abs(baseline));
}

/** Nothing is on record that a pilot's result could be held against: neither a baseline nor a reported improvement. */
export function lacksMeasure({ baseline, reportedImprovement }: Partner): boolean {
  return baseline === null && reportedImprovement === null;
}

/** The share of the invited customers who adopted; above 1 when the record is wrong. */
export function adoptionOf(counts: Pick<Partner, 'invitedCustomers' | 'adoptedCustomers'>): number | null {
  const { invitedCustomers: invited, adoptedCustomers: adopted } = counts;
  return invited === null || adopted === null || invited <= 0 ? null : adopted / invited;
}

/** More adopted than were invited: a mistake in the record. */
export function exceedsInvited(counts: Pick<Partner, 'invitedCustomers' | 'adoptedCustomers'>): boolean {
  const { invitedCustomers: invited, adoptedCustomers: adopted } = counts;
  return invited !== null && adopted !== null && adopted > invited;
}

const isPast = (date: string | null, asOf: string): boolean => date !== null && date <= asOf;

function isCrawlOpen({ phase, partner, asOf }: Subject): boolean {
  if (phase === 'Crawl') return partner.crawlEnd === null || partner.crawlEnd >= asOf;
  return phase === 'Not started' && !isPast(partner.crawlStart, asOf) && !isPast(partner.crawlEnd, asOf);
}

function isWalkOpen({ phase, partner, asOf }: Subject): boolean {
  if (phase === 'Walk') return partner.walkEnd === null || partner.walkEnd >= asOf;
  if (phase !== 'Not started' && phase !== 'Crawl') return false;
  return !isPast(partner.walkStart, asOf) && !isPast(partner.walkEnd, asOf);
}

/** The result of a gate from its worst and its unknown criteria. */
function resultOf(anyNotMet: boolean, anyUnknown: boolean, open: boolean): GateResult {
  if (anyNotMet) return open ? 'Pending' : 'Fail';
  return anyUnknown ? 'Pending' : 'Pass';
}

function reached(value: number | null, threshold: number): AnswerState {
  return answerState(value === null ? null : atLeast(value, threshold));
}

function crawlGate(subject: Subject, improvement: number | null): Gate<CrawlCriterion> {
  const { partner, settings } = subject;
  const open = isCrawlOpen(subject);
  const a = reached(improvement, settings.crawlThreshold);
  const b = answerState(partner.pilotRecommends);
  const c = answerState(partner.integrationScalable);
  return {
    open,
    states: { improvement: a, pilotRecommends: b, integrationScalable: c },
    result: gateResult(open, a, b, c),
  };
}

function walkGate(subject: Subject, adoption: number | null, exceeds: boolean): Gate<WalkCriterion> {
  const { partner, settings } = subject;
  const open = isWalkOpen(subject);
  const a = exceeds ? 'unknown' : reached(adoption, settings.walkThreshold);
  const b = answerState(partner.partnerPromoting);
  const c = answerState(partner.supportManageable);
  return {
    open,
    states: { adoption: a, partnerPromoting: b, supportManageable: c },
    result: gateResult(open, a, b, c),
  };
}

function gateResult(open: boolean, a: AnswerState, b: AnswerState, c: AnswerState, d: AnswerState = 'met') {
  return resultOf(
    a === 'not met' || b === 'not met' || c === 'not met' || d === 'not met',
    a === 'unknown' || b === 'unknown' || c === 'unknown' || d === 'unknown',
    open,
  );
}

const gateState = (result: GateResult): AnswerState =>
  result === 'Pass' ? 'met' : result === 'Fail' ? 'not met' : 'unknown';

function runGate({ partner }: Subject, crawl: GateResult, walk: GateResult): Gate<RunCriterion> {
  const a = gateState(crawl);
  const b = gateState(walk);
  const c = answerState(partner.bothCommitted);
  const d = answerState(partner.roiValidated);
  return {
    open: false,
    states: { crawlGate: a, walkGate: b, bothCommitted: c, roiValidated: d },
    result: gateResult(false, a, b, c, d),
  };
}

/** Reads the three gates and what they say about going on. */
export function phasesOf(subject: Subject): Phases {
  const { partner } = subject;
  const improvement = improvementOf(partner);
  const adoption = adoptionOf(partner);
  const adoptedExceedsInvited = exceedsInvited(partner);
  const crawl = crawlGate(subject, improvement);
  const walk = walkGate(subject, adoption, adoptedExceedsInvited);
  const run = runGate(subject, crawl.result, walk.result);
  return {
    improvement,
    adoption,
    adoptedExceedsInvited,
    crawl,
    walk,
    run,
    decision: decideBy(continueTree, {
      phase: subject.phase,
      ended: subject.ended,
      crawl: crawl.result,
      walk: walk.result,
      run: run.result,
    }),
  };
}
