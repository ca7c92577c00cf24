import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/rules/program.ts';
import { judged, judgedOn } from '#support/judged.ts';
import {
  crawlPassed,
  highLeverage,
  moderateLeverage,
  selfServe,
  strategicFit,
  walkPassed,
} from '#support/parts.ts';
import { median } from '../../../../src/renderer/insights/group.ts';
import { adoptionOverTime } from '../../../../src/renderer/insights/pictures/adoption-over-time.ts';
import { byFinding } from '../../../../src/renderer/insights/pictures/by-finding.ts';
import { leverageBySkin, tiersByFit } from '../../../../src/renderer/insights/pictures/crossings.ts';
import { endedPartners } from '../../../../src/renderer/insights/pictures/ended.ts';
import { healthBins } from '../../../../src/renderer/insights/pictures/health-bins.ts';
import { moneyByTier } from '../../../../src/renderer/insights/pictures/money-by-tier.ts';
import { monthsToLive } from '../../../../src/renderer/insights/pictures/months-to-live.ts';
import { planeOf } from '../../../../src/renderer/insights/pictures/plane.ts';
import { stagesFinding, stagesOf } from '../../../../src/renderer/insights/pictures/stages.ts';
import { createFormats } from '../../../../src/renderer/ui/formats/formats.ts';

const formats = createFormats('en-US', 'USD');
const sizes = (groups: readonly { readonly id: string; readonly keys: readonly string[] }[]) =>
  Object.fromEntries(groups.map((group) => [group.id, group.keys.length]));

describe('adoption by improvement', () => {
  const plane = planeOf(
    [
      judged('On both lines', { reportedImprovement: 0.2, invitedCustomers: 10, adoptedCustomers: 7 }),
      judged('Little gain', { reportedImprovement: 0.19, invitedCustomers: 10, adoptedCustomers: 9 }),
      judged('Few adopt', { reportedImprovement: 0.4, invitedCustomers: 10, adoptedCustomers: 6 }),
      judged('Neither', { reportedImprovement: -0.1, invitedCustomers: 10, adoptedCustomers: 1 }),
      judged('No adoption', { reportedImprovement: 0.4 }),
      judged('Too many', { reportedImprovement: 0.4, invitedCustomers: 1, adoptedCustomers: 2 }),
      judged('Gone', { status: 'Ended', reportedImprovement: 0.4, invitedCustomers: 1, adoptedCustomers: 1 }),
    ],
    defaultSettings,
    formats,
  );

  it('puts each open partner that has both into its quadrant; a value on a line is past it', () => {
    expect(sizes(plane.quadrants)).toEqual({ ready: 1, 'little-gain': 1, 'few-adopt': 1, neither: 1 });
    expect(plane.quadrants.find((each) => each.id === 'ready')?.keys).toEqual(['On both lines']);
    expect(plane.finding).toBe('1 of 4 is past both lines');
  });
});

describe('adoption over time', () => {
  const rows = [judged('A', {}), judged('B', {}), judged('Gone', { status: 'Ended' })];
  const reading = (partnerKey: string, date: string, invited: number, adopted: number) => ({
    key: `${partnerKey}${date}`,
    partnerKey,
    date,
    invitedCustomers: invited,
    adoptedCustomers: adopted,
    improvement: null,
    note: null,
  });
  const over = adoptionOverTime(
    rows,
    [
      reading('A', '2026-01-31', 10, 5),
      reading('B', '2026-02-28', 10, 9),
      reading('A', '2026-03-31', 10, 7),
      reading('Gone', '2026-03-31', 10, 0),
      reading('A', '2026-07-31', 10, 10),
    ],
    judgedOn,
    formats,
  );

  it('sums the last reading of each open partner up to the as-of day', () => {
    expect(over.points.map((point) => [point.date, point.adoption])).toEqual([
      ['2026-01-31', 0.5],
      ['2026-02-28', 0.7],
      ['2026-03-31', 0.8],
    ]);
    expect(over.finding).toBe('From 50.0% on Jan 31, 2026 to 80.0% on Mar 31, 2026');
  });

  it('lets each day stand for the partners that were read on it', () => {
    expect(over.groups.map((group) => group.keys)).toEqual([['A'], ['B'], ['A']]);
  });
});

