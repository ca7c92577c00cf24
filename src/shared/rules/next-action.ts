import type { FindingId } from '../fields/choices.ts';
import type { Assessment } from './assessment.ts';
import type { LeverageClass } from './leverage.ts';
import type { ContinueDecision } from './phases.ts';

/** One step of the order of rules.md section 10: the action it asks for, or null when it does not hold. */
export interface NextActionStep<Id extends string = string> {
  readonly id: Id;
  /** What the step asks about, in plain words. */
  readonly label: string;
  readonly action: (assessment: Assessment, raised: ReadonlySet<FindingId>) => string | null;
}

const oneOf = (decision: ContinueDecision, ...wanted: readonly ContinueDecision[]): string | null =>
  wanted.includes(decision) ? decision : null;

const isHighOrModerate = (leverageClass: LeverageClass): boolean =>
  leverageClass === 'High' || leverageClass === 'Moderate';

const launchAction = ({ launch }: Assessment): string | null =>
  launch.status === 'At risk' || launch.status === 'Slipping' ? 'Clear overdue launch items' : null;

const signAction = (raised: ReadonlySet<FindingId>): string | null =>
  raised.has('verbal-agreement') ? 'Get the charter signed' : null;

function investmentAction({ leverage, subject }: Assessment): string | null {
  const { investment, verdict } = leverage;
  const asks =
    investment === 'Assess' || (investment === 'Decline' && (verdict === 'Pursue' || verdict === 'Test'));
  if (!asks) return null;
  return subject.partner.qualificationAnswer === null
    ? 'Ask the qualification question'
    : 'Find the leverage evidence';
}

function skinAction({ skin }: Assessment): string | null {
  switch (skin.verdict) {
    case 'Unassessed':
      return 'Ask what each side loses';
    case 'Handshake':
      return 'Agree commitments on both sides';
    case 'One-sided':
      return skin.ourStake === 'met' ? 'Ask the partner to commit' : 'Ask us to commit';
    case 'Partnership':
      return null;
  }
}

function tierUpAction({ tier }: Assessment): string | null {
  if (tier.fit === 'Unassigned')
    return tier.base === null ? 'Answer the tier questions' : `Assign Tier ${tier.base}`;
  return tier.fit === 'Under-tiered' ? `Move up to Tier ${tier.base}` : null;
}

/** The phase in hand can still lift the ceiling to the assigned tier. */
function canStillEarn({ subject, tier, phases }: Assessment): boolean {
  const assigned = subject.partner.assignedTier;
  if (subject.phase === 'Crawl') return assigned === 2 || tier.recommended === 3;
  return subject.phase === 'Walk' && phases.crawl.result === 'Pass' && assigned === 3;
}

function reviewAction({ tier }: Assessment): string | null {
  const holds = tier.review === 'Due' && tier.next !== null && tier.nextNeeds.length === 0 && !tier.lowFit;
  return holds ? `Review for Tier ${tier.next}` : null;
}

const steps = [
  { id: 'ended', label: 'Has it ended?', action: ({ subject }) => (subject.ended ? 'None' : null) },
  {
    id: 'paused',
    label: 'Is it paused?',
    action: ({ subject }) => (subject.status === 'Paused' ? 'Resume or end' : null),
  },
  {
    id: 'data',
    label: 'Does the record contradict itself?',
    action: (_, raised) =>
      raised.has('adopted-exceeds-invited') || raised.has('dates-reversed') ? 'Mend the data' : null,
  },
  {
    id: 'gate-failed',
    label: 'Has a gate failed?',
    action: ({ phases }) => oneOf(phases.decision, 'End partnership', 'End or restart Crawl'),
  },
  {
    id: 'launch-unready',
    label: 'Is a launch near before the Crawl passed?',
    action: (_, raised) => (raised.has('launch-unready') ? 'Postpone the launch' : null),
  },
  {
    id: 'nothing-changes',
    label: 'Does nothing change for the partner without us?',
    action: ({ leverage, phases }) =>
      leverage.verdict === 'Walk away' && !isHighOrModerate(leverage.class) && phases.crawl.result !== 'Pass'
        ? 'Walk away'
        : null,
  },
  {
    id: 'under-way',
    label: 'Is something under way unsigned, overdue or to be stepped back from?',
    action: (a, raised) =>
      a.subject.phase === 'Walk' || a.subject.phase === 'Run'
        ? (oneOf(a.phases.decision, 'Step back from Run') ?? signAction(raised) ?? launchAction(a))
        : null,
  },
  { id: 'leverage', label: 'Is the leverage still to be assessed?', action: investmentAction },
  {
    id: 'decline',
    label: 'Is it to be declined before the Crawl passed?',
    action: ({ leverage, phases }) =>
      leverage.investment === 'Decline' && phases.crawl.result !== 'Pass' ? 'Walk away' : null,
  },
  { id: 'skin', label: 'Does a side lose nothing, or is that unknown?', action: skinAction },
  { id: 'tier-up', label: 'Is the tier missing or too low?', action: tierUpAction },
  {
    id: 'tier-down',
    label: 'Is the tier too high, with nothing in hand to earn it?',
    action: (a) =>
      a.tier.fit === 'Over-tiered' && !canStillEarn(a) ? `Move down to Tier ${a.tier.ceiling}` : null,
  },
  { id: 'sign', label: 'Is the charter still to be signed?', action: (_, raised) => signAction(raised) },
  { id: 'launch', label: 'Are launch items overdue?', action: launchAction },
  {
    id: 'touch',
    label: 'Is a contact overdue?',
    action: ({ health }) => (health.touchOverdue ? 'Contact the partner' : null),
  },
  {
    id: 'sponsor',
    label: 'Has the sponsor lapsed?',
    action: (_, raised) => (raised.has('sponsor-lapsed') ? 'Book an executive review' : null),
  },
  {
    id: 'run',
    label: 'Is Run the next thing to decide?',
    action: ({ phases }) => oneOf(phases.decision, 'Enter Run', 'Validate commitment and ROI'),
  },
  {
    id: 'charter',
    label: 'Is the signed charter incomplete, or its exchange unbalanced?',
    action: ({ subject }, raised) =>
      raised.has('signed-incomplete')
        ? 'Complete the charter'
        : subject.partner.exchangeBalanced === false
          ? 'Rebalance the exchange'
          : null,
  },
  { id: 'review', label: 'Is a review due for a higher tier?', action: reviewAction },
  {
    id: 'prepare',
    label: 'Does the Crawl still need something to start?',
    action: ({ phases, health }) =>
      phases.decision === 'Start Crawl' && health.startMissing.length > 0 ? 'Prepare the Crawl' : null,
  },
  { id: 'decision', label: 'What do the gates say?', action: ({ phases }) => phases.decision },
] as const satisfies readonly NextActionStep[];

export type NextActionId = (typeof steps)[number]['id'];

/** The steps in their order; the first that holds is the next action. "Raised" leaves accepted findings out. */
export const nextActionSteps: readonly NextActionStep<NextActionId>[] = steps;

/** The one thing to do next and the step that asks for it. `raised` are the findings raised and not accepted. */
export function nextActionOf(
  assessment: Assessment,
  raised: ReadonlySet<FindingId>,
): { readonly step: NextActionStep<NextActionId>; readonly action: string } {
  for (const step of nextActionSteps) {
    const action = step.action(assessment, raised);
    if (action !== null) return { step, action };
  }
  throw new Error('the last step of the next actions always holds');
}
