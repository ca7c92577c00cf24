import { describe, expect, test } from 'vitest';
import { checklistIds } from '#shared/fields/choices.ts';
import type { Partner } from '#shared/fields/fields.ts';
import type { Acceptance } from '#shared/rules/evaluation.ts';
import { day, judge, today } from '#support/judge.ts';
import {
  crawlPassed,
  exemplary,
  highLeverage,
  marquee,
  moderateLeverage,
  noLeverage,
  selfServe,
  strategicFit,
} from '#support/parts.ts';

type Values = Partial<Partner>;

const next = (values: Values, accepted: readonly Acceptance[] = []) => judge(values, { accepted }).nextAction;
const accepting = (finding: Acceptance['finding']): readonly Acceptance[] => [
  { finding, reason: 'Agreed with legal', until: null },
];

/** In Crawl, everything in order: what is left is to finish it. Tier 2 as recommended, no launch planned. */
const inCrawl = {
  ...exemplary,
  phase: 'Crawl',
  ...strategicFit,
  assignedTier: 2,
  crawlStart: day(-20),
  crawlEnd: day(20),
  walkStart: day(21),
  walkEnd: day(100),
  runStart: day(101),
  pilotRecommends: null,
  invitedCustomers: null,
  adoptedCustomers: null,
  partnerPromoting: null,
  supportManageable: null,
  bothCommitted: null,
  roiValidated: null,
  launchDate: null,
  checklistDone: [],
} satisfies Values;

/** As in Crawl, but nothing has begun. */
const notStarted = {
  ...inCrawl,
  phase: 'Not started',
  crawlStart: day(10),
  crawlEnd: day(50),
  walkStart: day(51),
  walkEnd: day(130),
  runStart: day(131),
  pilotCustomers: 2,
} satisfies Values;

/** In Walk, the Crawl passed. */
const inWalk = {
  ...exemplary,
  phase: 'Walk',
  ...strategicFit,
  assignedTier: 2,
  walkEnd: day(20),
  partnerPromoting: null,
  bothCommitted: null,
  roiValidated: null,
  launchDate: null,
  checklistDone: [],
} satisfies Values;

describe('with everything in order the next action is what the gates say', () => {
  test.each<[string, Values]>([
    ['Stay in Run', exemplary],
    ['Finish Crawl', inCrawl],
    ['Start Crawl', notStarted],
    ['Finish Walk', inWalk],
    ['Start Walk', { ...inCrawl, pilotRecommends: true }],
    ['Enter Run', { ...inWalk, partnerPromoting: true, bothCommitted: true, roiValidated: true }],
    ['Validate commitment and ROI', { ...exemplary, roiValidated: null }],
    ['Hold before Run', { ...inWalk, partnerPromoting: true, bothCommitted: true, roiValidated: false }],
  ])('%s', (action, values) => {
    expect(next(values)).toBe(action);
  });
});

describe('1 and 2: an ended or a paused partner', () => {
  test('has nothing to do once it has ended', () => {
    expect(next({ ...exemplary, status: 'Ended' })).toBe('None');
    expect(next({ ...exemplary, phase: 'Ended' })).toBe('None');
    expect(next({ status: 'Paused', phase: 'Ended' })).toBe('None');
    expect(next({ status: 'Ended', invitedCustomers: 1, adoptedCustomers: 2 })).toBe('None');
  });

  test('is to be resumed or ended while it is paused, whatever else is wrong', () => {
    expect(next({ ...exemplary, status: 'Paused' })).toBe('Resume or end');
    expect(next({ status: 'Paused', invitedCustomers: 1, adoptedCustomers: 2 })).toBe('Resume or end');
  });
});

describe('3: data that cannot be', () => {
  test('are to be mended first', () => {
    expect(next({ ...exemplary, adoptedCustomers: 12 })).toBe('Mend the data');
    expect(next({ ...exemplary, crawlEnd: day(-401) })).toBe('Mend the data');
    expect(next({ ...exemplary, adoptedCustomers: 12, pilotRecommends: false })).toBe('Mend the data');
  });

  test('start nothing when they are accepted', () => {
    // With more adopted than invited the adoption is unknown, so the Walk is to be finished.
    expect(next({ ...exemplary, adoptedCustomers: 12 }, accepting('adopted-exceeds-invited'))).toBe(
      'Finish Walk',
    );
    expect(next({ ...exemplary, crawlEnd: day(-401) }, accepting('dates-reversed'))).toBe('Stay in Run');
  });
});

