import { expect, test } from 'vitest';
import { ownColumnsOf } from '#shared/csv/write-portfolio.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import { sameThreadWork } from '#support/work.ts';
import { exportBytes } from '../../../src/renderer/export/export-bytes.ts';
import { exportColumns } from '../../../src/renderer/export/export-choice.ts';
import { startExportWork } from '../../../src/renderer/export/export-work.ts';
import { fileNameOf } from '../../../src/renderer/export/file-name.ts';
import { saveExport } from '../../../src/renderer/export/save-export.ts';
import { importChange } from '../../../src/renderer/import/import-change.ts';
import { readImport } from '../../../src/renderer/import/read-import.ts';
import { makeEvaluations } from '../../../src/renderer/session/evaluations.ts';
import { trySample } from '../../../src/renderer/storage/changes/sample.ts';
import { unpackContent } from '../../../src/renderer/storage/snapshots.ts';

const asOf = '2026-07-01';

test('export, import into an empty portfolio, export: the same bytes', async () => {
  const first = await computer().open();
  await first.apply(trySample(first, asOf));
  await first.apply(
    putting('Own', { ...stored('A', 99, { id: 'a', notes: 'two\nlines; =1+1' }), own: { Pod: '=7' } }),
  );
  const evaluations = makeEvaluations(first.settings(), asOf);
  const choice = { computed: true, bom: true };
  const columns = exportColumns(choice, [], ownColumnsOf(first.rows()));
  const bytes = exportBytes([...first.rows()].reverse(), evaluations, choice, columns);

  const second = await computer().open();
  const read = readImport('partners.csv', bytes, second, { ownColumns: true });
  if (!read.ok) throw new Error(read.reason);
  expect(read.plan.held).toEqual([]);
  await second.apply(importChange(read.plan, second));
  const again = exportBytes(second.rows(), makeEvaluations(second.settings(), asOf), choice, columns);
  expect(new TextDecoder().decode(again)).toBe(new TextDecoder().decode(bytes));
});

test('a saved export is told in History and kept as a snapshot; a cancelled one is not', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add', stored('A', 1, { id: 'a' }), stored('B', 2, { id: 'b' })));
  const evaluations = makeEvaluations(portfolio.settings(), asOf);
  const asked: string[] = [];
  const platform = (state: 'saved' | 'cancelled') => ({
    saveFile: async ({ suggestedName }: { readonly suggestedName: string }) => {
      asked.push(suggestedName);
      return state === 'saved' ? { state, name: 'mine.csv' } : { state };
    },
  });
  const choice = { computed: false, bom: true };
  const held = startExportWork({ startWork: sameThreadWork }, portfolio.rows());
  await saveExport({ portfolio, evaluations, platform: platform('cancelled') }, held, { choice });
  expect(await portfolio.snapshots()).toEqual([]);
  await saveExport({ portfolio, evaluations, platform: platform('saved') }, held, { choice });
  expect(asked[0]).toBe('Partner program 2026-07-01.csv');
  const [told] = await portfolio.history({ limit: 1 });
  expect(told).toMatchObject({
    name: 'Export 2 partners to mine.csv',
    facts: { file: 'mine.csv', partners: 2 },
  });
  const [snapshot] = await portfolio.snapshots();
  expect(snapshot).toMatchObject({ kind: 'export', name: 'mine.csv', asOf, partners: 2 });
  expect(await unpackContent(snapshot?.content ?? '')).toMatchObject({
    partners: [{ key: 'A', values: { id: 'a' } }, { key: 'B' }],
  });
});

test('a file name holds nothing that a file system refuses', () => {
  expect(fileNameOf('Q3: partners / "EMEA"', 'csv')).toBe('Q3 partners EMEA.csv');
  expect(fileNameOf(' .. ', 'csv')).toBe('Partners.csv');
});

/** The headers and the rows of an export of one partner with everything that makes columns differ. */
async function written(
  choice: { readonly ofView?: boolean; readonly withoutOwn?: boolean },
  computed: boolean,
) {
  const portfolio = await computer().open();
  const a = { ...stored('A', 1, { id: 'a', rating: 4, owner: 'Ada' }), own: { Pod: '7' } };
  await portfolio.apply(putting('Own', a));
  const evaluations = makeEvaluations(portfolio.settings(), asOf);
  const view = ['name', 'own:Pod', 'rating', 'launchReadiness', 'owner'];
  const columns = exportColumns({ ...choice, computed, bom: false }, view, ['Pod']);
  const bytes = exportBytes(portfolio.rows(), evaluations, { computed, bom: false }, columns);
  return new TextDecoder().decode(bytes).split('\r\n');
}

test('own columns are left out by choice', async () => {
  expect((await written({}, false))[0]?.endsWith(',Pod')).toBe(true);
  expect((await written({ withoutOwn: true }, false))[0]).not.toContain('Pod');
});

test('the columns of a view stand in its order, behind the Partner ID that an import needs', async () => {
  expect((await written({ ofView: true }, false)).slice(0, 2)).toEqual([
    'Partner ID,Partner,Pod,Rating,Owner',
    'a,A,7,4,Ada',
  ]);
  expect((await written({ ofView: true }, true))[0]).toBe(
    'Partner ID,Partner,Pod,Rating,Launch Readiness,Owner',
  );
  expect((await written({ ofView: true, withoutOwn: true }, false))[0]).toBe(
    'Partner ID,Partner,Rating,Owner',
  );
});

test('a view that shows the Partner ID somewhere else keeps it there', () => {
  const columns = exportColumns({ computed: false, bom: true, ofView: true }, ['name', 'owner', 'id'], []);
  expect(columns).toEqual([
    { kind: 'field', field: 'name' },
    { kind: 'field', field: 'owner' },
    { kind: 'field', field: 'id' },
  ]);
});