describe('phases and what holds partners there', () => {
  const stages = stagesOf(
    [
      judged('Through', { phase: 'Crawl', ...crawlPassed }),
      judged('No result', { phase: 'Crawl', pilotRecommends: true, integrationScalable: true }),
      judged('Short', {
        phase: 'Crawl',
        crawlEnd: '2026-05-31',
        ...crawlPassed,
        reportedImprovement: 0.1,
      }),
      judged('Walking', { phase: 'Walk', ...crawlPassed, ...walkPassed, supportManageable: null }),
      judged('Gone', { phase: 'Crawl', status: 'Ended' }),
    ],
    defaultSettings,
    judgedOn,
    formats,
  );

  it('counts who is in a phase, who is through, and what holds the others', () => {
    const crawl = stages.find((stage) => stage.phase === 'Crawl');
    expect(crawl?.all.keys).toEqual(['Through', 'No result', 'Short']);
    expect(crawl?.passed.keys).toEqual(['Through']);
    expect(crawl?.holds.map((hold) => [hold.words, hold.sign, hold.keys])).toEqual([
      ['no result yet', 'unknown', ['No result']],
      ['below 20%', 'not met', ['Short']],
    ]);
    const walk = stages.find((stage) => stage.phase === 'Walk');
    expect(walk?.holds.map((hold) => [hold.words, hold.keys])).toEqual([['support unknown', ['Walking']]]);
    expect(stagesFinding(stages, formats)).toBe('3 of 4 have not passed the gate of their phase');
  });

  it('speaks of one partner as of one', () => {
    const one = stagesOf([judged('Alone', { phase: 'Crawl' })], defaultSettings, judgedOn, formats);
    expect(stagesFinding(one, formats)).toBe('1 of 1 has not passed the gate of its phase');
  });

  it('works out a partner once, and again when its values, the program or the day are others', () => {
    const asked = { count: 0 };
    const values = { phase: 'Crawl', crawlEnd: '2026-05-31', ...crawlPassed } as const;
    const given = judged('Short', { ...values, reportedImprovement: 0.1 });
    const watched = (reportedImprovement: number) => ({
      ...given,
      values: new Proxy(
        { ...given.values, reportedImprovement },
        {
          get: (target, field): unknown => {
            if (field === 'reportedImprovement') asked.count += 1;
            return Reflect.get(target, field);
          },
        },
      ),
    });
    const short = watched(0.1);
    const holds = (row = short, settings = defaultSettings, asOf = judgedOn) =>
      stagesOf([row], settings, asOf, formats).flatMap((stage) =>
        stage.holds.map(({ words, sign }) => `${words}, ${sign}`),
      );
    expect(holds()).toEqual(['below 20%, not met']);
    const once = asked.count;
    expect(once).toBeGreaterThan(0);
    expect(holds()).toEqual(['below 20%, not met']);
    expect(asked.count).toBe(once);
    expect(holds(short, { ...defaultSettings, crawlThreshold: 0.5 })).toEqual(['below 50%, not met']);
    expect(holds(short, defaultSettings, '2026-05-01')).toEqual(['no result yet, unknown']);
    expect(holds(watched(0.15))).toEqual(['below 20%, not met']);
    expect(asked.count).toBeGreaterThan(2 * once);
  });
});

describe('leverage by skin in the game', () => {
  it('crosses the two verdicts of the open partners', () => {
    const both = { ourCommitment: 100, partnerCommitment: 80 };
    const crossing = leverageBySkin(
      [
        judged('A', { ...highLeverage, ...both }),
        judged('B', { ...highLeverage }),
        judged('C', { ...moderateLeverage, ...both }),
        judged('Gone', { ...highLeverage, ...both, phase: 'Ended' }),
      ],
      formats,
    );
    const filled = crossing.groups.filter((group) => group.keys.length > 0);
    expect(filled.map((group) => [group.row, group.column, group.keys])).toEqual([
      ['High', 'Partnership', ['A']],
      ['High', 'Unassessed', ['B']],
      ['Moderate', 'Partnership', ['C']],
    ]);
    expect(crossing.groups).toHaveLength(5 * 4);
    expect(crossing.finding).toBe('1 of 2 high-leverage partners have both sides committed');
  });
});

describe('tiers, assigned against recommended', () => {
  it('says how many stand where they should, above and below', () => {
    const crossing = tiersByFit(
      [
        judged('Right', { ...selfServe, assignedTier: 1 }),
        judged('Above', { ...selfServe, assignedTier: 3 }),
        judged('Below', { ...strategicFit, strategicFit: 4, capability: 4, assignedTier: 1 }),
        judged('None', { ...selfServe }),
        judged('Unknown', { assignedTier: 2 }),
      ],
      formats,
    );
    expect(crossing.finding).toBe('1 of 3 stand at the recommended tier; 1 above it, 1 below');
    const place = (key: string) => crossing.groups.find((group) => group.keys.includes(key))?.id;
    expect(place('None')).toBe('none|1');
    expect(place('Unknown')).toBe('2|none');
  });
});