describe('4: a failed gate', () => {
  test('ends the partnership after the Crawl, ends or restarts it after the Walk', () => {
    expect(next({ ...exemplary, pilotRecommends: false })).toBe('End partnership');
    expect(next({ ...exemplary, supportManageable: false })).toBe('End or restart Crawl');
    expect(next({ ...inCrawl, crawlEnd: day(-1), pilotRecommends: false, launchDate: day(5) })).toBe(
      'End partnership',
    );
  });

  test('counts even where nothing is known about leverage', () => {
    expect(next({ phase: 'Crawl', crawlEnd: day(-1), integrationScalable: false })).toBe('End partnership');
  });
});

describe('5: a launch before the Crawl passed', () => {
  test('is to be postponed', () => {
    expect(next({ ...inCrawl, launchDate: day(14) })).toBe('Postpone the launch');
    expect(next({ launchDate: today, qualificationAnswer: 'Nothing changes' })).toBe('Postpone the launch');
    expect(next({ ...inCrawl, launchDate: day(15), checklistDone: checklistIds })).toBe('Finish Crawl');
  });

  test('goes on when that is accepted', () => {
    expect(
      next({ ...inCrawl, launchDate: day(14), checklistDone: checklistIds }, accepting('launch-unready')),
    ).toBe('Finish Crawl');
  });
});

describe('6: a partner for whom nothing changes', () => {
  const indifferent = {
    ...inCrawl,
    requirementEvidence: null,
    qualificationAnswer: 'Nothing changes',
  } satisfies Values;

  test('is to be left before the Crawl passed, unless there is leverage', () => {
    expect(next(indifferent)).toBe('Walk away');
    expect(next({ qualificationAnswer: 'Nothing changes' })).toBe('Walk away');
    expect(next({ ...indifferent, jointMarketing: true })).toBe('Walk away');
    expect(next({ ...indifferent, ...moderateLeverage })).toBe('Finish Crawl');
    expect(next({ ...indifferent, ...highLeverage })).toBe('Finish Crawl');
  });

  test('is not left after it, but its leverage is in question', () => {
    expect(next({ ...indifferent, pilotRecommends: true })).toBe('Find the leverage evidence');
  });

  test('is left before anything in Walk or Run is asked for', () => {
    expect(next({ phase: 'Walk', qualificationAnswer: 'Nothing changes' })).toBe('Walk away');
  });
});

describe('7: in Walk or Run, what is under way comes before leverage and stakes', () => {
  const unknownLeverage = { requirementEvidence: null, qualificationAnswer: null } satisfies Values;

  test('a Run that is not worth it is to be stepped back from', () => {
    expect(next({ ...exemplary, roiValidated: false })).toBe('Step back from Run');
    expect(next({ ...exemplary, ...unknownLeverage, signedByUs: null, bothCommitted: false })).toBe(
      'Step back from Run',
    );
  });

  test('a charter is to be signed', () => {
    expect(next({ ...exemplary, ...unknownLeverage, signedByUs: null })).toBe('Get the charter signed');
    expect(next({ ...inWalk, ...unknownLeverage, signedByPartnerOn: day(1), launchDate: day(20) })).toBe(
      'Get the charter signed',
    );
  });

  test('an accepted unsigned charter starts nothing', () => {
    expect(next({ ...exemplary, signedByUs: null }, accepting('verbal-agreement'))).toBe('Stay in Run');
  });

  test('overdue launch items are to be cleared, before the launch and after it', () => {
    expect(next({ ...inWalk, ...unknownLeverage, launchDate: day(20) })).toBe('Clear overdue launch items');
    expect(next({ ...exemplary, ...unknownLeverage, checklistDone: [] })).toBe('Clear overdue launch items');
    expect(next({ ...inWalk, ...unknownLeverage, launchDate: day(28) })).toBe(
      'Ask the qualification question',
    );
  });

  test('in Crawl the question of leverage comes first', () => {
    expect(next({ ...inCrawl, ...unknownLeverage, launchDate: day(20) })).toBe(
      'Ask the qualification question',
    );
  });
});

