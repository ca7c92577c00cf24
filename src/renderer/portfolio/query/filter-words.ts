import type { Column } from '../../grid/columns/column.ts';
import type { Formats } from '../../ui/formats/formats.ts';
import type { Filter } from './filter.ts';
import { tickWord } from './tick-counts.ts';

const most = 4;

/** A filter as its chip says it: `Active, Paused`, `from 1 Jan 2026`, `contains “cloud”`. */
export function filterWords(column: Column, filter: Filter, formats: Formats): string {
  switch (filter.is) {
    case 'blank':
      return 'blank';
    case 'filled':
      return 'not blank';
    case 'text':
      return `contains “${filter.contains}”`;
    case 'values': {
      const words = filter.values.slice(0, most).map((value) => tickWord(column, value));
      const more = filter.values.length - words.length;
      return more > 0 ? `${words.join(', ')} and ${more} more` : words.join(', ');
    }
    case 'picked':
      return filter.name;
    case 'between':
      return rangeWords(column, filter.from, filter.to, formats);
  }
}

function rangeWords(
  column: Column,
  from: number | string | null,
  to: number | string | null,
  formats: Formats,
): string {
  const word = (end: number | string): string =>
    typeof end === 'string'
      ? formats.date(end)
      : column.kind.name === 'money'
        ? formats.money(end)
        : column.kind.name === 'ratio'
          ? formats.share(end)
          : formats.number(end);
  if (from !== null && to !== null) return from === to ? word(from) : `${word(from)} to ${word(to)}`;
  if (from !== null) return `${typeof from === 'string' ? 'from' : 'at least'} ${word(from)}`;
  return to === null ? 'any' : `${typeof to === 'string' ? 'up to' : 'at most'} ${word(to)}`;
}
