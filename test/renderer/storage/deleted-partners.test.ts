import { expect, test } from 'vitest';
import { computer, putting, stored } from '#support/portfolio.ts';
import { bringBack } from '../../../src/renderer/storage/changes/bring-back.ts';
import { deletePartners } from '../../../src/renderer/storage/changes/partners.ts';
import type { Portfolio, StoredPartner, StoredReading } from '../../../src/renderer/storage/portfolio.ts';

const reading: StoredReading = {
  key: 'reading',
  partnerKey: 'B',
  date: '2026-03-31',
  invitedCustomers: 10,
  adoptedCustomers: 7,
  improvement: null,
  note: null,
};
const step = {
  key: 'step',
  partnerKey: 'B',
  text: 'Send the figures',
  owner: 'Us',
  due: null,
  doneOn: null,
} as const;
const accepted = [{ finding: 'ghosting', reason: 'Known', until: null }] as const;

/** A clock that stands still until it is set. */
function clock(start: string) {
  const now = { at: start };
  return { now, parts: { now: () => now.at } };
}

const names = async (portfolio: Portfolio) =>
  (await portfolio.deletedPartners()).map(({ partner }) => partner.values.name);

async function withPartners(portfolio: Portfolio, ...rows: readonly StoredPartner[]): Promise<void> {
  await portfolio.apply(putting('Add', ...rows));
}

async function remove(portfolio: Portfolio, ...keys: readonly string[]): Promise<void> {
  const rows = keys.flatMap((key) => portfolio.row(key) ?? []);
  await portfolio.apply(deletePartners(portfolio, rows));
}

test('a deleted partner comes back to its place with all that hung on it, as one change', async () => {
  const here = computer();
  let portfolio = await here.open();
  const row = { ...stored('B', 2, { rating: 4 }), own: { Segment: 'SMB' }, accepted };
  await withPartners(portfolio, stored('A', 1), row, stored('C', 3));
  await portfolio.apply({
    name: 'Hang on',
    writes: [
      { table: 'readings', key: 'reading', after: reading },
      { table: 'steps', key: 'step', after: step },
    ],
  });
  await remove(portfolio, 'B');
  await portfolio.close();
  portfolio = await here.open();

  const [deleted] = await portfolio.deletedPartners();
  expect(deleted).toMatchObject({
    key: 'B',
    by: 'Delete B',
    partner: row,
    readings: [reading],
    steps: [step],
  });
  if (deleted === undefined) throw new Error('nothing to bring back');
  await portfolio.apply(bringBack([{ deleted, id: null }]));
  expect(portfolio.rows().map(({ key }) => key)).toEqual(['A', 'B', 'C']);
  expect(portfolio.row('B')).toEqual(row);
  expect(portfolio.readings('B')).toEqual([reading]);
  expect(portfolio.steps('B')).toEqual([step]);
  expect(portfolio.undoName()).toBe('Bring back B');
  expect(await names(portfolio)).toEqual([]);
  // What was done to it before is still its history.
  const history = await portfolio.history({ partnerKey: 'B', limit: 10 });
  expect(history.map(({ name }) => name)).toEqual(['Bring back B', 'Delete B', 'Hang on', 'Add']);

  await portfolio.undo();
  expect(await names(portfolio)).toEqual(['B']);
});

test('a deletion that was undone lists nobody; one done again does, and the latest stands first', async () => {
  const portfolio = await computer().open();
  await withPartners(portfolio, stored('A', 1), stored('B', 2), stored('C', 3));
  await remove(portfolio, 'A');
  await portfolio.undo();
  expect(await names(portfolio)).toEqual([]);
  await portfolio.redo();
  await remove(portfolio, 'C', 'B');
  expect(await names(portfolio)).toEqual(['C', 'B', 'A']);
  // An added partner whose adding was undone was never deleted.
  await portfolio.undoTo(1);
  expect(portfolio.rows()).toEqual([]);
  expect(await names(portfolio)).toEqual([]);
  await withPartners(portfolio, stored('D', 4));
  expect(await names(portfolio)).toEqual([]);
});

test('another id where its own is in use', async () => {
  const portfolio = await computer().open();
  await withPartners(portfolio, stored('A', 1, { id: 'V-1' }));
  await remove(portfolio, 'A');
  await withPartners(portfolio, stored('B', 2, { id: 'V-1' }));
  const [deleted] = await portfolio.deletedPartners();
  if (deleted === undefined) throw new Error('nothing to bring back');
  await expect(portfolio.apply(bringBack([{ deleted, id: 'V-1' }]))).rejects.toThrow('already belongs to B');
  await portfolio.apply(bringBack([{ deleted, id: 'V-2' }]));
  expect(portfolio.rows().map(({ values }) => values.id)).toEqual(['V-2', 'V-1']);
});

test('after 90 days it is not offered, and what can no longer be undone is let go', async () => {
  const here = computer();
  const { now, parts } = clock('2026-01-01T09:00:00.000Z');
  let portfolio = await here.open(parts);
  await withPartners(portfolio, stored('A', 1), stored('B', 2));
  await remove(portfolio, 'A');
  // 89 days and 23 hours later it still is.
  now.at = '2026-04-01T08:00:00.000Z';
  expect(await names(portfolio)).toEqual(['A']);
  now.at = '2026-04-01T09:00:01.000Z';
  expect(await names(portfolio)).toEqual([]);

  // 200 further steps, and the deletion can no longer be undone.
  for (let count = 1; count <= 200; count += 1)
    await portfolio.apply(putting(`Edit ${count}`, stored('B', 2, { sourcedRevenue: count })));
  const held = async () =>
    (await portfolio.contents()).contents.details.find(({ id }) => id === 2)?.writes[0];
  expect(await held()).toMatchObject({ before: { key: 'A', position: 1 } });
  await portfolio.close();
  now.at = '2026-04-02T09:00:00.000Z';
  portfolio = await here.open(parts);
  await expect.poll(held).toEqual({ table: 'partners', key: 'A', before: { key: 'A' }, after: null });
  expect((await portfolio.history({ limit: 1000 })).at(-2)?.name).toBe('Delete A');
});

test('a backup holds deleted partners too', async () => {
  const portfolio = await computer().open();
  await withPartners(portfolio, stored('A', 1), stored('B', 2));
  await remove(portfolio, 'A');
  const { contents } = await portfolio.contents();
  const other = await computer().open();
  await other.replaceAll(contents, 'Restore', {});
  expect(await names(other)).toEqual(['A']);
});