describe('8 and 9: leverage that is not known, or not there', () => {
  test('the question is to be asked while nobody has answered it', () => {
    expect(next({})).toBe('Ask the qualification question');
    expect(next({ ...inCrawl, requirementEvidence: null, qualificationAnswer: null })).toBe(
      'Ask the qualification question',
    );
    expect(next({ ...exemplary, requirementEvidence: 'TBD', qualificationAnswer: null })).toBe(
      'Ask the qualification question',
    );
  });

  test.each(['Loses status', 'Loses customers'] as const)(
    'evidence is to be found for the answer %s',
    (qualificationAnswer) => {
      expect(next({ ...inCrawl, requirementEvidence: null, qualificationAnswer })).toBe(
        'Find the leverage evidence',
      );
      expect(next({ ...inCrawl, ...noLeverage, qualificationAnswer })).toBe('Find the leverage evidence');
      expect(next({ ...exemplary, ...noLeverage, qualificationAnswer })).toBe('Find the leverage evidence');
    },
  );

  test('a partner without leverage or an answer is to be left before the Crawl passed', () => {
    expect(next({ ...inCrawl, ...noLeverage, qualificationAnswer: null })).toBe('Walk away');
    expect(next({ ...inCrawl, ...noLeverage, jointMarketing: true, qualificationAnswer: null })).toBe(
      'Walk away',
    );
    expect(next(noLeverage)).toBe('Walk away');
  });

  test('and is kept after it', () => {
    expect(next({ ...exemplary, ...noLeverage, qualificationAnswer: null })).toBe('Stay in Run');
    expect(next({ ...exemplary, ...noLeverage, qualificationAnswer: 'Nothing changes' })).toBe('Stay in Run');
  });

  test('joint marketing with evidence unanswered is still to assess', () => {
    expect(
      next({ ...inCrawl, requirementEvidence: null, jointMarketing: true, qualificationAnswer: null }),
    ).toBe('Ask the qualification question');
  });
});

describe('10: stakes', () => {
  const stakes = (ours: number | null, theirs: number | null): Values => ({
    ...inCrawl,
    ourLoss: null,
    partnerLoss: null,
    ourCommitment: ours,
    partnerCommitment: theirs,
  });

  test.each<[string, number | null, number | null]>([
    ['Ask what each side loses', null, null],
    ['Ask what each side loses', 5, null],
    ['Ask what each side loses', null, 0],
    ['Agree commitments on both sides', 0, 0],
    ['Ask us to commit', 0, 5],
    ['Ask the partner to commit', 5, 0],
    ['Finish Crawl', 5, 5],
  ])('%s when we put in %s and they %s', (action, ours, theirs) => {
    expect(next(stakes(ours, theirs))).toBe(action);
  });

  test('come before the tier', () => {
    expect(next({ ...stakes(null, null), assignedTier: null })).toBe('Ask what each side loses');
  });

  test('that are losses count like commitments', () => {
    expect(next({ ...stakes(null, 0), ourLoss: 'The pipeline' })).toBe('Ask the partner to commit');
    expect(next({ ...stakes(0, null), partnerLoss: 'Their badge' })).toBe('Ask us to commit');
  });
});

describe('11: a tier to assign, or one to move up to', () => {
  test.each<[string, Values]>([
    ['Assign Tier 1', { ...selfServe, assignedTier: null }],
    ['Assign Tier 2', { assignedTier: null }],
    ['Assign Tier 3', { ...marquee, assignedTier: null }],
    // Recommended 3, but not earned before the Crawl when it is only to be tested.
    [
      'Assign Tier 2',
      {
        ...marquee,
        requirementEvidence: null,
        ...moderateLeverage,
        assignedTier: null,
        qualificationAnswer: 'Loses customers',
      },
    ],
    ['Answer the tier questions', { assignedTier: null, engineeringCapacity: null }],
    ['Answer the tier questions', { assignedTier: null, marquee: null }],
    ['Move up to Tier 2', { assignedTier: 1 }],
    ['Move up to Tier 3', { ...marquee, assignedTier: 2 }],
    ['Move up to Tier 3', { ...marquee, assignedTier: 1 }],
    ['Finish Crawl', { assignedTier: 1, strategicFit: 2 }],
    ['Finish Crawl', { assignedTier: 2, engineeringCapacity: null }],
  ])('%s', (action, change) => {
    expect(next({ ...inCrawl, ...change })).toBe(action);
  });
});

