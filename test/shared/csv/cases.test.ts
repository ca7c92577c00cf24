import { describe, expect, test } from 'vitest';
import { readPortfolio } from '#shared/csv/read-portfolio.ts';
import { cutByExcel } from '#shared/csv/write-portfolio.ts';
import {
  bytesOf,
  caseBytes,
  exported,
  opened,
  readCase,
  refusal,
  refused,
  valuesByRow,
} from '#support/csv.ts';

/** Inputs that people reported against other programs, byte for byte, and the right result here. */

const names = (file: ReturnType<typeof readCase>) => file.rows.map((row) => row.partner.name);

describe('bytes and delimiters', () => {
  test.each(['01a-utf16le-tab.csv', '01c-utf16be-tab.csv'])('01 UTF-16 with a mark and tabs: %s', (name) => {
    const file = readCase(name);
    expect(names(file)).toEqual(['Müller Optik', 'Łódź Data']);
    expect(file.rows[0]?.partner.ourCommitment).toBe(12000);
    expect(file.rows[1]?.partner.notes).toBe('日本語 text');
    expect(file.problems).toEqual([]);
    expect(file.delimiter).toBe('\t');
    expect(file.encoding).toMatch(/^UTF-16/);
  });

  test('01b UTF-16 without a mark is refused, and read when the encoding is said', () => {
    expect(refusal(readPortfolio(caseBytes('01b-utf16le-no-bom.csv'), {}))).toContain(
      'looks like UTF-16 without a mark, save as CSV UTF-8',
    );
    expect(names(readCase('01b-utf16le-no-bom.csv', { encoding: 'utf-16le' }))).toEqual([
      'Müller Optik',
      'Łódź Data',
    ]);
  });

  test('02 the ANSI code page', () => {
    const file = readCase('02-windows1252.csv');
    expect(file.encoding).toBe('Windows-1252');
    expect(file.sample).toBe('Café Nörd – Süd');
    expect(file.rows[0]?.partner).toMatchObject({
      name: 'Café Nörd – Süd',
      ourCommitment: 12000,
      notes: 'Renew 10 – 20 seats',
    });
    expect(file.notices.some((notice) => notice.includes('EUR; the program is USD'))).toBe(true);
  });

  test('03 one byte of another encoding refuses the file and names the cell', () => {
    expect(refusal(readPortfolio(caseBytes('03-utf8-one-bad-byte.csv'), {}))).toContain('row 4, Notes');
  });

  test('05 a separator line behind a byte order mark', () => {
    const file = readCase('05-sep-line-bom.csv');
    expect(names(file)).toEqual(['Orbit Tools']);
    expect(file.rows[0]?.row).toBe(2);
    expect(refused(file)).toEqual(['3 Rating 9']);
    expect(file.columns.map(({ header }) => header)).toEqual(['Partner ID', 'Partner', 'Rating', 'Notes']);
  });

  test('06 decimal commas, said and not said', () => {
    const said = readCase('06a-semicolon-decimal-comma.csv', { decimal: ',' });
    expect(said.rows.map(({ partner }) => [partner.ourCommitment, partner.partnerCommitment])).toEqual([
      [12500.5, 8000],
      [733480, 500],
      [0.75, 1000000],
    ]);
    expect(said.rows.map(({ partner }) => [partner.baseline, partner.pilotResult])).toEqual([
      [1.5, 2.25],
      [10, 12.5],
      [3, 3.75],
    ]);
    const tabs = readCase('06b-tab-decimal-comma.csv', { decimal: ',' });
    expect(tabs.rows.map(({ partner }) => [partner.baseline, partner.pilotResult])).toEqual([
      [1.5, 2.25],
      [10, 12.5],
      [3, 3.75],
    ]);
    const unsaid = readCase('06a-semicolon-decimal-comma.csv');
    expect(unsaid.rows).toEqual([]);
    expect(refused(unsaid)).toContain('2 Partner Commitment 8.000');
    expect(unsaid.problems.find(({ value }) => value === '8.000')?.reason).toContain('--decimal ,');
    expect(readCase('06b-tab-decimal-comma.csv').rows).toEqual([]);
  });

  test('07 lists full of semicolons, and a single column', () => {
    const lists = readCase('07a-comma-file-full-of-lists.csv');
    expect(lists.delimiter).toBe(',');
    expect(lists.rows[0]?.partner).toMatchObject({
      name: 'Hexa Labs',
      valueUs: ['Distribution', 'Credibility', 'Revenue'],
      tags: ['emea', 'oem', 'saas', 'gold'],
    });
    expect(names(lists)).toHaveLength(2);
    expect(names(readCase('07b-one-column.csv'))).toEqual(['Hexa Labs', 'Quill & Co', 'Semi; Colon Ltd']);
  });
});

