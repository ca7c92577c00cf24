import type { tierFits, tierNeeds, tierReviews, timelineStatuses } from '../fields/choices.ts';
import type { Partner } from '../fields/fields.ts';
import { addMonths, later } from './dates.ts';
import { decideBy } from './decision-tree.ts';
import type { Leverage } from './leverage.ts';
import type { Phases } from './phases.ts';
import type { Skin } from './skin.ts';
import type { Subject } from './subject.ts';
import { isLowFit, tierTree } from './tier-tree.ts';

export type TierNumber = 1 | 2 | 3;
export type TierFit = (typeof tierFits)[number];
export type TierNeed = (typeof tierNeeds)[number];
export type TierReview = (typeof tierReviews)[number];
export type TimelineStatus = (typeof timelineStatuses)[number];

/** The tier a partner fits, has earned and was given (rules.md section 4). */
export interface Tier {
  readonly lowFit: boolean;
  readonly recommended: TierNumber | null;
  readonly ceiling: TierNumber | null;
  /** The lower of recommendation and ceiling. */
  readonly base: TierNumber | null;
  readonly fit: TierFit;
  readonly next: TierNumber | null;
  readonly nextNeeds: readonly TierNeed[];
  readonly reviewOn: string | null;
  readonly review: TierReview | null;
  /** Assigned, or else recommended: the tier that the timeline is held against. */
  readonly timelineTier: TierNumber | null;
  /** The last day on which the tier's timeline is kept, where it has one. */
  readonly timelineUntil: string | null;
  readonly timeline: TimelineStatus;
}

function ceilingOf(
  recommended: TierNumber | null,
  { investment }: Leverage,
  { crawl, walk }: Phases,
  { verdict }: Skin,
): TierNumber | null {
  if (recommended === null) return null;
  let ceiling = recommended;
  if (ceiling === 3 && investment !== 'Full' && crawl.result !== 'Pass') ceiling = 2;
  else if (ceiling === 1 && crawl.result === 'Pass') ceiling = 2;
  return ceiling >= 2 && walk.result === 'Pass' && verdict === 'Partnership' ? 3 : ceiling;
}

function fitOf(
  assigned: TierNumber | null,
  recommended: TierNumber | null,
  ceiling: TierNumber | null,
  base: TierNumber | null,
  lowFit: boolean,
): TierFit {
  if (assigned === null) return 'Unassigned';
  if (recommended === null || ceiling === null || base === null) return 'Unknown';
  if (assigned > ceiling) return 'Over-tiered';
  return assigned < base && !lowFit ? 'Under-tiered' : 'Matched';
}

function nextOf(recommended: TierNumber | null, current: TierNumber | null): TierNumber | null {
  if (recommended === null || current === null || current === 3) return null;
  return current === 1 ? 2 : 3;
}

const nothing: readonly TierNeed[] = [];

function needsOf(
  recommended: TierNumber | null,
  ceiling: TierNumber | null,
  next: TierNumber | null,
  { crawl, walk }: Phases,
  { verdict }: Skin,
): readonly TierNeed[] {
  if (recommended === null || ceiling === null || next === null || next <= ceiling) return nothing;
  const needs: TierNeed[] = [];
  if (recommended !== 2 && crawl.result !== 'Pass') needs.push('pass-crawl');
  if (next === 3 && recommended < 3) {
    if (walk.result !== 'Pass') needs.push('pass-walk');
    if (verdict !== 'Partnership') needs.push('both-commit');
  }
  return needs;
}

function reviewDate({ assignedTier, tierSince, lastTierReview }: Partner, months: number): string | null {
  const last = assignedTier === 1 ? later(tierSince, lastTierReview) : null;
  return last === null ? null : addMonths(last, months);
}

/** The months within which an integration of the tier goes live; tier 3 goes on. */
const timelineMonths = { 1: 6, 2: 12, 3: null } as const;

function timelineUntil({ startDate }: Partner, tier: TierNumber | null): string | null {
  const months = tier === null ? null : timelineMonths[tier];
  return startDate === null || months === null ? null : addMonths(startDate, months);
}

function timelineOf(subject: Subject, tier: TierNumber | null, until: string | null): TimelineStatus {
  const { partner, asOf, inProgress } = subject;
  const { liveDate, startDate } = partner;
  if (liveDate !== null && liveDate <= asOf) return 'Live';
  if (startDate === null) return inProgress ? 'No start date' : 'Not started';
  if (startDate > asOf) return 'Not started';
  if (tier === null) return 'No tier';
  if (until === null) return 'Ongoing';
  return asOf > until ? 'Late' : 'On track';
}

/** Reads the tier from the tree of the rules and from what leverage, skin and gates have earned. */
export function tierOf(subject: Subject, leverage: Leverage, skin: Skin, phases: Phases): Tier {
  const { partner, settings, asOf } = subject;
  const lowFit = isLowFit(partner);
  const recommended = decideBy(tierTree, partner);
  const ceiling = ceilingOf(recommended, leverage, phases, skin);
  const base = recommended !== null && ceiling !== null && ceiling < recommended ? ceiling : recommended;
  const next = nextOf(recommended, partner.assignedTier ?? base);
  const reviewOn = reviewDate(partner, settings.tierReviewMonths);
  const timelineTier = partner.assignedTier ?? recommended;
  const until = timelineUntil(partner, timelineTier);
  return {
    lowFit,
    recommended,
    ceiling,
    base,
    fit: fitOf(partner.assignedTier, recommended, ceiling, base, lowFit),
    next,
    nextNeeds: needsOf(recommended, ceiling, next, phases, skin),
    reviewOn,
    review: reviewOn === null ? null : asOf >= reviewOn ? 'Due' : 'Scheduled',
    timelineTier,
    timelineUntil: until,
    timeline: timelineOf(subject, timelineTier, until),
  };
}
