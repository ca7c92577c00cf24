import { expect, test } from 'vitest';
import { largestFile } from '#shared/csv/decode.ts';
import { readPortfolio } from '#shared/csv/read-portfolio.ts';
import { mostCells } from '#shared/csv/tokenize.ts';
import { bytesOf, portfolio, refusal } from '#support/csv.ts';

test('a file that is too large is refused before it is decoded', () => {
  // Memory that is never touched costs nothing.
  const bytes = new Uint8Array(largestFile + 1);
  expect(refusal(readPortfolio(bytes, {}))).toContain('400 MB');
});

test('a header wider than a sheet is refused, a row with more cells than any sheet is held back', () => {
  expect(refusal(readPortfolio(bytesOf(`Partner${',x'.repeat(16_384)}\n`), {}))).toContain('16384');
  const file = portfolio(`Partner,Owner\nA,${','.repeat(mostCells)}\nB,b\n`);
  expect(file.rows.map(({ partner }) => partner.name)).toEqual(['B']);
  expect(file.problems).toHaveLength(1);
  expect(file.problems[0]).toMatchObject({ row: 2, column: null });
});

test('texts made to collide are told apart all the same', () => {
  // `Aa` and `BB` have one hash: 4,096 different texts of one length and one hash.
  const texts = Array.from({ length: 4096 }, (_, at) =>
    Array.from({ length: 12 }, (_, bit) => ((at >> bit) & 1 ? 'Aa' : 'BB')).join(''),
  );
  const file = portfolio(`Partner ID,Partner\n${texts.map((text) => `${text},${text}`).join('\n')}\n`);
  expect(file.rows.map(({ partner }) => partner.id)).toEqual(texts);
});

test('a column with ever new texts, then with repeated ones, keeps each in its row', () => {
  const texts = Array.from({ length: 12_000 }, (_, at) => (at < 9000 ? `note ${at}` : `note ${at % 3}`));
  const file = portfolio(
    `Partner ID,Partner,Notes\n${texts.map((text, at) => `${at},P ${at},${text}`).join('\n')}`,
  );
  expect(file.rows.map(({ partner }) => partner.notes)).toEqual(texts);
});
