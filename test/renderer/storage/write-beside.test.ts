import { isDeepStrictEqual as same } from 'node:util';
import { Dexie } from 'dexie';
import { IDBDatabase, IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { type Computer, computer, putting, stored } from '#support/portfolio.ts';
import { sameThreadWork } from '#support/work.ts';
import { chosenChange } from '../../../src/renderer/import/apply-import.ts';
import { sendFile } from '../../../src/renderer/import/file-jobs.ts';
import { RefusedChange, type StoredPartner } from '../../../src/renderer/storage/portfolio.ts';
import type { SentPiece } from '../../../src/renderer/storage/write-jobs.ts';
import { type Work, WorkEnded } from '../../../src/renderer/work/work.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Heavy enough for a worker, and with everything that a partner may hold beside its values. */
const rows = Array.from({ length: 6000 }, (_, at): StoredPartner => {
  const row = stored(`p${at}`, at, { id: `P-${at}`, tags: at % 2 === 0 ? [] : ['DSP', 'SSP'] });
  return {
    ...row,
    own: at % 3 === 0 ? { Region: `R${at}`, __proto__: 'x' } : {},
    ...(at === 7 ? { said: { on: '2026-07-01', text: 'called' } } : {}),
    ...(at === 8 ? { accepted: [{ finding: 'no-owner', reason: 'agreed', until: null }] } : {}),
    ...(at === 9 ? { sample: true as const } : {}),
  } as StoredPartner;
});
const importing = putting('Import 6,000 partners', ...rows);

/** Every work that a portfolio on this computer starts, with what it was asked, and the pieces that it was sent. */
function working(here: Computer) {
  const asked: string[] = [];
  const sent: SentPiece[] = [];
  const startWork = (): Work => {
    const work = sameThreadWork({ indexedDB: here.indexedDB, IDBKeyRange });
    return {
      ask(name, argument, report) {
        asked.push(name);
        if (name === 'takeOperation') sent.push(argument as SentPiece);
        return work.ask(name, argument, report);
      },
      end: work.end,
    };
  };
  return { asked, sent, startWork };
}

const watching = () => {
  const controller = new AbortController();
  return { controller, watch: { signal: controller.signal, report: () => undefined } };
};

test('a large change is written by a worker, in one strict transaction, and is there after opening again', async () => {
  const here = computer();
  const { asked, startWork } = working(here);
  const portfolio = await here.open({ startWork });
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await portfolio.apply(importing);
  expect(asked.filter((name) => name === 'writeTaken')).toHaveLength(1);
  const writing = transactions.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writing).toHaveLength(1);
  expect(writing[0]?.[2]).toEqual({ durability: 'strict' });
  expect(same(portfolio.rows(), rows)).toBe(true);
  expect(portfolio.saveState()).toEqual({ state: 'saved' });
  await portfolio.undo();
  await portfolio.redo();
  await portfolio.close();
  const again = await here.open();
  expect(same(again.rows(), rows)).toBe(true);
  await again.undo();
  expect(again.rows()).toEqual([]);
});

test('a small change is not', async () => {
  const here = computer();
  const { asked, startWork } = working(here);
  const portfolio = await here.open({ startWork });
  await portfolio.apply(putting('Add A', stored('A', 1)));
  expect(asked).toEqual([]);
});

test('one that is ended before it commits leaves nothing', async () => {
  const here = computer();
  const { startWork } = working(here);
  const portfolio = await here.open({ startWork });
  const { controller, watch } = watching();
  const put = IDBObjectStore.prototype.put;
  let puts = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    puts += 1;
    // What the browser does with the transaction of a worker that ends.
    if (puts > 3000) this.transaction.abort();
    if (puts === 3000) controller.abort();
    return Reflect.apply(put, this, args);
  });
  await expect(portfolio.apply(importing, watch)).rejects.toMatchObject({ name: 'AbortError' });
  vi.restoreAllMocks();
  expect(portfolio.rows()).toEqual([]);
  expect(portfolio.undoName()).toBeNull();
  await portfolio.close();
  expect((await here.open()).rows()).toEqual([]);
});