describe('structure', () => {
  test('08 line breaks and doubled quotes inside cells, no last line end', () => {
    const file = readCase('08-quoted-newlines.csv');
    expect(names(file)).toEqual([
      'Two Line Co',
      'Quote "Q" Ltd',
      'Old Mac Inc',
      'Bad Rating Co',
      'No Final Line End',
    ]);
    expect(valuesByRow(file, 'notes')).toEqual({
      2: 'first line\nsecond line',
      3: 'says "hi", twice\nunix break',
      4: 'a\nb',
      5: null,
      6: 'ends here',
    });
  });

  test('09a stray quotes hold back their row only', () => {
    const file = readCase('09a-stray-quotes.csv');
    expect(names(file)).toEqual([
      'Brightwave 12" Screens',
      'Spaced, Inc',
      'Backslash \\"Labs\\"',
      'Last One',
    ]);
    expect(refused(file)).toEqual(['3 null P-002,"Blue "Sky" Labs",bluesky.example,ok']);
    expect(file.held.map(({ row, verbatim }) => [row, verbatim])).toEqual([[3, true]]);
  });

  test('09b a quote that never closes', () => {
    const file = readCase('09b-unclosed-quote.csv');
    expect(names(file)).toEqual(['First Co']);
    expect(file.problems).toHaveLength(1);
    expect(file.problems[0]).toMatchObject({ row: 3, column: null });
    expect(file.problems[0]?.reason).toContain('opens in row 3');
    expect(file.problems[0]?.reason).toContain('3 lines');
  });

  test('11 trailing commas, blank headers, rows of commas', () => {
    const file = readCase('11-trailing-commas-blank-rows.csv');
    expect(names(file)).toEqual(['Trail One', 'Trail Two']);
    expect(file.rows.map(({ row }) => row)).toEqual([2, 5]);
    expect(file.held).toEqual([]);
    const told = file.notices.filter((notice) => notice.startsWith('Column'));
    expect(told).toEqual(['Column 5 was not used: no header, 1 value (`keep me`)']);
  });

  test('12 the same header twice is refused; two aliases are ordered', () => {
    expect(refusal(readPortfolio(caseBytes('12a-same-header-twice.csv'), {}))).toMatch(/3 .* 4 /);
    const file = readCase('12b-two-aliases-one-field.csv');
    expect(valuesByRow(file, 'website')).toEqual({ 2: 'alias-works.example', 3: 'blank-url.example' });
    expect(file.notices.some((notice) => /Website URL.*not used/.test(notice))).toBe(true);
    expect(file.rows[0]?.partner.id).toBe('18234567890');
  });

  test('14 title rows above the header', () => {
    const file = readCase('14-title-rows-above-header.csv');
    expect(file.header).toEqual({ row: 4, names: ['Partner ID', 'Partner', 'Website', 'Rating'] });
    expect(file.titles.map(({ row }) => row)).toEqual([1, 2]);
    expect(names(file)).toEqual(['Preface Co']);
    expect(refused(file)).toEqual(['6 Rating 7']);
  });

  test('14 the header row is the one that the user says', () => {
    expect(readCase('14-title-rows-above-header.csv', { headerRow: 4 }).header.row).toBe(4);
    const report = 'Partner,Rating\nNames of the day,1,,\nPartner,Rating\nPreface Co,4\n';
    const bytes = bytesOf(report);
    const file = opened(readPortfolio(bytes, { headerRow: 3 }));
    expect(file.titles).toEqual([
      { row: 1, text: 'Partner,Rating' },
      { row: 2, text: 'Names of the day,1' },
    ]);
    expect(file.rows.map(({ row, partner }) => [row, partner.name])).toEqual([[4, 'Preface Co']]);
    expect(file.beginning.map(({ row }) => row)).toEqual([1, 2, 3, 4]);
    // The delimiter is looked for in the row that was said.
    const mixed = bytesOf('Partner,Rating\nPartner;Rating\nPreface Co;4\n');
    expect(opened(readPortfolio(mixed, { headerRow: 2 })).delimiter).toBe(';');
    const missing = readPortfolio(bytes, { headerRow: 9 });
    expect(refusal(missing)).toBe('Row 9 is blank or not there. Choose another row for the header.');
    expect(missing.beginning?.[0]).toEqual({ row: 1, text: 'Partner,Rating' });
    expect(refusal(readPortfolio(bytes, { headerRow: 2 }))).toContain('No column holds');
  });
});

