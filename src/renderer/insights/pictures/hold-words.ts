import type { StartNeed } from '#shared/rules/health.ts';
import type { Settings } from '#shared/rules/program.ts';
import type { Formats } from '../../ui/formats/formats.ts';

type GateCriterion =
  | 'improvement'
  | 'pilotRecommends'
  | 'integrationScalable'
  | 'adoption'
  | 'partnerPromoting'
  | 'supportManageable'
  | 'crawlGate'
  | 'walkGate'
  | 'bothCommitted'
  | 'roiValidated';

type Words = readonly [unknown: string, notMet: string];

/** What holds partners in a phase, after their number: `3 below 20%`, `2 not promoting`. */
export function holdWords(
  criterion: string,
  sign: 'not met' | 'unknown',
  settings: Settings,
  formats: Formats,
): string {
  const words: Readonly<Record<GateCriterion | StartNeed, Words>> = {
    improvement: ['no result yet', `below ${formats.share(settings.crawlThreshold)}`],
    pilotRecommends: ['pilot not asked', 'not recommended'],
    integrationScalable: ['scaling unknown', 'does not scale'],
    adoption: ['no adoption yet', `below ${formats.share(settings.walkThreshold)}`],
    partnerPromoting: ['promotion unknown', 'not promoting'],
    supportManageable: ['support unknown', 'support overloaded'],
    crawlGate: ['Crawl pending', 'failed Crawl'],
    walkGate: ['Walk pending', 'failed Walk'],
    bothCommitted: ['commitment unknown', 'not both committed'],
    roiValidated: ['ROI unknown', 'ROI not shown'],
    'value-sides': ['without all three values', 'without all three values'],
    tier: ['no tier', 'no tier'],
    'crawl-scope': ['no Crawl dates', 'no Crawl dates'],
    metrics: ['no metric', 'no metric'],
    charter: ['no charter', 'no charter'],
  };
  const found = (words as Readonly<Record<string, Words | undefined>>)[criterion];
  if (found === undefined) throw new Error(`nothing is called ${criterion} among the criteria of a phase`);
  return found[sign === 'unknown' ? 0 : 1];
}
