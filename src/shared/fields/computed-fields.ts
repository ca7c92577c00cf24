import {
  charterStatuses,
  continueDecisions,
  gateResults,
  investments,
  launchNeeds,
  launchStatuses,
  leverageClasses,
  leverageTypes,
  qualificationVerdicts,
  skinVerdicts,
  startNeeds,
  tierFits,
  tierNeeds,
  tierReviews,
  timelineStatuses,
} from './choices.ts';
import { computeds } from './field.ts';
import { findingsKind } from './finding.ts';
import { choice, choiceList, date, integer, ratio, textLine, tier, yesNo } from './kinds.ts';

const leverage = computeds('leverage');
const skin = computeds('skin');
const value = computeds('value');
const tiering = computeds('tier');
const phase = computeds('phases');
const charter = computeds('charter');
const launch = computeds('launch');
const health = computeds('health');

/** Every field the rules compute, in the order of an export (portfolio-csv.md, Fields, marked C). */
export const computedFields = [
  leverage(
    'leverageType',
    'Leverage Type',
    choice(leverageTypes),
    'Why the partner needs us: the first of the five types that holds.',
    'Type',
  ),
  leverage(
    'leverageClass',
    'Leverage Class',
    choice(leverageClasses),
    'How strongly the partner needs us.',
    'Class',
  ),
  leverage('investment', 'Investment', choice(investments), 'How much to invest, given the leverage.'),
  leverage(
    'qualificationVerdict',
    'Qualification Verdict',
    choice(qualificationVerdicts),
    'What the partner’s own answer tells us to do.',
    'Their answer',
  ),
  leverage(
    'partnerRoi',
    'Partner ROI',
    ratio,
    'The partner’s return: benefit less cost, by cost.',
    'Their ROI',
  ),

  skin(
    'skinVerdict',
    'Skin Verdict',
    choice(skinVerdicts),
    'Whether both sides lose something if it fails.',
    'Verdict',
  ),
  skin('commitmentBalance', 'Commitment Balance', ratio, 'The smaller commitment by the larger.', 'Balance'),
  skin(
    'skinSignals',
    'Skin Signals',
    integer,
    'How many of the four signs of real stakes are there.',
    'Signals',
  ),
  skin('ourRoi', 'Our ROI', ratio, 'Our return: sourced revenue less our commitment, by our commitment.'),

  value('valueSides', 'Value Sides', integer, 'For how many of the three sides a value is named.', 'Sides'),

  tiering(
    'recommendedTier',
    'Recommended Tier',
    tier,
    'The tier the tree of the rules recommends.',
    'Recommended',
  ),
  tiering('tierCeiling', 'Tier Ceiling', tier, 'The highest tier earned so far.', 'Ceiling'),
  tiering('tierFit', 'Tier Fit', choice(tierFits), 'Whether the assigned tier fits.', 'Fit of tier'),
  tiering('nextTier', 'Next Tier', tier, 'The tier above the present one.'),
  tiering('nextTierNeeds', 'Next Tier Needs', choiceList(tierNeeds), 'What is missing for the next tier.'),
  tiering('tierReviewOn', 'Tier Review On', date, 'The day the tier is to be reviewed.', 'Review on'),
  tiering(
    'tierReview',
    'Tier Review',
    choice(tierReviews),
    'Whether the review of the tier is due.',
    'Review',
  ),
  tiering(
    'timelineStatus',
    'Timeline',
    choice(timelineStatuses),
    'Whether the integration is as far as its tier allows time for.',
  ),

  phase('improvement', 'Improvement', ratio, 'What the pilot improved, against the threshold to pass Crawl.'),
  phase('crawlGate', 'Crawl Gate', choice(gateResults), 'Whether the Crawl passed.', 'Crawl'),
  phase(
    'adoption',
    'Adoption',
    ratio,
    'The share of the invited customers who adopted, against the threshold to pass Walk.',
  ),
  phase('walkGate', 'Walk Gate', choice(gateResults), 'Whether the Walk passed.', 'Walk'),
  phase('runGate', 'Run Gate', choice(gateResults), 'Whether the partnership is ready for Run.', 'Run'),
  phase(
    'continueDecision',
    'Decision',
    choice(continueDecisions),
    'Continue, finish, restart or end: what the gates say.',
  ),

  charter(
    'charterCompleteness',
    'Charter Completeness',
    ratio,
    'The share of the fourteen charter items that are filled in.',
    'Complete',
  ),
  charter('charterStatus', 'Charter Status', choice(charterStatuses), 'How far the charter is.', 'Status'),

  launch(
    'checklistDoneCount',
    'Checklist Done Count',
    integer,
    'How many of the 17 launch items are done.',
    'Done',
  ),
  launch('checklistOverdue', 'Checklist Overdue', integer, 'How many launch items are overdue.', 'Overdue'),
  launch('launchStatus', 'Launch Status', choice(launchStatuses), 'How the launch stands.', 'Status'),

  health(
    'touchOverdue',
    'Touch Overdue',
    yesNo,
    'Whether the partner has not heard from us within the cadence of its tier.',
  ),
  health('nextTouchOn', 'Next Touch On', date, 'The day by which the next touch is due.', 'Next touch'),
  health(
    'nextExecutiveReviewOn',
    'Next Executive Review On',
    date,
    'The day by which the next executive review is due.',
    'Next executive review',
  ),
  health('nextQbrOn', 'Next QBR On', date, 'The day by which the next QBR is due.', 'Next QBR'),
  health(
    'objectiveReached',
    'Objective Reached',
    ratio,
    'Sourced revenue by the revenue objective.',
    'Reached',
  ),
  health(
    'healthScore',
    'Health Score',
    integer,
    'How well the partner does for its stage, 0 to 100.',
    'Score',
  ),
  health(
    'startReadiness',
    'Start Readiness',
    ratio,
    'The share of what a Crawl needs that is in place.',
    'Ready to start',
  ),
  health(
    'startMissing',
    'Start Missing',
    choiceList(startNeeds),
    'What a Crawl still needs.',
    'Missing to start',
  ),
  health(
    'launchReadiness',
    'Launch Readiness',
    ratio,
    'The share of what a launch needs that is in place.',
    'Ready to launch',
  ),
  health(
    'launchMissing',
    'Launch Missing',
    choiceList(launchNeeds),
    'What a launch still needs.',
    'Missing to launch',
  ),
  health('findings', 'Findings', findingsKind, 'The classic mistakes seen in this partner’s record.'),
  health('nextAction', 'Next Action', textLine, 'The one thing to do next.', 'Next action'),
] as const;