describe('12: a tier given away is to be taken back', () => {
  const testFirst = {
    requirementEvidence: null,
    ...moderateLeverage,
    qualificationAnswer: 'Loses customers',
  } satisfies Values;

  test.each<[string, string, Values]>([
    [
      'Move down to Tier 1',
      'before the Crawl, assigned 2, recommended 1',
      { ...notStarted, ...selfServe, assignedTier: 2 },
    ],
    [
      'Move down to Tier 1',
      'before the Crawl, assigned 3, recommended 1',
      { ...notStarted, ...selfServe, assignedTier: 3 },
    ],
    [
      'Move down to Tier 2',
      'before the Crawl, assigned 3, recommended 2',
      { ...notStarted, assignedTier: 3 },
    ],
    [
      'Move down to Tier 2',
      'before the Crawl, assigned 3, recommended 3, to test first',
      { ...notStarted, ...marquee, ...testFirst, assignedTier: 3 },
    ],
    [
      'Move down to Tier 1',
      'in Crawl, assigned 3, recommended 1',
      { ...inCrawl, ...selfServe, assignedTier: 3 },
    ],
    ['Move down to Tier 2', 'in Crawl, assigned 3, recommended 2', { ...inCrawl, assignedTier: 3 }],
    [
      'Move down to Tier 2',
      'in Crawl that passed, assigned 3, recommended 1',
      { ...inCrawl, pilotRecommends: true, ...selfServe, assignedTier: 3 },
    ],
    [
      'Move down to Tier 1',
      'in Walk with the Crawl unproven, assigned 2, recommended 1',
      { ...inWalk, pilotRecommends: null, ...selfServe, assignedTier: 2 },
    ],
    [
      'Move down to Tier 1',
      'in Walk with the Crawl unproven, assigned 3, recommended 1',
      { ...inWalk, pilotRecommends: null, ...selfServe, assignedTier: 3 },
    ],
    [
      'Move down to Tier 2',
      'in Run with the Walk unproven, assigned 3, recommended 2',
      { ...exemplary, partnerPromoting: null, ...strategicFit },
    ],
  ])('%s: %s', (action, _claim, values) => {
    expect(next(values)).toBe(action);
  });

  test.each<[string, string, Values]>([
    ['Finish Crawl', 'in Crawl, assigned 2, recommended 1', { ...inCrawl, ...selfServe, assignedTier: 2 }],
    [
      'Finish Crawl',
      'in Crawl, assigned 3, recommended 3, to test first',
      { ...inCrawl, ...marquee, ...testFirst, assignedTier: 3 },
    ],
    ['Finish Walk', 'in Walk, the Crawl passed, assigned 3, recommended 2', { ...inWalk, assignedTier: 3 }],
    [
      'Finish Walk',
      'in Walk, the Crawl passed, assigned 3, recommended 1',
      { ...inWalk, ...selfServe, assignedTier: 3 },
    ],
  ])('%s, because the phase in hand can still earn it: %s', (action, _claim, values) => {
    expect(judge(values).tierFit).toBe('Over-tiered');
    expect(next(values)).toBe(action);
  });
});

describe('13 and 14: a launch of a partner who is not in Walk or Run', () => {
  const launching = { ...inCrawl, pilotRecommends: true } satisfies Values;

  test('asks for a signed charter from 14 days before', () => {
    expect(next({ ...launching, signedByUs: null, launchDate: day(14), checklistDone: checklistIds })).toBe(
      'Get the charter signed',
    );
    expect(next({ ...launching, signedByUs: null, launchDate: day(15), checklistDone: checklistIds })).toBe(
      'Start Walk',
    );
    expect(next({ ...launching, signedByUs: null, launchDate: day(14) })).toBe('Get the charter signed');
  });

  test('asks for overdue items', () => {
    expect(next({ ...launching, launchDate: day(27) })).toBe('Clear overdue launch items');
    expect(next({ ...launching, launchDate: day(28) })).toBe('Start Walk');
    expect(next({ ...launching, launchDate: day(-3) })).toBe('Clear overdue launch items');
  });

  test('comes after the tier', () => {
    expect(next({ ...launching, launchDate: day(27), assignedTier: 1 })).toBe('Move up to Tier 2');
  });
});

