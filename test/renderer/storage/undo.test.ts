import fc from 'fast-check';
import { expect, test } from 'vitest';
import { computer, putting, stored } from '#support/portfolio.ts';
import type { Change, Portfolio, Write } from '../../../src/renderer/storage/portfolio.ts';

/** What a random deed does: put or delete one partner, its reading or a setting; several make one change. */
const write = fc.oneof(
  fc
    .record({
      key: fc.constantFrom('A', 'B', 'C', 'D'),
      rating: fc.constantFrom(null, 1, 2, 3, 4, 5),
      tags: fc.subarray(['x', 'y', 'z']),
      own: fc.dictionary(fc.constantFrom('Segment', 'Pod'), fc.constantFrom('a', 'b')),
      sample: fc.boolean(),
    })
    .map(({ key, rating, tags, own, sample }) => {
      const row = stored(key, key.charCodeAt(0), { rating: rating as 1 | null, tags });
      return {
        table: 'partners',
        key,
        after: { ...row, own, ...(sample ? { sample: true as const } : {}) },
      } as const;
    }),
  fc.constantFrom('A', 'B', 'C', 'D').map((key) => ({ table: 'partners', key, after: null }) as const),
  fc
    .record({ key: fc.constantFrom('r1', 'r2'), invited: fc.constantFrom(null, 5, 10) })
    .map(({ key, invited }) => {
      const reading = { key, partnerKey: 'A', date: '2026-03-31', adoptedCustomers: null, improvement: null };
      return {
        table: 'readings',
        key,
        after: { ...reading, invitedCustomers: invited, note: null },
      } as const;
    }),
  fc.constantFrom('r1', 'r2').map((key) => ({ table: 'readings', key, after: null }) as const),
);

const changes: fc.Arbitrary<readonly Change[]> = fc
  .array(fc.array(write, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((writes: readonly Write[], index) => ({ name: `Deed ${index}`, writes })));

const everything = (portfolio: Portfolio) => ({ rows: portfolio.rows(), readings: portfolio.readings() });

test('undoing everything gives the start, redoing everything the end, across restarts', async () => {
  await fc.assert(
    fc.asyncProperty(changes, fc.nat(11), async (all, turn) => {
      const here = computer();
      let portfolio = await here.open();
      await portfolio.apply(putting('Start', stored('A', 65, { rating: 1 })));
      const states = [everything(portfolio)];
      for (const change of all) {
        const { writes } = await portfolio.apply(change);
        if (writes.length > 0) states.push(everything(portfolio));
      }
      // A restart somewhere on the way back and on the way forth.
      for (let step = states.length - 2; step >= 0; step -= 1) {
        if (step === turn) portfolio = await reopened(portfolio, here);
        await portfolio.undo();
        expect(everything(portfolio)).toEqual(states[step]);
      }
      expect(portfolio.undoName()).toBe('Start');
      for (let step = 1; step < states.length; step += 1) {
        if (step === turn) portfolio = await reopened(portfolio, here);
        await portfolio.redo();
        expect(everything(portfolio)).toEqual(states[step]);
      }
      expect(await portfolio.redo()).toBeNull();
      portfolio = await reopened(portfolio, here);
      expect(everything(portfolio)).toEqual(states.at(-1));
      await portfolio.close();
    }),
    { numRuns: 60 },
  );
}, 60_000);

async function reopened(portfolio: Portfolio, here: ReturnType<typeof computer>): Promise<Portfolio> {
  await portfolio.close();
  return here.open();
}

test('undo and redo go by name; a new change ends the redo', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add A', stored('A', 1)));
  await portfolio.apply(putting('Add B', stored('B', 2)));
  expect(portfolio.undoName()).toBe('Add B');
  expect((await portfolio.undo())?.name).toBe('Add B');
  expect([portfolio.undoName(), portfolio.redoName()]).toEqual(['Add A', 'Add B']);
  await portfolio.apply(putting('Add C', stored('C', 3)));
  expect([portfolio.undoName(), portfolio.redoName()]).toEqual(['Add C', null]);
});

test('two hundred steps can be undone after a restart, older ones stay in History', async () => {
  const here = computer();
  const portfolio = await here.open();
  for (let step = 1; step <= 203; step += 1)
    await portfolio.apply(putting(`Add ${step}`, stored(`p${step}`, step)));
  await portfolio.close();
  const again = await here.open();
  let undone = 0;
  while ((await again.undo()) !== null) undone += 1;
  expect(undone).toBe(200);
  expect(again.rows().map((row) => row.key)).toEqual(['p1', 'p2', 'p3']);
  const history = await again.history({ limit: 1000 });
  expect(history).toHaveLength(403);
  expect(history.at(-1)?.name).toBe('Add 1');
});

test('a deleted partner comes back to its place with its readings', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add', stored('A', 1), stored('B', 2), stored('C', 3)));
  await portfolio.apply({
    name: 'Delete B',
    writes: [{ table: 'partners', key: 'B', after: null }],
  });
  await portfolio.apply(putting('Add D', stored('D', 4)));
  await portfolio.undo();
  await portfolio.undo();
  expect(portfolio.rows().map((row) => row.key)).toEqual(['A', 'B', 'C']);
});

test('History tells one partner field by field, undo included', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add two', stored('A', 1), stored('B', 2)));
  await portfolio.apply(
    putting('Edit A', { ...stored('A', 1, { rating: 4, tags: ['x'] }), own: { Segment: 'SMB' } }),
  );
  await portfolio.apply(putting('Edit B', stored('B', 2, { rating: 1 })));
  await portfolio.undo();
  await portfolio.undo();

  const history = await portfolio.history({ partnerKey: 'A', limit: 10 });
  expect(history.map(({ name, deed }) => [name, deed])).toEqual([
    ['Edit A', 'undo'],
    ['Edit A', 'apply'],
    ['Add two', 'apply'],
  ]);
  const change = { table: 'partners', key: 'A' };
  expect(history[1]?.changes).toEqual([
    { ...change, field: 'tags', from: [], to: ['x'] },
    { ...change, field: 'rating', from: null, to: 4 },
    { ...change, field: 'own:Segment', from: null, to: 'SMB' },
  ]);
  expect(history[0]?.changes).toEqual([
    { ...change, field: 'tags', from: ['x'], to: [] },
    { ...change, field: 'rating', from: 4, to: null },
    { ...change, field: 'own:Segment', from: 'SMB', to: null },
  ]);
  expect(history[2]?.changes).toMatchObject([{ ...change, field: null, from: null }]);
  const page = await portfolio.history({ limit: 2, before: history[1]?.id ?? 0 });
  expect(page.map(({ name }) => name)).toEqual(['Add two']);
});

test('an event is told in History, is no step, and its snapshot is kept', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add A', stored('A', 1)));
  const snapshot = {
    name: 'partners.csv',
    kind: 'export',
    asOf: '2026-07-01',
    partners: 1,
    texts: ['e30='],
  } as const;
  for (let count = 1; count <= 52; count += 1)
    await portfolio.recordEvent({
      name: `Export ${count}`,
      facts: { file: 'partners.csv', rows: 1 },
      snapshot,
    });
  expect(portfolio.undoName()).toBe('Add A');
  const [newest] = await portfolio.history({ limit: 1 });
  expect(newest).toMatchObject({
    name: 'Export 52',
    deed: 'event',
    facts: { file: 'partners.csv', rows: 1 },
  });
  expect(await portfolio.snapshots()).toHaveLength(50);
});
