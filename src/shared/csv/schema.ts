import { findingIds } from '../fields/choices.ts';
import { computedFields, inputFields } from '../fields/fields.ts';
import type { Kind } from '../fields/kind.ts';
import { choice, date, idKind, integer, longText, ratio, textLine } from '../fields/kinds.ts';
import { type Preset, presets } from './presets.ts';

/** One column of a file of ours. */
export interface SchemaColumn {
  readonly id: string;
  readonly header: string;
  readonly kind: Kind<unknown>;
  /** Set where a row without this cell cannot be imported: what is said of a blank one. */
  readonly required?: string;
}

/** A kind of file that the codec reads and writes: which columns it has, and how it is told from the others. */
export interface FileSchema {
  readonly name: 'portfolio' | 'readings' | 'steps' | 'accepted findings';
  readonly columns: readonly SchemaColumn[];
  /** Columns of ours that are never read. */
  readonly computed: readonly { readonly id: string; readonly header: string }[];
  readonly presets: readonly Preset[];
  /** A record is the header when one of these and one more column are recognised in it. */
  readonly keys: readonly string[];
  /** The column that makes a file of this kind, unless it has columns that only a portfolio has; null for the portfolio. */
  readonly mark: string | null;
}

const column = <V>(id: string, header: string, kind: Kind<V>, required?: string): SchemaColumn => ({
  id,
  header,
  kind: kind as unknown as Kind<unknown>,
  ...(required === undefined ? {} : { required }),
});

const partnerColumns = [column('id', 'Partner ID', idKind), column('name', 'Partner', textLine)] as const;

/** The portfolio: every input field in the order of an export (portfolio-csv.md, Fields). */
export const portfolioSchema: FileSchema = {
  name: 'portfolio',
  columns: inputFields.map((field) =>
    column(
      field.id,
      field.header,
      field.kind as unknown as Kind<unknown>,
      field.id === 'name' ? 'a partner needs a name' : undefined,
    ),
  ),
  computed: computedFields.map(({ id, header }) => ({ id, header })),
  presets,
  keys: ['name'],
  mark: null,
};

const aboutPartners = {
  computed: [],
  // Who a row is about stands under the same headers as in a portfolio.
  presets: presets.map(({ aliases, ...preset }) => ({
    ...preset,
    aliases: aliases.filter(([, field]) => field === 'id' || field === 'name'),
  })),
  keys: ['id', 'name'],
} as const;

/** The history: one row a reading (portfolio-csv.md, Readings). */
export const readingsSchema: FileSchema = {
  ...aboutPartners,
  name: 'readings',
  columns: [
    ...partnerColumns,
    column('date', 'Date', date, 'a reading needs a date'),
    column('invitedCustomers', 'Invited Customers', integer),
    column('adoptedCustomers', 'Adopted Customers', integer),
    column('improvement', 'Improvement', ratio),
    column('note', 'Note', longText),
  ],
  mark: 'date',
};

/** Who owes a step. */
export const stepOwners = ['Us', 'Partner'] as const;

/** Steps that somebody owes (portfolio-csv.md, Steps and accepted findings). */
export const stepsSchema: FileSchema = {
  ...aboutPartners,
  name: 'steps',
  columns: [
    ...partnerColumns,
    column('step', 'Step', longText, 'a step needs its text'),
    column('owner', 'Owner', choice(stepOwners)),
    column('due', 'Due', date),
    column('doneOn', 'Done On', date),
  ],
  mark: 'step',
};

/** Findings that somebody accepted (portfolio-csv.md, Steps and accepted findings). */
export const acceptedSchema: FileSchema = {
  ...aboutPartners,
  name: 'accepted findings',
  columns: [
    ...partnerColumns,
    column(
      'finding',
      'Finding',
      choice(findingIds as readonly [string, ...string[]]),
      'a finding needs its id',
    ),
    column('reason', 'Reason', longText),
    column('until', 'Until', date),
  ],
  mark: 'finding',
};

/** Every kind of file, the portfolio last: a file is of the first kind whose mark it has, if it has no portfolio-only column. */
export const schemas: readonly FileSchema[] = [readingsSchema, stepsSchema, acceptedSchema, portfolioSchema];
