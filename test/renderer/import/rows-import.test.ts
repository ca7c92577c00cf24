import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PartnerRowsFile, RefusedFile } from '#shared/csv/types.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import { acceptedCsv, stepsCsv } from '../../../src/renderer/export/small-files.ts';
import { acceptedImport } from '../../../src/renderer/findings/accepted-import.ts';
import type { PlannedRow, RowsImport } from '../../../src/renderer/import/rows-import.ts';
import { stepsImport } from '../../../src/renderer/steps/steps-import.ts';
import { acceptFinding } from '../../../src/renderer/storage/changes/findings.ts';
import { addStep } from '../../../src/renderer/storage/changes/steps.ts';
import type { Portfolio } from '../../../src/renderer/storage/portfolio.ts';
import { createFormats } from '../../../src/renderer/ui/formats/formats.ts';

let portfolio: Portfolio;
const formats = createFormats('en-GB', 'USD');

beforeEach(async () => {
  portfolio = await computer().open();
  await portfolio.apply(putting('Start', stored('Velmora', 1, { id: 'v' }), stored('Nordwind', 2)));
  const row = portfolio.row('Velmora');
  if (row === undefined) throw new Error('there is a Velmora');
  await portfolio.apply(addStep(row, { text: 'Send the deck', owner: 'Us', due: '2026-07-14' }).change);
  await portfolio.apply(acceptFinding([row], 'no-owner', 'known', null));
});

afterEach(() => portfolio.close());

function read<R>(file: PartnerRowsFile<R> | RefusedFile): PartnerRowsFile<R> {
  if (!file.ok) throw new Error(file.reason);
  return file;
}

function planOf<R, A>(of: RowsImport<R, A>, text: string): readonly PlannedRow<A>[] {
  const identities = portfolio.rows().map(({ values: { id, name } }) => ({ id, name, website: null }));
  return of.plan(read(of.read(new TextEncoder().encode(text), identities, {})), portfolio);
}

const kinds = (plan: readonly PlannedRow[]) => plan.map(({ row, kind, name }) => [row, kind, name]);
const able = <A>(plan: readonly PlannedRow<A>[]) =>
  plan.flatMap(({ kind, after }) =>
    after !== null && (kind === 'new' || kind === 'changed') ? [after] : [],
  );
const wordsOf = <R, A>(of: RowsImport<R, A>, plan: readonly PlannedRow<A>[]) =>
  plan.flatMap(({ before, after }) => (after === null ? [] : [of.words(before, after, formats)]));
const counts = { added: 1, changed: 1, held: 1 };

test('what was exported changes nothing when it is imported again', () => {
  expect(planOf(stepsImport, stepsCsv(portfolio)).map(({ kind }) => kind)).toEqual(['unchanged']);
  expect(planOf(acceptedImport, acceptedCsv(portfolio)).map(({ kind }) => kind)).toEqual(['unchanged']);
});

test('steps: the same words are the same step, a blank cell leaves what is stored, the rest is new', async () => {
  const plan = planOf(
    stepsImport,
    [
      'Partner ID,Partner,Step,Owner,Due,Done On',
      'v,Velmora,Send the deck,,,2026-07-01',
      'v,Velmora,Send the deck,Partner,2026-08-01,',
      ',Nordwind,Sign the charter,,,',
      ',Nobody,Call,,,',
      '',
    ].join('\n'),
  );
  expect(kinds(plan)).toEqual([
    [2, 'changed', 'Velmora'],
    [3, 'new', 'Velmora'],
    [4, 'new', 'Nordwind'],
    [5, 'held', 'Nobody'],
  ]);
  expect(wordsOf(stepsImport, plan)).toEqual([
    {
      about: 'Send the deck',
      from: 'Us, due 14 Jul 2026',
      to: 'Us, due 14 Jul 2026, done 1 Jul 2026',
    },
    { about: 'Send the deck', from: null, to: 'Partner, due 1 Aug 2026' },
    { about: 'Sign the charter', from: null, to: 'Us, no date' },
  ]);
  await portfolio.apply(stepsImport.change(able(plan), portfolio, 'steps.csv', counts));
  expect(portfolio.undoName()).toBe('Import 3 steps from steps.csv');
  expect(portfolio.steps()).toHaveLength(3);
  await portfolio.undo();
  expect(portfolio.steps()).toMatchObject([{ text: 'Send the deck', due: '2026-07-14', doneOn: null }]);
});

test('accepted findings: one of a finding takes the place of the one there was', async () => {
  const plan = planOf(
    acceptedImport,
    [
      'Partner ID,Partner,Finding,Reason,Until',
      'v,Velmora,no-owner,Hana starts,2026-12-31',
      ',Nordwind,theater,Old program,',
      'v,Velmora,no such thing,x,',
      '',
    ].join('\n'),
  );
  expect(kinds(plan)).toEqual([
    [2, 'changed', 'Velmora'],
    [3, 'new', 'Nordwind'],
    [4, 'held', 'Velmora'],
  ]);
  expect(wordsOf(acceptedImport, plan)).toEqual([
    { about: 'No owner', from: '“known”, no end', to: '“Hana starts”, until 31 Dec 2026' },
    { about: 'Partnership theater', from: null, to: '“Old program”, no end' },
  ]);
  await portfolio.apply(acceptedImport.change(able(plan), portfolio, 'accepted.csv', counts));
  expect(portfolio.undoName()).toBe('Import 2 accepted findings from accepted.csv');
  expect(portfolio.row('Velmora')?.accepted).toEqual([
    { finding: 'no-owner', reason: 'Hana starts', until: '2026-12-31' },
  ]);
  expect(portfolio.row('Nordwind')?.accepted).toEqual([
    { finding: 'theater', reason: 'Old program', until: null },
  ]);
  await portfolio.undo();
  expect(portfolio.row('Velmora')?.accepted).toEqual([{ finding: 'no-owner', reason: 'known', until: null }]);
});
