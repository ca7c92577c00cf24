import type { Criterion } from '../evaluation.ts';
import type { Tier, TierNeed } from '../tier.ts';
import { dateWords, listWords } from '../words.ts';
import { criterion, dateCriterion, holds, type Reasons, type Said, yesCriterion } from './reason.ts';

const tierWords = (tier: number | null): string | null => (tier === null ? null : `Tier ${tier}`);

function fitCriterion({ a: { tier, subject } }: Said): Criterion {
  const { strategicFit, capability } = subject.partner;
  const given = [strategicFit, capability].filter((value) => value !== null);
  return criterion(
    'fit',
    'Neither strategic fit nor capability is below 3',
    given.length === 0 ? 'unknown' : holds(!tier.lowFit),
    {
      value: given.length === 0 ? null : Math.min(...given),
      threshold: 3,
      format: 'number',
      fields: ['strategicFit', 'capability'],
    },
  );
}

function treeCriteria(said: Said): readonly Criterion[] {
  const { partner } = said.a.subject;
  const capacity = yesCriterion(
    'engineeringCapacity',
    'The partner’s engineers can serve themselves',
    partner.engineeringCapacity,
  );
  if (partner.engineeringCapacity === true) return [capacity];
  const marquee = yesCriterion('marquee', 'The partner would shift our position', partner.marquee);
  return partner.marquee === true ? [capacity, marquee, fitCriterion(said)] : [capacity, marquee];
}

function treeSentence({ a: { tier, subject } }: Said): string {
  const { engineeringCapacity, marquee } = subject.partner;
  if (engineeringCapacity === true) return 'Tier 1: the partner’s engineers can serve themselves.';
  if (engineeringCapacity === null) return 'Unknown: whether the partner’s engineers can serve themselves.';
  if (marquee === null) return 'Unknown: whether the partner would shift our position.';
  if (!marquee) return 'Tier 2: the partner has no engineers of its own for it and is no marquee name.';
  return tier.lowFit
    ? 'Tier 2: a marquee partner without engineers of its own for it, but fit or capability is below 3.'
    : 'Tier 3: a marquee partner without engineers of its own for it.';
}

const recommendedCriterion = ({ a: { tier } }: Said): Criterion =>
  criterion('recommendedTier', 'A tier is recommended', tier.recommended === null ? 'unknown' : 'met', {
    value: tierWords(tier.recommended),
    fields: ['engineeringCapacity', 'marquee', 'strategicFit', 'capability'],
  });

function earnedCriteria({ a: { leverage, skin, phases } }: Said): readonly Criterion[] {
  return [
    criterion('investment', 'The investment is Full', holds(leverage.investment === 'Full'), {
      value: leverage.investment,
      threshold: 'Full',
      fields: ['requirementEvidence', 'partnerAnnualBenefit'],
    }),
    criterion('crawlGate', 'The Crawl passed', gateState(phases.crawl.result), {
      value: phases.crawl.result,
      threshold: 'Pass',
      fields: ['baseline', 'pilotResult', 'reportedImprovement', 'pilotRecommends', 'integrationScalable'],
    }),
    criterion('walkGate', 'The Walk passed', gateState(phases.walk.result), {
      value: phases.walk.result,
      threshold: 'Pass',
      fields: ['invitedCustomers', 'adoptedCustomers', 'partnerPromoting', 'supportManageable'],
    }),
    criterion(
      'skinVerdict',
      'Both sides have something to lose',
      skin.verdict === 'Unassessed' ? 'unknown' : holds(skin.verdict === 'Partnership'),
      {
        value: skin.verdict,
        threshold: 'Partnership',
        fields: ['ourCommitment', 'ourLoss', 'partnerCommitment', 'partnerLoss'],
      },
    ),
  ];
}

const gateState = (result: 'Pass' | 'Fail' | 'Pending') =>
  result === 'Pending' ? 'unknown' : holds(result === 'Pass');

