import type { InputId, Partner } from '../fields/fields.ts';

/** What restarting a Crawl clears: the last try's dates, pilots and answers, and everything of Walk and Run. Metric, direction and baseline stay (rules.md section 5). */
export const clearedByRestart = [
  'crawlStart',
  'crawlEnd',
  'pilotCustomers',
  'pilotResult',
  'reportedImprovement',
  'pilotRecommends',
  'integrationScalable',
  'walkStart',
  'walkEnd',
  'invitedCustomers',
  'adoptedCustomers',
  'partnerPromoting',
  'supportManageable',
  'runStart',
  'bothCommitted',
  'roiValidated',
] as const satisfies readonly InputId[];

type Cleared = (typeof clearedByRestart)[number];

const blanks = Object.fromEntries(clearedByRestart.map((id) => [id, null])) as Readonly<
  Record<Cleared, null>
>;

/** The partner at the start of another Crawl. */
export function restartCrawl(partner: Partner): Partner {
  return { ...partner, ...blanks, phase: 'Crawl' };
}
