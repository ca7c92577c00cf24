import { z } from 'zod';
import type { Finding } from '#shared/fields/finding.ts';
import { isBlank, type KindName } from '#shared/fields/kind.ts';
import type { Column } from '../../grid/columns/column.ts';
import { fold } from '../../grid/search/fold.ts';

/** One entry of a tick list; null stands for a blank. */
export type TickValue = string | number | boolean | null;

const tickValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const end = z.union([z.number(), z.string(), z.null()]);

/** How one column is filtered. Stored with views, so it is checked when it is read. */
export const filterSchema = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('blank') }),
  z.strictObject({ is: z.literal('filled') }),
  z.strictObject({ is: z.literal('text'), contains: z.string().min(1) }),
  z.strictObject({ is: z.literal('values'), values: z.array(tickValue).min(1).readonly() }),
  z.strictObject({ is: z.literal('between'), from: end, to: end }),
  z.strictObject({ is: z.literal('picked'), name: z.string(), keys: z.array(z.string()).min(1).readonly() }),
]);

export type Filter = z.infer<typeof filterSchema>;

/** The id under which partners picked elsewhere, such as a mark of a picture, filter the grid; no column has it. */
export const picked = '#picked';

/** The filters of a view by column id, or `picked`. */
export type Filters = Readonly<Record<string, Filter>>;

/** Reads stored filters; one that no longer fits its shape is left out. */
export function readFilters(stored: Readonly<Record<string, unknown>>): Filters {
  return Object.fromEntries(
    Object.entries(stored).flatMap(([id, value]) => {
      const parsed = filterSchema.safeParse(value);
      return parsed.success ? [[id, parsed.data]] : [];
    }),
  );
}

/** What a column's filter asks for: ticks, ticks or words, numbers or dates from and to, words. */
export type FilterForm = 'ticks' | 'words' | 'range' | 'dates';

const forms: Record<KindName, FilterForm> = {
  id: 'words',
  name: 'words',
  text: 'words',
  longText: 'words',
  link: 'words',
  yesNo: 'ticks',
  money: 'range',
  number: 'range',
  integer: 'range',
  ratio: 'range',
  date: 'dates',
  choice: 'ticks',
  scale: 'ticks',
  tags: 'words',
  choiceList: 'ticks',
  findings: 'ticks',
};

/** The form of a column's filter. */
export const filterForm = (column: Column): FilterForm => forms[column.kind.name];

/** A value as the entries of a tick list: every entry of a list, the open findings, one for everything else. */
export function ticksOf(column: Column, value: unknown): readonly TickValue[] {
  if (column.kind.name === 'findings') {
    const open = (value as readonly Finding[]).filter((finding) => !finding.accepted);
    return open.length === 0 ? [null] : open.map((finding) => finding.id);
  }
  if (isBlank(value) || value === '') return [null];
  return Array.isArray(value) ? (value as readonly TickValue[]) : [value as TickValue];
}

/** True when a cell's value passes a filter. A blank lies between no two ends and contains no word. */
export function passes(filter: Filter, column: Column, value: unknown): boolean {
  switch (filter.is) {
    case 'blank':
      return ticksOf(column, value).includes(null);
    case 'filled':
      return !ticksOf(column, value).includes(null);
    case 'text':
      return !isBlank(value) && fold(textOf(value)).includes(fold(filter.contains));
    case 'values':
      return ticksOf(column, value).some((tick) => filter.values.includes(tick));
    case 'between':
      return isBetween(value, filter.from, filter.to);
    case 'picked':
      // Says which partners, not which values; the matcher looks at it.
      return true;
  }
}

const textOf = (value: unknown): string =>
  Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : String(value);

function isBetween(value: unknown, from: number | string | null, to: number | string | null): boolean {
  if (typeof value !== 'number' && typeof value !== 'string') return false;
  return (from === null || value >= from) && (to === null || value <= to);
}
