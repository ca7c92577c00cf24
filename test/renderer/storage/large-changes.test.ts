import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, test, vi } from 'vitest';
import { computer, putting, stored } from '#support/portfolio.ts';
import { RefusedChange } from '../../../src/renderer/storage/portfolio.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** More than two details hold, and more than the window shows at once. */
const rows = Array.from({ length: 3000 }, (_, at) => stored(`p${at}`, at, { id: `P-${at}`, rating: 3 }));
const importing = putting('Import 3,000 partners', ...rows);

const watching = (controller = new AbortController()) => {
  const told: string[] = [];
  const report = (stage: string, done: number, all: number) => told.push(`${stage} ${done} of ${all}`);
  return { told, controller, watch: { signal: controller.signal, report } };
};

test('a watched change shows nothing until it has committed, and tells how far it is', async () => {
  const here = computer();
  const portfolio = await here.open();
  const { told, watch } = watching();
  const seen: string[] = [];
  portfolio.subscribe((applied) => {
    seen.push(`${portfolio.rows().length} ${applied === null ? portfolio.saveState().state : applied.name}`);
  });
  await portfolio.apply(importing, watch);
  // The partners, one head and twelve details are 3,013 records; they go in by 200.
  expect(told.slice(0, 3)).toEqual(['saving 0 of 3013', 'saving 200 of 3013', 'saving 400 of 3013']);
  expect(told.slice(-2)).toEqual(['showing 1000 of 3000', 'showing 2000 of 3000']);
  expect(seen).toEqual([
    '0 saving',
    '0 saved',
    '1000 saved',
    '2000 saved',
    '3000 saved',
    '3000 Import 3,000 partners',
  ]);
  await portfolio.close();
  expect((await here.open()).rows()).toEqual(rows);
});

test('one that is ended before it commits leaves nothing, in the window and on the disk, and no step', async () => {
  const here = computer();
  const portfolio = await here.open();
  await portfolio.apply(putting('Add A', stored('A', -1)));
  const { told, controller, watch } = watching();
  const ended = portfolio.apply(importing, {
    signal: watch.signal,
    report(stage, done, all) {
      watch.report(stage, done, all);
      if (done >= 600) controller.abort();
    },
  });
  await expect(ended).rejects.toMatchObject({ name: 'AbortError' });
  expect(told.at(-1)).toBe('saving 600 of 3013');
  expect(portfolio.rows()).toEqual([stored('A', -1)]);
  expect(portfolio.undoName()).toBe('Add A');
  expect(portfolio.saveState()).toEqual({ state: 'saved' });
  const [last] = await portfolio.history({ limit: 5 });
  expect(last?.name).toBe('Add A');
  expect(portfolio.lastChange()?.id).toBe(1);
  await portfolio.close();
  const again = await here.open();
  expect(again.rows()).toEqual([stored('A', -1)]);
  await again.apply(importing, watching().watch);
  expect(again.rows()).toHaveLength(3001);
});

test('one that the disk does not take changes nothing and says so', async () => {
  const portfolio = await computer().open();
  const real = IDBObjectStore.prototype.put;
  let puts = 0;
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    puts += 1;
    if (puts > 700) throw new DOMException('no more room', 'QuotaExceededError');
    return Reflect.apply(real, this, args);
  });
  const failing = portfolio.apply(importing, watching().watch);
  await expect(failing).rejects.toThrow(RefusedChange);
  await expect(failing).rejects.toThrow('Nothing was changed: free some space and try again.');
  expect(portfolio.rows()).toEqual([]);
  expect(portfolio.undoName()).toBeNull();
  put.mockRestore();
  await portfolio.apply(importing, watching().watch);
  expect(portfolio.rows()).toEqual(rows);
});

test('undo and redo of a large change, also after opening again', async () => {
  const here = computer();
  const portfolio = await here.open();
  await portfolio.apply(importing);
  const rated = rows.map((row) => ({ ...row, values: { ...row.values, rating: 5 as const } }));
  await portfolio.apply(putting('Fill of 3,000 cells', ...rated));
  await portfolio.undo();
  const told: string[] = [];
  portfolio.subscribe((applied) => {
    if (applied !== null) told.push(`${applied.deed} ${applied.name}, ${applied.writes.length} records`);
  });
  await portfolio.undo();
  expect(portfolio.rows()).toEqual([]);
  // However many pieces it was shown in, a deed is told once.
  expect(told).toEqual(['undo Import 3,000 partners, 3000 records']);
  await portfolio.close();
  const again = await here.open();
  expect(again.rows()).toEqual([]);
  await again.redo();
  expect(again.rows()).toEqual(rows);
  await again.redo();
  expect(again.rows()).toEqual(rated);
  await again.undo();
  await again.undo();
  await again.redo();
  expect(again.rows()).toEqual(rows);
});

test('History finds one partner of a large change, first, last or between, among other changes of it', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add A', stored('A', -1)));
  await portfolio.apply(importing);
  await portfolio.apply(putting('Edit p700', stored('p700', 700, { id: 'P-700', rating: 1 })));
  const names = async (partnerKey: string) =>
    (await portfolio.history({ partnerKey, limit: 10 })).map(({ name, changes }) => [name, changes.length]);
  expect(await names('p0')).toEqual([['Import 3,000 partners', 1]]);
  expect(await names('p700')).toEqual([
    ['Edit p700', 1],
    ['Import 3,000 partners', 1],
  ]);
  expect(await names('p2999')).toEqual([['Import 3,000 partners', 1]]);
  expect(await names('A')).toEqual([['Add A', 1]]);
  const [, entry] = await portfolio.history({ limit: 2 });
  expect(entry?.name).toBe('Import 3,000 partners');
  expect(await portfolio.changesOf(entry?.id ?? 0)).toHaveLength(3000);
});

test('partners of a large deletion can be brought back', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(importing);
  await portfolio.apply({
    name: 'Delete 3,000 partners',
    writes: rows.map(({ key }) => ({ table: 'partners', key, after: null })),
  });
  const deleted = await portfolio.deletedPartners();
  expect(deleted.map(({ partner }) => partner)).toEqual(rows);
});

test('a large change and its undo are never shown beside Saved before they are saved', async () => {
  const portfolio = await computer().open();
  const seen: string[] = [];
  portfolio.subscribe(() => seen.push(`${portfolio.rows().length} ${portfolio.saveState().state}`));
  await portfolio.apply(importing);
  expect(seen.slice(0, 3)).toEqual(['0 saving', '1000 saving', '2000 saving']);
  expect(seen.filter((one) => one.endsWith('saved'))).toEqual(['3000 saved']);
  seen.length = 0;
  await portfolio.undo();
  expect(seen[0]).toBe('3000 saving');
  expect(seen.filter((one) => one.endsWith('saved'))).toEqual(['0 saved']);
  await portfolio.close();
});
