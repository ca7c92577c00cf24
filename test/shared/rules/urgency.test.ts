import { describe, expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import type { Entry } from '#shared/rules/roll-up.ts';
import { compareUrgency } from '#shared/rules/urgency.ts';
import { judge } from '#support/judge.ts';
import { partner } from '#support/partner.ts';

const entry = (nextAction: string, values: Partial<Partner> = {}): Entry => ({
  partner: partner(values),
  evaluation: { ...judge(values), nextAction },
});
const sorted = (entries: readonly Entry[]) => [...entries].sort(compareUrgency);

test('the most urgent action stands first, whatever money hangs on it', () => {
  const order = [
    'Mend the data',
    'End partnership',
    'End or restart Crawl',
    'Postpone the launch',
    'Step back from Run',
    'Get the charter signed',
    'Clear overdue launch items',
    'Contact the partner',
    'Book an executive review',
    'Move down to Tier 2',
    'Move up to Tier 3',
    'Walk away',
    'Stay in Run',
    'Resume or end',
    'None',
  ];
  const entries = order.map((action, index) => entry(action, { ourCommitment: index }));
  expect(sorted([...entries].reverse()).map(({ evaluation }) => evaluation.nextAction)).toEqual(order);
});

test.each([
  'Ask the qualification question',
  'Find the leverage evidence',
  'Ask what each side loses',
  'Agree commitments on both sides',
  'Ask us to commit',
  'Ask the partner to commit',
  'Assign Tier 3',
  'Answer the tier questions',
  'Enter Run',
  'Validate commitment and ROI',
  'Complete the charter',
  'Rebalance the exchange',
  'Review for Tier 2',
  'Prepare the Crawl',
  'Start Crawl',
  'Finish Walk',
  'Hold before Run',
])('%s is one of the rest: between Walk away and Resume or end, beside its like', (action) => {
  const [walkAway, one, resume] = [entry('Walk away'), entry(action), entry('Resume or end')];
  expect(sorted([resume, one, walkAway])).toEqual([walkAway, one, resume]);
  const richer = entry('Stay in Run', { ourCommitment: 1 });
  expect(sorted([one, richer])).toEqual([richer, one]);
});

test('moves to different tiers are equally urgent', () => {
  const [poor, rich] = [entry('Move down to Tier 1'), entry('Move down to Tier 2', { ourCommitment: 1 })];
  expect(sorted([poor, rich])).toEqual([rich, poor]);
});

describe('of two equally urgent partners', () => {
  test.each(['ourCommitment', 'partnerCommitment', 'sourcedRevenue', 'influencedRevenue'] as const)(
    'the one with more %s stands first',
    (field) => {
      const [less, more] = [entry('Enter Run', { [field]: 10 }), entry('Enter Run', { [field]: 11 })];
      expect(sorted([less, more])).toEqual([more, less]);
    },
  );

  test('the money is summed, without objective and pipeline', () => {
    const three = entry('Enter Run', { ourCommitment: 1, partnerCommitment: 1, sourcedRevenue: 1 });
    const two = entry('Enter Run', { influencedRevenue: 2, openPipeline: 99, revenueObjective: 99 });
    expect(sorted([two, three])).toEqual([three, two]);
  });

  test('then the folded name decides, then the id', () => {
    const named = (name: string, id: string | null = null) => entry('Enter Run', { name, id });
    const [a, b, c] = [named('aldersyn'), named('Brackwater'), named('CINDERVALE')];
    expect(sorted([c, a, b])).toEqual([a, b, c]);
    const [first, second] = [named('STRASSE', 'P-1'), named('Straße', 'P-2')];
    expect(sorted([second, first])).toEqual([first, second]);
    expect(compareUrgency(first, first)).toBe(0);
  });
});

test('the same money in another order is the same money: the name decides', () => {
  const amounts = { ourCommitment: 0.1, partnerCommitment: 0.2, sourcedRevenue: 0.3 };
  const turned = { ourCommitment: 0.3, partnerCommitment: 0.2, sourcedRevenue: 0.1 };
  const [a, b] = [
    entry('Enter Run', { name: 'A', ...turned }),
    entry('Enter Run', { name: 'B', ...amounts }),
  ];
  expect(sorted([b, a])).toEqual([a, b]);
});