describe('values', () => {
  test('15 thousands', () => {
    const spaces = readCase('15a-thousands-spaces-apostrophes.csv', { decimal: ',' });
    expect(spaces.rows.map(({ partner }) => partner.ourCommitment)).toEqual(Array(8).fill(12345.67));
    const grouping = readCase('15b-grouping.csv');
    expect(valuesByRow(grouping, 'ourCommitment')).toEqual({ 3: 1234567.5, 4: 1234.5, 5: 1234567 });
    expect(grouping.problems.map(({ value }) => value)).toEqual([
      '1,234',
      '12,50',
      '0,5',
      '1,234,56',
      '1.234,56',
      '1.234.567',
      '8.000',
      '1,234.5.6',
    ]);
  });

  test('17 dashes and error values are never 0 and never a date', () => {
    const file = readCase('17-dashes-and-excel-errors.csv');
    expect(file.rows.map(({ row }) => row)).toEqual([8, 9, 10, 11, 12]);
    expect(refused(file)).toEqual([
      '2 Our Commitment -',
      '3 Our Commitment  $-   ',
      '4 Our Commitment #N/A',
      '5 Our Commitment #DIV/0!',
      '6 Our Commitment #NV',
      '7 Last Touch ########',
      '13 Marquee N/A',
      '14 Our Commitment null',
      '14 Last Touch -',
      '14 Marquee None',
    ]);
    const blank = readCase('17-dashes-and-excel-errors.csv', { blankWords: true });
    expect(blank.problems).toEqual([]);
    expect(
      blank.rows.every(({ partner }) => partner.ourCommitment === null && partner.marquee === null),
    ).toBe(true);
    expect(blank.notices).toContain(
      'Our Commitment: 6 cells were read as blank ("-", "$-", "#N/A", "#DIV/0!", "#NV")',
    );
  });

  test('18 percent', () => {
    const file = readCase('18-percent.csv');
    const byCase = Object.fromEntries(
      file.rows.map(({ partner }) => [partner.name.slice(-2), partner.reportedImprovement]),
    );
    expect(byCase).toEqual({
      ...{ '01': 0.23, '02': 0.23, '03': 0.23, '04': 0.23, '05': 0.23 },
      ...{ '07': 1.5, '08': 1.5, '10': 2.5, '11': -0.2, '12': -0.2, '14': 0 },
    });
    expect(file.problems.map(({ row }) => row - 1)).toEqual([6, 9, 13, 15, 16, 17, 18]);
    expect(exported(file)).toContain(',250%,');
  });

  test('21 the order of dates by column', () => {
    const auto = readCase('21a-dates-auto.csv', { keepBadRows: true });
    expect(valuesByRow(auto, 'lastTouch')).toEqual({
      2: '2026-06-26',
      3: '2026-08-03',
      4: '2026-06-05',
      5: null,
    });
    expect(valuesByRow(auto, 'startDate')).toEqual({ 2: null, 3: null, 4: '2026-08-05', 5: null });
    expect(refused(auto)).toEqual([
      '2 Start Date 03/08/2026',
      '3 Start Date 04/08/2026',
      '5 Last Touch 31/02/2026',
    ]);
    const contradict = readCase('21b-dates-contradict.csv');
    expect(names(contradict)).toEqual(['Iso Co']);
    expect(contradict.problems.map(({ row }) => row)).toEqual([2, 3, 4]);
    for (const { reason } of contradict.problems) expect(reason).toMatch(/row 2 .*row 3 /);
  });

  test('23 the date counts as written, whatever the zone', () => {
    const file = readCase('23-time-zones.csv');
    expect(file.rows.map(({ partner }) => [partner.lastTouch, partner.signedByUsOn])).toEqual([
      ['2026-03-29', '2026-03-29'],
      ['2026-03-29', '2026-03-29'],
      ['2026-01-01', '2026-11-01'],
      ['2026-12-31', '2026-03-08'],
    ]);
  });

  test('24 yes and no', () => {
    const file = readCase('24-booleans.csv');
    const byCase = new Map(file.rows.map(({ row, partner }) => [row - 1, partner.marquee]));
    const yes = [1, 2, 3, 4, 5, 6, 7, 13, 15, 17, 19, 21, 23, 24, 25, 27];
    const no = [8, 9, 10, 11, 14, 16, 18, 20, 22, 26, 28];
    for (const number of yes) expect([number, byCase.get(number)]).toEqual([number, true]);
    for (const number of no) expect([number, byCase.get(number)]).toEqual([number, false]);
    expect(byCase.get(12)).toBeNull();
    expect(file.problems.map(({ row }) => row - 1)).toEqual([29, 30, 31, 32, 33]);
  });

  test('25 lists', () => {
    const file = readCase('25-lists.csv', { keepBadRows: true });
    const row = (number: number) => file.rows.find((one) => one.row === number)?.partner;
    for (const number of [2, 3, 4])
      expect(row(number)).toMatchObject({ valueUs: ['Distribution', 'Credibility'], tags: ['emea', 'oem'] });
    expect(row(5)?.tags).toEqual(['emea, oem']);
    expect(file.notices.some((notice) => notice.includes('"emea, oem"'))).toBe(true);
    expect(row(6)).toMatchObject({ valueUs: ['Distribution'], tags: ['EMEA'], checklistDone: ['press'] });
    expect(row(8)).toMatchObject({
      valueUs: ['Distribution', 'Revenue'],
      tags: ['b', 'a'],
      checklistDone: ['press', 'qbr'],
    });
    expect(row(9)).toMatchObject({ valueUs: ['Product leverage'], checklistDone: ['sales-kit'] });
    expect(refused(file)).toEqual([
      '5 Value for Us Distribution, Credibility',
      '5 Checklist Done press, qbr',
      '7 Value for Us Distribution; Prestige',
      '7 Checklist Done press; party',
    ]);
    const reasons = file.problems.map(({ reason }) => reason);
    expect(reasons[0]).toContain('"Distribution, Credibility"; lists are separated by ";"');
    expect(reasons[2]).toContain('"Prestige"');
    expect(reasons[3]).toContain('"party"');
  });
});

