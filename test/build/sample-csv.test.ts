import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPortfolio } from '#shared/csv/read-portfolio.ts';
import { samplePortfolio } from '#shared/sample/sample-portfolio.ts';
import { exampleDay, sampleCsv } from '../../build/sample-csv.mjs';

const path = 'examples/sample-portfolio.csv';

test('examples/sample-portfolio.csv is what the writer gives of the sample portfolio', async () => {
  expect(readFileSync(path, 'utf8')).toBe(await sampleCsv());
});

test('reading it gives the thirty sample partners again, with nothing refused', () => {
  const file = readPortfolio(readFileSync(path), {});
  expect(file.ok ? [] : file.reason).toEqual([]);
  if (!file.ok) return;
  expect(file.problems).toEqual([]);
  expect(file.rows.map(({ partner }) => partner)).toEqual(
    samplePortfolio(exampleDay).map(({ partner }) => partner),
  );
});
