import { describe, expect, test } from 'vitest';
import { conflictTexts } from '#shared/merge/conflict.ts';
import { merge } from '#shared/merge/merge.ts';
import { copy, fieldsOf } from '#support/copies.ts';

const alpha = { id: 'P-1', name: 'Alpha Works', website: 'alpha.example', owner: 'Dana', rating: 4 } as const;
const beta = { id: 'P-2', name: 'Beta Works', website: 'beta.example', owner: 'Eli', rating: 3 } as const;
const gamma = {
  id: 'P-3',
  name: 'Gamma Works',
  website: 'gamma.example',
  owner: 'Farah',
  rating: 2,
} as const;
const base = copy([alpha, beta, gamma]);

const conflictsOf = (merged: ReturnType<typeof merge>) =>
  merged.rows.flatMap((row) =>
    row.conflicts.map((conflict) => {
      const { field, base: before, mine, theirs } = conflictTexts(conflict);
      return [row.partner.name, field, before, mine, theirs];
    }),
  );

describe('cells', () => {
  test('changes of both sides to one partner come together', () => {
    const merged = merge(
      base,
      copy([{ ...alpha, rating: 5 }, beta, gamma]),
      copy([{ ...alpha, owner: 'Hana' }, beta, gamma]),
    );
    expect(fieldsOf(merged, 'id', 'owner', 'rating')).toEqual([
      ['P-1', 'Hana', 5],
      ['P-2', 'Eli', 3],
      ['P-3', 'Farah', 2],
    ]);
    expect(conflictsOf(merged)).toEqual([]);
  });

  test('a conflict holds mine and names all three', () => {
    const merged = merge(
      base,
      copy([{ ...alpha, rating: 1, owner: null }, beta, gamma]),
      copy([{ ...alpha, rating: 5, owner: 'Hana' }, beta, gamma]),
    );
    expect(fieldsOf(merged, 'owner', 'rating')[0]).toEqual([null, 1]);
    expect(conflictsOf(merged)).toEqual([
      ['Alpha Works', 'Owner', 'Dana', '', 'Hana'],
      ['Alpha Works', 'Rating', '4', '1', '5'],
    ]);
  });

  test('a column a copy does not have changes nothing, a blank in one it has does', () => {
    const without = copy(
      [alpha, beta, gamma].map(({ id, name, website }) => ({ id, name, website })),
      {
        columns: ['id', 'name', 'website'],
      },
    );
    const blank = copy([{ ...alpha, owner: null }, beta, gamma]);
    expect(fieldsOf(merge(base, without, blank), 'owner', 'rating')).toEqual([
      [null, 4],
      ['Eli', 3],
      ['Farah', 2],
    ]);
  });

  test('own columns merge like texts; the result has the base’s, then mine’s, then theirs’', () => {
    const rows = [alpha, beta, gamma];
    const merged = merge(
      copy(rows, { ownColumns: ['Segment'], own: { 'P-1': { Segment: 'SMB' }, 'P-2': { Segment: 'SMB' } } }),
      copy(rows, {
        ownColumns: ['Segment', 'Desk'],
        own: { 'P-1': { Segment: 'Mid' }, 'P-2': { Segment: 'Mid', Desk: 'North' } },
      }),
      copy(rows, { ownColumns: ['Segment', 'Slack'], own: { 'P-2': { Segment: 'Large', Slack: '#beta' } } }),
    );
    expect(merged.ownColumns).toEqual(['Segment', 'Desk', 'Slack']);
    expect(merged.rows.map((row) => row.own)).toEqual([
      { Segment: 'Mid' },
      { Segment: 'Mid', Desk: 'North', Slack: '#beta' },
      {},
    ]);
    expect(conflictsOf(merged)).toEqual([
      ['Alpha Works', 'Segment', 'SMB', 'Mid', ''],
      ['Beta Works', 'Segment', 'SMB', 'Mid', 'Large'],
    ]);
  });
});