/** The next tier is earned already, or what is looked at for it: a need is a criterion that is not met. */
function needsCriteria(said: Said): readonly Criterion[] {
  const { next, ceiling, recommended } = said.a.tier;
  if (next === null || ceiling === null || recommended === null) return [];
  const earned = criterion('earned', `Tier ${next} is earned`, holds(next <= ceiling), {
    value: tierWords(ceiling),
    threshold: tierWords(next),
  });
  if (next <= ceiling) return [earned];
  const asked = [
    ...(recommended === 2 ? [] : ['crawlGate']),
    ...(next === 3 && recommended < 3 ? ['walkGate', 'skinVerdict'] : []),
  ];
  return [earned, ...earnedCriteria(said).filter(({ id }) => asked.includes(id))];
}

function ceilingSentence({ a: { tier } }: Said): string {
  const { recommended, ceiling } = tier;
  if (recommended === null || ceiling === null) return 'Unknown until a tier is recommended.';
  if (ceiling < recommended)
    return `Tier ${ceiling}: Tier ${recommended} is recommended, but neither full leverage nor a passed Crawl has earned it.`;
  if (ceiling === recommended) return `Tier ${ceiling}, as recommended.`;
  return ceiling === 3
    ? 'Tier 3: the Walk passed and both sides have something to lose.'
    : 'Tier 2: the Crawl passed.';
}

function assignedCriterion({ a: { subject } }: Said): Criterion {
  return criterion('assignedTier', 'A tier is assigned', holds(subject.partner.assignedTier !== null), {
    value: tierWords(subject.partner.assignedTier),
    fields: ['assignedTier'],
  });
}

function fitSentence({ a: { tier, subject } }: Said): string {
  const assigned = subject.partner.assignedTier;
  switch (tier.fit) {
    case 'Unassigned':
      return 'Unassigned: no tier is assigned.';
    case 'Unknown':
      return 'Unknown: no tier can be recommended yet.';
    case 'Over-tiered':
      return `Over-tiered: Tier ${assigned} is above Tier ${tier.ceiling}, the highest earned so far.`;
    case 'Under-tiered':
      return `Under-tiered: Tier ${assigned} is below Tier ${tier.base}, which the partner fits.`;
    case 'Matched':
      return `Matched: Tier ${assigned} is neither above what is earned nor below what fits.`;
  }
}

const needWords: Readonly<Record<TierNeed, string>> = {
  'pass-crawl': 'pass the Crawl',
  'pass-walk': 'pass the Walk',
  'both-commit': 'have both sides commit',
};

function needsSentence(tier: Tier): string {
  if (tier.next === null)
    return tier.recommended === null ? 'Unknown until a tier is recommended.' : 'There is no tier above 3.';
  return tier.nextNeeds.length === 0
    ? `Nothing is missing for Tier ${tier.next}.`
    : `Tier ${tier.next} needs to ${listWords(tier.nextNeeds.map((need) => needWords[need]))}.`;
}

function reviewCriteria({ a: { subject } }: Said): readonly Criterion[] {
  const { assignedTier, tierSince, lastTierReview } = subject.partner;
  return [
    criterion('tier-1', 'Tier 1 is assigned', assignedTier === null ? 'unknown' : holds(assignedTier === 1), {
      value: tierWords(assignedTier),
      threshold: 'Tier 1',
      fields: ['assignedTier'],
    }),
    dateCriterion('tierSince', 'When the tier was given is known', tierSince),
    dateCriterion('lastTierReview', 'When the tier was last reviewed is known', lastTierReview),
  ];
}

function reviewSentence({ a: { tier, subject } }: Said): string {
  if (tier.review === null)
    return subject.partner.assignedTier === 1
      ? 'No review without the day the tier was given or last reviewed.'
      : 'Only Tier 1 has a review.';
  return tier.review === 'Due'
    ? `Due since ${dateWords(tier.reviewOn)}.`
    : `The next review is on ${dateWords(tier.reviewOn)}.`;
}

