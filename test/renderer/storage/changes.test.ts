import { expect, test } from 'vitest';
import { computer, putting, stored } from '#support/portfolio.ts';
import { editCells } from '../../../src/renderer/storage/changes/edit-cells.ts';
import {
  acceptFinding,
  acceptFindings,
  withdrawAcceptance,
  withdrawAcceptances,
} from '../../../src/renderer/storage/changes/findings.ts';
import {
  addPartner,
  deletePartners,
  duplicatePartners,
  insertPartners,
  newPartners,
  unnamed,
} from '../../../src/renderer/storage/changes/partners.ts';
import { changeSettings } from '../../../src/renderer/storage/changes/program.ts';
import { deleteReading, recordReading } from '../../../src/renderer/storage/changes/readings.ts';
import { removeSample, samplePartners, trySample } from '../../../src/renderer/storage/changes/sample.ts';
import { deleteView, renameView, saveView } from '../../../src/renderer/storage/changes/views.ts';

async function withTwo() {
  const portfolio = await computer().open();
  await portfolio.apply(
    putting('Add', stored('Velmora', 1, { id: 'v' }), stored('Nordwind', 2, { website: 'nordwind.example' })),
  );
  return portfolio;
}

test('one cell is named by its column and partner, several are counted', async () => {
  const portfolio = await withTwo();
  const one = editCells(portfolio, [{ key: 'Velmora', field: 'rating', value: 4 }]);
  expect(one.name).toBe('Edit Rating of Velmora');
  const many = editCells(
    portfolio,
    [
      { key: 'Velmora', field: 'rating', value: 5 },
      { key: 'Velmora', own: 'Segment', value: 'SMB' },
      { key: 'Nordwind', field: 'rating', value: 1 },
      { key: 'gone', field: 'rating', value: 1 },
    ],
    'paste',
  );
  expect(many.name).toBe('Paste of 4 cells');
  await portfolio.apply(one);
  const { writes } = await portfolio.apply(many);
  expect(writes).toHaveLength(2);
  expect(portfolio.row('Velmora')).toEqual({
    ...stored('Velmora', 1, { id: 'v', rating: 5 }),
    own: { Segment: 'SMB' },
  });
  await portfolio.apply(editCells(portfolio, [{ key: 'Velmora', own: 'Segment', value: '' }], 'clear'));
  expect(portfolio.row('Velmora')?.own).toEqual({});
  expect(portfolio.undoName()).toBe('Clear Segment of Velmora');
});

test('a paste below the last row adds partners in the same change', async () => {
  const portfolio = await withTwo();
  const add = newPartners(portfolio, [{ name: 'Alpenrose' }]);
  const key = add[0]?.key ?? '';
  await portfolio.apply(editCells(portfolio, [{ key, field: 'rating', value: 2 }], 'paste', add));
  expect(portfolio.rows().map((row) => [row.values.name, row.values.rating])).toEqual([
    ['Velmora', null],
    ['Nordwind', null],
    ['Alpenrose', 2],
  ]);
  await portfolio.undo();
  expect(portfolio.rows()).toHaveLength(2);
});

test('a new partner gets the id that an import would make; one without a name gets it with its first name', async () => {
  const portfolio = await withTwo();
  const { change, key } = addPartner(portfolio, {
    name: 'Alpenrose',
    website: 'https://www.alpenrose.example/',
  });
  expect(change.name).toBe('Add Alpenrose');
  await portfolio.apply(change);
  expect(portfolio.row(key)?.values.id).toBe('alpenrose.example');
  const blank = addPartner(portfolio, { name: unnamed });
  await portfolio.apply(blank.change);
  expect(portfolio.row(blank.key)?.values.id).toBeNull();
  await portfolio.apply(
    editCells(portfolio, [{ key: blank.key, field: 'name', value: 'Alpenrose.example' }]),
  );
  expect(portfolio.row(blank.key)?.values.id).toBe('alpenrose-example');
  // A name that was typed once makes no id again: the user may have cleared it.
  await portfolio.apply(editCells(portfolio, [{ key: 'Nordwind', field: 'name', value: 'Nordwind AG' }]));
  expect(portfolio.row('Nordwind')?.values.id).toBeNull();
});

