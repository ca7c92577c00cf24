import { guard } from '../csv/guard.ts';
import { type FindingId, findingKinds } from '../fields/choices.ts';
import type { Settings } from '../rules/program.ts';
import type { RollUp } from '../rules/roll-up.ts';
import { dateWords, shareWords } from '../rules/words.ts';
import type { CellToWrite, SheetToWrite } from './write-workbook.ts';

type Line = readonly (CellToWrite | null)[];

const text = (words: string): CellToWrite => ({ look: 'text', text: words });
const heading = (words: string): Line => [{ look: 'header', text: words }];
const figure = (
  label: string,
  value: number | null,
  look: 'number' | 'money' | 'percent' = 'number',
): Line => [text(label), value === null ? null : { look, value }];

/** Counts under a heading, in the order of the rules. */
const counts = (title: string, of: Readonly<Record<string, number>>): readonly Line[] => [
  [],
  heading(title),
  ...Object.entries(of).map(([label, count]) => figure(label, count)),
];

/** The portfolio in figures (rules.md section 12) as the second sheet of an exported workbook. */
export function rollUpSheet(rollUp: RollUp, settings: Settings, asOf: string): SheetToWrite {
  const { crawlOutcomes, improvementReached, adoptionReached } = rollUp;
  const money = (label: string, value: number): Line =>
    figure(`${label} a year, ${settings.currency}`, value, 'money');
  const findings = findingKinds.flatMap(({ id, title }): readonly Line[] => {
    const count = rollUp.byFinding[id as FindingId];
    return count === undefined ? [] : [figure(title, count)];
  });
  return {
    name: 'Roll-up',
    widths: [44, 18],
    frozen: { rows: 1, columns: 0 },
    rows: [
      [
        { look: 'header', text: guard(settings.name) },
        { look: 'header', text: `As of ${dateWords(asOf)}` },
      ],
      figure('Partners in this file', rollUp.partners),
      figure('Open partners', rollUp.open),
      figure('Crawls passed, ended partners too', crawlOutcomes.passed),
      figure('Crawls failed, ended partners too', crawlOutcomes.failed),
      [],
      heading('Open partners in figures'),
      figure('Portfolio adoption', rollUp.portfolioAdoption, 'percent'),
      figure(`Adoption at ${shareWords(settings.walkThreshold)} or more`, adoptionReached.met),
      figure('Partners with an adoption', adoptionReached.of),
      figure(`Improvement at ${shareWords(settings.crawlThreshold)} or more`, improvementReached.met),
      figure('Partners with an improvement', improvementReached.of),
      figure('Mean health score', rollUp.meanHealthScore),
      money('Our commitment', rollUp.ourCommitment),
      money('Partner commitment', rollUp.partnerCommitment),
      money('Influenced revenue', rollUp.influencedRevenue),
      money('Sourced revenue', rollUp.sourcedRevenue),
      money('Revenue objective', rollUp.revenueObjective),
      money('Open pipeline', rollUp.openPipeline),
      ...counts('Leverage class', rollUp.byLeverageClass),
      ...counts('Investment', rollUp.byInvestment),
      ...counts('Skin verdict', rollUp.bySkinVerdict),
      ...counts('Assigned tier', rollUp.byAssignedTier),
      ...counts('Phase', rollUp.byPhase),
      ...counts('Crawl gate', rollUp.byCrawlGate),
      ...counts('Walk gate', rollUp.byWalkGate),
      ...counts('Run gate', rollUp.byRunGate),
      ...(findings.length === 0 ? [] : [[], heading('Findings'), ...findings]),
    ],
  };
}
