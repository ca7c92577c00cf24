import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { allColumns } from '#shared/csv/write-portfolio.ts';
import { caseFold } from '#shared/fields/fold.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { columnLetters, packCellText, unpackCellText } from '#shared/workbook/cell-text.ts';
import { portfolioWorkbook } from '#shared/workbook/portfolio-workbook.ts';
import { readPortfolioFile } from '#shared/workbook/read-portfolio-file.ts';
import { openWorkbook } from '#shared/workbook/read-workbook.ts';
import { opened } from '#support/csv.ts';
import { partner } from '#support/partner.ts';
import { randomPartner, randomText } from '#support/random-partner.ts';
import { rowsOf } from '#support/workbook.ts';

vi.setConfig({ testTimeout: 60_000 });

const asOf = '2026-06-30';
const settings = defaultSettings;

const judged = (values: ReturnType<typeof partner>, own: Readonly<Record<string, string>> = {}) => ({
  partner: values,
  own,
  evaluation: evaluate(values, settings, asOf, []),
});

const partners = fc.array(randomPartner(), { minLength: 1, maxLength: 4 }).map((all) =>
  all.map((one, at) => ({
    ...one,
    id: `P-${at}`,
    tags: one.tags.filter(
      (tag, place) => one.tags.findIndex((other) => caseFold(other) === caseFold(tag)) === place,
    ),
  })),
);

test('an exported workbook imported again changes nothing, whatever the decimal mark and the dates are read as', () => {
  fc.assert(
    fc.property(
      partners,
      fc.array(
        fc.dictionary(fc.constantFrom('Segment', '=Team', 'Col, 1'), randomText(), { noNullPrototype: true }),
        { minLength: 4, maxLength: 4 },
      ),
      fc.constantFrom<'.' | ','>('.', ','),
      fc.constantFrom<'auto' | 'dmy' | 'mdy'>('auto', 'dmy', 'mdy'),
      fc.boolean(),
      (all, owns, decimal, dates, computed) => {
        const rows = all.map((values, at) => judged(values, owns[at] ?? {}));
        const own = ['Segment', '=Team', 'Col, 1'];
        const bytes = portfolioWorkbook(rows, { columns: allColumns(computed, own), settings, asOf });
        const file = opened(readPortfolioFile(bytes, { decimal, dates, ownColumns: true }));
        expect(file.problems).toEqual([]);
        expect(file.workbook?.sheet).toBe('Partners');
        expect(file.rows.map((row) => row.partner)).toEqual(all);
        expect(file.rows.map((row) => Object.entries(row.own).sort())).toEqual(
          rows.map((row) => Object.entries(row.own).sort()),
        );
      },
    ),
    { numRuns: 40 },
  );
});

test('any text comes back through the escapes of a workbook', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, marked) => {
      const whole = (marked ? `_x000D_${text}_x0` : text).replaceAll('\0', '');
      expect(unpackCellText(packCellText(whole))).toBe(whole);
    }),
  );
});

test('cells are typed, the header row stays in sight, nothing is a formula', () => {
  const rows = [
    judged(
      partner({
        id: '007',
        name: '=cmd()',
        ourCommitment: 1234.5,
        reportedImprovement: 2.5,
        lastTouch: '2026-03-29',
        marquee: true,
        assignedTier: 2,
        notes: 'two\nlines <b>',
      }),
    ),
  ];
  const columns = (
    [
      'id',
      'name',
      'ourCommitment',
      'reportedImprovement',
      'lastTouch',
      'marquee',
      'assignedTier',
      'notes',
    ] as const
  ).map((field) => ({ kind: 'field', field }) as const);
  const bytes = portfolioWorkbook(rows, { columns, settings, asOf });
  expect(portfolioWorkbook(rows, { columns, settings, asOf })).toEqual(bytes);
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain(
    '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
  );
  // Eight headers are the texts 0 to 7.
  expect(sheet).toContain('<c r="A2" s="2" t="s"><v>8</v></c><c r="B2" s="2" t="s"><v>9</v></c>');
  expect(strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())).toContain(
    `<si><t xml:space="preserve">007</t></si><si><t xml:space="preserve">'=cmd()</t></si>`,
  );
  expect(sheet).toContain('<c r="C2" s="3"><v>1234.5</v></c><c r="D2" s="4"><v>2.5</v></c>');
  expect(sheet).toContain('<c r="E2" s="5"><v>46110</v></c>');
  expect(sheet).not.toContain('<f>');
  const [, cells] = rowsOf(bytes, 0);
  expect(cells).toEqual([
    '007',
    "'=cmd()",
    1234.5,
    { percent: 2.5 },
    { plain: '2026-03-29' },
    'Yes',
    2,
    'two\nlines <b>',
  ]);
});

test('the second sheet holds the roll-up of the partners in the file', () => {
  const rows = [
    judged(
      partner({ name: 'A', ourCommitment: 1000, invitedCustomers: 10, adoptedCustomers: 7, phase: 'Walk' }),
    ),
    judged(
      partner({ name: 'B', ourCommitment: 500, invitedCustomers: 10, adoptedCustomers: 2, phase: 'Walk' }),
    ),
    judged(partner({ name: 'C', phase: 'Ended', endedOn: '2026-01-01' })),
  ];
  const bytes = portfolioWorkbook(rows, { columns: allColumns(false, []), settings, asOf });
  expect(openWorkbook(bytes).sheets).toEqual([
    { name: 'Partners', hidden: false },
    { name: 'Roll-up', hidden: false },
  ]);
  const lines = new Map(rowsOf(bytes, 1).map((row) => [row[0], row[1]] as const));
  // 9 of 20 invited customers adopted; one of two partners reaches 70 %; the ended one counts as a partner only.
  expect(lines.get('Partners in this file')).toBe(3);
  expect(lines.get('Open partners')).toBe(2);
  expect(lines.get('Portfolio adoption')).toEqual({ percent: 0.45 });
  expect(lines.get('Adoption at 70% or more')).toBe(1);
  expect(lines.get('Our commitment a year, USD')).toBe(1500);
  expect(lines.get('Walk')).toBe(2);
  expect(lines.get('Partner program')).toBe('As of 30 Jun 2026');
});

test('columns have the letters that Excel gives them', () => {
  expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual([
    ...['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD'],
  ]);
});
