/** The closed lists of the rules, each in the order in which the rules name its entries. */

export const statuses = ['Prospect', 'Active', 'Paused', 'Ended'] as const;
export const qualificationAnswers = ['Loses status', 'Loses customers', 'Nothing changes'] as const;
export const valuesForUs = ['Distribution', 'Credibility', 'Revenue', 'Product leverage'] as const;
export const valuesForPartner = [
  'Revenue or margin',
  'Customer retention',
  'Differentiation',
  'Lower support burden',
] as const;
export const valuesForCustomers = [
  'Better workflow',
  'Less integration pain',
  'Single vendor',
  'Cost efficiency',
] as const;
export const phases = ['Not started', 'Crawl', 'Walk', 'Run', 'Ended'] as const;
export const metricDirections = ['Higher is better', 'Lower is better'] as const;
export const reviewCadences = ['Weekly', 'Monthly', 'Quarterly'] as const;

export const leverageTypes = [
  'Requirement',
  'Economic',
  'Competitive',
  'Customer',
  'Co-marketing',
  'None',
] as const;
export const leverageClasses = ['High', 'Moderate', 'Low', 'None', 'Unassessed'] as const;
export const investments = ['Full', 'Test first', 'Decline', 'Assess'] as const;
export const qualificationVerdicts = ['Pursue', 'Test', 'Walk away'] as const;
export const skinVerdicts = ['Partnership', 'One-sided', 'Handshake', 'Unassessed'] as const;
export const tierFits = ['Unassigned', 'Unknown', 'Over-tiered', 'Under-tiered', 'Matched'] as const;
export const tierNeeds = ['pass-crawl', 'pass-walk', 'both-commit'] as const;
export const tierReviews = ['Due', 'Scheduled'] as const;
export const timelineStatuses = [
  'Live',
  'No start date',
  'Not started',
  'No tier',
  'Ongoing',
  'Late',
  'On track',
] as const;
export const gateResults = ['Pass', 'Fail', 'Pending'] as const;
export const continueDecisions = [
  'Ended',
  'End partnership',
  'Start Crawl',
  'Finish Crawl',
  'End or restart Crawl',
  'Finish Walk',
  'Start Walk',
  'Stay in Run',
  'Enter Run',
  'Step back from Run',
  'Hold before Run',
  'Validate commitment and ROI',
] as const;
export const charterStatuses = ['Missing', 'Draft', 'Complete', 'Signed'] as const;
export const launchStatuses = [
  'Not planned',
  'Ready',
  'At risk',
  'On track',
  'Complete',
  'Slipping',
  'Live',
] as const;
export const startNeeds = ['value-sides', 'tier', 'crawl-scope', 'metrics', 'charter'] as const;
export const launchNeeds = ['customer-ready', 'checklist', 'sales-briefed', 'cadence', 'charter'] as const;

export type LaunchStage = 'pre-launch' | 'launch week' | 'post-launch';

interface ChecklistItem {
  readonly id: string;
  readonly stage: LaunchStage;
  readonly label: string;
  /** Days from the launch date to the day the item is due; negative is before the launch. */
  readonly offset: number;
}

/** The launch checklist of rules.md section 7, in its order. */
export const checklist = [
  {
    id: 'value-prop',
    stage: 'pre-launch',
    label: 'Joint value proposition agreed by both marketing teams',
    offset: -28,
  },
  {
    id: 'case-study-pick',
    stage: 'pre-launch',
    label: 'Customer case study chosen (two or three candidates)',
    offset: -28,
  },
  {
    id: 'integration-check',
    stage: 'pre-launch',
    label: 'Integration validated end to end, no launch-day bugs',
    offset: -28,
  },
  { id: 'sales-kit', stage: 'pre-launch', label: 'One-pager, deck and demo ready', offset: -28 },
  { id: 'support-ready', stage: 'pre-launch', label: 'Both support teams trained', offset: -28 },
  {
    id: 'marketplace',
    stage: 'pre-launch',
    label: 'Marketplace listings prepared, or none applies',
    offset: -28,
  },
  { id: 'press', stage: 'launch week', label: 'Press release, timing agreed', offset: 0 },
  { id: 'blogs', stage: 'launch week', label: 'Blog posts on both sides', offset: 6 },
  {
    id: 'webinar',
    stage: 'launch week',
    label: 'Joint webinar held or scheduled, for a day within two weeks of launch',
    offset: 14,
  },
  { id: 'social', stage: 'launch week', label: 'Social campaign, hashtags agreed', offset: 6 },
  { id: 'sales-brief', stage: 'launch week', label: 'Sales teams briefed live', offset: 0 },
  { id: 'customer-email', stage: 'launch week', label: 'Customers told, by segment', offset: 6 },
  { id: 'adoption-tracking', stage: 'post-launch', label: 'Weekly adoption dashboard', offset: 14 },
  { id: 'support-triage', stage: 'post-launch', label: 'Joint support channel triaged', offset: 14 },
  { id: 'case-study', stage: 'post-launch', label: 'Case study published with figures', offset: 56 },
  { id: 'pipeline', stage: 'post-launch', label: 'Influenced pipeline measured', offset: 56 },
  { id: 'qbr', stage: 'post-launch', label: 'First QBR scheduled', offset: 56 },
] as const satisfies readonly ChecklistItem[];

