import type { Identity } from '#shared/csv/types.ts';
import { type InputId, inputFields, type Partner } from '#shared/fields/fields.ts';
import type { Copy } from '#shared/merge/copy.ts';
import type { Merged } from '#shared/merge/merge.ts';
import { partner } from './partner.ts';

export interface CopyOptions {
  /** The columns the copy has; all of them when left out. */
  readonly columns?: readonly InputId[];
  /** Cells that could not be read, by Partner ID. */
  readonly refused?: Readonly<Record<string, readonly InputId[]>>;
  readonly ownColumns?: readonly string[];
  /** Cells of the own columns, by Partner ID. */
  readonly own?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly held?: readonly Partial<Identity>[];
  /** Rows whose quotes are broken, in lower case. */
  readonly unreadable?: readonly string[];
  readonly unidentified?: boolean;
  /** Rows held back that have no name, or a Partner ID that was refused. */
  readonly unsure?: readonly Partial<Identity>[];
}

const every = inputFields.map((field) => field.id);

/** A copy of a portfolio in which each partner is blank but for what the test is about. */
export function copy(rows: readonly Partial<Partner>[], options: CopyOptions = {}): Copy {
  const ownColumns = options.ownColumns ?? [];
  const identity = (some: Partial<Identity>): Identity => ({ id: null, name: '', website: null, ...some });
  return {
    rows: rows.map((values) => {
      const refused = options.refused?.[values.id ?? ''] ?? [];
      return {
        partner: partner(values),
        own: options.own?.[values.id ?? ''] ?? {},
        present: new Set((options.columns ?? every).filter((field) => !refused.includes(field))),
        presentOwn: new Set(ownColumns),
      };
    }),
    ownColumns,
    held: [...(options.held ?? []), ...(options.unsure ?? [])].map(identity),
    unsure: (options.unsure ?? []).map(identity),
    unreadable: options.unreadable ?? [],
    unidentified: options.unidentified ?? false,
  };
}

/** The chosen fields of each partner of a result, in its order. */
export function fieldsOf(merged: Merged, ...fields: readonly InputId[]): readonly unknown[] {
  return merged.rows.map((row) => fields.map((field) => row.partner[field]));
}
