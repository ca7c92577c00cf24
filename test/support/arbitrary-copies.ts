import fc from 'fast-check';
import { type InputId, inputFields, kindOf, type Partner } from '#shared/fields/fields.ts';
import { partner } from './partner.ts';

/** A value of a field from a small stock, so that two copies often agree and often differ. */
export function arbitraryValue(id: InputId): fc.Arbitrary<unknown> {
  const kind = kindOf(id);
  const blankOr = (...values: readonly unknown[]): fc.Arbitrary<unknown> => fc.constantFrom(null, ...values);
  switch (kind.name) {
    case 'yesNo':
      return blankOr(true, false);
    case 'money':
    case 'integer':
      return blankOr(0, 1, 12_500);
    case 'number':
    case 'ratio':
      return blankOr(-1.5, 0, 0.25, 2.5);
    case 'date':
      return blankOr('2026-03-29', '2026-12-31');
    case 'choice':
    case 'scale':
      return blankOr(...(kind.options ?? []));
    case 'tags':
      return fc.uniqueArray(fc.constantFrom('emea', 'oem', 'gold', 'apac', 'isv'), { maxLength: 4 });
    case 'choiceList':
      return fc.subarray([...(kind.options ?? [])]);
    default:
      return blankOr('one', 'two; and "more"', 'three\nlines');
  }
}

/** Fields whose change never makes a partner another one. */
const changeable = inputFields
  .map((field) => field.id)
  .filter((id) => id !== 'id' && id !== 'name' && id !== 'website');

/** Some changed cells of a partner. */
export const arbitraryEdit: fc.Arbitrary<Partial<Partner>> = fc
  .uniqueArray(fc.constantFrom(...changeable), { maxLength: 6 })
  .chain((ids) => fc.record(Object.fromEntries(ids.map((id) => [id, arbitraryValue(id)])))) as fc.Arbitrary<
  Partial<Partner>
>;

/** A partner of an id of its own, told from all others by id, name and website. */
export function arbitraryPartner(id: string): fc.Arbitrary<Partner> {
  return arbitraryEdit.map((values) =>
    partner({ ...values, id, name: `Partner ${id}`, website: `https://www.${id.toLowerCase()}.example` }),
  );
}

/** What a colleague did to a base: each partner kept, edited or deleted, then new ones, some of which another colleague may add too. */
export function arbitraryCopyOf(base: readonly Partner[]): fc.Arbitrary<readonly Partner[]> {
  const kept = base.map((before) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constant<Partner | null>(before) },
      { weight: 4, arbitrary: arbitraryEdit.map((edit): Partner | null => ({ ...before, ...edit })) },
      { weight: 1, arbitrary: fc.constant<Partner | null>(null) },
    ),
  );
  const added = ['N-1', 'N-2', 'N-3'].map((id) => fc.option(arbitraryPartner(id), { freq: 2 }));
  return fc
    .tuple(fc.tuple(...kept), fc.tuple(...added))
    .map(([old, fresh]) => [...old, ...fresh].filter((each) => each !== null));
}

/** A base of a few partners. */
export const arbitraryBase: fc.Arbitrary<readonly Partner[]> = fc
  .integer({ min: 0, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => arbitraryPartner(`P-${at + 1}`))));