export type ChecklistId = (typeof checklist)[number]['id'];

export const checklistIds: readonly ChecklistId[] = checklist.map((item) => item.id);

export type Severity = 'error' | 'warning' | 'info';

/** Every finding of rules.md section 9 with its severity and the words a person reads, in the order in which findings are listed. */
export const findingKinds = [
  { id: 'adopted-exceeds-invited', severity: 'error', title: 'More adopted than invited' },
  { id: 'dates-reversed', severity: 'error', title: 'Dates reversed' },
  { id: 'skipped-crawl', severity: 'error', title: 'Skipped Crawl' },
  { id: 'skipped-walk', severity: 'error', title: 'Skipped Walk' },
  { id: 'run-unproven', severity: 'warning', title: 'Run not proven' },
  { id: 'parallel-phases', severity: 'error', title: 'Phases in parallel' },
  { id: 'sunk-cost', severity: 'error', title: 'Sunk cost' },
  { id: 'roi-negative', severity: 'warning', title: 'Costs more than it brings' },
  { id: 'no-criteria', severity: 'warning', title: 'No success criteria' },
  { id: 'phase-behind', severity: 'info', title: 'Phase behind the dates' },
  { id: 'crawl-overrun', severity: 'warning', title: 'Crawl overran' },
  { id: 'crawl-rushed', severity: 'info', title: 'Crawl rushed' },
  { id: 'walk-overrun', severity: 'warning', title: 'Walk overran' },
  { id: 'walk-rushed', severity: 'info', title: 'Walk rushed' },
  { id: 'pilot-size', severity: 'info', title: 'Pilot too small or large' },
  { id: 'walk-size', severity: 'info', title: 'Walk too small or large' },
  { id: 'leverage-contradiction', severity: 'warning', title: 'Answer contradicts leverage' },
  { id: 'requirement-expiring', severity: 'warning', title: 'Requirement expiring' },
  { id: 'exclusivity-over', severity: 'info', title: 'Exclusivity over' },
  { id: 'theater', severity: 'warning', title: 'Partnership theater' },
  { id: 'unbalanced-exchange', severity: 'warning', title: 'Unbalanced exchange' },
  { id: 'our-benefit-only', severity: 'warning', title: 'Value for us only' },
  { id: 'no-customer-value', severity: 'warning', title: 'No value for customers' },
  { id: 'channel-only', severity: 'info', title: 'Value is reach only' },
  { id: 'vanity', severity: 'warning', title: 'Vanity partner' },
  { id: 'over-tiered', severity: 'warning', title: 'Tier given away' },
  { id: 'under-tiered', severity: 'info', title: 'Tier too low' },
  { id: 'tier-fit-low', severity: 'warning', title: 'Tier above the fit' },
  { id: 'tier-review-due', severity: 'info', title: 'Tier review due' },
  { id: 'timeline-late', severity: 'info', title: 'Later than the tier allows' },
  { id: 'no-integration-path', severity: 'warning', title: 'No integration guide' },
  { id: 'no-owner', severity: 'warning', title: 'No owner' },
  { id: 'unsupported-promotion', severity: 'warning', title: 'Promoted without a sales kit' },
  { id: 'launch-unready', severity: 'warning', title: 'Launch before the Crawl passed' },
  { id: 'verbal-agreement', severity: 'error', title: 'Charter not signed' },
  { id: 'signed-incomplete', severity: 'warning', title: 'Signed but incomplete' },
  { id: 'renewal-due', severity: 'warning', title: 'Renewal due' },
  { id: 'no-exit-criteria', severity: 'warning', title: 'No exit criteria' },
  { id: 'launch-and-leave', severity: 'warning', title: 'Launched, then left' },
  { id: 'ghosting', severity: 'warning', title: 'No contact after launch' },
  { id: 'sponsor-lapsed', severity: 'warning', title: 'Sponsor lapsed' },
  { id: 'qbr-due', severity: 'info', title: 'QBR due' },
] as const satisfies readonly { id: string; severity: Severity; title: string }[];

export type FindingId = (typeof findingKinds)[number]['id'];

export const findingIds: readonly FindingId[] = findingKinds.map((kind) => kind.id);