describe('who is who', () => {
  test('27 names that are the same', () => {
    const file = readCase('27-unicode-names.csv');
    expect(file.problems.map(({ row, column }) => [row, column])).toEqual([
      [3, null],
      [5, null],
      [7, null],
      [10, null],
      [12, null],
    ]);
    expect(file.rows.map(({ row }) => row)).toEqual([2, 4, 6, 8, 9, 11, 13, 14, 15]);
    expect(names(file).slice(2, 6)).toEqual([
      'İstanbul Veri',
      'ＡＣＭＥ Kogyo',
      'Nova\u00a0 Systems',
      'Zero\u200bWidth Co',
    ]);
  });

  test('28 websites', () => {
    const variants = readCase('28a-website-variants.csv');
    expect(variants.problems.map(({ row, reason }) => [row, /row (\d+)/.exec(reason)?.[1]])).toEqual([
      [3, '2'],
      [4, '2'],
      [5, '2'],
      [8, '7'],
    ]);
    expect(names(variants)).toEqual([
      'Acme Parts',
      'Acme Shop',
      'Munich One',
      'Mail Not Site',
      'Not A Site',
      'Not A Site Either',
    ]);
    expect(readCase('28b-same-website-other-partner.csv').rows).toHaveLength(6);
  });
});

test('30 HubSpot companies', () => {
  const file = readCase('30-hubspot-companies.csv');
  expect(file.rows.map(({ partner }) => partner)).toMatchObject([
    {
      id: '18234567890',
      name: 'Northwind Apps',
      owner: 'Dana Reyes',
      region: 'Germany',
      lastTouch: '2026-03-29',
      website: 'northwind-apps.example',
    },
    { id: '18234567891', name: '"Fourth" Coffee, Inc.', website: 'fourth-coffee.example', lastTouch: null },
  ]);
  const unused = file.columns.filter(({ use }) => use.kind === 'unused').map(({ header }) => header);
  expect(unused).toEqual(['Create Date', 'Phone Number', 'City', 'Website URL', 'Partner Type']);
});

