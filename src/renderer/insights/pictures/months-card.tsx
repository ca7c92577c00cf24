import { useMemo } from 'react';
import { BarPicture } from '../../charts/bar-picture.tsx';
import { pictureHeight } from '../../charts/bar-rows.ts';
import { amountSpan } from '../../charts/scale.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import type { CardProps } from '../cards.tsx';
import { GroupCard } from '../group-card.tsx';
import { monthsToLive, tenth } from './months-to-live.ts';

/** How long it took from the start to live, by how strongly the partner needs us. */
export function MonthsCard({ judged, asOf }: CardProps) {
  const formats = useFormats();
  const { classes, finding } = useMemo(() => monthsToLive(judged, asOf, formats), [judged, asOf, formats]);
  const groups = useMemo(() => classes.map((each) => each.group), [classes]);
  const span = useMemo(() => amountSpan(classes.map((each) => each.median)), [classes]);
  return (
    <GroupCard
      title="Months from start to live, by leverage"
      finding={finding}
      legend={<span className="pb-legend">Bar: the median of the class; ended partners count</span>}
      legendText="Bar: the median of the class. Ended partners count."
      groups={groups}
      table={{
        first: 'Leverage',
        columns: [
          { name: 'Partners', numeric: true },
          { name: 'Median months', numeric: true },
          { name: 'Shortest', numeric: true },
          { name: 'Longest', numeric: true },
        ],
        lines: () =>
          classes.map((each) => ({
            id: each.group.id,
            name: each.leverageClass,
            cells: [
              formats.number(each.group.keys.length),
              tenth(each.median, formats),
              tenth(each.shortest, formats),
              tenth(each.longest, formats),
            ],
          })),
      }}
      nothing={
        classes.length > 0
          ? null
          : {
              title: 'No partner is live yet',
              text: 'A partner counts here once it has a Start Date and a Live Date.',
              fields: ['startDate', 'liveDate'],
            }
      }
      needed={pictureHeight(classes.length, Number.POSITIVE_INFINITY)}
    >
      {(size, deeds, sentenceOf) => (
        <BarPicture
          {...deeds}
          bars={classes.map((each) => ({
            key: each.group.id,
            name: `${each.leverageClass} (${formats.number(each.group.keys.length)})`,
            value: each.median,
            text: tenth(each.median, formats),
            look: 'ink',
            sentence: sentenceOf(each.group.id),
          }))}
          span={span}
          tickText={formats.number}
          width={size.width}
          height={pictureHeight(classes.length, size.height)}
        />
      )}
    </GroupCard>
  );
}
