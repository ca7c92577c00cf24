import { describe, expect, it } from 'vitest';
import { restartCrawl } from '#shared/rules/restart-crawl.ts';
import { judge } from '#support/judge.ts';
import { partner } from '#support/partner.ts';

const kept = {
  successMetric: 'Hours a week',
  metricDirection: 'Lower is better',
  baseline: 10,
  assignedTier: 2,
  startDate: '2026-01-05',
  launchDate: '2026-06-01',
} as const;

const failed = partner({
  ...kept,
  phase: 'Walk',
  crawlStart: '2026-01-05',
  crawlEnd: '2026-02-27',
  pilotCustomers: 2,
  pilotResult: 7,
  reportedImprovement: 0.3,
  pilotRecommends: true,
  integrationScalable: true,
  walkStart: '2026-03-02',
  walkEnd: '2026-05-22',
  invitedCustomers: 8,
  adoptedCustomers: 2,
  partnerPromoting: false,
  supportManageable: true,
  runStart: '2026-08-01',
  bothCommitted: false,
  roiValidated: false,
});

describe('restarting a Crawl (rules.md section 5)', () => {
  it('clears the Crawl’s dates, pilots and answers and all of Walk and Run; metric, direction and baseline stay', () => {
    expect(restartCrawl(failed)).toEqual(partner({ ...kept, phase: 'Crawl' }));
  });

  it('turns End or restart Crawl into Finish Crawl', () => {
    expect(judge(failed).continueDecision).toBe('End or restart Crawl');
    expect(judge(restartCrawl(failed)).continueDecision).toBe('Finish Crawl');
  });
});