function timelineSentence({ a: { tier, subject } }: Said): string {
  const { liveDate, startDate } = subject.partner;
  switch (tier.timeline) {
    case 'Live':
      return `Live since ${dateWords(liveDate)}.`;
    case 'No start date':
      return `In ${subject.phase}, but no start date is on record.`;
    case 'Not started':
      return startDate === null ? 'Joint work has not begun.' : `Joint work begins ${dateWords(startDate)}.`;
    case 'No tier':
      return 'Begun, but without a tier there is no timeline.';
    case 'Ongoing':
      return 'Tier 3 goes on without an end.';
    case 'Late':
    case 'On track':
      return `${tier.timeline}: begun ${dateWords(startDate)}, Tier ${tier.timelineTier} is to be live by ${dateWords(tier.timelineUntil)}.`;
  }
}

/** Why each computed field of section 4 is what it is. */
export const tierReasons: Reasons<
  | 'recommendedTier'
  | 'tierCeiling'
  | 'tierFit'
  | 'nextTier'
  | 'nextTierNeeds'
  | 'tierReviewOn'
  | 'tierReview'
  | 'timelineStatus'
> = {
  recommendedTier: (said) => ({ criteria: treeCriteria(said), conclusion: treeSentence(said) }),
  tierCeiling: (said) => ({
    criteria: [recommendedCriterion(said), ...earnedCriteria(said)],
    conclusion: ceilingSentence(said),
  }),
  tierFit: (said) => ({
    criteria: [
      assignedCriterion(said),
      recommendedCriterion(said),
      criterion(
        'not-above',
        'The assigned tier is earned',
        said.a.tier.ceiling === null || said.a.subject.partner.assignedTier === null
          ? 'unknown'
          : holds(said.a.tier.fit !== 'Over-tiered'),
        {
          value: tierWords(said.a.subject.partner.assignedTier),
          threshold: tierWords(said.a.tier.ceiling),
          fields: ['assignedTier'],
        },
      ),
      criterion(
        'not-below',
        'The assigned tier is not too low',
        said.a.tier.base === null || said.a.subject.partner.assignedTier === null
          ? 'unknown'
          : holds(said.a.tier.fit !== 'Under-tiered'),
        {
          value: tierWords(said.a.subject.partner.assignedTier),
          threshold: tierWords(said.a.tier.base),
          fields: ['assignedTier'],
        },
      ),
      fitCriterion(said),
    ],
    conclusion: fitSentence(said),
  }),
  nextTier: (said) => ({
    criteria: [recommendedCriterion(said), assignedCriterion(said)],
    conclusion:
      said.a.tier.next === null ? needsSentence(said.a.tier) : `The next tier is Tier ${said.a.tier.next}.`,
  }),
  nextTierNeeds: (said) => ({
    criteria: [recommendedCriterion(said), ...needsCriteria(said)],
    conclusion: needsSentence(said.a.tier),
  }),
  tierReviewOn: (said) => ({ criteria: reviewCriteria(said), conclusion: reviewSentence(said) }),
  tierReview: (said) => ({ criteria: reviewCriteria(said), conclusion: reviewSentence(said) }),
  timelineStatus: (said) => ({
    criteria: [
      dateCriterion('startDate', 'Joint work has a start date', said.a.subject.partner.startDate),
      criterion('tier', 'A tier sets the timeline', said.a.tier.timelineTier === null ? 'unknown' : 'met', {
        value: tierWords(said.a.tier.timelineTier),
        fields: ['assignedTier'],
      }),
      criterion(
        'live',
        'Customers can use the integration in time',
        said.a.tier.timeline === 'Live' ? 'met' : said.a.tier.timeline === 'Late' ? 'not met' : 'not yet',
        {
          value: said.a.subject.partner.liveDate,
          threshold: said.a.tier.timelineUntil,
          format: 'date',
          fields: ['liveDate'],
        },
      ),
    ],
    conclusion: timelineSentence(said),
  }),
};
