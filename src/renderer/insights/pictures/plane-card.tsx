import { useMemo } from 'react';
import { spanOf } from '../../charts/scale.ts';
import { ScatterPicture } from '../../charts/scatter-picture.tsx';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import type { CardProps } from '../cards.tsx';
import { GateLegend } from '../gate-legend.tsx';
import type { Group } from '../group.ts';
import { GroupCard } from '../group-card.tsx';
import { planeOf } from './plane.ts';

/** Adoption by improvement with both thresholds and the four quadrants named. */
export function PlaneCard({ judged, settings }: CardProps) {
  const formats = useFormats();
  const plane = useMemo(() => planeOf(judged, settings, formats), [judged, settings, formats]);
  const { points, quadrants, counts } = plane;
  const groups = useMemo(
    (): readonly Group[] => [
      ...points.map(
        (point): Group => ({
          id: point.key,
          name: point.name,
          keys: [point.key],
          // Asked for by the one mark that is looked at, not by a thousand.
          get facts(): NonNullable<Group['facts']> {
            return [
              ['Improvement', formats.ratio(point.x)],
              ['Adoption', formats.ratio(point.y)],
              ['Walk gate', point.gate],
            ];
          },
        }),
      ),
      ...quadrants,
    ],
    [points, quadrants, formats],
  );
  const x = useMemo(
    () =>
      spanOf(
        points.map((point) => point.x),
        0,
        2.5 * settings.crawlThreshold,
        2,
      ),
    [points, settings],
  );
  const y = useMemo(() => {
    const lowest = Math.min(...points.map((point) => point.y), settings.walkThreshold);
    return spanOf([], Math.max(0, Math.floor(lowest * 10 - 1) / 10), 1, 1);
  }, [points, settings]);
  return (
    <GroupCard
      title="Adoption and improvement"
      finding={plane.finding}
      legend={<GateLegend gateName="Walk" counts={counts} as="points" />}
      legendText={`Disc: Walk passed ${counts.Pass}. Ring: pending ${counts.Pending}. Cross: failed ${counts.Fail}.`}
      groups={groups}
      table={{
        first: 'Partner',
        columns: [
          { name: 'Improvement', numeric: true },
          { name: 'Adoption', numeric: true },
          { name: 'Walk gate' },
          { name: 'Quadrant' },
        ],
        lines: () =>
          points.map((point) => ({
            id: point.key,
            name: point.name,
            cells: [
              formats.ratio(point.x),
              formats.ratio(point.y),
              point.gate,
              quadrants.find((each) => each.keys.includes(point.key))?.name ?? '',
            ],
          })),
      }}
      nothing={
        points.length > 0
          ? null
          : {
              title: 'No partner in the plane',
              text: 'No open partner has both an improvement and an adoption.',
              fields: ['pilotResult', 'invitedCustomers', 'adoptedCustomers'],
            }
      }
      needed={270}
    >
      {(size, deeds, sentenceOf) => (
        <ScatterPicture
          {...deeds}
          points={points}
          quadrants={quadrants.map((each) => ({ ...each, sentence: sentenceOf(each.id) }))}
          x={{ span: x, threshold: settings.crawlThreshold, name: 'Improvement in Crawl' }}
          y={{ span: y, threshold: settings.walkThreshold, name: 'Adoption' }}
          tickText={formats.share}
          width={size.width}
          height={size.height}
        />
      )}
    </GroupCard>
  );
}