describe('findings by kind', () => {
  it('lists errors first, then the commonest, and counts accepted ones apart', () => {
    const reversed = { crawlStart: '2026-03-01', crawlEnd: '2026-02-01', owner: 'Ines' };
    const row = judged('Accepted', reversed);
    const accepted = {
      ...row,
      evaluation: {
        ...row.evaluation,
        findings: row.evaluation.findings.map((finding) => ({ ...finding, accepted: true })),
      },
    };
    const picture = byFinding([judged('A', reversed), judged('B', reversed), accepted], formats);
    expect(picture.kinds[0]).toMatchObject({ id: 'dates-reversed', severity: 'error', keys: ['A', 'B'] });
    expect(picture.counts.error).toBe(2);
    expect(picture.accepted).toBe(row.evaluation.findings.length);
    const order = picture.kinds.map((kind) => kind.severity);
    expect(order).toEqual([...order].sort((a, b) => 'ewi'.indexOf(a.charAt(0)) - 'ewi'.indexOf(b.charAt(0))));
  });
});

describe('money by tier', () => {
  it('sums what open partners have, by assigned tier, and leaves out tiers without partners', () => {
    const { tiers, finding } = moneyByTier(
      [
        judged('A', { assignedTier: 2, ourCommitment: 100, sourcedRevenue: 1000, revenueObjective: 4000 }),
        judged('B', { assignedTier: 2, partnerCommitment: 50, sourcedRevenue: 500 }),
        judged('C', { influencedRevenue: 7 }),
        judged('Gone', { assignedTier: 1, status: 'Ended', sourcedRevenue: 9999 }),
      ],
      formats,
    );
    expect(tiers.map((tier) => tier.tier)).toEqual(['Tier 2', 'Unassigned']);
    expect(tiers[0]?.sums).toEqual({
      ourCommitment: 100,
      partnerCommitment: 50,
      sourcedRevenue: 1500,
      influencedRevenue: 0,
    });
    expect(tiers[0]?.groups.sourcedRevenue.keys).toEqual(['A', 'B']);
    expect(finding).toBe('$1.50K sourced of an objective of $4.00K');
  });
});

describe('health in steps of ten', () => {
  const at = (key: string, healthScore: number | null) => {
    const row = judged(key, {});
    return { ...row, evaluation: { ...row.evaluation, healthScore } };
  };

  it('puts 9 in the first, 10 in the second, 90 to 100 in the last, and none without a score', () => {
    const { bins, scored, finding } = healthBins(
      [at('A', 0), at('B', 9), at('C', 10), at('D', 90), at('E', 100), at('F', null)],
      formats,
    );
    expect(bins.map((bin) => bin.keys.length)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 2]);
    expect(scored).toBe(5);
    expect(finding).toBe('Mean 42 of 100; the lowest is A at 0');
  });
});

describe('months from start to live', () => {
  it('takes the median of each class, of ended partners too, and leaves out what cannot be', () => {
    const { classes, finding } = monthsToLive(
      [
        judged('A', { ...highLeverage, startDate: '2025-01-01', liveDate: '2025-04-01' }),
        judged('B', { ...highLeverage, startDate: '2025-01-01', liveDate: '2026-01-01', status: 'Ended' }),
        judged('Reversed', { ...highLeverage, startDate: '2025-05-01', liveDate: '2025-04-01' }),
        judged('Ahead', { ...highLeverage, startDate: '2025-05-01', liveDate: '2026-12-01' }),
        judged('C', { startDate: '2025-01-01', liveDate: '2025-01-31' }),
      ],
      judgedOn,
      formats,
    );
    // 90 and 365 days: 2.96 and 11.99 months; their middle is 7.47. 30 days: 0.99 months.
    expect(classes.map((each) => [each.leverageClass, each.group.keys.length])).toEqual([
      ['High', 2],
      ['Unassessed', 1],
    ]);
    expect(classes[0]?.median).toBeCloseTo(7.47, 2);
    expect(finding).toBe('Half of 3 were live within 3 months');
  });

  it.each([
    [[], null],
    [[3], 3],
    [[4, 1], 2.5],
    [[9, 1, 2], 2],
  ])('the median of %j is %j', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe('ended partners', () => {
  it('stand with the latest first, beside all Crawls passed and failed', () => {
    const failed = { ...crawlPassed, reportedImprovement: 0.1 };
    const ended = endedPartners(
      [
        judged('Early', {
          status: 'Ended',
          endedOn: '2026-01-31',
          endReason: 'No budget',
          crawlEnd: '2026-01-15',
          ...failed,
        }),
        judged('Late', { phase: 'Ended', endedOn: '2026-05-31', lesson: 'Ask earlier' }),
        judged('Open', { ...crawlPassed }),
      ],
      formats,
    );
    expect(ended.partners.map((each) => each.name)).toEqual(['Late', 'Early']);
    expect(ended.passed.keys).toEqual(['Open']);
    expect(ended.failed.keys).toEqual(['Early']);
    expect(ended.finding).toBe(
      '2 ended; 1 of 2 Crawls passed. Most partnerships end here, and that is what a Crawl is for',
    );
  });
});