describe('15 and 16: contact and sponsor', () => {
  const quiet = { lastTouch: day(-15), lastExecutiveReview: day(-90), lastQbr: day(-90) } satisfies Values;

  test('a partner out of touch is to be contacted', () => {
    expect(next({ ...exemplary, ...quiet })).toBe('Contact the partner');
    expect(next({ ...exemplary, ...quiet, lastTouch: day(-14) })).toBe('Stay in Run');
    expect(next({ ...exemplary, ...quiet, checklistDone: [] })).toBe('Clear overdue launch items');
    expect(next({ ...exemplary, ...quiet, executiveSponsor: null })).toBe('Contact the partner');
  });

  test('a sponsor who lapsed is to be booked', () => {
    expect(next({ ...exemplary, executiveSponsor: 'TBD' })).toBe('Book an executive review');
    expect(next({ ...exemplary, lastExecutiveReview: day(-93) })).toBe('Book an executive review');
    expect(next({ ...exemplary, roiValidated: null, lastExecutiveReview: null })).toBe(
      'Book an executive review',
    );
    expect(next({ ...exemplary, lastExecutiveReview: null }, accepting('sponsor-lapsed'))).toBe(
      'Stay in Run',
    );
  });
});

describe('17 and 18: entering Run, then the charter', () => {
  const proven = { ...inWalk, partnerPromoting: true } satisfies Values;

  test('what the gates ask for Run comes before the charter’s gaps', () => {
    expect(next({ ...proven, bothCommitted: true, roiValidated: true, exitCriteria: null })).toBe(
      'Enter Run',
    );
    expect(next({ ...proven, exchangeBalanced: false })).toBe('Validate commitment and ROI');
    expect(next({ ...exemplary, roiValidated: null, exitCriteria: null })).toBe(
      'Validate commitment and ROI',
    );
  });

  test('a signed charter with gaps is to be completed, then an unbalanced exchange mended', () => {
    expect(next({ ...exemplary, exitCriteria: null })).toBe('Complete the charter');
    expect(next({ ...exemplary, exitCriteria: null, exchangeBalanced: false })).toBe('Complete the charter');
    expect(next({ ...exemplary, exchangeBalanced: false })).toBe('Rebalance the exchange');
    expect(next({ ...inCrawl, exchangeBalanced: false })).toBe('Rebalance the exchange');
    expect(next({ ...exemplary, exitCriteria: null }, accepting('signed-incomplete'))).toBe('Stay in Run');
    // The exchange itself is looked at, not its finding: accepting that one changes nothing.
    expect(next({ ...exemplary, exchangeBalanced: false }, accepting('unbalanced-exchange'))).toBe(
      'Rebalance the exchange',
    );
  });

  test('a hold before Run comes after them', () => {
    const held = { ...proven, bothCommitted: true, roiValidated: false } satisfies Values;
    expect(next({ ...held, exchangeBalanced: false })).toBe('Rebalance the exchange');
    expect(next(held)).toBe('Hold before Run');
  });
});

describe('19: a tier review that is due', () => {
  const grown = {
    ...inCrawl,
    ...selfServe,
    assignedTier: 1,
    tierSince: '2025-12-30',
    pilotRecommends: true,
  } satisfies Values;

  test('is made when nothing is missing for the next tier', () => {
    expect(next(grown)).toBe('Review for Tier 2');
    expect(next({ ...grown, tierSince: '2026-01-01' })).toBe('Start Walk');
    expect(next({ ...grown, pilotRecommends: null })).toBe('Finish Crawl');
    expect(next({ ...grown, strategicFit: 2 })).toBe('Start Walk');
    expect(next({ ...grown, exchangeBalanced: false })).toBe('Rebalance the exchange');
  });
});

