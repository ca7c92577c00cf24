import { expect, test } from 'vitest';
import { readPortfolio } from '#shared/csv/read-portfolio.ts';
import type { FileOptions, PortfolioFile } from '#shared/csv/types.ts';
import { mendedCells, mendFile } from '../../../src/renderer/import/mend.ts';

function fileOf(text: string, options: FileOptions = {}): PortfolioFile {
  const file = readPortfolio(new TextEncoder().encode(text), options);
  if (!file.ok) throw new Error(file.reason);
  return file;
}

const mends = (row: number, cells: Readonly<Record<string, string>>) =>
  new Map([[row, new Map(Object.entries(cells))]]);
const problems = (file: PortfolioFile) => file.problems.map(({ row, column, value }) => [row, column, value]);

test('a held row comes in once nothing refused is left in it', () => {
  const file = fileOf('Partner,Rating,Marquee\nVelmora,9,maybe\n');
  const half = mendFile(file, mends(2, { Rating: '4' }), {});
  expect(half.rows).toEqual([]);
  expect(half.held).toMatchObject([{ row: 2, cells: ['Velmora', '4', 'maybe'] }]);
  expect(half.held[0]?.reason).toMatch(/^Marquee: /);
  expect(problems(half)).toEqual([[2, 'Marquee', 'maybe']]);
  const whole = mendFile(file, mends(2, { Rating: '4', Marquee: 'no' }), {});
  expect(whole.rows).toMatchObject([{ row: 2, partner: { name: 'Velmora', rating: 4, marquee: false } }]);
  expect([whole.held, whole.problems]).toEqual([[], []]);
});

test('a cell of a row that came in without it is mended too; what is still refused stays out of the row', () => {
  const options = { keepBadRows: true };
  const file = fileOf('Partner,Rating,Marquee,Owner\nVelmora,9,maybe,Ada\nBirke,1,,\n', options);
  expect(file.rows.map(({ row }) => row)).toEqual([2, 3]);
  const mended = mendFile(file, mends(2, { Rating: '4' }), options);
  expect(mended.rows).toMatchObject([
    { row: 2, partner: { rating: 4, marquee: null, owner: 'Ada' } },
    { row: 3, partner: { rating: 1 } },
  ]);
  expect(mended.rows[0]?.present).toEqual(new Set(['name', 'rating', 'owner']));
  expect(problems(mended)).toEqual([[2, 'Marquee', 'maybe']]);
  // What was written is refused as well: the row comes in without it, and says what stands there now.
  const again = mendFile(file, mends(2, { Rating: 'many' }), options);
  expect(again.rows[0]?.partner.rating).toBeNull();
  expect(problems(again)).toEqual([
    [2, 'Rating', 'many'],
    [2, 'Marquee', 'maybe'],
  ]);
});

test('a date is read in the order that the rest of its column told', () => {
  const file = fileOf('Partner,Last Touch\nVelmora,soon\nBirke,29/03/2026\n');
  const { rows } = mendFile(file, mends(2, { 'Last Touch': '05/06/2026' }), {});
  expect(rows[0]?.partner.lastTouch).toBe('2026-06-05');
  const unclear = fileOf('Partner,Last Touch\nVelmora,soon\n');
  expect(mendFile(unclear, mends(2, { 'Last Touch': '05/06/2026' }), {}).rows).toEqual([]);
});

test('the other cells of the row stay as the whole file had them read', () => {
  // 1.234,56 can only be read with the other decimal mark, so that 8.000 is refused; it stays so when it is alone in the row.
  const file = fileOf(
    'Partner,Sourced Revenue,Rating,Last Touch\nVelmora,8.000,9,05/06/2026\nBirke,"1.234,56",1,29/03/2026\n',
  );
  const { held } = mendFile(file, mends(2, { Rating: '4' }), {});
  expect(held[0]?.reason).toMatch(/^Sourced Revenue: /);
  const { rows } = mendFile(file, mends(2, { Rating: '4', 'Sourced Revenue': '8000' }), {});
  expect(rows).toMatchObject([{ row: 2, partner: { sourcedRevenue: 8000, lastTouch: '2026-06-05' } }]);
});

test('a row that a mend makes another row’s partner is held back, wherever the other stands', () => {
  const file = fileOf('Partner ID,Partner,Rating\n1.23457E+14,Velmora,1\n15,Birke,2\n');
  const mended = mendFile(file, mends(2, { 'Partner ID': '15' }), {});
  expect(mended.rows.map(({ row }) => row)).toEqual([3]);
  expect(mended.held).toMatchObject([
    { row: 2, cells: ['15', 'Velmora', '1'], reason: 'the same partner as row 3: the same Partner ID' },
  ]);
  expect(problems(mended)).toEqual([[2, null, 'Velmora']]);
  expect(mendFile(file, mends(2, { 'Partner ID': '16' }), {}).rows.map(({ row }) => row)).toEqual([2, 3]);
});

test('nobody comes in without a readable id, also where bad rows come in', () => {
  const options = { keepBadRows: true };
  const file = fileOf('Partner ID,Partner,Rating\n1.23457E+14,Velmora,9\n', options);
  expect(mendFile(file, mends(2, { Rating: '1' }), options).rows).toEqual([]);
  expect(mendFile(file, mends(2, { 'Partner ID': 'v' }), options).rows).toMatchObject([
    { partner: { id: 'v', rating: null } },
  ]);
});

test('mended cells are told with what stood in the file', () => {
  const file = fileOf('Partner,Rating\nVelmora,9\n');
  expect(mendedCells(file, mends(2, { Rating: '4', Owner: 'Bo' }))).toEqual([
    { row: 2, column: 'Rating', from: '9', to: '4' },
  ]);
});
