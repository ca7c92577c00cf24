import { expect, test } from 'vitest';
import { readReadings } from '#shared/csv/read-readings.ts';
import { writeReadings } from '#shared/csv/write-partner-rows.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import { planReadings } from '../../../src/renderer/readings/plan-readings.ts';
import { importReadings, recordReadings } from '../../../src/renderer/storage/changes/readings.ts';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';

const figures = (portfolio: Portfolio) =>
  portfolio
    .readings()
    .map(({ partnerKey, date, invitedCustomers, adoptedCustomers, improvement, note }) => [
      partnerKey,
      date,
      invitedCustomers,
      adoptedCustomers,
      improvement,
      note,
    ]);

/** Velmora in Walk with a reading in March, Nordwind in Run. */
async function filled(): Promise<Portfolio> {
  const portfolio = await computer().open();
  await portfolio.apply(
    putting(
      'Start',
      stored('Velmora', 1, { id: 'v', phase: 'Walk', adoptedCustomers: 3 }),
      stored('Nordwind', 2, { id: 'n', phase: 'Run', adoptedCustomers: 5 }),
    ),
  );
  await portfolio.apply({
    name: 'Reading',
    writes: [
      {
        table: 'readings',
        key: 'r',
        after: {
          key: 'r',
          partnerKey: 'Velmora',
          date: '2026-03-31',
          invitedCustomers: 12,
          adoptedCustomers: 3,
          improvement: null,
          note: null,
        },
      },
    ],
  });
  return portfolio;
}

test('readings of many partners on one day are one step, and set what recording one sets', async () => {
  const portfolio = await filled();
  const measured = {
    date: '2026-06-30',
    invitedCustomers: 12,
    adoptedCustomers: 8,
    improvement: null,
    note: null,
  };
  const entries = portfolio.rows().map((partner) => ({ partner, measured }));
  const { change } = recordReadings(portfolio, entries);
  await portfolio.apply(change);
  expect(portfolio.undoName()).toBe('Record 2 readings of 2026-06-30');
  expect(figures(portfolio)).toHaveLength(3);
  // Nordwind is in Run: its figures stay, as its gate was passed.
  expect(portfolio.rows().map(({ values }) => values.adoptedCustomers)).toEqual([8, 5]);
  await portfolio.undo();
  expect(figures(portfolio)).toEqual([['Velmora', '2026-03-31', 12, 3, null, null]]);
  expect(portfolio.row('Velmora')?.values.adoptedCustomers).toBe(3);
});

test('an entry without a figure takes the reading of its day away', async () => {
  const portfolio = await filled();
  const [partner] = portfolio.rows();
  if (partner === undefined) throw new Error('no partner');
  const measured = {
    date: '2026-03-31',
    invitedCustomers: null,
    adoptedCustomers: null,
    improvement: null,
    note: null,
  };
  await portfolio.apply(recordReadings(portfolio, [{ partner, measured }]).change);
  expect(figures(portfolio)).toEqual([]);
});

function planOf(portfolio: Portfolio, text: string) {
  const partners = portfolio.rows().map(({ values }) => values);
  const file = readReadings(new TextEncoder().encode(text), partners, {});
  if (!file.ok) throw new Error(file.reason);
  return planReadings(file, portfolio);
}

const header = 'Partner ID,Partner,Date,Invited Customers,Adopted Customers,Improvement,Note';

test('a file of readings: new, changed where it is filled in, unchanged, and held back with the reason', async () => {
  const portfolio = await filled();
  const plan = planOf(
    portfolio,
    `${header}\nv,Velmora,2026-03-31,,5,20%,\nv,Velmora,2026-06-30,12,8,,late\n,Nordwind,2026-06-30,3,9000x,,\nz,Nobody,2026-06-30,1,1,,\n`,
  );
  expect(plan.map(({ row, kind, name }) => [row, kind, name])).toEqual([
    [2, 'changed', 'Velmora'],
    [3, 'new', 'Velmora'],
    [4, 'held', 'Nordwind'],
    [5, 'held', 'Nobody'],
  ]);
  expect(plan[3]?.reason).toBe('no partner has the Partner ID "z" or the name "Nobody"');
  const after = plan.flatMap((each) => each.after ?? []);
  await portfolio.apply(importReadings(after, 'history.csv', { added: 1, changed: 1, held: 2 }));
  expect(portfolio.undoName()).toBe('Import 2 readings from history.csv');
  // The blank cell left the 12 that was there; and history changes no partner.
  expect(figures(portfolio)).toEqual([
    ['Velmora', '2026-03-31', 12, 5, 0.2, null],
    ['Velmora', '2026-06-30', 12, 8, null, 'late'],
  ]);
  expect(portfolio.row('Velmora')?.values.adoptedCustomers).toBe(3);
  await portfolio.undo();
  expect(figures(portfolio)).toEqual([['Velmora', '2026-03-31', 12, 3, null, null]]);
});

test('what is exported and imported again changes nothing', async () => {
  const portfolio = await filled();
  const about = (key: string) => {
    const values = portfolio.row(key)?.values;
    return { id: values?.id ?? null, name: values?.name ?? '' };
  };
  const text = [
    ...writeReadings(
      portfolio.readings().map((reading) => ({ ...reading, partner: about(reading.partnerKey) })),
    ),
  ].join('');
  expect(planOf(portfolio, text).map(({ kind }) => kind)).toEqual(['unchanged']);
});