test('one that is ended when it has committed already is there, and is said to be', async () => {
  const here = computer();
  const { controller, watch } = watching();
  const startWork = (): Work => {
    const work = sameThreadWork({ indexedDB: here.indexedDB, IDBKeyRange });
    return {
      ask(name, argument, report) {
        const answer = work.ask(name, argument, report);
        if (name !== 'writeTaken') return answer;
        return answer.then(() => {
          controller.abort();
          throw new WorkEnded('The work was ended.');
        });
      },
      end: work.end,
    };
  };
  const portfolio = await here.open({ startWork });
  await portfolio.apply(importing, watch);
  expect(same(portfolio.rows(), rows)).toBe(true);
  expect(portfolio.undoName()).toBe('Import 6,000 partners');
  await portfolio.close();
  expect(same((await here.open()).rows(), rows)).toBe(true);
});

test('what the disk does not take is told with its reason, and nothing is there', async () => {
  const here = computer();
  const portfolio = await here.open(working(here));
  let puts = 0;
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    puts += 1;
    if (puts > 4000) throw new DOMException('no more room', 'QuotaExceededError');
    return Reflect.apply(put, this, args);
  });
  const failing = portfolio.apply(importing, watching().watch);
  await expect(failing).rejects.toThrow(RefusedChange);
  await expect(failing).rejects.toThrow(/QuotaExceededError.*Nothing was changed/);
  vi.restoreAllMocks();
  expect(portfolio.rows()).toEqual([]);
  await portfolio.apply(importing);
  expect(portfolio.rows()).toHaveLength(6000);
});

test('a piece that is lost on its way leaves nothing, and the same worker writes all of it the next time', async () => {
  const here = computer();
  const own = sameThreadWork({ indexedDB: here.indexedDB, IDBKeyRange });
  let lose = 3;
  const work: Work = {
    ask(name, argument, report) {
      if (name === 'takeOperation' && lose-- === 0) return Promise.reject(new Error('the piece was lost'));
      return own.ask(name, argument, report);
    },
    end: own.end,
  };
  const portfolio = await here.open({ startWork: () => work });
  const { watch } = watching();
  const beside = { work, holds: new Set<string>() };
  const losing = portfolio.apply(importing, { ...watch, beside });
  await expect(losing).rejects.toThrow(RefusedChange);
  await expect(losing).rejects.toThrow('the piece was lost');
  expect(portfolio.rows()).toEqual([]);
  expect(portfolio.undoName()).toBeNull();
  await portfolio.apply(importing, { ...watch, beside });
  expect(same(portfolio.rows(), rows)).toBe(true);
  await portfolio.close();
  expect(same((await here.open()).rows(), rows)).toBe(true);
});

test('a change of which the worker has only a part is not written', async () => {
  const here = computer();
  const portfolio = await here.open();
  const work = sameThreadWork({ indexedDB: here.indexedDB, IDBKeyRange });
  const part = { table: 'partners' as const, put: rows.slice(0, 2) };
  await work.ask('takeOperation', { at: 0, operation: part });
  await expect(work.ask('takeOperation', { at: 2, operation: part })).rejects.toThrow(
    'piece 1 of the change',
  );
  expect(await work.ask('writeTaken', { name: 'sample', birth: 'any', count: 3 })).toEqual({
    state: 'failed',
    name: 'Error',
    message: '1 of the 3 pieces of the change arrived',
  });
  await portfolio.close();
  expect((await here.open()).rows()).toEqual([]);
});

