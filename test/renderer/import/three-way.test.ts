import { describe, expect, test } from 'vitest';
import { inputFields, type Partner } from '#shared/fields/fields.ts';
import { partner } from '#support/partner.ts';
import { fileOf, fileWith, here, windowMerge } from '#support/window-merge.ts';
import { mergePlan } from '../../../src/renderer/import/three-way.ts';

const alpha = partner({ id: 'P-1', name: 'Alpha', website: 'alpha.example', owner: 'Dana', rating: 4 });
const beta = partner({ id: 'P-2', name: 'Beta', website: 'beta.example', owner: 'Eli', rating: 3 });
const gamma = partner({ id: 'P-3', name: 'Gamma', website: 'gamma.example', owner: 'Farah', rating: 2 });
const base = [alpha, beta, gamma];

const shown = (rows: readonly { readonly values: Partner }[]) =>
  rows.map(({ values: { id, name, owner, rating } }) => [id, name, owner, rating]);

describe('a merge in the window', () => {
  test('a partner deleted here and edited in the file comes back under its key and at its place, or stays away', () => {
    const theirs = fileWith([alpha, { ...beta, owner: 'Hana' }, gamma]);
    const { plan, after } = windowMerge(base, [alpha, gamma], theirs, () => 'theirs');
    expect(plan.conflicts).toMatchObject([
      { kind: 'row', row: 3, mine: 'deleted', theirs: { edited: [{ kind: 'field', field: 'owner' }] } },
    ]);
    expect(after.map(({ key, position }) => [key, position])).toEqual([
      ['key of P-1', 1],
      ['key of P-2', 1.5],
      ['key of P-3', 2],
    ]);
    expect(windowMerge(base, [alpha, gamma], theirs, () => 'mine').after).toHaveLength(2);
  });

  test('all that were deleted here come back before the new ones of the file', () => {
    const edited = base.map((each) => ({ ...each, owner: 'Hana' }));
    const theirs = fileWith([...edited, partner({ id: 'N-1', name: 'Delta' })]);
    const { after } = windowMerge(base, [], theirs, () => 'theirs');
    expect(after.map(({ values }) => values.id)).toEqual(['P-1', 'P-2', 'P-3', 'N-1']);
  });

  test('a partner edited here and deleted in the file is a conflict, not a deletion', () => {
    const theirs = fileWith([alpha, gamma]);
    const mine = [alpha, partner({ ...beta, rating: 5 }), gamma];
    const { plan, after } = windowMerge(base, mine, theirs, () => 'mine');
    expect(plan.deletions).toEqual([]);
    expect(plan.conflicts).toMatchObject([
      { kind: 'row', row: 0, key: 'key of P-2', mine: { edited: [{ field: 'rating' }] }, theirs: 'deleted' },
    ]);
    expect(after).toHaveLength(3);
    expect(windowMerge(base, mine, theirs, () => 'theirs').after).toHaveLength(2);
  });

  test('a partner that the file has under another id keeps its own, as in an import', () => {
    const theirs = fileWith([{ ...alpha, id: 'A-1', rating: 5 }, beta, gamma]);
    const { plan, after } = windowMerge(base, base, theirs);
    expect(plan.plan.changed).toMatchObject([{ by: 'host', cells: [{ column: { field: 'rating' } }] }]);
    expect(plan.conflicts).toEqual([]);
    expect(after.map(({ values }) => values.id)).toEqual(['P-1', 'P-2', 'P-3']);
  });

  test('a new row with the Partner ID that another partner has here is held back', () => {
    const mine = [{ ...alpha, id: 'N-1' }, beta, gamma];
    const theirs = fileWith([...base, partner({ id: 'N-1', name: 'Zed', website: 'zed.example' })]);
    const { plan, after } = windowMerge(base, mine, theirs);
    expect(plan.plan.added).toEqual([]);
    expect(plan.plan.held).toMatchObject([
      { row: 5, name: 'Zed', reason: 'its Partner ID N-1 is that of Alpha here: give it its own, or none' },
    ]);
    expect(after.map(({ values }) => values.id)).toEqual(['N-1', 'P-2', 'P-3']);
  });

  test('a made id is none that a partner here has, be it missing from the file', () => {
    const known = partner({ id: 'alpha.example', name: 'Alpha', website: 'alpha.test' });
    const theirs = fileWith([partner({ name: 'Zeta', website: 'alpha.example' })]);
    const { plan } = windowMerge([known], [known], theirs);
    expect(plan.deletions.map(({ name }) => name)).toEqual(['Alpha']);
    expect(plan.plan.added.map(({ partner: { id } }) => id)).toEqual(['alpha.example-2']);
  });

  test('a partner whose id, website and name were changed here is known by its key', () => {
    const renamed = { ...alpha, id: 'X-1', name: 'Alpha AG', website: 'alpha-ag.example' };
    const mine = [renamed, beta, gamma];
    const keys = ['key of P-1', 'key of P-2', 'key of P-3'];
    const theirs = fileWith([{ ...alpha, rating: 5 }, beta, gamma]);
    const edited = windowMerge(base, mine, theirs, () => 'mine', { keys });
    expect(edited.plan.conflicts).toEqual([]);
    expect(shown(edited.after)[0]).toEqual(['X-1', 'Alpha AG', 'Dana', 5]);
    const gone = windowMerge(base, mine, fileWith([beta, gamma]), () => 'mine', { keys });
    expect(gone.plan.conflicts).toMatchObject([{ kind: 'row', key: 'key of P-1', theirs: 'deleted' }]);
  });

  test('an id that only this side changed stays, and its partner is not taken for a new one', () => {
    const mine = [{ ...alpha, id: 'A-1' }, beta, gamma];
    const { plan, after } = windowMerge(base, mine, fileWith([{ ...alpha, rating: 5 }, beta, gamma]));
    expect(plan.plan.added).toEqual([]);
    expect(shown(after)[0]).toEqual(['A-1', 'Alpha', 'Dana', 5]);
  });

  test('a held row of the file deletes nobody', () => {
    const header = 'Partner ID,Partner,Website,Owner,Rating';
    const theirs = fileOf(`${header}\nP-1,Alpha,alpha.example,Dana,4\nP-2,Beta,beta.example,Eli,9\n`);
    const { plan } = windowMerge(base, base, theirs);
    expect(plan.plan.held).toMatchObject([{ row: 3, name: 'Beta' }]);
    expect(plan.deletions.map(({ name }) => name)).toEqual(['Gamma']);
  });

  test('a blank in a column of the file is a change, a column that it lacks is none', () => {
    const theirs = fileOf('Partner ID,Partner,Owner\nP-1,Alpha,\nP-2,Beta,Eli\nP-3,Gamma,Farah\n');
    const { after } = windowMerge(base, base, theirs);
    expect(shown(after)[0]).toEqual(['P-1', 'Alpha', null, 4]);
  });

  test('new partners without an id get one; every field of ours is compared', () => {
    const { plan } = windowMerge(base, base, fileWith([...base, partner({ name: 'Delta Works' })]));
    expect(plan.plan.added.map(({ partner: { id } }) => id)).toEqual(['delta-works']);
    expect(plan.plan.file.columns).toHaveLength(inputFields.length);
  });

  test('a partner deleted on both sides, or here and untouched in the file, changes nothing', () => {
    expect(windowMerge(base, [alpha, beta], fileWith([alpha, beta])).plan.plan.changed).toEqual([]);
    const { plan, after } = windowMerge(base, [alpha, beta], fileWith(base));
    expect(plan.plan.unchanged.find(({ row }) => row === 4)).toMatchObject({ name: 'Gamma', deleted: true });
    expect(after).toHaveLength(2);
  });
});

