import { useMemo } from 'react';
import { addDays, daysBetween } from '#shared/rules/dates.ts';
import { atLeast } from '#shared/rules/ratio.ts';
import { spanOf } from '../../charts/scale.ts';
import { TrendPicture, type TrendPoint } from '../../charts/trend-picture.tsx';
import { useSize } from '../../charts/use-size.ts';
import type { StoredReading } from '../../storage/portfolio.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';

interface TrendProps {
  readonly name: string;
  readonly readings: readonly StoredReading[];
  readonly measure: (reading: StoredReading) => number | null;
  readonly threshold: number;
  readonly gate: string;
  /** Where the axis ends at least. */
  readonly ceiling: number;
  readonly onChoose: (reading: StoredReading) => void;
}

const epoch = '1970-01-01';
const height = 132;

/** One measure over time against its threshold, or what would have to be measured. */
export function Trend(props: TrendProps) {
  const { name, readings, measure, threshold, gate, ceiling } = props;
  const formats = useFormats();
  const [box, size] = useSize();
  const points = useMemo(
    () =>
      readings.flatMap((reading): readonly TrendPoint[] => {
        const value = measure(reading);
        if (value === null) return [];
        const reached = atLeast(value, threshold);
        return [
          {
            key: reading.key,
            day: daysBetween(epoch, reading.date),
            value,
            reached,
            sentence: `${formats.date(reading.date)}: ${name} ${formats.ratio(value)}, ${reached ? 'reaches' : 'short of'} ${formats.share(threshold)}`,
          },
        ];
      }),
    [readings, measure, threshold, name, formats],
  );
  const span = useMemo(
    () =>
      spanOf(
        points.map((point) => point.value),
        0,
        ceiling,
      ),
    [points, ceiling],
  );
  if (points.length === 0)
    return <p className="pb-said">No reading has measured the {name.toLowerCase()} yet.</p>;
  const find = (key: string) => readings.find((reading) => reading.key === key);
  return (
    <div ref={box} className="pb-trend-box">
      {size === null || size.width < 120 ? null : (
        <TrendPicture
          label={`${name} over time against ${formats.share(threshold)}`}
          points={points}
          span={span}
          threshold={{ value: threshold, text: `${formats.share(threshold)} to pass ${gate}` }}
          tickText={formats.share}
          dayText={(day) => formats.date(addDays(epoch, day))}
          width={size.width}
          height={height}
          onChoose={(key) => {
            const reading = find(key);
            if (reading !== undefined) props.onChoose(reading);
          }}
          tip={(key) => points.find((point) => point.key === key)?.sentence}
        />
      )}
    </div>
  );
}
