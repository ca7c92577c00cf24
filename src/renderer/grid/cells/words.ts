import {
  checklist,
  findingKinds,
  type launchNeeds,
  type startNeeds,
  type tierNeeds,
} from '#shared/fields/choices.ts';

type Need = (typeof startNeeds)[number] | (typeof launchNeeds)[number] | (typeof tierNeeds)[number];

const needs: Record<Exclude<Need, 'charter'>, string> = {
  'value-sides': 'Value for all three sides',
  tier: 'Assigned tier',
  'crawl-scope': 'Crawl dates and pilots',
  metrics: 'Metric and baseline',
  'customer-ready': 'Crawl passed',
  checklist: 'Pre-launch items',
  'sales-briefed': 'Sales briefed',
  cadence: 'Review cadence',
  'pass-crawl': 'Pass Crawl',
  'pass-walk': 'Pass Walk',
  'both-commit': 'Stakes on both sides',
};

const words = new Map<string, string>([
  ...Object.entries(needs),
  ...checklist.map((item) => [item.id, item.label] as const),
  ...findingKinds.map((finding) => [finding.id, finding.title] as const),
]);

/** An entry of a closed list as a person reads it: ids of the rules never show. */
export function optionWord(columnId: string, option: string | number): string {
  if (option === 'charter') return columnId === 'launchMissing' ? 'Signed charter' : 'A charter begun';
  return words.get(String(option)) ?? String(option);
}
