import { IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { type Computer, computer, putting, stored } from '#support/portfolio.ts';
import { addOwnColumn } from '../../../src/renderer/storage/changes/own-columns.ts';
import { CannotOpen } from '../../../src/renderer/storage/portfolio.ts';

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/** The database as it stands on the disk, past the app. */
async function raw(here: Computer, version?: number): Promise<IDBDatabase> {
  return request(here.indexedDB.open('sample', version));
}

async function putRaw(here: Computer, table: string, record: unknown): Promise<void> {
  const database = await raw(here);
  await request(database.transaction(table, 'readwrite').objectStore(table).put(record));
  database.close();
}

async function deleted(here: Computer): Promise<void> {
  await request(here.indexedDB.deleteDatabase('sample'));
}

async function filled(here: Computer): Promise<void> {
  const portfolio = await here.open();
  await portfolio.apply(putting('Add two', stored('A', 1), stored('B', 2)));
  await portfolio.close();
}

test('a record that cannot be read is set aside and told, the others open, and it stays as it was', async () => {
  const here = computer();
  await filled(here);
  const broken = { ...stored('B', 2), values: { ...stored('B', 2).values, rating: 9 } };
  await putRaw(here, 'partners', broken);
  for (let opening = 1; opening <= 2; opening += 1) {
    const portfolio = await here.open();
    expect(portfolio.rows().map((row) => row.key)).toEqual(['A']);
    expect(portfolio.setAside()).toMatchObject([{ table: 'partners', record: broken }]);
    expect(portfolio.setAside()[0]?.reason).toContain('rating');
    expect((await portfolio.contents()).contents.aside).toHaveLength(1);
    await portfolio.close();
  }
});

test('a partner stored before a field was added has that field blank', async () => {
  const here = computer();
  await filled(here);
  const { rating: _, ...values } = stored('B', 2).values;
  await putRaw(here, 'partners', { ...stored('B', 2), values });
  const portfolio = await here.open();
  expect(portfolio.row('B')).toEqual(stored('B', 2));
});

test('a lost database raises the alarm, refuses changes and leaves the marker alone until the user decides', async () => {
  const here = computer();
  await filled(here);
  const marker = here.markers.get('sample');
  expect(marker?.partners).toBe(2);
  await deleted(here);

  for (let opening = 1; opening <= 2; opening += 1) {
    const portfolio = await here.open();
    expect(portfolio.alarm()).toEqual({ when: 'opening', expected: 2, found: 0 });
    await expect(portfolio.apply(putting('Add C', stored('C', 1)))).rejects.toThrow('should hold 2 partners');
    await portfolio.close();
    expect(here.markers.get('sample')).toEqual(marker);
  }

  const portfolio = await here.open();
  await portfolio.carryOn();
  expect(portfolio.alarm()).toBeNull();
  await portfolio.apply(putting('Add C', stored('C', 1)));
  await portfolio.close();
  expect(here.markers.get('sample')?.partners).toBe(1);
  expect((await here.open()).alarm()).toBeNull();
});

test('a database that was replaced while the window worked is never written to; carrying on writes everything back', async () => {
  const here = computer();
  const portfolio = await here.open();
  await portfolio.apply(putting('Add two', stored('A', 1), stored('B', 2)));
  // The founding record changes: as if an empty database had taken its place.
  await putRaw(here, 'database', {
    key: 'database',
    birth: 'another',
    createdAt: '2026-07-01T00:00:00.000Z',
  });
  const edit = putting('Edit A', stored('A', 1, { rating: 5 }));
  await expect(portfolio.apply(edit)).rejects.toThrow('emptied or replaced');
  expect(portfolio.alarm()).toEqual({ when: 'working', expected: 2, found: 2 });
  expect(portfolio.saveState().state).toBe('failed');
  await portfolio.carryOn();
  expect(portfolio.alarm()).toBeNull();
  expect(portfolio.saveState()).toEqual({ state: 'saved' });
  expect(portfolio.undoName()).toBe('Edit A');
  await portfolio.close();
  const again = await here.open();
  expect(again.alarm()).toBeNull();
  expect(again.rows()).toEqual([stored('A', 1, { rating: 5 }), stored('B', 2)]);
  await again.undo();
  expect(again.rows()).toEqual([stored('A', 1), stored('B', 2)]);
  expect(again.undoName()).toBeNull();
});

test('an emptied portfolio is no loss: deleting all partners and starting again raises no alarm', async () => {
  const here = computer();
  await filled(here);
  const portfolio = await here.open();
  await portfolio.apply({
    name: 'Delete 2 partners',
    writes: ['A', 'B'].map((key) => ({ table: 'partners', key, after: null }) as const),
  });
  await portfolio.close();
  expect((await here.open()).alarm()).toBeNull();
});

test('a database of a newer version is refused and left as it is', async () => {
  const here = computer();
  await filled(here);
  (await raw(here, 990)).close();
  const opening = here.open();
  await expect(opening).rejects.toThrow(CannotOpen);
  await expect(opening).rejects.toMatchObject({ why: 'newer' });
});

test('an UnknownError at opening is tried once more, then told', async () => {
  const here = computer();
  await filled(here);
  const failing = (times: number) => {
    let left = times;
    return {
      open: (name: string, version?: number) => {
        left -= 1;
        if (left >= 0) throw new DOMException('Internal error', 'UnknownError');
        return here.indexedDB.open(name, version);
      },
    } as unknown as IDBFactory;
  };
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const portfolio = await here.open({ indexedDB: failing(1), IDBKeyRange });
  expect(portfolio.rows()).toHaveLength(2);
  await portfolio.close();
  await expect(here.open({ indexedDB: failing(1000), IDBKeyRange })).rejects.toMatchObject({
    why: 'unreadable',
  });
});

test('the first version opens as it was written', async () => {
  const here = computer();
  const opening = here.indexedDB.open('sample', 10);
  // Frozen: the stores of version 1 as it was released.
  opening.onupgradeneeded = () => {
    const database = opening.result;
    for (const store of [
      'partners',
      'readings',
      'steps',
      'program',
      'views',
      'preferences',
      'aside',
      'database',
    ])
      database.createObjectStore(store, { keyPath: 'key' });
    const log = database.createObjectStore('log', { keyPath: 'id' });
    log.createIndex('state', 'state');
    log.createIndex('of', 'of');
    database
      .createObjectStore('details', { keyPath: 'id' })
      .createIndex('keys', 'keys', { multiEntry: true });
    database.createObjectStore('snapshots', { keyPath: 'key' }).createIndex('[kind+at]', ['kind', 'at']);
  };
  (await request(opening)).close();
  await putRaw(here, 'database', { key: 'database', birth: 'b', createdAt: '2026-07-01T00:00:00.000Z' });
  await putRaw(here, 'partners', stored('A', 1, { rating: 2 }));
  await putRaw(here, 'log', {
    id: 1,
    at: '2026-07-01T00:00:00.000Z',
    name: 'Edit Rating of A',
    deed: 'apply',
    state: 'done',
    of: null,
    counts: { partners: 1 },
    facts: {},
  });
  await putRaw(here, 'details', {
    id: 1,
    keys: ['A'],
    writes: [{ table: 'partners', key: 'A', fields: { rating: [null, 2] } }],
  });
  const portfolio = await here.open();
  expect(portfolio.rows()).toEqual([stored('A', 1, { rating: 2 })]);
  // Version 2 brought the own columns by name: there are none yet, and one can be added.
  expect(portfolio.ownColumns()).toEqual([]);
  await portfolio.undo();
  expect(portfolio.rows()).toEqual([stored('A', 1)]);
  await portfolio.apply(addOwnColumn(portfolio, 'Pod'));
  expect(portfolio.ownColumns()).toEqual(['Pod']);
});

test('an upgrade brings older records into the new shape', async () => {
  const here = computer();
  await filled(here);
  const { versions } = await import('../../../src/renderer/storage/versions.ts');
  const next = {
    number: versions.length + 1,
    name: 'every partner gets a rating',
    stores: {},
    upgrade: {
      partners: (record: Readonly<Record<string, unknown>>) => ({
        ...record,
        values: { ...(record['values'] as object), rating: 3 },
      }),
    },
  };
  const portfolio = await here.open({ versions: [...versions, next] });
  expect(portfolio.rows().map((row) => row.values.rating)).toEqual([3, 3]);
});

test('preferences are there at once, survive a restart and are no step', async () => {
  const here = computer();
  const portfolio = await here.open();
  const seen: unknown[] = [];
  portfolio.preferences.subscribe('theme', () => seen.push(portfolio.preferences.get('theme')));
  portfolio.preferences.set('theme', 'dark');
  expect(portfolio.preferences.get('theme')).toBe('dark');
  expect(seen).toEqual(['dark']);
  expect(portfolio.undoName()).toBeNull();
  await portfolio.close();
  expect((await here.open()).preferences.get('theme')).toBe('dark');
});
