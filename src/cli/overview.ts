import type { Settings } from '#shared/rules/program.ts';
import type { Entry, RollUp } from '#shared/rules/roll-up.ts';
import { effectivePhase, effectiveStatus } from '#shared/rules/subject.ts';
import { count } from './report.ts';
import { printTable, type TableColumn } from './table.ts';
import { noValue, percent } from './words.ts';

const gateMarks = { Pass: '✓', Fail: '✗', Pending: '…' } as const;

/** The columns of the window's Overview, as far as a terminal has room for them. */
const columnsFor = ({ crawlThreshold, walkThreshold }: Settings): readonly TableColumn<Entry>[] => [
  { header: 'Partner', text: ({ partner }) => partner.name, least: 14, most: 36 },
  { header: 'Owner', text: ({ partner }) => partner.owner ?? '', least: 6, most: 18, dispensable: 5 },
  { header: 'Status', text: ({ partner }) => effectiveStatus(partner), dispensable: 4 },
  { header: 'Leverage', text: ({ evaluation }) => evaluation.leverageClass ?? noValue },
  { header: 'Skin', text: ({ evaluation }) => evaluation.skinVerdict ?? noValue, dispensable: 1 },
  { header: 'Tier', text: tierText, align: 'right' },
  { header: 'Phase', text: ({ partner }) => effectivePhase(partner) },
  { header: 'Gates', text: gatesText },
  {
    header: 'Impr.',
    text: ({ evaluation }) => percent(evaluation.improvement, crawlThreshold),
    align: 'right',
    dispensable: 3,
  },
  {
    header: 'Adopt.',
    text: ({ evaluation }) => percent(evaluation.adoption, walkThreshold),
    align: 'right',
    dispensable: 2,
  },
  { header: 'Health', text: ({ evaluation }) => String(evaluation.healthScore ?? noValue), align: 'right' },
  { header: 'Next action', text: ({ evaluation }) => evaluation.nextAction ?? noValue, least: 16, most: 32 },
];

/** The assigned tier, and an arrow to the recommended one where they differ. */
function tierText({ partner, evaluation }: Entry): string {
  const { assignedTier: assigned } = partner;
  const { recommendedTier: recommended } = evaluation;
  if (recommended === null || recommended === assigned) return String(assigned ?? noValue);
  return `${assigned ?? ''}→${recommended}`;
}

function gatesText({ evaluation }: Entry): string {
  const mark = (gate: keyof typeof gateMarks | null): string => gateMarks[gate ?? 'Pending'];
  return `${mark(evaluation.crawlGate)} ${mark(evaluation.walkGate)} ${mark(evaluation.runGate)}`;
}

/** The table and what has to be said below it. */
export function overviewLines(
  entries: readonly Entry[],
  rollUp: RollUp,
  settings: Settings,
  width: number,
): readonly string[] {
  const { lines, leftOut } = printTable(columnsFor(settings), entries, width);
  const missing =
    leftOut.length === 0
      ? []
      : [`No room for ${leftOut.join(', ')}: a wider terminal or --format csv shows them.`];
  return [
    ...lines,
    '',
    'Gates: Crawl, Walk, Run; ✓ passed, ✗ failed, … pending. Tier 1→2: assigned 1, recommended 2.',
    ...missing,
    `${count(rollUp.partners, 'partner')}, ${rollUp.open} open. Crawl passed ${rollUp.crawlOutcomes.passed}, failed ${rollUp.crawlOutcomes.failed}.` +
      ` Portfolio adoption ${percent(rollUp.portfolioAdoption, settings.walkThreshold)}.` +
      ` Mean health ${rollUp.meanHealthScore === null ? noValue : Math.round(rollUp.meanHealthScore)}.`,
  ];
}