describe('20: a Crawl that is not prepared', () => {
  test.each<[string, Values]>([
    ['no value for customers', { valueCustomers: [] }],
    ['no number of pilot customers', { pilotCustomers: null }],
    ['no success metric', { successMetric: null }],
  ])('is to be prepared: %s', (_claim, change) => {
    expect(next({ ...notStarted, ...change })).toBe('Prepare the Crawl');
  });

  test('is not asked for once the Crawl is under way', () => {
    expect(next({ ...inCrawl, pilotCustomers: null, valueCustomers: [] })).toBe('Finish Crawl');
  });
});

describe('one thing after another: mending the next action reveals the one behind it', () => {
  const ladder = (start: Values, rungs: readonly (readonly [action: string, mend: Values])[]) => {
    let values = start;
    const seen: string[] = [];
    for (const [, mend] of rungs) {
      seen.push(next(values) ?? 'blank');
      values = { ...values, ...mend };
    }
    expect(seen).toEqual(rungs.map(([action]) => action));
  };

  test('in Run', () => {
    ladder(
      {
        ...exemplary,
        status: 'Ended',
        adoptedCustomers: 12,
        pilotRecommends: false,
        supportManageable: false,
        roiValidated: false,
        signedByUs: null,
        checklistDone: [],
        requirementEvidence: null,
        qualificationAnswer: null,
        ourCommitment: null,
        ourLoss: null,
        assignedTier: null,
        lastTouch: null,
        lastExecutiveReview: null,
        lastQbr: null,
        exitCriteria: null,
        exchangeBalanced: false,
      },
      [
        ['None', { status: 'Paused' }],
        ['Resume or end', { status: 'Active' }],
        ['Mend the data', { adoptedCustomers: 8 }],
        ['End partnership', { pilotRecommends: true }],
        ['End or restart Crawl', { supportManageable: true }],
        ['Step back from Run', { roiValidated: null }],
        ['Get the charter signed', { signedByUs: 'Ines Kessler' }],
        ['Clear overdue launch items', { checklistDone: checklistIds }],
        ['Ask the qualification question', { qualificationAnswer: 'Loses status' }],
        ['Find the leverage evidence', highLeverage],
        ['Ask what each side loses', { ourCommitment: 0, ourLoss: 'nothing' }],
        ['Ask us to commit', { ourCommitment: 100_000 }],
        ['Assign Tier 3', { assignedTier: 2 }],
        ['Move up to Tier 3', { assignedTier: 3 }],
        ['Contact the partner', { lastTouch: today }],
        ['Book an executive review', { lastExecutiveReview: today }],
        ['Validate commitment and ROI', { roiValidated: true }],
        ['Complete the charter', { exitCriteria: 'Half of the customers left' }],
        ['Rebalance the exchange', { exchangeBalanced: true }],
        ['Stay in Run', {}],
      ],
    );
  });

  test('before the Crawl', () => {
    ladder(
      {
        launchDate: today,
        qualificationAnswer: 'Nothing changes',
        engineeringCapacity: true,
        status: 'Active',
        ourCommitment: 0,
        partnerCommitment: 0,
        exchangeBalanced: false,
      },
      [
        ['Postpone the launch', { launchDate: null }],
        ['Walk away', { qualificationAnswer: null }],
        ['Ask the qualification question', noLeverage],
        ['Walk away', { qualificationAnswer: 'Loses customers' }],
        ['Find the leverage evidence', moderateLeverage],
        ['Agree commitments on both sides', { partnerCommitment: 5 }],
        ['Ask us to commit', { ourCommitment: 5 }],
        ['Assign Tier 1', { assignedTier: 2 }],
        ['Move down to Tier 1', { assignedTier: 1, tierSince: '2025-06-01' }],
        ['Contact the partner', { lastTouch: today }],
        ['Rebalance the exchange', { exchangeBalanced: null }],
        ['Prepare the Crawl', { ...crawlPassed, phase: 'Crawl' }],
        ['Review for Tier 2', { tierSince: today }],
        ['Start Walk', {}],
      ],
    );
  });
});
