import { blankPartner, type Partner } from '#shared/fields/fields.ts';
import { isBlank } from '#shared/fields/kind.ts';
import type { StoredPartner } from '../storage/portfolio.ts';

/**
 * Partners column by column, for the way to a worker and back: a copy of them costs a quarter of what a copy of the
 * partners costs, since no field is named twice and blank ones are left out.
 */
export interface PackedPartners {
  readonly count: number;
  readonly fields: readonly PackedColumn[];
  readonly own: readonly PackedColumn[];
}

/** A column that some partner has a value in; null where one has none. */
type PackedColumn = readonly [name: string, values: readonly unknown[]];

/** What a partner holds that a file can bring. */
export type PartnerContent = Pick<StoredPartner, 'own'> & { readonly partner: Partner };

/** Packs what partners hold. */
export function packPartners(partners: readonly PartnerContent[]): PackedPartners {
  const fields = new Map<string, unknown[]>();
  const own = new Map<string, unknown[]>();
  const put = (columns: Map<string, unknown[]>, name: string, at: number, value: unknown): void => {
    let column = columns.get(name);
    if (column === undefined) {
      column = new Array<unknown>(partners.length).fill(null);
      columns.set(name, column);
    }
    column[at] = value;
  };
  for (const [at, each] of partners.entries()) {
    const values = each.partner as unknown as Readonly<Record<string, unknown>>;
    for (const name in values) {
      const value = values[name];
      if (value !== null && !isBlank(value)) put(fields, name, at, value);
    }
    for (const name of Object.keys(each.own)) put(own, name, at, each.own[name]);
  }
  return { count: partners.length, fields: [...fields], own: [...own] };
}

const blank = blankPartner('');

/** The partners that were packed. */
export function unpackPartners({ count, fields, own }: PackedPartners): readonly PartnerContent[] {
  return Array.from({ length: count }, (_, at) => {
    const partner: Record<string, unknown> = { ...blank };
    for (const [name, values] of fields) {
      const value = values[at];
      if (value !== null) partner[name] = value;
    }
    return { partner: partner as unknown as Partner, own: ownAt(own, at) };
  });
}

const none: Readonly<Record<string, string>> = {};

function ownAt(own: readonly PackedColumn[], at: number): Readonly<Record<string, string>> {
  if (own.every(([, values]) => values[at] === null)) return none;
  const entries = own.flatMap(([name, values]) => (values[at] === null ? [] : [[name, values[at]] as const]));
  // Not by assignment: a header may be `__proto__`.
  return Object.fromEntries(entries) as Record<string, string>;
}

/** Stored partners, packed. */
export interface PackedRows {
  readonly partners: PackedPartners;
  readonly keys: readonly string[];
  readonly positions: readonly number[];
  /** What few rows have beside, by their places. */
  readonly others: readonly (readonly [at: number, other: Other])[];
}

type Other = Omit<StoredPartner, 'key' | 'position' | 'values' | 'own'>;

/** Packs stored partners. */
export function packRows(rows: readonly StoredPartner[]): PackedRows {
  return {
    partners: packPartners(rows.map(({ values, own }) => ({ partner: values, own }))),
    keys: rows.map(({ key }) => key),
    positions: rows.map(({ position }) => position),
    others: rows.flatMap(({ key: _key, position: _position, values: _values, own: _own, ...other }, at) =>
      other.accepted.length === 0 && Object.keys(other).length === 1 ? [] : [[at, other] as const],
    ),
  };
}

const plain: Other = { accepted: [] };

/** The stored partners that were packed. */
export function unpackRows(packed: PackedRows): readonly StoredPartner[] {
  const { keys, positions } = packed;
  const others = new Map(packed.others);
  return unpackPartners(packed.partners).map(({ partner, own }, at) => ({
    key: keys[at] ?? '',
    position: positions[at] ?? 0,
    values: partner,
    own,
    ...(others.get(at) ?? plain),
  }));
}
