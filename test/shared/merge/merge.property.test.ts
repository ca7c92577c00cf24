import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputId, Partner } from '#shared/fields/fields.ts';
import { conflictTexts } from '#shared/merge/conflict.ts';
import { type Copy, copyOfPartners } from '#shared/merge/copy.ts';
import { type Merged, type MergedRow, merge } from '#shared/merge/merge.ts';
import { comparisons } from '#shared/merge/same-value.ts';
import { arbitraryBase, arbitraryCopyOf } from '#support/arbitrary-copies.ts';

const copyOf = (partners: readonly Partner[]): Copy =>
  copyOfPartners(
    partners.map((each) => ({ partner: each, own: {} })),
    [],
  );
const partnersOf = (merged: Merged): readonly Partner[] => merged.rows.map((row) => row.partner);

const twoCopies = arbitraryBase.chain((base) =>
  fc.record({ base: fc.constant(base), mine: arbitraryCopyOf(base), theirs: arbitraryCopyOf(base) }),
);

describe('for copies with every column and every id', () => {
  test('an untouched side gives the other side', () => {
    fc.assert(
      fc.property(twoCopies, ({ base, mine: x }) => {
        expect(partnersOf(merge(copyOf(base), copyOf(x), copyOf(base)))).toEqual(x);
        expect(partnersOf(merge(copyOf(base), copyOf(base), copyOf(x)))).toEqual(x);
      }),
    );
  });

  test('two equal sides give that side, without a conflict', () => {
    fc.assert(
      fc.property(twoCopies, ({ base, mine: x }) => {
        const merged = merge(copyOf(base), copyOf(x), copyOf(x));
        expect(partnersOf(merged)).toEqual(x);
        expect(merged.rows.flatMap((row) => row.conflicts)).toEqual([]);
      }),
    );
  });

  test('it does not matter which side is called mine, but for the naming', () => {
    const told = (row: MergedRow, swapped: boolean) => {
      const inConflict = new Set<InputId>();
      for (const conflict of row.conflicts)
        if (conflict.kind === 'cell' && conflict.column.kind === 'field')
          inConflict.add(conflict.column.field);
      const values = comparisons
        .filter(({ id }) => !inConflict.has(id))
        .map(({ id }) => (id === 'tags' ? [...row.partner.tags].sort() : row.partner[id]));
      const conflicts = row.conflicts.map(conflictTexts).map(({ field, base, mine, theirs }) => ({
        field,
        base,
        mine: swapped ? theirs : mine,
        theirs: swapped ? mine : theirs,
      }));
      return [row.partner.id, values, conflicts] as const;
    };
    const byId = (merged: Merged, swapped: boolean) =>
      new Map(merged.rows.map((row) => [row.partner.id, told(row, swapped)]));
    fc.assert(
      fc.property(twoCopies, ({ base, mine, theirs }) => {
        const there = merge(copyOf(base), copyOf(mine), copyOf(theirs));
        const back = merge(copyOf(base), copyOf(theirs), copyOf(mine));
        expect(byId(back, true)).toEqual(byId(there, false));
      }),
    );
  });

  test('a cell that only one side changed is in the result', () => {
    fc.assert(
      fc.property(twoCopies, ({ base, mine, theirs }) => {
        const result = new Map(
          partnersOf(merge(copyOf(base), copyOf(mine), copyOf(theirs))).map((p) => [p.id, p]),
        );
        for (const before of base) {
          const [left, right] = [mine, theirs].map((side) => side.find(({ id }) => id === before.id));
          if (left === undefined || right === undefined) continue;
          for (const { id, same } of comparisons) {
            if (id === 'tags') continue;
            const [mineChanged, theirsChanged] = [!same(before[id], left[id]), !same(before[id], right[id])];
            if (mineChanged && !theirsChanged) expect(result.get(before.id)?.[id]).toEqual(left[id]);
            if (theirsChanged && !mineChanged) expect(result.get(before.id)?.[id]).toEqual(right[id]);
            if (!theirsChanged && !mineChanged) expect(result.get(before.id)?.[id]).toEqual(before[id]);
          }
        }
      }),
    );
  });

  test('a partner that one side deleted and the other edited stays, in conflict', () => {
    fc.assert(
      fc.property(twoCopies, ({ base, mine, theirs }) => {
        const merged = merge(copyOf(base), copyOf(mine), copyOf(theirs));
        for (const before of base) {
          const sides = [mine, theirs].map((side) => side.find(({ id }) => id === before.id));
          const [there] = sides.filter((side) => side !== undefined);
          if (there === undefined || !sides.includes(undefined)) continue;
          const edited = comparisons.some(({ id, same }) => !same(before[id], there[id]));
          const row = merged.rows.find(({ partner }) => partner.id === before.id);
          expect(row?.partner).toEqual(edited ? there : undefined);
          expect(row?.conflicts.map(({ kind }) => kind)).toEqual(edited ? ['row'] : undefined);
        }
      }),
    );
  });
});

