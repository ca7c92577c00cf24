import type { ReadRow } from '../csv/types.ts';
import { type InputId, inputFields, type Partner } from '../fields/fields.ts';
import { isBlank } from '../fields/kind.ts';

/** A partner as an import leaves it. */
export interface Updated {
  readonly partner: Partner;
  readonly own: Readonly<Record<string, string>>;
  /** The stored values that blank cells took away; without `blanksClear` those that they would. */
  readonly cleared: readonly (InputId | { readonly own: string })[];
}

/**
 * Brings a stored partner up to date by a row that matches it (portfolio-csv.md, Blanks in an update): filled cells are taken, blank ones leave what is
 * stored unless blanks clear; an absent column, the cells a short row lacks and a refused cell never clear anything. The partner keeps its own id, and its name is never cleared.
 */
export function updatePartner(
  stored: { readonly partner: Partner; readonly own: Readonly<Record<string, string>> },
  row: Pick<ReadRow, 'partner' | 'own' | 'present' | 'presentOwn'>,
  blanksClear: boolean,
): Updated {
  const partner: Record<string, unknown> = { ...stored.partner };
  const cleared: (InputId | { readonly own: string })[] = [];
  for (const { id, kind } of inputFields) {
    if (!row.present.has(id)) continue;
    if (id === 'id' && stored.partner.id !== null) continue;
    const value = row.partner[id];
    if (!isBlank(value) && value !== '') partner[id] = value;
    else if (id !== 'name' && !isBlank(stored.partner[id])) {
      cleared.push(id);
      if (blanksClear) partner[id] = kind.empty;
    }
  }
  const own = new Map(Object.entries(stored.own));
  for (const name of row.presentOwn) {
    const value = Object.hasOwn(row.own, name) ? (row.own[name] ?? '') : '';
    if (value !== '') own.set(name, value);
    else if (own.has(name)) {
      cleared.push({ own: name });
      if (blanksClear) own.delete(name);
    }
  }
  return { partner: partner as unknown as Partner, own: Object.fromEntries(own), cleared };
}
