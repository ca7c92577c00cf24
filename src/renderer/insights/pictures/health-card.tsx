import { useMemo } from 'react';
import { ColumnPicture } from '../../charts/column-picture.tsx';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import type { CardProps } from '../cards.tsx';
import { GroupCard } from '../group-card.tsx';
import { healthBins } from './health-bins.ts';

/** How health is spread over the open partners. */
export function HealthCard({ judged }: CardProps) {
  const formats = useFormats();
  const { bins, scored, finding } = useMemo(() => healthBins(judged, formats), [judged, formats]);
  return (
    <GroupCard
      title="Health of the partners"
      finding={finding}
      groups={bins}
      table={{
        first: 'Health',
        columns: [{ name: 'Partners', numeric: true }],
        lines: () =>
          bins.map((bin) => ({ id: bin.id, name: bin.name, cells: [formats.number(bin.keys.length)] })),
      }}
      nothing={
        scored > 0
          ? null
          : {
              title: 'No health score yet',
              text: 'A partner gets a score once enough of its record is filled in.',
              fields: ['healthScore'],
            }
      }
      needed={250}
    >
      {(size, deeds, sentenceOf) => (
        <ColumnPicture
          {...deeds}
          columns={bins.map((bin) => ({
            key: bin.id,
            name: bin.name.replace('Health ', '').replace(' to ', '–'),
            count: bin.keys.length,
            sentence: sentenceOf(bin.id),
          }))}
          axis="Health score, number of partners"
          width={size.width}
          height={size.height}
        />
      )}
    </GroupCard>
  );
}