describe('rows', () => {
  test('deleted on one side and untouched on the other: deleted', () => {
    const merged = merge(base, copy([alpha, gamma]), copy([alpha, beta]));
    expect(fieldsOf(merged, 'id')).toEqual([['P-1']]);
    expect(merged.deleted.map(({ partner, by }) => [partner.id, by])).toEqual([
      ['P-2', 'mine'],
      ['P-3', 'theirs'],
    ]);
    expect(conflictsOf(merged)).toEqual([]);
  });

  test('deleted here, edited there: one conflict on the row, and the edited row stays', () => {
    const merged = merge(
      base,
      copy([alpha, { ...gamma, rating: 5, owner: 'Gus' }]),
      copy([alpha, { ...beta, owner: 'Hana' }]),
    );
    expect(fieldsOf(merged, 'id', 'owner', 'rating')).toEqual([
      ['P-1', 'Dana', 4],
      ['P-2', 'Hana', 3],
      ['P-3', 'Gus', 5],
    ]);
    expect(conflictsOf(merged)).toEqual([
      ['Beta Works', '(row)', 'present', 'deleted', 'edited: Owner'],
      ['Gamma Works', '(row)', 'present', 'edited: Owner; Rating', 'deleted'],
    ]);
  });

  test('the base’s order, then mine’s new ones, then theirs’', () => {
    const merged = merge(
      base,
      copy([{ id: 'M-1', name: 'Mu' }, gamma, beta, alpha]),
      copy([{ id: 'T-1', name: 'Tau' }, alpha, beta, gamma, { id: 'T-2', name: 'Upsilon' }]),
    );
    expect(fieldsOf(merged, 'id')).toEqual([['P-1'], ['P-2'], ['P-3'], ['M-1'], ['T-1'], ['T-2']]);
  });

  test('added on both sides: one partner by its website, the cells that differ are conflicts', () => {
    const delta = { name: 'Delta Works', website: 'delta.example' } as const;
    const merged = merge(
      base,
      copy([alpha, beta, gamma, { id: 'P-4', ...delta, owner: 'Dana', region: 'EMEA' }]),
      copy([
        alpha,
        beta,
        gamma,
        { id: 'P-9', ...delta, website: 'https://www.delta.example', owner: 'Hana', rating: 2 },
      ]),
    );
    expect(fieldsOf(merged, 'id', 'owner', 'region', 'rating')[3]).toEqual(['P-4', 'Dana', 'EMEA', 2]);
    expect(merged.rows).toHaveLength(4);
    expect(conflictsOf(merged)).toEqual([
      ['Delta Works', 'Partner ID', '', 'P-4', 'P-9'],
      ['Delta Works', 'Owner', '', 'Dana', 'Hana'],
    ]);
    expect(merged.notices).toEqual([
      'Delta Works (P-9), new in theirs, is Delta Works (P-4), new in mine, matched by website',
    ]);
  });

  test('a row without its id is found by its website, keeps the partner’s id and is listed', () => {
    const merged = merge(base, copy([{ ...alpha, id: null, rating: 5 }, beta, gamma]), base);
    expect(fieldsOf(merged, 'id', 'rating')[0]).toEqual(['P-1', 5]);
    expect(merged.notices).toEqual([
      'Alpha Works in mine is Alpha Works (P-1) of the base, matched by website',
    ]);
  });

  test('an id that one side changed is taken like any other cell', () => {
    const merged = merge(base, copy([{ ...alpha, id: 'P-100' }, beta, gamma]), base);
    expect(fieldsOf(merged, 'id')).toEqual([['P-100'], ['P-2'], ['P-3']]);
  });

  test('a row that may stand for two partners is left out, and neither of them counts as deleted', () => {
    const twins = copy([
      { id: 'A', name: 'Twin', website: null },
      { id: 'B', name: 'Twin', website: null },
    ]);
    const merged = merge(twins, copy([{ id: null, name: 'Twin', rating: 5 }]), twins);
    expect(fieldsOf(merged, 'id', 'rating')).toEqual([
      ['A', null],
      ['B', null],
    ]);
    expect(
      merged.ambiguous.mine.map(({ candidates }) => candidates.map(({ partner: { id } }) => id)),
    ).toEqual([['A', 'B']]);
  });

  test('two partners of the result that share an id are told', () => {
    const merged = merge(
      base,
      copy([{ ...alpha, id: 'P-7', website: 'alpha.example' }, beta, gamma]),
      copy([alpha, beta, gamma, { id: 'P-7', name: 'Seventh', website: 'seventh.example' }]),
    );
    expect(merged.sharedIds).toEqual(['P-7']);
  });
});

