import { blankPartner, type Partner } from '#shared/fields/fields.ts';

/** What the grid needs of a stored partner. */
export interface GridRow {
  /** Never changes; selection and editing hang on it. */
  readonly key: string;
  readonly values: Partner;
  /** The team's own columns, by header. */
  readonly own: Readonly<Record<string, string>>;
}

/** The last row, in which typing a name makes a partner. It is no partner: it has no number and is never counted. */
export const newRow: GridRow = { key: 'new', values: blankPartner(''), own: {} };

export const isNewRow = (row: GridRow): boolean => row === newRow;