test('an emptied database is noticed by the worker too, and the window keeps everything', async () => {
  const here = computer();
  const portfolio = await here.open(working(here));
  await portfolio.apply(putting('Add A', stored('A', -1)));
  await new Promise<void>((emptied) => {
    const opening = here.indexedDB.open('sample');
    opening.onsuccess = () => {
      const clearing = opening.result.transaction(['database', 'partners'], 'readwrite');
      clearing.objectStore('database').clear();
      clearing.objectStore('partners').clear();
      clearing.oncomplete = () => {
        opening.result.close();
        emptied();
      };
    };
  });
  await expect(portfolio.apply(importing)).rejects.toThrow('emptied or replaced');
  expect(portfolio.alarm()).toMatchObject({ when: 'working', found: 0 });
  expect(portfolio.rows()).toHaveLength(6001);
});

test('an import writes in its own worker what that worker made, without sending it again', async () => {
  const here = computer();
  const { sent, startWork } = working(here);
  const portfolio = await here.open({ startWork });
  const work = startWork();
  const lines = Array.from(
    { length: 6000 },
    (_, at) => `P-${at},Partner ${at},${at % 5 === 0 ? 'yes' : ''},${at}`,
  );
  const text = ['Partner ID,Partner,Roadmap fit,Floor', ...lines].join('\n');
  const options = { ownColumns: ['Floor'] };
  await sendFile(work, {
    fileName: 'many.csv',
    bytes: new TextEncoder().encode(text),
    settings: portfolio.settings(),
    ownColumns: [],
  });
  await work.ask('readFile', options);
  const question = { options, mends: new Map(), blanksClear: false, decided: new Map(), base: null };
  await work.ask('planRows', question);
  const nothing = { left: new Set<string>(), resolved: new Map(), deleted: new Set<string>() };
  const chosen = await work.ask('chooseRows', nothing);
  const { watch } = watching();
  const { change, holds } = await chosenChange(work, portfolio, 'many.csv', chosen, watch.signal);
  await portfolio.apply(change, { ...watch, beside: { work, holds } });
  expect(sent.filter(({ operation }) => 'rows' in operation)).toEqual([]);
  const shown = portfolio.rows();
  expect(shown).toHaveLength(6000);
  expect(shown[5999]).toMatchObject({
    values: { id: 'P-5999', name: 'Partner 5999' },
    own: { Floor: '5999' },
  });
  expect(shown.map(({ position }) => position)).toEqual(Array.from({ length: 6000 }, (_, at) => at + 1));
  await portfolio.close();
  expect(same((await here.open()).rows(), shown)).toBe(true);
});

test('what is written is not noted key by key for windows that watch the database, since none does', async () => {
  const noted: unknown[] = [];
  const note = (parts: unknown): void => {
    noted.push(parts);
  };
  const here = computer();
  const portfolio = await here.open(working(here));
  // That the database was made has been told by now.
  Dexie.on('storagemutated', note);
  onTestFinished(() => Dexie.on.storagemutated.unsubscribe(note));
  await portfolio.apply(importing);
  await portfolio.apply(putting('Add one', stored('one', 7000)));
  expect(noted).toEqual([]);
});

test('the content of a large snapshot goes to the worker in parts, and is whole in the database', async () => {
  const here = computer();
  const { sent, startWork } = working(here);
  const portfolio = await here.open({ startWork });
  // 5,600,000 characters, no two stretches of eight alike.
  const content = Array.from({ length: 700_000 }, (_, at) => at.toString(36).padStart(8, '0')).join('');
  const texts = [content.slice(0, 2_800_000), content.slice(2_800_000)];
  const snapshot = { name: 'a.csv', kind: 'export', asOf: '2026-07-01', partners: 1, texts } as const;
  await portfolio.recordEvent({ name: 'Export 1 partner to a.csv', facts: {}, snapshot });
  const lengths = sent.flatMap(({ operation }) => ('text' in operation ? [operation.text.length] : []));
  // Eleven of each text, and the one that tells the rest of the snapshot.
  expect(lengths).toHaveLength(23);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(262_144);
  await portfolio.close();
  const kept = await (await here.open()).snapshots();
  expect(kept).toHaveLength(1);
  expect(kept[0]).toMatchObject({ name: 'a.csv', kind: 'export', partners: 1 });
  expect(kept[0]?.content === content).toBe(true);
});
