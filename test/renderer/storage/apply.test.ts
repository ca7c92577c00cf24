import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { computer, putting, stored } from '#support/portfolio.ts';
import { RefusedChange } from '../../../src/renderer/storage/portfolio.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a change is there at once, is saved when apply resolves, and is there after opening again', async () => {
  const here = computer();
  const portfolio = await here.open();
  const applying = portfolio.apply(putting('Add Velmora', stored('Velmora', 1, { rating: 3 })));
  await applying;
  expect(portfolio.saveState()).toEqual({ state: 'saved' });
  expect(portfolio.rows().map((row) => row.values.name)).toEqual(['Velmora']);
  await portfolio.close();

  const again = await here.open();
  expect(again.rows()).toEqual([stored('Velmora', 1, { rating: 3 })]);
  expect(again.undoName()).toBe('Add Velmora');
});

test('until the transaction has completed the save state is saving', async () => {
  const portfolio = await computer().open();
  const seen: string[] = [];
  portfolio.subscribe((applied) =>
    seen.push(applied === null ? portfolio.saveState().state : `${applied.deed} ${applied.name}`),
  );
  await portfolio.apply(putting('Add Velmora', stored('Velmora', 1)));
  expect(seen).toEqual(['apply Add Velmora', 'saving', 'saved']);
});

test('every transaction that writes is strict', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add Velmora', stored('Velmora', 1)));
  await portfolio.undo();
  const asked = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite').map((call) => call[2]);
  // The founding of the database, the change, the undo.
  expect(asked).toEqual([{ durability: 'strict' }, { durability: 'strict' }, { durability: 'strict' }]);
});

test('a Partner ID in use is refused, names the other partner and writes nothing', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add two', stored('Velmora', 1, { id: 'P-1' }), stored('Nordwind', 2)));
  const change = putting('Edit Partner ID of Nordwind', stored('Nordwind', 2, { id: 'P-1' }));
  await expect(portfolio.apply(change)).rejects.toThrow(RefusedChange);
  await expect(portfolio.apply(change)).rejects.toThrow('already belongs to Velmora');
  expect(portfolio.row('Nordwind')?.values.id).toBeNull();
  expect(portfolio.undoName()).toBe('Add two');
  expect(portfolio.saveState()).toEqual({ state: 'saved' });
});

test('ids differ by case; two partners may swap theirs in one change; one change cannot give an id twice', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(
    putting('Add', stored('A', 1, { id: 'p' }), stored('B', 2, { id: 'P' }), stored('C', 3)),
  );
  await portfolio.apply(putting('Swap', stored('A', 1, { id: 'P' }), stored('B', 2, { id: 'p' })));
  expect(portfolio.rows().map((row) => row.values.id)).toEqual(['P', 'p', null]);
  expect(portfolio.withId('P')?.key).toBe('A');
  expect(portfolio.withId('q')).toBeUndefined();
  await expect(
    portfolio.apply(putting('Twice', stored('C', 3, { id: 'x' }), stored('D', 4, { id: 'x' }))),
  ).rejects.toThrow('already belongs to C');
  await portfolio.apply(putting('Free', stored('A', 1), stored('C', 3, { id: 'P' })));
  expect(portfolio.rows().map((row) => row.values.id)).toEqual([null, 'p', 'P']);
});

test('a change that changes nothing is no step', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add', stored('A', 1, { tags: ['x'] })));
  const applied = await portfolio.apply(putting('Same', stored('A', 1, { tags: ['x'] })));
  expect(applied.writes).toEqual([]);
  expect(portfolio.undoName()).toBe('Add');
});

test('a commit that breaks in the middle leaves nothing half, keeps the change, says so, and can be retried', async () => {
  const here = computer();
  const portfolio = await here.open();
  await portfolio.apply(putting('Add', stored('A', 1)));
  const put = diskFullAfter(1);
  const change = putting('Edit two', stored('A', 1, { rating: 5 }), stored('B', 2));
  await expect(portfolio.apply(change)).rejects.toThrow('The change is kept in this window');
  expect(portfolio.saveState().state).toBe('failed');
  expect(portfolio.rows().map((row) => row.values.rating)).toEqual([5, null]);

  const other = await here.open();
  expect(other.rows()).toEqual([stored('A', 1)]);
  expect(other.undoName()).toBe('Add');
  await other.close();

  put.mockRestore();
  await portfolio.retry();
  expect(portfolio.saveState()).toEqual({ state: 'saved' });
  await portfolio.close();
  const again = await here.open();
  expect(again.rows()).toEqual([stored('A', 1, { rating: 5 }), stored('B', 2)]);
  expect(again.undoName()).toBe('Edit two');
});

test('what waits after a failure goes to the disk with the next change, in order, and can be undone before', async () => {
  const here = computer();
  const portfolio = await here.open();
  const put = diskFullAfter(0);
  await expect(portfolio.apply(putting('Add A', stored('A', 1)))).rejects.toThrow();
  await expect(portfolio.apply(putting('Edit A', stored('A', 1, { rating: 2 })))).rejects.toThrow();
  await expect(portfolio.undo()).rejects.toThrow();
  expect(portfolio.rows()).toEqual([stored('A', 1)]);
  put.mockRestore();
  await portfolio.apply(putting('Add B', stored('B', 2)));
  await portfolio.close();
  const again = await here.open();
  expect(again.rows().map((row) => row.key)).toEqual(['A', 'B']);
  await again.undo();
  await again.undo();
  expect(again.rows()).toEqual([]);
  expect(again.undoName()).toBeNull();
});

test('10,000 partners go in, one column of all is changed and undone', async () => {
  const here = computer();
  const portfolio = await here.open();
  const rows = Array.from({ length: 10_000 }, (_, index) => stored(`p${index}`, index));
  await portfolio.apply(putting('Import 10,000 partners', ...rows));
  const rated = rows.map((row) => ({ ...row, values: { ...row.values, rating: 4 as const } }));
  await portfolio.apply(putting('Paste 10,000 cells', ...rated));
  await portfolio.undo();
  expect(portfolio.rows()).toEqual(rows);
  await portfolio.redo();
  await portfolio.close();
  expect((await here.open()).rows()).toEqual(rated);
}, 60_000);

/** From the next put but so many on, the disk takes nothing. */
function diskFullAfter(puts: number) {
  const real = IDBObjectStore.prototype.put;
  let done = 0;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    done += 1;
    if (done > puts) throw new DOMException('no more room', 'QuotaExceededError');
    return Reflect.apply(real, this, args);
  });
}
