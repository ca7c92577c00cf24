import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePortfolio } from '#shared/csv/write-portfolio.ts';
import { caseFile, type Folder, partnerbook, temporaryFolder } from '../support/command-line.ts';
import { fileOf, windowMerge } from '../support/window-merge.ts';

let folder: Folder;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const [base, mine, theirs] = ['base', 'mine', 'theirs'].map((name) => caseFile(`38-merge-${name}.csv`)) as [
  string,
  string,
  string,
];
const partnersOf = (path: string) => fileOf(readFileSync(path)).rows.map((row) => row.partner);

test('case 38: the window’s portfolio afterwards is the file that the command line writes, byte for byte', async () => {
  const { plan, after } = windowMerge(partnersOf(base), partnersOf(mine), fileOf(readFileSync(theirs)));
  expect(
    plan.conflicts.map((each) => [
      each.name,
      each.kind === 'row' || each.column.kind === 'own' ? '(row)' : each.column.field,
    ]),
  ).toEqual([
    ['Beta Works', '(row)'],
    ['Epsilon Works', 'rating'],
    ['Delta Works', 'id'],
    ['Delta Works', 'owner'],
  ]);
  expect(plan.deletions).toEqual([{ key: 'key of P-3', name: 'Gamma Works' }]);
  const { code } = await partnerbook(['merge', base, mine, theirs, '--out', folder.file('out.csv')]);
  expect(code).toBe(1);
  const text = [
    ...writePortfolio(
      after.map(({ values }) => ({ partner: values })),
      { bom: true },
    ),
  ].join('');
  expect(text).toBe(await folder.read('out.csv'));
});
