import type { Partner } from '../fields/fields.ts';
import { foldName } from '../fields/fold.ts';
import type { Entry } from './roll-up.ts';
import { sumOf } from './sum.ts';

/** The most urgent first (rules.md section 10); `Move down` and `Move up` go on with a tier. */
const urgentFirst = [
  'Mend the data',
  'End partnership',
  'End or restart Crawl',
  'Postpone the launch',
  'Step back from Run',
  'Get the charter signed',
  'Clear overdue launch items',
  'Contact the partner',
  'Book an executive review',
  'Move down',
  'Move up',
  'Walk away',
] as const;

const leastUrgent = ['Resume or end', 'None'] as const;

const ranks = new Map<string, number>([
  ...urgentFirst.map((action, index) => [action, index] as const),
  ...leastUrgent.map((action, index) => [action, urgentFirst.length + 1 + index] as const),
]);

/** How urgent an action is, 0 first; what is not named comes between `Walk away` and `Resume or end`. */
export function urgencyRank(nextAction: string): number {
  return ranks.get(nextAction.replace(/ to Tier [123]$/, '')) ?? urgentFirst.length;
}

/** The money that hangs on a partner: both commitments, sourced and influenced revenue, blanks as 0. */
function moneyAtStake(partner: Partner): number {
  const { ourCommitment, partnerCommitment, sourcedRevenue, influencedRevenue } = partner;
  return sumOf([ourCommitment, partnerCommitment, sourcedRevenue, influencedRevenue]);
}

const compareCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const compareIds = (a: string | null, b: string | null): number =>
  a === null || b === null ? Number(a === null) - Number(b === null) : compareCode(a, b);

/** Puts the most urgent partner first; then the more money, the folded name, the id (blank last). */
export function compareUrgency(a: Entry, b: Entry): number {
  return (
    urgencyRank(a.evaluation.nextAction ?? 'None') - urgencyRank(b.evaluation.nextAction ?? 'None') ||
    moneyAtStake(b.partner) - moneyAtStake(a.partner) ||
    compareCode(foldName(a.partner.name), foldName(b.partner.name)) ||
    compareIds(a.partner.id, b.partner.id)
  );
}

/** What a person has to decide beside the urgent actions, for the pack's list of decisions. */
const alsoDecided: ReadonlySet<string> = new Set(['Resume or end', 'Enter Run']);

/** True for the actions of the urgency list, and for `Resume or end`, `Enter Run` and `Review for Tier N`. */
export function needsDecision(nextAction: string): boolean {
  return (
    urgencyRank(nextAction) < urgentFirst.length ||
    alsoDecided.has(nextAction) ||
    nextAction.startsWith('Review for Tier ')
  );
}