describe('what could not be read', () => {
  test('a held row is unchanged: the other side’s edit is taken and nobody is deleted', () => {
    const mine = copy([alpha, gamma], { held: [{ id: 'P-2', name: 'Beta Works' }] });
    const merged = merge(base, mine, copy([alpha, { ...beta, owner: 'Hana' }, gamma]));
    expect(fieldsOf(merged, 'id', 'owner')).toEqual([
      ['P-1', 'Dana'],
      ['P-2', 'Hana'],
      ['P-3', 'Farah'],
    ]);
    expect(conflictsOf(merged)).toEqual([]);
    expect(fieldsOf(merge(base, mine, base), 'id')).toEqual([['P-1'], ['P-2'], ['P-3']]);
  });

  test('with a held row that is nobody’s to tell, nobody missing counts as deleted', () => {
    const merged = merge(base, copy([alpha], { unidentified: true }), base);
    expect(fieldsOf(merged, 'id')).toEqual([['P-1'], ['P-2'], ['P-3']]);
    expect(merged.notices).toEqual([
      "mine holds a row that cannot be told to be anyone's, so nobody missing there was deleted",
    ]);
  });

  test('a row with broken quotes protects the partner it mentions, and nobody else', () => {
    const mine = copy([alpha], { unreadable: ['p-2,"beta "works" ltd",,3'] });
    expect(fieldsOf(merge(base, mine, base), 'id')).toEqual([['P-1'], ['P-2']]);
  });

  test('what broken quotes and shifted cells add to a name hides nobody', () => {
    const quoted = { id: null, name: 'Quote "Q", Inc.', website: null } as const;
    const before = copy([alpha, quoted]);
    for (const text of [
      '"Quote ""Q"", Inc." z,,x',
      'Quote "Q"\n Inc.\nx',
      '"Beta,,y\n"Quote ""Q"", Inc.",,x',
    ])
      expect(fieldsOf(merge(before, before, copy([alpha], { unreadable: [text] })), 'name')).toEqual([
        ['Alpha Works'],
        ['Quote "Q", Inc.'],
      ]);
  });

  test('a broken row that mentions nobody who is missing may be anyone’s', () => {
    const merged = merge(base, base, copy([alpha], { unreadable: ['Omega,,x,extra'] }));
    expect(fieldsOf(merged, 'id')).toEqual([['P-1'], ['P-2'], ['P-3']]);
    expect(merged.nobodyMissing).toBe(true);
  });

  test('a held row without a name or a sure id protects everybody, unless it is somebody known', () => {
    const renamed = copy([gamma], { unsure: [{ name: 'Alpha Neu' }] });
    expect(fieldsOf(merge(base, base, renamed), 'id')).toEqual([['P-1'], ['P-2'], ['P-3']]);
    const nameless = copy([beta, gamma], { unsure: [{ website: 'alpha.test' }] });
    expect(fieldsOf(merge(base, base, nameless), 'id')).toEqual([['P-1'], ['P-2'], ['P-3']]);
    const known = copy([gamma], { unsure: [{ website: 'beta.example' }] });
    expect(fieldsOf(merge(base, base, known), 'id')).toEqual([['P-2'], ['P-3']]);
  });

  test('a held row with another’s Partner ID protects whom its website or name tell', () => {
    const byId = copy([alpha, gamma], { held: [{ id: 'P-1', name: 'Beta Works' }] });
    expect(fieldsOf(merge(base, base, byId), 'id')).toEqual([['P-1'], ['P-2'], ['P-3']]);
    // The row that was read may be the wrong one of the two as well.
    const stripped = { ...alpha, id: 'P-2' };
    const swapped = copy([stripped, gamma], { held: [{ id: 'P-2', name: 'Beta Works' }] });
    expect(fieldsOf(merge(base, base, swapped), 'id')).toEqual([['P-1'], ['P-2'], ['P-3']]);
  });

  test('a held row that repeats another is not a second one', () => {
    const mine = copy([{ ...alpha, rating: 5 }, beta, gamma], {
      held: [{ name: 'Alpha Works', website: 'alpha.example' }],
    });
    expect(fieldsOf(merge(base, mine, base), 'rating')).toEqual([[5], [3], [2]]);
  });

  test('a refused cell is unchanged: it clears nothing and conflicts with nothing', () => {
    const mine = copy([{ ...alpha, rating: null, owner: 'Ida' }, beta, gamma], {
      refused: { 'P-1': ['rating'] },
    });
    const merged = merge(base, mine, copy([{ ...alpha, rating: 5 }, beta, gamma]));
    expect(fieldsOf(merged, 'owner', 'rating')[0]).toEqual(['Ida', 5]);
    expect(fieldsOf(merge(base, mine, base), 'owner', 'rating')[0]).toEqual(['Ida', 4]);
    expect(conflictsOf(merged)).toEqual([]);
  });

  test('a row held back in the base stands in the result as the copies have it', () => {
    const partial = copy([beta, gamma], { held: [{ id: 'P-1', name: 'Alpha Works' }] });
    const merged = merge(partial, copy([alpha, beta, gamma]), copy([{ ...alpha, owner: null }, beta, gamma]));
    expect(fieldsOf(merged, 'id', 'owner')).toEqual([
      ['P-2', 'Eli'],
      ['P-3', 'Farah'],
      ['P-1', 'Dana'],
    ]);
    expect(fieldsOf(merge(partial, copy([beta, gamma]), copy([alpha, beta, gamma])), 'id')).toEqual([
      ['P-2'],
      ['P-3'],
      ['P-1'],
    ]);
  });
});
