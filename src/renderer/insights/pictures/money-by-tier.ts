import { isOpen } from '#shared/rules/subject.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import { compactMoney } from '../compact-money.ts';
import type { Group } from '../group.ts';
import type { Judged } from '../judged.ts';

/** The four sums of a tier, in the order in which they are drawn. */
export const moneySeries = [
  { field: 'ourCommitment', name: 'We commit' },
  { field: 'partnerCommitment', name: 'They commit' },
  { field: 'sourcedRevenue', name: 'Sourced' },
  { field: 'influencedRevenue', name: 'Influenced' },
] as const;

type MoneyField = (typeof moneySeries)[number]['field'];

/** One tier with its partners, its sums of a year and its objective. */
export interface TierMoney {
  readonly tier: string;
  readonly all: Group;
  readonly sums: Readonly<Record<MoneyField, number>>;
  readonly objective: number;
  /** For each sum the partners that have it filled in. */
  readonly groups: Readonly<Record<MoneyField, Group>>;
}

/** Sums by assigned tier over the open partners, against their revenue objectives; tiers without a partner are left out. */
export function moneyByTier(
  rows: readonly Judged[],
  formats: Formats,
): { readonly tiers: readonly TierMoney[]; readonly finding: string; readonly any: boolean } {
  const open = rows.filter((row) => isOpen(row.values));
  const tiers = [1, 2, 3, null].flatMap((tier): readonly TierMoney[] => {
    const here = open.filter((row) => row.values.assignedTier === tier);
    if (here.length === 0) return [];
    const name = tier === null ? 'Unassigned' : `Tier ${tier}`;
    const sum = (field: MoneyField | 'revenueObjective') =>
      here.reduce((total, row) => total + (row.values[field] ?? 0), 0);
    const group = (field: MoneyField, words: string): Group => ({
      id: `${name}|${field}`,
      name: `${name}, ${words.toLowerCase()}`,
      keys: here.filter((row) => row.values[field] !== null).map((row) => row.key),
      facts: [[words, formats.money(sum(field))]],
    });
    const [ours, theirs, sourced, influenced] = moneySeries;
    return [
      {
        tier: name,
        all: { id: name, name, keys: here.map((row) => row.key) },
        objective: sum('revenueObjective'),
        sums: {
          ourCommitment: sum('ourCommitment'),
          partnerCommitment: sum('partnerCommitment'),
          sourcedRevenue: sum('sourcedRevenue'),
          influencedRevenue: sum('influencedRevenue'),
        },
        groups: {
          ourCommitment: group(ours.field, ours.name),
          partnerCommitment: group(theirs.field, theirs.name),
          sourcedRevenue: group(sourced.field, sourced.name),
          influencedRevenue: group(influenced.field, influenced.name),
        },
      },
    ];
  });
  const total = (of: (tier: TierMoney) => number) => tiers.reduce((sum, tier) => sum + of(tier), 0);
  const [sourced, objective] = [total((tier) => tier.sums.sourcedRevenue), total((tier) => tier.objective)];
  const finding =
    objective === 0
      ? `${compactMoney(sourced, formats)} sourced; no objective is set`
      : `${compactMoney(sourced, formats)} sourced of an objective of ${compactMoney(objective, formats)}`;
  const any = open.some(({ values }) =>
    [...moneySeries.map((series) => series.field), 'revenueObjective' as const].some(
      (field) => values[field] !== null,
    ),
  );
  return { tiers, finding, any };
}
