import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileOptions, PortfolioFile } from '#shared/csv/types.ts';
import { allColumns, writePortfolio } from '#shared/csv/write-portfolio.ts';
import type { Partner } from '#shared/fields/fields.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { defaultSettings as settings } from '#shared/rules/program.ts';
import { portfolioWorkbook } from '#shared/workbook/portfolio-workbook.ts';
import { readPortfolioFile } from '#shared/workbook/read-portfolio-file.ts';
import { opened, refused } from '#support/csv.ts';
import { type Office, office } from '#support/libreoffice.ts';
import { partner } from '#support/partner.ts';
import { computer, putting, stored } from '#support/portfolio.ts';
import { readImport } from '../../../src/renderer/import/read-import.ts';

const asOf = '2026-07-01';
const ownColumns = ['Pod', 'Segment'];

/** One value of every kind that a spreadsheet could take for something else, and a blank of each. */
const partners: readonly Partner[] = [
  partner({
    id: 'P-001',
    name: 'Müller & Søn “GmbH”',
    website: 'https://mueller.example/partner?x=1',
    tags: ['=1+1', '日本', 'comma, here'],
    notes: 'First line\nsecond; with "quotes"\n\nlast',
    requirementEvidence: "'=2+2 is how it begins",
    owner: '+49 30 1234',
    partnerContact: '@zoe',
    category: '- see below',
    ourCommitment: 1234.5,
    partnerCommitment: 1_250_000,
    partnerAnnualBenefit: 0.1,
    reportedImprovement: 0.25,
    baseline: -3.25,
    customerRequests: 60,
    assignedTier: 2,
    rating: 5,
    lastTouch: '2026-03-29',
    startDate: '2026-03-04',
    marquee: true,
    roadmapAligned: false,
    valueUs: ['Distribution'],
    checklistDone: ['sales-kit'],
  }),
  partner({ id: 'P-002', name: 'Zwei', reportedImprovement: 2.5, tierSince: '2025-12-31' }),
];
const owns: readonly Readonly<Record<string, string>>[] = [
  { Pod: 'Blue', Segment: '=A1' },
  { Segment: 'two\nlines' },
];

const csvOf = (of: readonly Partner[], bom: boolean): string =>
  [
    ...writePortfolio(
      of.map((each, at) => ({ partner: each, own: owns[at] ?? {} })),
      { bom, ownColumns },
    ),
  ].join('');

const workbookOfAll = (of: readonly Partner[]): Uint8Array =>
  portfolioWorkbook(
    of.map((each, at) => ({
      partner: each,
      own: owns[at] ?? {},
      evaluation: evaluate(each, settings, asOf, []),
    })),
    { columns: allColumns(true, ownColumns), settings, asOf },
  );

const read = (path: string, options: FileOptions = {}): PortfolioFile =>
  opened(readPortfolioFile(readFileSync(path), { ownColumns: true, ...options }));

/** Holds that a file brings back the partners and own columns as they were. */
function expectUnchanged(file: PortfolioFile): void {
  expect(file.problems).toEqual([]);
  expect(file.rows.map((row) => row.partner)).toEqual(partners);
  expect(file.rows.map((row) => row.own)).toEqual(owns);
}