describe('what the user says about rows in a merge', () => {
  const namesake = partner({ id: 'X-9', name: 'Alfa Inc', rating: 1 });

  test('a likely duplicate of a partner whom another row of the file is, is shown as that row’s', () => {
    const theirs = fileWith([alpha, beta, gamma, { ...namesake, name: 'Alpha Inc' }]);
    const [added] = windowMerge(base, base, theirs).plan.plan.added;
    expect(added).toMatchObject({ row: 5, likely: [], twins: [{ row: 2, name: 'Alpha' }] });
  });

  test('a likely duplicate is shown, and is that partner once the user says so', () => {
    const theirs = fileWith([beta, gamma, { ...namesake, name: 'Alpha Inc' }]);
    const { plan } = windowMerge(base, base, theirs);
    expect(plan.plan.added).toMatchObject([{ row: 4, likely: [{ key: 'key of P-1', name: 'Alpha' }] }]);
    const decided = new Map([[4, 'key of P-1']]);
    const said = windowMerge(base, base, theirs, () => 'theirs', { decided });
    expect(said.plan.plan.added).toEqual([]);
    expect(said.plan.deletions).toEqual([]);
    expect(said.plan.plan.changed).toMatchObject([{ row: 4, key: 'key of P-1', by: 'user' }]);
    // It never came from the export: where it is blank it says nothing.
    expect(shown(said.after)[0]).toEqual(['P-1', 'Alpha Inc', 'Dana', 1]);
  });

  test('a match by website is undone by the user: the partner is new, the other counts as missing', () => {
    const theirs = fileWith([{ ...alpha, id: null }, beta, gamma]);
    const decided = new Map([[2, null]]);
    const { plan } = windowMerge(base, base, theirs, () => 'mine', { decided });
    expect(plan.plan.added).toMatchObject([{ row: 2, saidNew: true, partner: { id: 'alpha.example' } }]);
    expect(plan.deletions.map(({ name }) => name)).toEqual(['Alpha']);
  });

  test('two rows that come to be one partner are both held back, but for one that has its id', () => {
    const decided = new Map([[5, 'key of P-1']]);
    const reason = 'several rows of the file are Alpha: give each its Partner ID';
    const byId = windowMerge(base, base, fileWith([...base, namesake]), () => 'theirs', { decided });
    expect(byId.plan.plan.held.map((each) => [each.row, each.reason])).toEqual([[5, reason]]);
    expect(shown(byId.after)).toEqual(shown(base.map((values) => ({ values }))));
    const byHost = fileWith([{ ...alpha, id: null }, beta, gamma, namesake]);
    const { plan, after } = windowMerge(base, base, byHost, () => 'theirs', { decided });
    expect(plan.plan.held.map((each) => [each.row, each.reason])).toEqual([
      [2, reason],
      [5, reason],
    ]);
    expect(shown(after)).toEqual(shown(base.map((values) => ({ values }))));
  });

  test('nobody whom another row is by its id is offered as the same', () => {
    const theirs = fileWith([...base, partner({ id: 'P-9', name: 'Alpha Ltd' })]);
    expect(windowMerge(base, base, theirs).plan.plan.added).toMatchObject([{ row: 5, likely: [] }]);
  });

  test('a row that may be two partners is held back until the user chooses one', () => {
    const twins = [
      partner({ id: 'T-1', name: 'Twin', rating: 1 }),
      partner({ id: 'T-2', name: 'Twin', rating: 2 }),
    ];
    const theirs = fileWith([partner({ name: 'Twin', rating: 5 })]);
    const { plan } = windowMerge(twins, twins, theirs);
    expect(plan.plan.held).toMatchObject([
      { row: 2, candidates: [{ key: 'key of T-1' }, { key: 'key of T-2' }] },
    ]);
    expect(plan.deletions).toEqual([]);
    const decided = new Map([[2, 'key of T-2']]);
    const said = windowMerge(twins, twins, theirs, () => 'mine', { decided });
    expect(said.plan.plan.changed).toMatchObject([{ key: 'key of T-2', cells: [{ from: 2, to: 5 }] }]);
    expect(said.plan.deletions.map(({ key }) => key)).toEqual(['key of T-1']);
  });

  test('partners here that look alike are told by the keys that they had at the export', () => {
    const twins = [
      partner({ id: 'T-1', name: 'Twin', rating: 1 }),
      partner({ id: 'T-2', name: 'Twin', rating: 2 }),
    ];
    // Here both lost their ids: by name alone nobody could say which is which.
    const { partners, rows } = here(twins, twins);
    const without = rows.map((row) => ({ ...row, values: { ...row.values, id: null } }));
    const theirs = fileWith(twins.map((twin) => ({ ...twin, owner: `Owner of ${twin.id}` })));
    const { plan } = mergePlan('theirs.csv', theirs, { partners }, without);
    // A blank id in a row that was matched otherwise is no change: the partners get theirs back.
    expect(plan.changed).toMatchObject([
      { key: 'key of T-1', cells: [{ to: 'T-1' }, { column: { field: 'owner' }, to: 'Owner of T-1' }] },
      { key: 'key of T-2', cells: [{ to: 'T-2' }, { column: { field: 'owner' }, to: 'Owner of T-2' }] },
    ]);
  });
});
