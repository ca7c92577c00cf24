import { checklistIds, type FindingId, type Severity } from '#shared/fields/choices.ts';
import type { Partner } from '#shared/fields/fields.ts';
import { day, today } from '#support/judge.ts';
import {
  crawlPassed,
  exemplary,
  fullCharter,
  highLeverage,
  marquee,
  moderateLeverage,
  noLeverage,
  runPassed,
  selfServe,
  signed,
  strategicFit,
  walkPassed,
} from '#support/parts.ts';

type Values = Partial<Partner>;
type Claim = readonly [claim: string, change: Values];

/** A partner for whom a finding is raised, and small changes after which it still is, or no longer is. */
export interface FindingCase {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly raised: Values;
  /** Still raised after these changes. */
  readonly still: readonly Claim[];
  /** No longer raised after these. */
  readonly stopped: readonly Claim[];
}

const crawlFailed = { ...crawlPassed, pilotRecommends: false } satisfies Values;
const walkFailed = { ...walkPassed, supportManageable: false } satisfies Values;
const allItemsBut = (...missing: readonly string[]) => checklistIds.filter((id) => !missing.includes(id));

/** Every finding of section 9, in its order. */
export const findingCases: readonly FindingCase[] = [
  {
    id: 'adopted-exceeds-invited',
    severity: 'error',
    raised: { invitedCustomers: 5, adoptedCustomers: 6 },
    still: [
      ['nobody was invited', { invitedCustomers: 0, adoptedCustomers: 1 }],
      ['the partnership has ended', { status: 'Ended' }],
    ],
    stopped: [
      ['as many adopted as were invited', { adoptedCustomers: 5 }],
      ['the invited are unknown', { invitedCustomers: null }],
      ['the adopted are unknown', { adoptedCustomers: null }],
    ],
  },
  {
    id: 'dates-reversed',
    severity: 'error',
    raised: { crawlStart: day(-10), crawlEnd: day(-11) },
    still: [
      ['the Walk ends before it starts', { crawlEnd: null, walkStart: day(5), walkEnd: day(4) }],
      ['it is live before it starts', { crawlEnd: null, startDate: today, liveDate: day(-1) }],
      ['the phase is Ended', { phase: 'Ended' }],
    ],
    stopped: [
      ['the Crawl ends on the day it starts', { crawlEnd: day(-10) }],
      ['the end of the Crawl is unknown', { crawlEnd: null }],
      ['the start of the Crawl is unknown', { crawlStart: null }],
      ['the Walk ends on the day it starts', { crawlEnd: null, walkStart: day(5), walkEnd: day(5) }],
      ['it is live on the day it starts', { crawlEnd: null, startDate: today, liveDate: today }],
    ],
  },
  {
    id: 'skipped-crawl',
    severity: 'error',
    raised: { phase: 'Walk' },
    still: [
      ['the phase is Run', { phase: 'Run' }],
      ['the Crawl failed', crawlFailed],
      ['an answer of the Crawl is missing', { ...crawlPassed, integrationScalable: null }],
      ['the partner is paused', { status: 'Paused' }],
    ],
    stopped: [
      ['the Crawl passed', crawlPassed],
      ['the phase is Crawl', { phase: 'Crawl' }],
      ['the phase is Not started', { phase: 'Not started' }],
    ],
  },
  {
    id: 'skipped-walk',
    severity: 'error',
    raised: { phase: 'Run' },
    still: [
      ['the Crawl passed', crawlPassed],
      ['the Walk failed', { ...crawlPassed, ...walkFailed }],
    ],
    stopped: [
      ['the Walk passed', walkPassed],
      ['the phase is Walk', { phase: 'Walk' }],
    ],
  },
  {
    id: 'run-unproven',
    severity: 'warning',
    raised: { phase: 'Run', ...crawlPassed, ...walkPassed },
    still: [
      ['the return was not shown', { bothCommitted: true, roiValidated: false }],
      ['only one answer is missing', { bothCommitted: true }],
    ],
    stopped: [
      ['the Run gate passed', runPassed],
      ['the Crawl is unproven', { pilotRecommends: null }],
      ['the Walk is unproven', { partnerPromoting: null }],
      ['the Walk failed', { partnerPromoting: false }],
      ['the phase is Walk', { phase: 'Walk' }],
    ],
  },
  {
    id: 'parallel-phases',
    severity: 'error',
    raised: { crawlStart: day(-30), crawlEnd: day(-10), walkStart: day(-11) },
    still: [
      ['the Crawl has no end and the Walk starts today', { crawlEnd: null, walkStart: today }],
      ['both lie ahead', { crawlStart: day(10), crawlEnd: day(40), walkStart: day(39) }],
      [
        'the Run starts before the Walk ends',
        { crawlStart: null, walkStart: day(-90), walkEnd: day(-10), runStart: day(-11) },
      ],
      [
        'the Walk has no end and the Run starts today',
        { crawlStart: null, walkStart: day(-90), walkEnd: null, runStart: today },
      ],
    ],
    stopped: [
      ['the Walk starts on the day the Crawl ends', { walkStart: day(-10) }],
      ['the Crawl has no end and the Walk starts tomorrow', { crawlEnd: null, walkStart: day(1) }],
      ['the Crawl has no start', { crawlStart: null }],
      ['the Walk has no start', { walkStart: null }],
      [
        'the Run starts on the day the Walk ends',
        { crawlStart: null, walkStart: day(-90), walkEnd: day(-10), runStart: day(-10) },
      ],
      [
        'the Walk has no end and the Run starts tomorrow',
        { crawlStart: null, walkStart: day(-90), walkEnd: null, runStart: day(1) },
      ],
      ['only the Run has a start', { crawlStart: null, walkStart: null, walkEnd: day(5), runStart: today }],
    ],
  },
  {
    id: 'sunk-cost',
    severity: 'error',
    raised: { phase: 'Crawl', crawlEnd: day(-31), ...crawlFailed },
    still: [
      ['the phase is Run', { phase: 'Run' }],
      ['the status says Active', { status: 'Active' }],
      [
        'it is the Walk that failed',
        { phase: 'Walk', crawlEnd: day(-120), ...crawlPassed, ...walkFailed, walkEnd: day(-31) },
      ],
      [
        'both failed, the Crawl without an end',
        { phase: 'Run', crawlEnd: null, ...walkFailed, walkEnd: day(-31) },
      ],
    ],
    stopped: [
      ['the grace of 30 days is not over', { crawlEnd: day(-30) }],
      ['the Crawl has no end', { phase: 'Walk', crawlEnd: null }],
      ['the Crawl passed', crawlPassed],
      ['the Crawl is unanswered', { pilotRecommends: null }],
      ['the partner is paused', { status: 'Paused' }],
      ['the partner is a prospect', { status: 'Prospect' }],
      [
        'it is the Walk that failed, 30 days ago',
        { phase: 'Walk', crawlEnd: day(-120), ...crawlPassed, ...walkFailed, walkEnd: day(-30) },
      ],
      [
        'it is the Walk that failed, without an end',
        { phase: 'Run', crawlEnd: day(-120), ...crawlPassed, ...walkFailed, walkEnd: null },
      ],
    ],
  },
  {
    id: 'roi-negative',
    severity: 'warning',
    raised: {
      phase: 'Run',
      runStart: day(-183),
      ourCommitment: 100,
      sourcedRevenue: 60,
      influencedRevenue: 39,
    },
    still: [
      ['only sourced revenue is known', { sourcedRevenue: 99, influencedRevenue: null }],
      ['only influenced revenue is known', { sourcedRevenue: null, influencedRevenue: 99 }],
      ['the revenue is 0', { sourcedRevenue: 0, influencedRevenue: null }],
      ['the partner is paused', { status: 'Paused' }],
    ],
    stopped: [
      ['the Run began 182 days ago', { runStart: day(-182) }],
      ['the start of the Run is unknown', { runStart: null }],
      ['the revenue equals the commitment', { influencedRevenue: 40 }],
      [
        'the revenue equals the commitment, to the cent',
        { ourCommitment: 141956.17, sourcedRevenue: 95055.31, influencedRevenue: 46900.86 },
      ],
      [
        'the revenue equals the commitment, in tenths',
        { ourCommitment: 0.8, sourcedRevenue: 0.1, influencedRevenue: 0.7 },
      ],
      ['no revenue is known', { sourcedRevenue: null, influencedRevenue: null }],
      ['our commitment is unknown', { ourCommitment: null }],
      ['our commitment is 0', { ourCommitment: 0, sourcedRevenue: 0, influencedRevenue: 0 }],
      ['the phase is Walk', { phase: 'Walk' }],
    ],
  },
  {
    id: 'no-criteria',
    severity: 'warning',
    raised: { phase: 'Crawl' },
    still: [
      ['there is a metric and no figure', { successMetric: 'Minutes per ticket' }],
      ['there is a baseline and no metric', { baseline: 14 }],
      ['there is a report and no metric', { reportedImprovement: 0.1 }],
      ['the metric is to be decided', { successMetric: 'TBD', baseline: 14 }],
      ['only the result is known', { successMetric: 'Minutes per ticket', pilotResult: 11 }],
      ['the phase is Walk after a Crawl that passed', { phase: 'Walk', ...crawlPassed }],
      ['the phase is Run after a Crawl that passed', { phase: 'Run', ...crawlPassed }],
    ],
    stopped: [
      ['there are a metric and a baseline', { successMetric: 'Minutes per ticket', baseline: 14 }],
      ['the baseline is 0', { successMetric: 'Joint deals', baseline: 0 }],
      ['there are a metric and a report', { successMetric: 'Minutes per ticket', reportedImprovement: 0.1 }],
      ['the phase is Not started', { phase: 'Not started' }],
      ['the phase is blank', { phase: null }],
      ['the Crawl was skipped, which says it all', { phase: 'Walk' }],
    ],
  },
  {
    id: 'phase-behind',
    severity: 'info',
    raised: { crawlStart: today },
    still: [
      ['the phase says Not started', { phase: 'Not started' }],
      ['the phase is Crawl and the Walk began', { phase: 'Crawl', walkStart: today }],
      ['the phase is Walk and the Run began', { phase: 'Walk', runStart: day(-1) }],
      ['the phase is Crawl and the Run began', { phase: 'Crawl', runStart: day(-1) }],
      ['a prospect is in Crawl', { phase: 'Crawl', status: 'Prospect' }],
      ['a prospect is in Run', { phase: 'Run', status: 'Prospect' }],
    ],
    stopped: [
      ['the Crawl starts tomorrow', { crawlStart: day(1) }],
      ['the phase is Crawl', { phase: 'Crawl' }],
      ['the phase is Walk', { phase: 'Walk' }],
      ['the phase is Run, though it began before the Walk', { phase: 'Run', walkStart: today }],
      ['the partner is paused', { status: 'Paused' }],
      ['a prospect has not begun', { crawlStart: null, status: 'Prospect' }],
      ['the Walk starts tomorrow', { phase: 'Crawl', walkStart: day(1) }],
    ],
  },
  {
    id: 'crawl-overrun',
    severity: 'warning',
    raised: { phase: 'Crawl', crawlStart: day(-57) },
    still: [
      ['the phase is Not started', { phase: 'Not started' }],
      ['it is planned for 57 days', { crawlStart: day(10), crawlEnd: day(67) }],
      ['it ended after 57 days', { crawlStart: day(-157), crawlEnd: day(-100) }],
      ['the partner is a prospect', { status: 'Prospect' }],
    ],
    stopped: [
      ['it is at its 56th day', { crawlStart: day(-56) }],
      ['it ended after 56 days', { crawlStart: day(-156), crawlEnd: day(-100) }],
      ['it began long ago and ended in time', { crawlEnd: day(-20) }],
      ['the start is unknown', { crawlStart: null }],
      ['the phase is Walk', { phase: 'Walk' }],
      ['the phase is Run', { phase: 'Run' }],
      ['the partner is paused', { status: 'Paused' }],
    ],
  },
  {
    id: 'crawl-rushed',
    severity: 'info',
    raised: { phase: 'Crawl', crawlStart: day(-10), crawlEnd: day(14) },
    still: [
      ['the phase is blank', { phase: null }],
      ['it is one day', { crawlEnd: day(-10) }],
      ['the partner is paused', { status: 'Paused' }],
    ],
    stopped: [
      ['it has its 25 days', { crawlEnd: day(15) }],
      ['its dates are reversed', { crawlEnd: day(-11) }],
      ['its end is unknown', { crawlEnd: null }],
      ['its start is unknown', { crawlStart: null }],
      ['the phase is Walk', { phase: 'Walk' }],
    ],
  },
  {
    id: 'walk-overrun',
    severity: 'warning',
    raised: { phase: 'Walk', walkStart: day(-85) },
    still: [
      ['the phase is Crawl', { phase: 'Crawl' }],
      ['the phase is blank', { phase: null }],
      ['it is planned for 85 days', { walkStart: day(10), walkEnd: day(95) }],
    ],
    stopped: [
      ['it is at its 84th day', { walkStart: day(-84) }],
      ['it is planned for 84 days', { walkStart: day(10), walkEnd: day(94) }],
      ['it ended in time', { walkEnd: day(-10) }],
      ['the start is unknown', { walkStart: null }],
      ['the phase is Run', { phase: 'Run' }],
      ['the partner is paused', { status: 'Paused' }],
    ],
  },
  {
    id: 'walk-rushed',
    severity: 'info',
    raised: { phase: 'Walk', walkStart: day(-10), walkEnd: day(42) },
    still: [
      ['the phase is Crawl', { phase: 'Crawl' }],
      ['it is one day', { walkEnd: day(-10) }],
      ['the partner is paused', { status: 'Paused' }],
    ],
    stopped: [
      ['it has its 53 days', { walkEnd: day(43) }],
      ['its dates are reversed', { walkEnd: day(-11) }],
      ['its end is unknown', { walkEnd: null }],
      ['its start is unknown', { walkStart: null }],
      ['the phase is Run', { phase: 'Run' }],
    ],
  },
  {
    id: 'pilot-size',
    severity: 'info',
    raised: { phase: 'Crawl', pilotCustomers: 3 },
    still: [
      ['there is none', { pilotCustomers: 0 }],
      ['the phase is blank', { phase: null }],
    ],
    stopped: [
      ['there is one', { pilotCustomers: 1 }],
      ['there are two', { pilotCustomers: 2 }],
      ['they are unknown', { pilotCustomers: null }],
      ['the phase is Walk', { phase: 'Walk' }],
      ['the phase is Run', { phase: 'Run' }],
    ],
  },
  {
    id: 'walk-size',
    severity: 'info',
    raised: { phase: 'Walk', invitedCustomers: 4 },
    still: [
      ['there are eleven', { invitedCustomers: 11 }],
      ['there is none', { invitedCustomers: 0 }],
      ['the phase is blank', { phase: null }],
      ['the phase is Crawl', { phase: 'Crawl' }],
    ],
    stopped: [
      ['there are five', { invitedCustomers: 5 }],
      ['there are ten', { invitedCustomers: 10 }],
      ['they are unknown', { invitedCustomers: null }],
      ['the phase is Run', { phase: 'Run' }],
    ],
  },
  {
    id: 'leverage-contradiction',
    severity: 'warning',
    raised: { qualificationAnswer: 'Nothing changes', ...highLeverage },
    still: [
      ['walking away, Moderate', { requirementEvidence: null, ...moderateLeverage }],
      [
        'pursuing, Moderate',
        { qualificationAnswer: 'Loses status', requirementEvidence: null, ...moderateLeverage },
      ],
      [
        'pursuing, Low',
        { qualificationAnswer: 'Loses status', requirementEvidence: null, jointMarketing: true },
      ],
      ['pursuing, None', { qualificationAnswer: 'Loses status', ...noLeverage }],
      ['testing, Low', { qualificationAnswer: 'Loses customers', ...noLeverage, jointMarketing: true }],
      ['testing, None', { qualificationAnswer: 'Loses customers', ...noLeverage }],
    ],
    stopped: [
      ['pursuing, High', { qualificationAnswer: 'Loses status' }],
      ['testing, High', { qualificationAnswer: 'Loses customers' }],
      [
        'testing, Moderate',
        { qualificationAnswer: 'Loses customers', requirementEvidence: null, ...moderateLeverage },
      ],
      ['walking away, Low', { ...noLeverage, jointMarketing: true }],
      ['walking away, Low and to assess', { requirementEvidence: null, jointMarketing: true }],
      ['walking away, None', noLeverage],
      ['walking away, Unassessed', { requirementEvidence: null }],
      ['pursuing, Unassessed', { qualificationAnswer: 'Loses status', requirementEvidence: 'TBD' }],
      ['no answer', { qualificationAnswer: null }],
    ],
  },
  {
    id: 'requirement-expiring',
    severity: 'warning',
    raised: { ...highLeverage, requirementUntil: day(90) },
    still: [
      ['it ends today', { requirementUntil: today }],
      ['it has lapsed', { requirementUntil: day(-400) }],
      ['the partner is paused', { status: 'Paused' }],
    ],
    stopped: [
      ['it has 91 days left', { requirementUntil: day(91) }],
      ['it has no end', { requirementUntil: null }],
      ['there is no evidence', { requirementEvidence: null }],
      ['there is no requirement', { requirementEvidence: 'none' }],
      ['the evidence is a bare yes', { requirementEvidence: 'yes' }],
    ],
  },
  {
    id: 'exclusivity-over',
    severity: 'info',
    raised: { exclusiveUntil: day(-1) },
    still: [['it was over long ago', { exclusiveUntil: day(-900) }]],
    stopped: [
      ['it ends today', { exclusiveUntil: today }],
      ['there is none', { exclusiveUntil: null }],
    ],
  },
  {
    id: 'theater',
    severity: 'warning',
    raised: { ourCommitment: 0, partnerCommitment: 0, jointMarketing: true },
    still: [
      ['a launch is planned instead of marketing', { jointMarketing: false, launchDate: day(60) }],
      ['it was launched', { jointMarketing: null, launchDate: day(-60) }],
      [
        'nothing but co-marketing, stakes unknown',
        { ...noLeverage, ourCommitment: null, partnerCommitment: null },
      ],
      ['nothing but co-marketing, one-sided', { ...noLeverage, ourCommitment: 5 }],
    ],
    stopped: [
      ['nothing is marketed and nothing launched', { jointMarketing: false }],
      ['nobody knows whether it is marketed', { jointMarketing: null }],
      ['one side has a stake', { ourCommitment: 5 }],
      ['a stake is unknown', { ourCommitment: null }],
      [
        'nothing but co-marketing, but both sides commit',
        { ...noLeverage, ourCommitment: 5, partnerCommitment: 5 },
      ],
      [
        'co-marketing, the evidence not yet answered',
        { ...noLeverage, customerRequests: null, ourCommitment: null },
      ],
    ],
  },
  {
    id: 'unbalanced-exchange',
    severity: 'warning',
    raised: { exchangeBalanced: false },
    still: [
      [
        'the commitments are 9.9 to 100',
        { exchangeBalanced: true, ourCommitment: 9.9, partnerCommitment: 100 },
      ],
      [
        'the commitments are 100 to 9.9',
        { exchangeBalanced: null, ourCommitment: 100, partnerCommitment: 9.9 },
      ],
      ['one commitment is 0', { exchangeBalanced: null, ourCommitment: 0, partnerCommitment: 100 }],
    ],
    stopped: [
      ['the exchange is balanced', { exchangeBalanced: true }],
      ['nobody knows', { exchangeBalanced: null }],
      [
        'the commitments are 10 to 100',
        { exchangeBalanced: true, ourCommitment: 10, partnerCommitment: 100 },
      ],
      ['the commitments are 0.3 to 3', { exchangeBalanced: null, ourCommitment: 0.3, partnerCommitment: 3 }],
      ['both commitments are 0', { exchangeBalanced: null, ourCommitment: 0, partnerCommitment: 0 }],
      ['a commitment is unknown', { exchangeBalanced: null, ourCommitment: 100 }],
    ],
  },
  {
    id: 'our-benefit-only',
    severity: 'warning',
    raised: { valueUs: ['Credibility'] },
    still: [['customers gain too', { valueCustomers: ['Better workflow'] }]],
    stopped: [
      ['the partner gains too', { valuePartner: ['Differentiation'] }],
      ['we gain nothing', { valueUs: [] }],
    ],
  },
  {
    id: 'no-customer-value',
    severity: 'warning',
    raised: { phase: 'Crawl' },
    still: [
      ['the phase is Walk', { phase: 'Walk' }],
      ['the phase is Run', { phase: 'Run' }],
      ['both sides gain', { valueUs: ['Revenue'], valuePartner: ['Differentiation'] }],
    ],
    stopped: [
      ['customers gain', { valueCustomers: ['Single vendor'] }],
      ['the phase is Not started', { phase: 'Not started' }],
      ['the phase is blank', { phase: null }],
    ],
  },
  {
    id: 'channel-only',
    severity: 'info',
    raised: { valueUs: ['Distribution'] },
    still: [
      ['it is revenue', { valueUs: ['Revenue'] }],
      ['it is both', { valueUs: ['Distribution', 'Revenue'] }],
    ],
    stopped: [
      ['it is credibility too', { valueUs: ['Distribution', 'Credibility'] }],
      ['it is product leverage', { valueUs: ['Product leverage'] }],
      ['no value is named', { valueUs: [] }],
    ],
  },
  {
    id: 'vanity',
    severity: 'warning',
    raised: { marquee: true, ...noLeverage },
    still: [['there is only joint marketing', { jointMarketing: true }]],
    stopped: [
      ['it is not marquee', { marquee: false }],
      ['nobody knows whether it is marquee', { marquee: null }],
      ['evidence is unanswered', { customerRequests: null }],
      ['competitors want it', moderateLeverage],
    ],
  },
  {
    id: 'over-tiered',
    severity: 'warning',
    raised: { ...selfServe, assignedTier: 2 },
    still: [
      ['it is tier 3', { assignedTier: 3 }],
      ['it is tier 3 and recommended 2', { ...strategicFit, assignedTier: 3 }],
    ],
    stopped: [
      ['it is tier 1', { assignedTier: 1 }],
      ['the Crawl passed', crawlPassed],
      ['no tier is recommended', { engineeringCapacity: null }],
      ['no tier is assigned', { assignedTier: null }],
    ],
  },
  {
    id: 'under-tiered',
    severity: 'info',
    raised: { ...strategicFit, assignedTier: 1 },
    still: [['its fit is 3', { strategicFit: 3, capability: 3 }]],
    stopped: [
      ['it is tier 2', { assignedTier: 2 }],
      ['its fit is 2', { strategicFit: 2 }],
      ['its capability is 2', { capability: 2 }],
      ['no tier is recommended', { marquee: null }],
    ],
  },
  {
    id: 'tier-fit-low',
    severity: 'warning',
    raised: { assignedTier: 2, strategicFit: 2 },
    still: [
      ['it is capability that is low', { strategicFit: 5, capability: 2 }],
      ['it is tier 3', { assignedTier: 3 }],
      ['tier 1 is recommended', selfServe],
      ['it is tier 3 and 2 is recommended', { assignedTier: 3, ...marquee }],
    ],
    stopped: [
      ['fit is 3', { strategicFit: 3 }],
      ['fit is unknown', { strategicFit: null }],
      ['it is tier 1', { assignedTier: 1 }],
      ['no tier is assigned', { assignedTier: null }],
      ['tier 2 is recommended', { ...strategicFit, strategicFit: 2 }],
      ['tier 2 is recommended, for a marquee partner of low fit', marquee],
    ],
  },
  {
    id: 'tier-review-due',
    severity: 'info',
    raised: { assignedTier: 1, tierSince: '2025-12-30' },
    still: [['the last review was six months ago', { lastTierReview: '2025-12-31' }]],
    stopped: [
      ['a day is missing', { tierSince: '2026-01-01' }],
      ['it was reviewed', { lastTierReview: '2026-05-01' }],
      ['neither day is known', { tierSince: null }],
      ['it is tier 2', { assignedTier: 2 }],
      ['the partner is paused', { status: 'Paused' }],
    ],
  },
  {
    id: 'timeline-late',
    severity: 'info',
    raised: { assignedTier: 1, startDate: '2025-12-29' },
    still: [['it is tier 2 and a year is over', { assignedTier: 2, startDate: '2025-06-29' }]],
    stopped: [
      ['six months are not over', { startDate: '2025-12-30' }],
      ['it is live', { liveDate: today }],
      ['it is tier 3', { assignedTier: 3 }],
      ['the partner is paused', { status: 'Paused' }],
    ],
  },
  {
    id: 'no-integration-path',
    severity: 'warning',
    raised: { status: 'Active', assignedTier: 1 },
    still: [
      ['it was launched today, without a tier', { assignedTier: null, launchDate: today }],
      ['it was launched, in tier 3', { assignedTier: 3, launchDate: day(-400) }],
      ['the guide is to come', { integrationGuide: 'TBD' }],
      ['the guide is a dash', { integrationGuide: '–' }],
      ['the status is blank and the phase Crawl', { status: null, phase: 'Crawl' }],
    ],
    stopped: [
      ['there is a guide', { integrationGuide: 'https://docs.velmora.example' }],
      ['it is tier 2 and not launched', { assignedTier: 2 }],
      ['it is tier 2 and launches tomorrow', { assignedTier: 2, launchDate: day(1) }],
      ['the partner is a prospect', { status: 'Prospect' }],
      ['the partner is paused', { status: 'Paused' }],
    ],
  },
  {
    id: 'no-owner',
    severity: 'warning',
    raised: { status: 'Active' },
    still: [
      ['the owner is white space', { owner: '  ' }],
      ['the status is blank and the phase Walk', { status: null, phase: 'Walk' }],
    ],
    stopped: [
      ['there is an owner', { owner: 'Priya Sundar' }],
      ['the owner is any text, which is not judged', { owner: 'TBD' }],
      ['the partner is a prospect', { status: 'Prospect' }],
      ['the status and the phase are blank', { status: null }],
      ['the partner is paused', { status: 'Paused' }],
    ],
  },
  {
    id: 'unsupported-promotion',
    severity: 'warning',
    raised: { assignedTier: 2, launchDate: day(-182) },
    still: [
      ['it is tier 3', { assignedTier: 3 }],
      ['it was launched today', { launchDate: today }],
      ['everything else is done', { checklistDone: allItemsBut('sales-kit') }],
      ['the partner is paused', { status: 'Paused' }],
    ],
    stopped: [
      ['it was launched 183 days ago', { launchDate: day(-183) }],
      ['it launches tomorrow', { launchDate: day(1) }],
      ['the sales kit is done', { checklistDone: ['sales-kit'] }],
      ['it is tier 1', { assignedTier: 1 }],
      ['no tier is assigned', { assignedTier: null }],
    ],
  },
  {
    id: 'launch-unready',
    severity: 'warning',
    raised: { launchDate: day(14) },
    still: [
      ['it launches today', { launchDate: today }],
      ['the Crawl failed', { ...crawlFailed, phase: 'Walk' }],
      ['one answer is missing', { ...crawlPassed, pilotRecommends: null }],
    ],
    stopped: [
      ['it launches in 15 days', { launchDate: day(15) }],
      ['it was launched yesterday', { launchDate: day(-1) }],
      ['the Crawl passed', crawlPassed],
      ['no launch is planned', { launchDate: null }],
    ],
  },
  {
    id: 'verbal-agreement',
    severity: 'error',
    raised: { phase: 'Walk' },
    still: [
      ['the phase is Run', { phase: 'Run' }],
      ['it launches in 14 days', { phase: null, launchDate: day(14) }],
      ['it was launched long ago', { phase: null, launchDate: day(-900) }],
      ['only we signed', { signedByUs: 'Ines Kessler', signedByUsOn: day(-3) }],
      ['the charter is complete', fullCharter],
      ['a signature is to come', { ...signed, signedByPartnerOn: day(1) }],
      ['a signer is to be decided', { ...signed, signedByPartner: 'TBD' }],
    ],
    stopped: [
      ['both signed', signed],
      ['the phase is Crawl', { phase: 'Crawl' }],
      ['it launches in 15 days', { phase: null, launchDate: day(15) }],
    ],
  },
  {
    id: 'signed-incomplete',
    severity: 'warning',
    raised: signed,
    still: [
      ['one item is missing', { ...fullCharter, exitCriteria: null }],
      ['one item is to be decided', { ...fullCharter, goalUs: 'TBD' }],
    ],
    stopped: [
      ['the charter is full', fullCharter],
      ['the charter is full and unbalanced', { ...fullCharter, exchangeBalanced: false }],
      ['one side has not signed', { signedByUs: null }],
    ],
  },
  {
    id: 'renewal-due',
    severity: 'warning',
    raised: { agreementEnd: day(90) },
    still: [
      ['it ends today', { agreementEnd: today }],
      ['it ended', { agreementEnd: day(-500) }],
      ['the partner is paused', { status: 'Paused' }],
    ],
    stopped: [
      ['it has 91 days left', { agreementEnd: day(91) }],
      ['it has no end', { agreementEnd: null }],
    ],
  },
  {
    id: 'no-exit-criteria',
    severity: 'warning',
    raised: { phase: 'Crawl' },
    still: [
      ['the phase is Run', { phase: 'Run' }],
      ['they are to be decided', { exitCriteria: 'to be defined' }],
      ['there are none', { exitCriteria: 'none' }],
    ],
    stopped: [
      ['they are there', { exitCriteria: 'Half of the customers left' }],
      ['the phase is Not started', { phase: 'Not started' }],
      ['the phase is blank', { phase: null }],
    ],
  },
  {
    id: 'launch-and-leave',
    severity: 'warning',
    raised: { launchDate: day(-15) },
    still: [
      ['only one item is missing', { checklistDone: allItemsBut('support-triage') }],
      [
        'it was launched 57 days ago and the QBR is missing',
        { launchDate: day(-57), checklistDone: allItemsBut('qbr') },
      ],
      ['it was launched 182 days ago', { launchDate: day(-182) }],
    ],
    stopped: [
      ['it was launched 14 days ago', { launchDate: day(-14) }],
      ['the items due by then are done', { checklistDone: ['adoption-tracking', 'support-triage'] }],
      ['only launch-week items are missing', { checklistDone: allItemsBut('press', 'webinar', 'sales-kit') }],
      [
        'it was launched 56 days ago and the QBR is missing',
        { launchDate: day(-56), checklistDone: allItemsBut('qbr') },
      ],
      ['it was launched 183 days ago', { launchDate: day(-183) }],
      ['the partner is paused', { status: 'Paused' }],
      ['there is no launch', { launchDate: null }],
    ],
  },
  {
    id: 'ghosting',
    severity: 'warning',
    raised: { phase: 'Run', assignedTier: 1, lastTouch: day(-181) },
    still: [
      ['it is tier 2', { assignedTier: 2, lastTouch: day(-61) }],
      ['it is tier 3', { assignedTier: 3, lastTouch: day(-29) }],
      ['it was launched and is in Walk', { phase: 'Walk', launchDate: today }],
      ['it was launched and is active', { phase: null, status: 'Active', launchDate: day(-300) }],
      ['a QBR is only planned', { lastQbr: day(5) }],
    ],
    stopped: [
      ['it is twice the cadence to the day', { lastTouch: day(-180) }],
      ['tier 2, to the day', { assignedTier: 2, lastTouch: day(-60) }],
      ['tier 3, to the day', { assignedTier: 3, lastTouch: day(-28) }],
      ['there was a QBR', { lastQbr: day(-100) }],
      ['no touch is known', { lastTouch: null }],
      ['it is in Walk and not launched', { phase: 'Walk' }],
      ['it is in Walk and launches tomorrow', { phase: 'Walk', launchDate: day(1) }],
      ['the partner is paused', { status: 'Paused' }],
    ],
  },
  {
    id: 'sponsor-lapsed',
    severity: 'warning',
    raised: {
      status: 'Active',
      assignedTier: 3,
      executiveSponsor: 'Dana Whitlock',
      lastExecutiveReview: day(-93),
    },
    still: [
      ['there was no review', { lastExecutiveReview: null }],
      ['the review is still to come', { lastExecutiveReview: day(1) }],
      ['there is no sponsor', { executiveSponsor: null, lastExecutiveReview: today }],
      ['the sponsor is to be decided', { executiveSponsor: 'TBD', lastExecutiveReview: today }],
    ],
    stopped: [
      ['the review was 92 days ago', { lastExecutiveReview: day(-92) }],
      ['it is tier 2', { assignedTier: 2 }],
      ['it is recommended 3, but not assigned', { assignedTier: null, ...marquee }],
      ['the partner is paused', { status: 'Paused' }],
      ['the partner is a prospect', { status: 'Prospect' }],
    ],
  },
  {
    id: 'qbr-due',
    severity: 'info',
    raised: { phase: 'Run', lastQbr: day(-93) },
    still: [
      ['there was none', { lastQbr: null }],
      ['it is only planned', { lastQbr: day(3) }],
    ],
    stopped: [
      ['it is due today', { lastQbr: day(-92) }],
      ['the phase is Walk', { phase: 'Walk' }],
      ['the partner is paused', { status: 'Paused' }],
      ['the partner is a prospect', { status: 'Prospect' }],
    ],
  },
];

/** The exemplary partner with five things gone wrong. */
export const troubled = {
  ...exemplary,
  owner: null,
  adoptedCustomers: 12,
  integrationGuide: null,
  agreementEnd: day(9),
} satisfies Values;