test('a copy stands at the end with a name and an id of its own', async () => {
  const portfolio = await withTwo();
  const row = portfolio.row('Nordwind');
  if (row === undefined) throw new Error('Nordwind is there');
  const { change } = duplicatePartners(portfolio, [row, row]);
  expect(change.name).toBe('Duplicate 2 partners');
  await portfolio.apply(change);
  expect(portfolio.rows().map(({ values }) => [values.name, values.id])).toEqual([
    ['Velmora', 'v'],
    ['Nordwind', null],
    ['Nordwind (copy)', 'nordwind.example'],
    ['Nordwind (copy 2)', 'nordwind.example-2'],
  ]);
});

test('deleting takes readings and steps along, and undo brings them back', async () => {
  const portfolio = await withTwo();
  const measured = {
    date: '2026-06-01',
    invitedCustomers: 10,
    adoptedCustomers: 7,
    improvement: null,
    note: null,
  };
  const row = portfolio.row('Velmora');
  if (row === undefined) throw new Error('Velmora is there');
  await portfolio.apply(recordReading(portfolio, row, measured).change);
  const change = deletePartners(portfolio, [row]);
  expect(change.name).toBe('Delete Velmora');
  await portfolio.apply(change);
  expect(portfolio.readings()).toEqual([]);
  await portfolio.undo();
  expect(portfolio.readings('Velmora')).toMatchObject([measured]);
});

test('recording a reading sets the figures of the partner; the same date is replaced', async () => {
  const portfolio = await withTwo();
  const row = () => {
    const found = portfolio.row('Velmora');
    if (found === undefined) throw new Error('Velmora is there');
    return found;
  };
  const first = recordReading(portfolio, row(), {
    date: '2026-06-01',
    invitedCustomers: 10,
    adoptedCustomers: 7,
    improvement: 0.25,
    note: null,
  });
  expect(first.change.name).toBe('Record a reading of Velmora');
  await portfolio.apply(first.change);
  expect(row().values).toMatchObject({
    invitedCustomers: 10,
    adoptedCustomers: 7,
    reportedImprovement: 0.25,
  });
  const again = {
    date: '2026-06-01',
    invitedCustomers: null,
    adoptedCustomers: 8,
    improvement: null,
    note: 'x',
  };
  await portfolio.apply(recordReading(portfolio, row(), again).change);
  expect(portfolio.readings('Velmora')).toMatchObject([again]);
  expect(row().values).toMatchObject({ invitedCustomers: 10, adoptedCustomers: 8 });
  // An earlier reading sets nothing.
  const earlier = {
    date: '2026-05-01',
    invitedCustomers: 5,
    adoptedCustomers: 1,
    improvement: null,
    note: null,
  };
  await portfolio.apply(recordReading(portfolio, row(), earlier).change);
  expect(row().values).toMatchObject({ invitedCustomers: 10, adoptedCustomers: 8 });
  expect(portfolio.readings('Velmora').map((reading) => reading.date)).toEqual(['2026-05-01', '2026-06-01']);
  const [oldest] = portfolio.readings('Velmora');
  if (oldest === undefined) throw new Error('there are readings');
  await portfolio.apply(deleteReading(row(), oldest));
  expect(portfolio.readings()).toHaveLength(1);
});

test('settings, acceptances and views are changes like others', async () => {
  const here = computer();
  const portfolio = await here.open();
  await portfolio.apply(putting('Add', stored('A', 1)));
  await portfolio.apply(changeSettings(portfolio, { walkThreshold: 0.6 }, 'the walk threshold'));
  expect(portfolio.undoName()).toBe('Change the walk threshold');
  expect(portfolio.settings()).toMatchObject({ walkThreshold: 0.6, crawlThreshold: 0.2 });

  await portfolio.apply(acceptFinding(portfolio.rows(), 'no-owner', 'known', '2026-12-31'));
  expect(portfolio.row('A')?.accepted).toEqual([
    { finding: 'no-owner', reason: 'known', until: '2026-12-31' },
  ]);
  expect(portfolio.undoName()).toBe('Accept “No owner” of A');
  await portfolio.apply(withdrawAcceptance(portfolio.rows(), 'no-owner'));
  expect(portfolio.row('A')?.accepted).toEqual([]);

  const state = { columns: [{ id: 'name', width: 200 }], sort: [], filters: {}, search: '' };
  await portfolio.apply(saveView(portfolio, 'Mine', state).change);
  await portfolio.apply(saveView(portfolio, 'Mine', { ...state, search: 'x' }).change);
  expect(portfolio.views()).toMatchObject([{ name: 'Mine', state: { search: 'x' } }]);
  const [view] = portfolio.views();
  if (view === undefined) throw new Error('there is a view');
  await portfolio.apply(renameView(view, 'Ours'));
  await portfolio.close();
  const again = await here.open();
  expect(again.views()).toMatchObject([{ name: 'Ours' }]);
  expect(again.settings().walkThreshold).toBe(0.6);
  await again.apply(deleteView({ ...view, name: 'Ours' }));
  expect(again.views()).toEqual([]);
  expect(again.undoName()).toBe('Delete the view “Ours”');
});