describe.each(['en-US', 'de-DE'] as const)('LibreOffice in %s', (country) => {
  let calc: Office;
  let csvs: readonly string[] = [];
  let workbook = '';

  beforeAll(() => {
    calc = office(country);
    csvs = [true, false].map((bom) => {
      const path = join(calc.folder, bom ? 'with a mark.csv' : 'without.csv');
      writeFileSync(path, csvOf(partners, bom));
      return path;
    });
    workbook = join(calc.folder, 'book.xlsx');
    writeFileSync(workbook, workbookOfAll(partners));
  });
  afterAll(() => calc.remove());

  test('a CSV, with and without a byte order mark, comes back as a CSV and as a workbook', async () => {
    for (const path of await calc.saveAs('csv', csvs)) expectUnchanged(read(path));
    for (const path of await calc.saveAs('xlsx', csvs)) expectUnchanged(read(path));
  });

  test('a workbook comes back as a workbook', async () => {
    for (const path of await calc.saveAs('xlsx', [workbook])) {
      const file = read(path);
      expect(file.workbook?.sheets.map(({ name }) => name)).toEqual(['Partners', 'Roll-up']);
      expectUnchanged(file);
    }
  });

  test('a workbook comes back as a CSV, whose numbers are those that the sheet shows', async () => {
    const decimal = country === 'de-DE' ? ',' : '.';
    for (const path of await calc.saveAs('csv', [workbook])) expectUnchanged(read(path, { decimal }));
  });
});

/** What a spreadsheet that is not told otherwise takes for something else. */
const delicate = partner({
  id: '00123',
  name: 'Delicate',
  website: 'https://delicate.example',
  ourCommitment: 1234567.891,
  reportedImprovement: 0.235,
  baseline: 1 / 3,
  pilotResult: 12345.678901234,
  lastTouch: '2026-03-29',
});

describe.each(['en-US', 'de-DE'] as const)('delicate cells in %s', (country) => {
  let calc: Office;
  let csv = '';
  let workbook = '';

  beforeAll(() => {
    calc = office(country);
    csv = join(calc.folder, 'delicate.csv');
    writeFileSync(csv, [...writePortfolio([{ partner: delicate }], { bom: true })].join(''));
    workbook = join(calc.folder, 'delicate.xlsx');
    writeFileSync(workbook, workbookOfAll([delicate]));
  });
  afterAll(() => calc.remove());

  /** What importing a saved file would change in a portfolio that holds the partner as it was. */
  async function changesBy(path: string, options: FileOptions = {}) {
    const portfolio = await computer().open();
    await portfolio.apply(putting('Start', stored('Delicate', 1, delicate)));
    const result = readImport('delicate', readFileSync(path), portfolio, options);
    await portfolio.close();
    if (!result.ok) throw new Error(result.reason);
    const { plan } = result;
    return {
      added: plan.added.length,
      changed: plan.changed.flatMap(({ cells }) => cells.map(({ from, to }) => [from, to])),
      refused: refused(plan.file),
    };
  }
  const nothing = { added: 0, changed: [], refused: [] };

  test('a workbook keeps all of them', async () => {
    for (const path of await calc.saveAs('xlsx', [workbook])) {
      expect(read(path).rows[0]?.partner).toEqual({ ...delicate, baseline: 0.333333333333333 });
      expect(await changesBy(path)).toEqual(nothing);
    }
  });

  test('a CSV opened with English numbers keeps the numbers; an id without its zeros still finds its partner', async () => {
    const [path = ''] = await calc.saveAs('xlsx', [csv], { language: 'English (USA)' });
    expect(read(path).rows[0]?.partner.id).toBe('123');
    expect(await changesBy(path)).toEqual(nothing);
  });
});

test('a German sheet takes the point of three decimals for thousands: nothing of it comes back unseen', async () => {
  const calc = office('de-DE');
  const csv = join(calc.folder, 'delicate.csv');
  writeFileSync(csv, [...writePortfolio([{ partner: delicate }], { bom: true })].join(''));
  const [path = ''] = await calc.saveAs('csv', [csv]);
  const portfolio = await computer().open();
  await portfolio.apply(putting('Start', stored('Delicate', 1, delicate)));
  const result = readImport('delicate.csv', readFileSync(path), portfolio, { keepBadRows: true });
  expect(result.ok && refused(result.plan.file)).toEqual(['2 Reported Improvement 235']);
  expect(
    result.ok && result.plan.changed.flatMap(({ cells }) => cells.map(({ from, to }) => [from, to])),
  ).toEqual([[1234567.891, 1234567891]]);
  await portfolio.close();
  calc.remove();
});
