import { fieldOf, type InputId, type Partner } from '#shared/fields/fields.ts';
import { idKey } from '#shared/merge/identity.ts';
import { newId } from '#shared/merge/new-id.ts';
import type { Change, Portfolio, StoredPartner } from '../portfolio.ts';
import { takenIds, unnamed } from './partners.ts';
import { counted } from './words.ts';

/** A cell of ours or of an own column, and the value it gets; null or '' clears an own column. */
export type CellEdit =
  | { readonly key: string; readonly field: InputId; readonly value: unknown }
  | { readonly key: string; readonly own: string; readonly value: string | null };

/** What the hands did, for the name of the change. */
export type CellDeed = 'edit' | 'paste' | 'fill' | 'clear' | 'cut' | 'put back' | 'replace';

const verbs: Readonly<Record<CellDeed, string>> = {
  edit: 'Edit',
  paste: 'Paste',
  fill: 'Fill',
  clear: 'Clear',
  cut: 'Cut',
  'put back': 'Put back',
  replace: 'Replace in',
};

/** As Undo names it: `Undo paste of 48 cells`. */
const several: Readonly<Record<CellDeed, string>> = {
  ...verbs,
  paste: 'Paste of',
  fill: 'Fill of',
  cut: 'Cut of',
};

/**
 * One change of any number of cells: `Edit Rating of Velmora`, `Paste of 48 cells`. Values are of their field's kind: the
 * caller has read and checked them. Cells of partners that are gone are left out; `add` are new partners of the same deed.
 */
export function editCells(
  portfolio: Pick<Portfolio, 'row' | 'rows'>,
  edits: readonly CellEdit[],
  deed: CellDeed = 'edit',
  add: readonly StoredPartner[] = [],
): Change {
  const added = new Map(add.map((partner) => [partner.key, partner]));
  const byRow = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const list = byRow.get(edit.key);
    if (list === undefined) byRow.set(edit.key, [edit]);
    else list.push(edit);
  }
  for (const key of added.keys()) if (!byRow.has(key)) byRow.set(key, []);
  const writes = [...byRow].flatMap(([key, list]) => {
    const before = added.get(key) ?? portfolio.row(key);
    return before === undefined ? [] : [{ table: 'partners' as const, key, after: edited(before, list) }];
  });
  return { name: nameOf(portfolio, edits, deed), writes: withIds(portfolio, writes) };
}

interface PartnerWrite {
  readonly table: 'partners';
  readonly key: string;
  readonly after: StoredPartner;
}

/** A partner that gets its first name gets its Partner ID with it. */
function withIds(
  portfolio: Pick<Portfolio, 'row' | 'rows'>,
  writes: readonly PartnerWrite[],
): readonly PartnerWrite[] {
  const named = ({ key, after }: PartnerWrite): boolean =>
    after.values.id === null && after.values.name !== unnamed && portfolio.row(key)?.values.name === unnamed;
  if (!writes.some(named)) return writes;
  const taken = takenIds(portfolio);
  for (const { after } of writes) if (after.values.id !== null) taken.add(idKey(after.values.id));
  return writes.map((write) => {
    if (!named(write)) return write;
    const id = newId(write.after.values, taken);
    taken.add(idKey(id));
    return { ...write, after: { ...write.after, values: { ...write.after.values, id } } };
  });
}

function edited(before: StoredPartner, edits: readonly CellEdit[]): StoredPartner {
  const values: Record<string, unknown> = { ...(before.values satisfies Partner) };
  const own: Record<string, string> = { ...before.own };
  for (const edit of edits) {
    if ('field' in edit) values[edit.field] = edit.value;
    else if (edit.value === null || edit.value === '') delete own[edit.own];
    else own[edit.own] = edit.value;
  }
  return { ...before, values: values as unknown as Partner, own };
}

function nameOf({ row }: Pick<Portfolio, 'row'>, edits: readonly CellEdit[], deed: CellDeed): string {
  const [only] = edits;
  if (edits.length !== 1 || only === undefined) return `${several[deed]} ${counted(edits.length, 'cell')}`;
  const column = 'field' in only ? fieldOf(only.field).header : only.own;
  const partner = row(only.key)?.values.name;
  return `${verbs[deed]} ${column}${partner === undefined ? '' : ` of ${partner}`}`;
}