test('the sample comes in one step and goes in one, and takes nobody else along', async () => {
  const here = computer();
  const portfolio = await here.open();
  await portfolio.apply(putting('Add', stored('Mine', 1, { id: 'velmora.example' })));
  await portfolio.apply(trySample(portfolio, '2026-07-01'));
  expect(samplePartners(portfolio.rows())).toHaveLength(30);
  expect(portfolio.readings().length).toBeGreaterThan(100);
  await portfolio.close();
  const again = await here.open();
  expect(again.setAside()).toEqual([]);
  await again.apply(removeSample(again));
  expect(again.rows().map((row) => row.key)).toEqual(['Mine']);
  expect(again.readings()).toEqual([]);
  expect(again.undoName()).toBe('Remove the sample portfolio');
});

test('many findings of many partners are accepted in one step, and taken back in one', async () => {
  const portfolio = await computer().open();
  const known = { finding: 'theater', reason: 'old', until: null } as const;
  await portfolio.apply(
    putting('Add', { ...stored('A', 1), accepted: [known] }, stored('B', 2), stored('C', 3)),
  );
  const row = (key: string) => {
    const found = portfolio.row(key);
    if (found === undefined) throw new Error(`there is a partner ${key}`);
    return found;
  };
  const chosen = [
    { row: row('A'), finding: 'no-owner' },
    { row: row('A'), finding: 'theater' },
    { row: row('B'), finding: 'no-owner' },
  ] as const;
  await portfolio.apply(acceptFindings(chosen, 'first import', '2026-12-31'));
  expect(portfolio.undoName()).toBe('Accept 3 findings of 2 partners');
  const until = '2026-12-31';
  expect(row('A').accepted).toEqual([
    { finding: 'no-owner', reason: 'first import', until },
    { finding: 'theater', reason: 'first import', until },
  ]);
  expect(row('B').accepted).toEqual([{ finding: 'no-owner', reason: 'first import', until }]);
  expect(row('C').accepted).toEqual([]);

  await portfolio.apply(
    withdrawAcceptances([
      { row: row('A'), finding: 'no-owner' },
      { row: row('B'), finding: 'no-owner' },
    ]),
  );
  expect(portfolio.undoName()).toBe('Stop accepting “No owner” of 2 partners');
  expect(row('A').accepted.map(({ finding }) => finding)).toEqual(['theater']);
  await portfolio.undo();
  await portfolio.undo();
  expect(row('A').accepted).toEqual([known]);
  expect(row('B').accepted).toEqual([]);
});

test('new partners are inserted before or behind others, unnamed and without an id', async () => {
  const portfolio = await withTwo();
  const [velmora, nordwind] = portfolio.rows();
  if (velmora === undefined || nordwind === undefined) throw new Error('two partners');
  const names = () => portfolio.rows().map(({ values }) => [values.name, values.id]);
  const above = insertPartners(portfolio, [nordwind, velmora], 'above');
  expect(above.change.name).toBe('Insert 2 partners');
  await portfolio.apply(above.change);
  expect(names().slice(0, 3)).toEqual([
    [unnamed, null],
    [unnamed, null],
    ['Velmora', 'v'],
  ]);
  expect(
    portfolio
      .rows()
      .slice(0, 2)
      .map(({ key }) => key),
  ).toEqual(above.keys);
  await portfolio.undo();
  await portfolio.apply(insertPartners(portfolio, [velmora], 'below').change);
  expect(portfolio.undoName()).toBe('Insert a partner');
  expect(names().map(([name]) => name)).toEqual(['Velmora', unnamed, 'Nordwind']);
  await portfolio.apply(insertPartners(portfolio, [nordwind], 'below').change);
  expect(names().map(([name]) => name)).toEqual(['Velmora', unnamed, 'Nordwind', unnamed]);
  await portfolio.close();
});
