import type { launchNeeds, startNeeds } from '../fields/choices.ts';
import type { Assessment } from './assessment.ts';
import { addDays, daysBetween } from './dates.ts';
import type { HealthParts } from './evaluation.ts';
import { isFilledIn } from './judged-text.ts';
import { preLaunchCount } from './launch.ts';
import { lacksMeasure } from './phases.ts';
import { clamp01, finite } from './ratio.ts';
import type { Subject } from './subject.ts';
import { valueSides } from './value.ts';

export type StartNeed = (typeof startNeeds)[number];
export type LaunchNeed = (typeof launchNeeds)[number];

/** Cadence, readiness and health (rules.md section 8). */
export interface Health {
  /** Days between touches: the program's figure for the partner's tier. */
  readonly cadence: number;
  /** Days since the last touch, null without one. */
  readonly sinceTouch: number | null;
  readonly touchOverdue: boolean;
  readonly nextTouchOn: string | null;
  readonly nextExecutiveReviewOn: string | null;
  readonly nextQbrOn: string | null;
  readonly objectiveReached: number | null;
  readonly startReadiness: number;
  readonly startMissing: readonly StartNeed[];
  readonly launchReadiness: number;
  readonly launchMissing: readonly LaunchNeed[];
  readonly parts: HealthParts;
  readonly score: number | null;
}

type Before = Omit<Assessment, 'health'>;

/** The most each part can give. */
export const healthMost: Readonly<Record<keyof HealthParts, number>> = {
  leverage: 25,
  skin: 20,
  adoption: 20,
  improvement: 15,
  charter: 10,
  cadence: 10,
};

const leveragePoints = { High: 25, Moderate: 15, Low: 5, None: 0, Unassessed: null } as const;
const skinPoints = { Partnership: 20, 'One-sided': 8, Handshake: 0, Unassessed: null } as const;

/** Below this the parts that count say too little for a score. */
export const leastPartsForScore = 50;

function adoptionPoints({ subject, phases }: Before): number | null {
  const { adoption, walk } = phases;
  if (phases.adoptedExceedsInvited) return null;
  if (walk.open && walk.states.adoption !== 'met') return null;
  if (adoption === null) return subject.phase === 'Run' ? 0 : null;
  return healthMost.adoption * clamp01(adoption / subject.settings.walkThreshold);
}

function improvementPoints({ subject, phases }: Before): number | null {
  const { improvement, crawl } = phases;
  if (crawl.open && crawl.states.improvement !== 'met') return null;
  if (improvement === null) return subject.phase === 'Walk' || subject.phase === 'Run' ? 0 : null;
  return healthMost.improvement * clamp01(improvement / subject.settings.crawlThreshold);
}

function partsOf(before: Before, cadence: number, sinceTouch: number | null): HealthParts {
  return {
    leverage: leveragePoints[before.leverage.class],
    skin: skinPoints[before.skin.verdict],
    adoption: adoptionPoints(before),
    improvement: improvementPoints(before),
    charter: healthMost.charter * before.charter.completeness,
    cadence:
      before.subject.status !== 'Active'
        ? null
        : sinceTouch !== null && sinceTouch <= cadence
          ? healthMost.cadence
          : 0,
  };
}

function scoreOf({ subject, phases }: Before, parts: HealthParts): number | null {
  if (subject.ended || subject.status === 'Prospect') return null;
  let sum = 0;
  let most = 0;
  for (const part of partIds) {
    const points = parts[part];
    if (points === null) continue;
    sum += points;
    most += healthMost[part];
  }
  if (most < leastPartsForScore) return null;
  const failed = phases.crawl.result === 'Fail' || phases.walk.result === 'Fail';
  const score = (100 * sum) / most;
  return Math.floor((failed ? Math.min(score, 50) : score) + 0.5 + 1e-9);
}

/** The parts in their order. */
export const partIds: readonly (keyof HealthParts)[] = [
  'leverage',
  'skin',
  'adoption',
  'improvement',
  'charter',
  'cadence',
];

/** What a Crawl still needs, in the order of the rules. */
function startMissing({ subject: { partner }, charter }: Before): StartNeed[] {
  const missing: StartNeed[] = [];
  if (valueSides(partner) < 3) missing.push('value-sides');
  if (partner.assignedTier === null) missing.push('tier');
  if (partner.crawlStart === null || partner.crawlEnd === null || partner.pilotCustomers === null)
    missing.push('crawl-scope');
  if (!isFilledIn(partner.successMetric) || lacksMeasure(partner)) missing.push('metrics');
  if (charter.status === 'Missing') missing.push('charter');
  return missing;
}

/** What a launch still needs, in the order of the rules. */
function launchMissing({ subject, phases, launch, charter }: Before): LaunchNeed[] {
  const missing: LaunchNeed[] = [];
  if (phases.crawl.result !== 'Pass') missing.push('customer-ready');
  if (launch.preLaunchDone < preLaunchCount) missing.push('checklist');
  if (!launch.done.has('sales-brief')) missing.push('sales-briefed');
  if (subject.partner.reviewCadence === null) missing.push('cadence');
  if (!charter.bothSigned) missing.push('charter');
  return missing;
}

/** Each readiness asks five questions. */
const readiness = (missing: readonly string[]): number => (5 - missing.length) / 5;

const plus = (date: string | null, days: number): string | null =>
  date === null ? null : addDays(date, days);

function objectiveReached({ partner: { sourcedRevenue, revenueObjective } }: Subject): number | null {
  if (sourcedRevenue === null || revenueObjective === null || revenueObjective <= 0) return null;
  return finite(sourcedRevenue / revenueObjective);
}

/** Reads contact, readiness and how well the partner does for its stage. */
export function healthOf(before: Before): Health {
  const { subject, tier } = before;
  const { partner, settings, asOf, touch } = subject;
  const cadence = settings.cadenceDays[partner.assignedTier ?? tier.recommended ?? 1];
  const sinceTouch = touch === null ? null : daysBetween(touch, asOf);
  const parts = partsOf(before, cadence, sinceTouch);
  const toStart = startMissing(before);
  const toLaunch = launchMissing(before);
  return {
    cadence,
    sinceTouch,
    touchOverdue:
      subject.status === 'Active' &&
      subject.phase !== 'Ended' &&
      (sinceTouch === null || sinceTouch > cadence),
    nextTouchOn: plus(touch, cadence),
    nextExecutiveReviewOn: plus(subject.lastExecutiveReview, settings.executiveCadenceDays),
    nextQbrOn: plus(subject.lastQbr, settings.executiveCadenceDays),
    objectiveReached: objectiveReached(subject),
    startReadiness: readiness(toStart),
    startMissing: toStart,
    launchReadiness: readiness(toLaunch),
    launchMissing: toLaunch,
    parts,
    score: scoreOf(before, parts),
  };
}
