import { useMemo } from 'react';
import { useFormats } from '../ui/formats/formats-context.tsx';
import { stretches, type TimeScale } from './time-scale.ts';

/** The head of the line: years, and under them months or quarters. */
export function TimeHead({ scale }: { readonly scale: TimeScale }) {
  const { locale } = useFormats();
  const list = useMemo(() => stretches(scale), [scale]);
  const month = useMemo(
    () =>
      new Intl.DateTimeFormat(locale, {
        month: scale.zoom === 'month' ? 'long' : 'short',
        timeZone: 'UTC',
      }),
    [locale, scale.zoom],
  );
  const word = (from: string) =>
    scale.zoom === 'year'
      ? `Q${Math.floor((Number(from.slice(5, 7)) - 1) / 3) + 1}`
      : month.format(Date.parse(from));
  return (
    <div className="pb-time__head" style={{ width: scale.width }} aria-hidden="true">
      {list.map((stretch) => (
        <div
          key={stretch.from}
          className="pb-time__stretch"
          data-year={stretch.startsYear || undefined}
          style={{ left: stretch.x, width: stretch.width }}
        >
          <span>{stretch.startsYear ? stretch.from.slice(0, 4) : ''}</span>
          <span>{word(stretch.from)}</span>
        </div>
      ))}
    </div>
  );
}

/** The faint lines of months or quarters behind the bars, and the line of the as-of day. */
export function TimeLines({ scale, asOf }: { readonly scale: TimeScale; readonly asOf: string }) {
  const list = useMemo(() => stretches(scale), [scale]);
  return (
    <>
      {list.map((stretch) => (
        <span
          key={stretch.from}
          className="pb-time__rule"
          data-year={stretch.startsYear || undefined}
          style={{ left: stretch.x }}
        />
      ))}
      <span className="pb-time__today" style={{ left: scale.x(asOf) }} />
    </>
  );
}
