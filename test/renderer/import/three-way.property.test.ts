import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Partner } from '#shared/fields/fields.ts';
import type { Conflict } from '#shared/merge/conflict.ts';
import { copyOfFile, copyOfPartners } from '#shared/merge/copy.ts';
import { type MergedRow, merge } from '#shared/merge/merge.ts';
import { arbitraryBase, arbitraryCopyOf } from '#support/arbitrary-copies.ts';
import { asTheCommandLine, fileWith, windowMerge } from '#support/window-merge.ts';

const threeCopies = arbitraryBase.chain((base) =>
  fc.record({ base: fc.constant(base), mine: arbitraryCopyOf(base), theirs: arbitraryCopyOf(base) }),
);

const copyOf = (partners: readonly Partner[]) =>
  copyOfPartners(
    partners.map((partner) => ({ partner, own: {} })),
    [],
  );

const pureMerge = (base: readonly Partner[], mine: readonly Partner[], theirs: readonly Partner[]) =>
  merge(copyOf(base), copyOf(mine), copyOfFile(fileWith(theirs)));

/** A row of the pure merge with each conflict given to one side; undefined where that side deleted it. */
function given({ partner, conflicts }: MergedRow, side: 'mine' | 'theirs'): Partner | undefined {
  if (conflicts.some((each) => each.kind === 'row' && each[side] === 'deleted')) return undefined;
  const cells = conflicts.flatMap((each: Conflict) =>
    each.kind === 'cell' && each.column.kind === 'field' ? [[each.column.field, each[side]]] : [],
  );
  return { ...partner, ...Object.fromEntries(cells) } as Partner;
}

test('with mine at each cell and the edited side of each deletion it is what the command line writes', () => {
  fc.assert(
    fc.property(threeCopies, ({ base, mine, theirs }) => {
      const { after } = windowMerge(base, mine, fileWith(theirs), asTheCommandLine);
      const { rows } = pureMerge(base, mine, theirs);
      expect(after.map(({ values }) => values)).toEqual(rows.map(({ partner }) => partner));
    }),
  );
});

test('with one side for everything it is the pure merge with that side at each conflict', () => {
  fc.assert(
    fc.property(threeCopies, fc.constantFrom('mine', 'theirs'), ({ base, mine, theirs }, side) => {
      const { after } = windowMerge(base, mine, fileWith(theirs), () => side);
      const { rows } = pureMerge(base, mine, theirs);
      expect(after.map(({ values }) => values)).toEqual(rows.flatMap((row) => given(row, side) ?? []));
    }),
  );
});

test('what the window lists is what the pure merge finds', () => {
  fc.assert(
    fc.property(threeCopies, ({ base, mine, theirs }) => {
      const { plan } = windowMerge(base, mine, fileWith(theirs));
      const { rows, deleted } = pureMerge(base, mine, theirs);
      expect(plan.conflicts).toHaveLength(rows.flatMap(({ conflicts }) => conflicts).length);
      expect(plan.deletions.map(({ name }) => name)).toEqual(
        deleted.flatMap(({ partner, by }) => (by === 'theirs' ? [partner.name] : [])),
      );
      const listed = [...plan.plan.added, ...plan.plan.changed, ...plan.plan.unchanged, ...plan.conflicts];
      const numbers = new Set(listed.flatMap(({ row }) => (row === 0 ? [] : [row])));
      // Nobody of the file goes missing from the list.
      expect([...numbers].sort((a, b) => a - b)).toEqual(theirs.map((_, at) => at + 2));
    }),
  );
});
