import type { Kind } from '#shared/fields/kind.ts';
import { integer, longText, ratio } from '#shared/fields/kinds.ts';
import type { Column } from '../grid/columns/column.ts';
import type { StoredReading } from '../storage/portfolio.ts';

/** What a reading holds beside its partner and its date. */
export type Figure = Exclude<keyof StoredReading, 'key' | 'partnerKey' | 'date'>;

export interface FigureColumn extends Column {
  readonly id: Figure;
}

const column = (id: Figure, header: string, kind: unknown, help: string): FigureColumn => ({
  id,
  header,
  short: header,
  group: { id: 'reading', title: 'Reading' },
  help,
  computed: false,
  own: null,
  kind: kind as Kind<unknown>,
});

/** The columns of a reading, in the order of its file (portfolio-csv.md, Readings). */
export const figureColumns: readonly FigureColumn[] = [
  column('invitedCustomers', 'Invited Customers', integer, 'Customers invited up to that day.'),
  column('adoptedCustomers', 'Adopted Customers', integer, 'Of those, the ones who adopted.'),
  column('improvement', 'Improvement', ratio, 'Measured against the baseline: 24% or 0.24.'),
  column('note', 'Note', longText, 'What the figures do not say.'),
];

/** A reading without a figure. */
export const noFigures: Readonly<Record<Figure, null>> = {
  invitedCustomers: null,
  adoptedCustomers: null,
  improvement: null,
  note: null,
};