describe('what a copy could not read', () => {
  const withGaps = twoCopies.chain(({ base, mine, theirs }) =>
    fc.record({
      base: fc.constant(base),
      mine: fc.constant(mine),
      theirs: fc.constant(theirs),
      heldIds: fc.subarray(mine.map(({ id }) => id)),
      refused: fc.subarray<InputId>(
        comparisons.map(({ id }) => id).filter((id) => id !== 'id' && id !== 'name'),
      ),
    }),
  );

  test('a held row never deletes or clears: its partner is as if mine had not touched it', () => {
    fc.assert(
      fc.property(withGaps, ({ base, mine, theirs, heldIds }) => {
        const held = copyOf(mine.filter(({ id }) => !heldIds.includes(id)));
        const identities = mine.filter(({ id }) => heldIds.includes(id));
        const untouched = [
          ...base.flatMap((before) => {
            if (heldIds.includes(before.id)) return [before];
            return mine.filter(({ id }) => id === before.id);
          }),
          ...mine.filter(({ id }) => !base.some((before) => before.id === id) && !heldIds.includes(id)),
        ];
        expect(partnersOf(merge(copyOf(base), { ...held, held: identities }, copyOf(theirs)))).toEqual(
          partnersOf(merge(copyOf(base), copyOf(untouched), copyOf(theirs))),
        );
      }),
    );
  });

  test('rows that cannot be told to be anyone’s delete nobody', () => {
    fc.assert(
      fc.property(withGaps, ({ base, mine, heldIds }) => {
        const rest = copyOf(mine.filter(({ id }) => !heldIds.includes(id)));
        const merged = merge(copyOf(base), { ...rest, unidentified: true }, copyOf(base));
        expect(merged.deleted).toEqual([]);
      }),
    );
  });

  test('a refused cell never clears: it is as if mine had not touched it', () => {
    fc.assert(
      fc.property(withGaps, ({ base, mine, theirs, refused }) => {
        const blank = copyOf(mine);
        const gaps: Copy = {
          ...blank,
          rows: blank.rows.map((row) => ({
            ...row,
            partner: {
              ...row.partner,
              ...Object.fromEntries(refused.map((id) => [id, id === 'tags' ? [] : null])),
            },
            present: new Set([...row.present].filter((id) => !refused.includes(id))),
          })),
        };
        const untouched = mine.map((after) => {
          const before = base.find(({ id }) => id === after.id);
          const values = refused.map((id) => [id, before?.[id] ?? (Array.isArray(after[id]) ? [] : null)]);
          return { ...after, ...Object.fromEntries(values) } as Partner;
        });
        const told = (merged: Merged) =>
          merged.rows.map(({ partner, conflicts }) => [partner, conflicts.map(conflictTexts)]);
        expect(told(merge(copyOf(base), gaps, copyOf(theirs)))).toEqual(
          told(merge(copyOf(base), copyOf(untouched), copyOf(theirs))),
        );
      }),
    );
  });
});
