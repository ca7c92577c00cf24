import { expect, test } from 'vitest';
import { computer, putting, stored } from '#support/portfolio.ts';
import { cutWords, exportCsv, saveExport } from '../../../src/renderer/export/export-csv.ts';
import { fileNameOf } from '../../../src/renderer/export/file-name.ts';
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
  const { bytes } = exportCsv(first, [...first.rows()].reverse(), evaluations, choice);

  const second = await computer().open();
  const read = readImport('partners.csv', bytes, second, { ownColumns: true });
  if (!read.ok) throw new Error(read.reason);
  expect(read.plan.held).toEqual([]);
  await second.apply(importChange(read.plan, second));
  const again = exportCsv(second, second.rows(), makeEvaluations(second.settings(), asOf), choice);
  expect(new TextDecoder().decode(again.bytes)).toBe(new TextDecoder().decode(bytes));
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
  await saveExport({ portfolio, evaluations, platform: platform('cancelled') }, portfolio.rows(), choice);
  expect(await portfolio.snapshots()).toEqual([]);
  await saveExport({ portfolio, evaluations, platform: platform('saved') }, portfolio.rows(), choice);
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

test('what Excel would cut is named', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Add', stored('Velmora', 1, { notes: 'x'.repeat(32_768) })));
  const { cut } = exportCsv(portfolio, portfolio.rows(), makeEvaluations(portfolio.settings(), asOf), {
    computed: false,
    bom: false,
  });
  expect(cutWords(cut)).toHaveLength(1);
  expect(cutWords(cut)[0]).toContain('Notes of Velmora');
  expect(cutWords({ cells: [], rows: 0 })).toEqual([]);
});

test('a file name holds nothing that a file system refuses', () => {
  expect(fileNameOf('Q3: partners / "EMEA"', 'csv')).toBe('Q3 partners EMEA.csv');
  expect(fileNameOf(' .. ', 'csv')).toBe('Partners.csv');
});

test('own columns are left out by choice', async () => {
  const portfolio = await computer().open();
  await portfolio.apply(putting('Own', { ...stored('A', 1, { id: 'a' }), own: { Pod: '7' } }));
  const evaluations = makeEvaluations(portfolio.settings(), asOf);
  const header = (withoutOwn: boolean): string => {
    const choice = { computed: false, bom: false, withoutOwn };
    const { bytes } = exportCsv(portfolio, portfolio.rows(), evaluations, choice);
    return new TextDecoder().decode(bytes).split('\r\n')[0] ?? '';
  };
  expect(header(false).endsWith(',Pod')).toBe(true);
  expect(header(true)).not.toContain('Pod');
});
