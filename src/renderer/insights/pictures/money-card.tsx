import { useMemo } from 'react';
import { BarPicture } from '../../charts/bar-picture.tsx';
import { footRoom, headRoom, type PictureBar } from '../../charts/bar-rows.ts';
import { amountSpan } from '../../charts/scale.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import type { CardProps } from '../cards.tsx';
import { compactMoney } from '../compact-money.ts';
import { partnerWords } from '../group.ts';
import { GroupCard } from '../group-card.tsx';
import { moneyByTier, moneySeries } from './money-by-tier.ts';

const looks = ['series-1', 'series-2', 'series-3', 'series-4'] as const;
const pitch = 14.5;

/** Commitments and revenue by assigned tier, revenue against the objective. */
export function MoneyCard({ judged }: CardProps) {
  const formats = useFormats();
  const { tiers, finding, any } = useMemo(() => moneyByTier(judged, formats), [judged, formats]);
  const groups = useMemo(() => tiers.flatMap((tier) => [tier.all, ...Object.values(tier.groups)]), [tiers]);
  const span = useMemo(
    () => amountSpan(tiers.flatMap((tier) => [...Object.values(tier.sums), tier.objective])),
    [tiers],
  );
  const bars = (sentenceOf: (id: string) => string): readonly PictureBar[] =>
    tiers.flatMap((tier): readonly PictureBar[] => [
      {
        key: `#${tier.tier}`,
        name: `${tier.tier}: ${partnerWords(tier.all.keys.length, formats)}, ${tier.objective === 0 ? 'no objective' : `objective ${compactMoney(tier.objective, formats)}`}`,
        value: 0,
        text: '',
        look: 'ink',
        sentence: '',
        heading: true,
      },
      ...moneySeries.map(
        ({ field, name }, at): PictureBar => ({
          key: tier.groups[field].id,
          name,
          value: tier.sums[field],
          text: compactMoney(tier.sums[field], formats),
          look: looks[at] ?? 'ink',
          sentence: sentenceOf(tier.groups[field].id),
          ...(field === 'sourcedRevenue' && tier.objective > 0 ? { goal: tier.objective } : {}),
        }),
      ),
    ]);
  const lines = tiers.length * (moneySeries.length + 1);
  return (
    <GroupCard
      title="Commitments and revenue a year, by assigned tier"
      finding={finding}
      legend={
        <span className="pb-legend">
          <svg width="6" height="12" viewBox="0 0 6 12" aria-hidden="true">
            <rect x="2" width="2" height="12" fill="var(--pb-threshold)" />
          </svg>
          Objective of the sourced revenue
        </span>
      }
      legendText="Line: objective of the sourced revenue."
      groups={groups}
      table={{
        first: 'Tier',
        columns: [
          { name: 'Partners', numeric: true },
          ...moneySeries.map(({ name }) => ({ name, numeric: true })),
          { name: 'Objective', numeric: true },
        ],
        lines: () =>
          tiers.map((tier) => ({
            id: tier.all.id,
            name: tier.tier,
            cells: [
              formats.number(tier.all.keys.length),
              ...moneySeries.map(({ field }) => formats.money(tier.sums[field])),
              formats.money(tier.objective),
            ],
          })),
      }}
      nothing={
        any
          ? null
          : {
              title: 'No commitments and no revenue',
              text: 'No open partner has a commitment, a revenue or an objective.',
              fields: ['ourCommitment', 'partnerCommitment', 'sourcedRevenue', 'revenueObjective'],
            }
      }
      needed={lines * pitch + headRoom + footRoom}
    >
      {(size, deeds, sentenceOf) => (
        <BarPicture
          {...deeds}
          bars={bars(sentenceOf)}
          span={span}
          tickText={(value) => compactMoney(value, formats)}
          width={size.width}
          height={Math.max(size.height, 160)}
        />
      )}
    </GroupCard>
  );
}
