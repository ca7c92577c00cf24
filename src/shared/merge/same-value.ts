import { type InputId, inputFields, kindOf } from '../fields/fields.ts';
import type { KindName } from '../fields/kind.ts';
import { idKey } from './identity.ts';

/** Whether two values of a field say the same, however they were spelled (portfolio-csv.md, Merging). */
export type SameValue = (a: unknown, b: unknown) => boolean;

const sameList: SameValue = (a, b) => {
  const [left, right] = [a as readonly string[], b as readonly string[]];
  return left.length === right.length && left.every((entry, at) => entry === right[at]);
};

const sameSet: SameValue = (a, b) => {
  const [left, right] = [a as readonly string[], b as readonly string[]];
  return left.length === right.length && left.every((entry) => right.includes(entry));
};

const sameWebsite: SameValue = (a, b) =>
  a === b || (typeof a === 'string' && typeof b === 'string' && bareWebsite(a) === bareWebsite(b));

/** An address without scheme, `www.` and a trailing slash or dot; its host in lower case, since hosts know no case. */
function bareWebsite(address: string): string {
  const bare = address.replace(/^[a-z][a-z\d+.-]*:\/\//iu, '').replace(/^www\./iu, '');
  const [host = ''] = /^[^/?#:]*/u.exec(bare) ?? [];
  return (host.toLowerCase().replace(/\.$/u, '') + bare.slice(host.length)).replace(/[/.]+$/u, '');
}

const sameId: SameValue = (a, b) =>
  a === b || (typeof a === 'string' && typeof b === 'string' && idKey(a) === idKey(b));

/** Excel and LibreOffice save 15 digits of a number: one that lost the rest on its way through a sheet is the same number. */
export const sameNumber: SameValue = (a, b) =>
  a === b ||
  (typeof a === 'number' &&
    typeof b === 'number' &&
    (a === Number(b.toPrecision(sheetDigits)) || b === Number(a.toPrecision(sheetDigits))));

const sheetDigits = 15;

const identical: SameValue = (a, b) => a === b;

const numeric: ReadonlySet<KindName> = new Set(['money', 'number', 'integer', 'ratio']);

/** Every input field with its comparison, in the order of an export. */
export const comparisons: readonly { readonly id: InputId; readonly same: SameValue }[] = inputFields.map(
  ({ id }) => ({ id, same: comparisonOf(id) }),
);

function comparisonOf(id: InputId): SameValue {
  if (id === 'website') return sameWebsite;
  const kind = kindOf(id).name;
  if (kind === 'id') return sameId;
  if (kind === 'choiceList') return sameSet;
  if (numeric.has(kind)) return sameNumber;
  return kind === 'tags' ? sameList : identical;
}