describe('round trip and safety', () => {
  test('33 formulas and apostrophes', () => {
    const file = readCase('33-formulas-and-apostrophes.csv');
    expect(file.rows.map(({ partner }) => partner.notes)).toEqual([
      ...['=1+1', "'=1+1", '- see below', '@team', "'hello", '=HYPERLINK("http://x.example","y")'],
      ...['+49 30 1234', null, null, null, null, '＝SUM(1)', 'ok;=1+1', 'ok\n=1+1'],
    ]);
    expect(file.rows.slice(7, 9).map(({ partner }) => partner.baseline)).toEqual([-5, -5]);
    const text = exported(file);
    const lines = text.split('\r\n');
    expect(lines[2]).toContain(",''=1+1,");
    expect(lines[8]).toContain(',-5,');
    expect(lines[10]).toContain(",'+Plus Partners,");
    expect(lines[12]).toContain(",'＝SUM(1),");
    expect(lines[13]).toContain(',"ok;=1+1",');
  });

  test('34 long cells and names', () => {
    const file = readCase('34-long-cells.csv');
    expect(file.rows.map(({ partner }) => partner.id)).toEqual(['P-01', 'P-02', 'P-04', 'P-05']);
    expect(refused(file)).toHaveLength(1);
    expect(file.problems[0]).toMatchObject({ row: 4, column: 'Partner' });
    const cut = cutByExcel(file.rows);
    expect(cut.rows).toBe(0);
    expect(cut.cells.map(({ name, column }) => [name, column])).toEqual([['Long Notes Co', 'Notes']]);
    expect(cut.cells[0]?.length).toBe(file.rows[0]?.partner.notes?.length);
  });

  test.each([
    '01a-utf16le-tab.csv',
    '02-windows1252.csv',
    '08-quoted-newlines.csv',
    '09a-stray-quotes.csv',
    '18-percent.csv',
    '25-lists.csv',
    '27-unicode-names.csv',
    '28b-same-website-other-partner.csv',
    '33-formulas-and-apostrophes.csv',
    '34-long-cells.csv',
    '36-markup-in-names.csv',
  ])('export, import, export gives the same bytes: %s', (name) => {
    const first = exported(readCase(name), true);
    const again = opened(readPortfolio(bytesOf(first), {}));
    expect(again.problems).toEqual([]);
    expect(exported(again, true)).toBe(first);
  });
});

test('37 a file of 100,000 rows', { timeout: 60_000 }, () => {
  const lines = ['Partner ID,Partner,Website,Rating,Last Touch,Notes'];
  for (let row = 1; row <= 100_000; row += 1)
    lines.push(
      `P-${row},Partner ${row},p${row}.example,${(row % 5) + 1},2026-03-${10 + (row % 20)},"note, ${row}"`,
    );
  const file = opened(readPortfolio(bytesOf(`${lines.join('\n')}\n`), {}));
  expect(file.rows).toHaveLength(100_000);
  expect(file.problems).toEqual([]);
  expect(file.rows.at(-1)).toMatchObject({
    row: 100_001,
    partner: { id: 'P-100000', website: 'p100000.example', rating: 1, notes: 'note, 100000' },
  });
});
