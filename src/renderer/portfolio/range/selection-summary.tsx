import { useEffect, useRef, useState } from 'react';
import { StatusSummary, SummaryFigure } from '../../app/status-slots.tsx';
import type { Store } from '../../grid/grid-store.ts';
import { type Aggregates, aggregate } from '../../grid/range/aggregates.ts';
import type { SelectionView } from '../../grid/range/ranges.ts';
import { isMany } from '../../grid/range/selection.ts';
import type { StoredPartner } from '../../storage/portfolio.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import { useFormats } from '../../ui/formats/formats-context.tsx';
import { announce } from '../../ui/live-region.tsx';

/** So long after the last change of the selection its figures are worked out, in milliseconds. */
const pause = 90;

interface SelectionSummaryProps {
  readonly selected: Store<SelectionView | null>;
  /** The figures follow the values as well. */
  readonly rows: readonly StoredPartner[];
}

/** Count, sum, average, least and most of the selected cells, where they make sense, in the status bar. */
export function SelectionSummary({ selected, rows }: SelectionSummaryProps) {
  const formats = useFormats();
  const [figures, setFigures] = useState<Aggregates | null>(null);
  const spoken = useRef('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the values of the rows are read through the view
  useEffect(() => {
    let timer = 0;
    const follow = (speak: boolean) => {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => {
        const view = selected.get();
        const many = view !== null && isMany(view.selection);
        const next = many ? aggregate(view.selection, view.table) : null;
        setFigures(next);
        // Copying and painting tell of the same selection again.
        const ranges = many ? JSON.stringify(view.selection.ranges) : '';
        if (next !== null && speak && ranges !== spoken.current)
          announce(`${formats.number(next.cells)} cells selected`);
        spoken.current = ranges;
      }, pause);
    };
    follow(false);
    const stop = selected.subscribe(() => follow(true));
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [selected, rows, formats]);
  if (figures === null) return null;
  return (
    <StatusSummary>
      {parts(figures, formats).map(([name, value]) => (
        <SummaryFigure key={name} name={name} value={value} />
      ))}
    </StatusSummary>
  );
}

function parts(figures: Aggregates, formats: Formats): readonly (readonly [string, string])[] {
  const { kind, sum, average, least, most, filled } = figures;
  const written = (value: number | string): string => {
    if (typeof value === 'string') return formats.date(value);
    if (kind === 'money') return formats.money(value);
    if (kind === 'ratio') return formats.ratio(value);
    return formats.number(Number(value.toFixed(2)));
  };
  const one = (name: string, value: number | string | null): (readonly [string, string])[] =>
    value === null ? [] : [[name, written(value)]];
  const dates = kind === 'date';
  return [
    ['Count', formats.number(filled)],
    ...one('Sum', sum),
    ...one('Average', average),
    ...one(dates ? 'First' : 'Min', least),
    ...one(dates ? 'Last' : 'Max', most),
  ];
}
