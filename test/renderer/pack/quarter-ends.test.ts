import { expect, test } from 'vitest';
import { computer, putting, stored } from '#support/portfolio.ts';
import { keepQuarterEnd } from '../../../src/renderer/pack/quarter-ends.ts';
import { unpackContent } from '../../../src/renderer/storage/snapshots.ts';

/** A portfolio last changed at noon of a day of 2026. */
async function changedOn(month: number, day: number) {
  let seconds = 0;
  const now = () => new Date(Date.UTC(2026, month - 1, day, 12) + 1000 * seconds++).toISOString();
  const portfolio = await computer().open({ now });
  await portfolio.apply(putting('Start', stored('Velmora', 1, { rating: 3 })));
  return portfolio;
}

test('the first look after a quarter keeps the portfolio as it ended, once', async () => {
  const portfolio = await changedOn(6, 20);
  expect(await keepQuarterEnd(portfolio, '2026-07-02')).toBe(true);
  expect(await keepQuarterEnd(portfolio, '2026-07-03')).toBe(false);
  const [kept, ...others] = await portfolio.snapshots();
  expect(others).toEqual([]);
  expect(kept).toMatchObject({ kind: 'quarter', name: 'End of Q2 2026', asOf: '2026-06-30', partners: 1 });
  expect(await unpackContent(kept?.content ?? '')).toMatchObject({
    partners: [{ key: 'Velmora', values: { name: 'Velmora', rating: 3 } }],
  });
  const [entry] = await portfolio.history({ limit: 1 });
  expect(entry).toMatchObject({ deed: 'event', name: 'Keep the portfolio as of the end of Q2 2026' });
});

test('nothing is kept of a portfolio that was changed since, or that is empty', async () => {
  expect(await keepQuarterEnd(await changedOn(7, 1), '2026-07-02')).toBe(false);
  expect(await keepQuarterEnd(await computer().open(), '2026-07-02')).toBe(false);
});

test('the quarter is the fiscal year’s', async () => {
  const portfolio = await changedOn(4, 10);
  const { key, capabilities, ecosystem } = portfolio.program();
  const settings = { ...portfolio.settings(), fiscalYearStartMonth: 2 };
  await portfolio.apply({
    name: 'Fiscal year from February',
    writes: [{ table: 'program', key, after: { key, settings, capabilities, ecosystem } }],
  });
  // Quarters end with April, July, October and January.
  expect(await keepQuarterEnd(portfolio, '2026-05-01')).toBe(true);
  expect((await portfolio.snapshots())[0]).toMatchObject({
    name: 'End of Q1 of fiscal 2027',
    asOf: '2026-04-30',
  });
});
