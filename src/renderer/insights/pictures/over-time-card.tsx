import { useMemo } from 'react';
import { daysBetween } from '#shared/rules/dates.ts';
import { LinePicture } from '../../charts/line-picture.tsx';
import { spanOf } from '../../charts/scale.ts';
import { usePortfolio } from '../../session/use-portfolio.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import type { CardProps } from '../cards.tsx';
import { GroupCard } from '../group-card.tsx';
import { adoptionOverTime } from './adoption-over-time.ts';

const epoch = '2000-01-01';

/** Portfolio adoption over time from the readings, against the threshold to pass Walk. */
export function OverTimeCard({ judged, settings, asOf }: CardProps) {
  const formats = useFormats();
  const readings = usePortfolio((portfolio) => portfolio.readings());
  const { points, groups, finding } = useMemo(
    () => adoptionOverTime(judged, readings, asOf, formats),
    [judged, readings, asOf, formats],
  );
  const threshold = settings.walkThreshold;
  const span = useMemo(() => {
    const lowest = Math.min(...points.map((point) => point.adoption), threshold);
    return spanOf([], Math.max(0, Math.floor(lowest * 10 - 1) / 10), 1, 1);
  }, [points, threshold]);
  const times = useMemo(() => {
    const ends = [points[0], points[Math.floor(points.length / 2)], points.at(-1)];
    const days = [...new Set(ends.flatMap((point) => (point === undefined ? [] : [point.date])))];
    return (days.length === 3 && points.length < 5 ? [days[0], days[2]] : days).flatMap((day) =>
      day === undefined ? [] : [{ x: daysBetween(epoch, day), text: formats.date(day) }],
    );
  }, [points, formats]);
  return (
    <GroupCard
      title={`Portfolio adoption over time, against ${formats.share(threshold)}`}
      finding={finding}
      groups={groups}
      table={{
        first: 'Date',
        columns: [
          { name: 'Portfolio adoption', numeric: true },
          { name: 'Adopted', numeric: true },
          { name: 'Invited', numeric: true },
          { name: 'Partners', numeric: true },
        ],
        lines: () =>
          points.map((point) => ({
            id: point.date,
            name: formats.date(point.date),
            cells: [
              formats.ratio(point.adoption),
              formats.number(point.adopted),
              formats.number(point.invited),
              formats.number(point.partners),
            ],
          })),
      }}
      nothing={
        points.length > 0
          ? null
          : {
              title: 'No readings yet',
              text: 'Readings of adoption, one partner and one day each, make this line. Add them in a partner’s panel, or import them.',
              fields: [],
            }
      }
      needed={250}
    >
      {(size, deeds, sentenceOf) => (
        <LinePicture
          {...deeds}
          points={points.map((point) => ({
            key: point.date,
            x: daysBetween(epoch, point.date),
            y: point.adoption,
            sentence: sentenceOf(point.date),
          }))}
          span={span}
          times={times}
          tickText={formats.share}
          threshold={{ value: threshold, text: `${formats.share(threshold)} to pass Walk` }}
          width={size.width}
          height={size.height}
        />
      )}
    </GroupCard>
  );
}
