import { expect, test } from 'vitest';
import { computer, putting, stored } from '#support/portfolio.ts';
import type { Applied } from '../../../src/renderer/storage/portfolio.ts';

async function fiveSteps() {
  const here = computer();
  const portfolio = await here.open();
  for (let step = 1; step <= 5; step += 1)
    await portfolio.apply(putting(`Rate ${step}`, stored('A', 1, { rating: step as 1 })));
  return { here, portfolio };
}

test('undoes an entry and all after it as one deed, each redoable on its own', async () => {
  const { here, portfolio } = await fiveSteps();
  expect(portfolio.standing()).toEqual({ undo: [5, 4, 3, 2, 1], redo: [] });
  const told: Applied[] = [];
  portfolio.subscribe((applied) => void (applied !== null && told.push(applied)));
  const applied = await portfolio.undoTo(3);
  expect(told).toEqual([applied]);
  expect(applied).toMatchObject({ name: '3 changes', deed: 'undo' });
  expect(applied?.writes).toMatchObject([
    { key: 'A', before: { values: { rating: 5 } }, after: { values: { rating: 2 } } },
  ]);
  expect(portfolio.row('A')?.values.rating).toBe(2);
  expect(portfolio.standing()).toEqual({ undo: [2, 1], redo: [3, 4, 5] });

  await portfolio.close();
  const again = await here.open();
  expect(again.row('A')?.values.rating).toBe(2);
  expect(again.standing()).toEqual({ undo: [2, 1], redo: [3, 4, 5] });
  expect((await again.redo())?.name).toBe('Rate 3');
  expect(again.row('A')?.values.rating).toBe(3);
  await again.redoTo(5);
  expect(again.row('A')?.values.rating).toBe(5);
  expect(again.standing()).toEqual({ undo: [5, 4, 3, 2, 1], redo: [] });
  const history = await again.history({ limit: 20 });
  expect(history.map(({ deed, of }) => [deed, of]).slice(0, 6)).toEqual([
    ['redo', 5],
    ['redo', 4],
    ['redo', 3],
    ['undo', 3],
    ['undo', 4],
    ['undo', 5],
  ]);
});

test('an entry that is no step, or was undone, changes nothing', async () => {
  const { portfolio } = await fiveSteps();
  expect(await portfolio.undoTo(99)).toBeNull();
  await portfolio.undoTo(4);
  expect(await portfolio.undoTo(5)).toBeNull();
  expect(portfolio.row('A')?.values.rating).toBe(3);
  await portfolio.apply(putting('Rate anew', stored('A', 1, { rating: 1 })));
  expect(await portfolio.redoTo(4)).toBeNull();
  expect(portfolio.standing().redo).toEqual([]);
});

test('tells what one entry changed, field by field and record by record', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add two', stored('A', 1), stored('B', 2)));
  await portfolio.apply(
    putting('Edit two', stored('A', 1, { rating: 4 }), { ...stored('B', 2), own: { Segment: 'SMB' } }),
  );
  expect(await portfolio.changesOf(2)).toEqual([
    { table: 'partners', key: 'A', field: 'rating', from: null, to: 4 },
    { table: 'partners', key: 'B', field: 'own:Segment', from: null, to: 'SMB' },
  ]);
  expect(await portfolio.changesOf(1)).toMatchObject([
    { table: 'partners', key: 'A', field: null, from: null },
    { table: 'partners', key: 'B', field: null, from: null },
  ]);
});

test('a hundred and fifty steps go back in one deed after a restart', async () => {
  const here = computer();
  const portfolio = await here.open();
  await portfolio.apply(putting('Add', stored('A', 1)));
  for (let step = 1; step <= 150; step += 1)
    await portfolio.apply(putting(`Add ${step}`, stored(`p${step}`, step + 1)));
  await portfolio.close();
  const again = await here.open();
  await again.undoTo(2);
  expect(again.rows().map(({ key }) => key)).toEqual(['A']);
  await again.redoTo(151);
  expect(again.rows()).toHaveLength(151);
});
