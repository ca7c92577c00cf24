import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FileOptions, PortfolioFile } from '#shared/csv/types.ts';
import { readPortfolioFile } from '#shared/workbook/read-portfolio-file.ts';
import { openZip } from '#shared/workbook/zip.ts';
import { bytesOf, opened, refusal, refused, valuesByRow } from '#support/csv.ts';
import { textRow, workbookOf } from '#support/workbook.ts';

const read = (bytes: Uint8Array, options: FileOptions = {}): PortfolioFile =>
  opened(readPortfolioFile(bytes, options));

/** A sheet with these headers and one row of XML cells. */
const sheet = (headers: readonly string[], cells: string): string =>
  `${textRow(...headers)}<row r="2">${cells}</row>`;

describe('typed cells', () => {
  /** Formats by place: General, Excel's own date, a German date, a percentage, a time, an elapsed time. */
  const formats = [0, 14, 'dd/mm/yyyy;@', '0.0%', 'h:mm', '[h]:mm:ss'];

  test('a date is that date whatever its format, the order that is chosen and the time behind it', () => {
    // 46110 is 2026-03-29: 46023 is 2026-01-01, and 87 days later is the 29th of March.
    const bytes = workbookOf(
      {
        S: sheet(
          ['Partner', 'Start Date', 'Live Date', 'Last Touch'],
          '<c t="inlineStr"><is><t>A</t></is></c><c s="1"><v>46110</v></c><c s="2"><v>46023</v></c><c s="2"><v>46110.604166666664</v></c>',
        ),
      },
      { formats },
    );
    for (const dates of ['auto', 'dmy', 'mdy', 'iso'] as const) {
      const [row] = read(bytes, { dates }).rows;
      expect(row?.partner).toMatchObject({
        startDate: '2026-03-29',
        liveDate: '2026-01-01',
        lastTouch: '2026-03-29',
      });
    }
  });

  test('a workbook that counts from 1904', () => {
    // 1904-based numbers are 1462 less.
    const bytes = workbookOf(
      {
        S: sheet(
          ['Partner', 'Start Date'],
          '<c t="inlineStr"><is><t>A</t></is></c><c s="1"><v>44648</v></c>',
        ),
      },
      { formats, from1904: true },
    );
    expect(read(bytes).rows[0]?.partner.startDate).toBe('2026-03-29');
  });

  test('a number without a date format is no date, and a time is none', () => {
    const bytes = workbookOf(
      {
        S: sheet(
          ['Partner', 'Start Date', 'Live Date', 'Last Touch', 'Ended On'],
          '<c t="inlineStr"><is><t>A</t></is></c><c s="0"><v>46110</v></c><c s="4"><v>0.5</v></c><c s="5"><v>1.5</v></c><c s="1"><v>-3</v></c>',
        ),
      },
      { formats },
    );
    expect(refused(read(bytes))).toEqual([
      '2 Start Date 46110',
      '2 Live Date 12:00',
      '2 Last Touch 36:00',
      '2 Ended On #####',
    ]);
  });

  test('a number has no decimal mark: neither the option nor texts beside it make it ambiguous', () => {
    const rows = [
      textRow('Partner', 'Our Commitment', 'Partner Commitment'),
      '<row><c t="inlineStr"><is><t>A</t></is></c><c><v>1.234</v></c><c><v>8000</v></c></row>',
      '<row><c t="inlineStr"><is><t>B</t></is></c><c><v>1234567.5</v></c><c t="inlineStr"><is><t>1.234,56</t></is></c></row>',
    ].join('');
    const comma = read(workbookOf({ S: rows }), { decimal: ',' });
    expect(comma.problems).toEqual([]);
    expect(valuesByRow(comma, 'ourCommitment')).toEqual({ 2: 1.234, 3: 1234567.5 });
    expect(valuesByRow(comma, 'partnerCommitment')).toEqual({ 2: 8000, 3: 1234.56 });
    const point = read(workbookOf({ S: rows }));
    expect(valuesByRow(point, 'ourCommitment')[2]).toBe(1.234);
    expect(refused(point)).toEqual(['3 Partner Commitment 1.234,56']);
  });

  test('a percentage is its ratio, digit for digit; a bare number beyond 1.5 stays ambiguous', () => {
    const cells = (value: string, style: number): string =>
      `<row><c t="inlineStr"><is><t>P${value}${style}</t></is></c><c s="${style}"><v>${value}</v></c></row>`;
    const file = read(
      workbookOf(
        {
          S: [
            textRow('Partner', 'Reported Improvement'),
            cells('0.235', 3),
            cells('7.0000000000000007E-2', 3),
            cells('2.5', 3),
            cells('0.30000000000000004', 3),
            cells('0.25', 0),
            cells('2.5', 0),
          ].join(''),
        },
        { formats },
      ),
    );
    expect(valuesByRow(file, 'reportedImprovement')).toEqual({
      2: 0.235,
      3: 0.07,
      4: 2.5,
      5: 0.30000000000000004,
      6: 0.25,
    });
    expect(refused(file)).toEqual(['7 Reported Improvement 2.5']);
  });

  test('yes and no, errors, and formulas with and without their result', () => {
    const file = read(
      workbookOf({
        S: sheet(
          ['Partner', 'Marquee', 'Roadmap Aligned', 'Rating', 'Customer Requests', 'Owner', 'Our Commitment'],
          '<c t="str"><f>A9&amp;"x"</f><v>Ax</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#REF!</v></c><c><f>2*3</f><v>6</v></c><c t="str"><f>""</f><v></v></c><c><f>SUM(B1:B2)</f></c>',
        ),
      }),
      { keepBadRows: true },
    );
    expect(file.rows[0]?.partner).toMatchObject({
      name: 'Ax',
      marquee: true,
      roadmapAligned: false,
      rating: null,
      customerRequests: 6,
      owner: null,
      ourCommitment: null,
    });
    expect(refused(file)).toEqual(['2 Rating #REF!', '2 Our Commitment =SUM(B1:B2)']);
    expect(file.notices).toContain(
      'Formulas without a result (G2): open the workbook in Excel and save it, so that it holds what they come to',
    );
  });

  test('an id of more digits than Excel keeps is held back; a shorter one is the digits', () => {
    const file = read(
      workbookOf({
        S: `${textRow('Partner ID', 'Partner')}<row><c><v>1.23456789012346E+17</v></c><c t="inlineStr"><is><t>A</t></is></c></row><row><c><v>4711</v></c><c t="inlineStr"><is><t>B</t></is></c></row>`,
      }),
    );
    expect(file.held.map(({ row }) => row)).toEqual([2]);
    expect(file.rows.map(({ partner }) => partner.id)).toEqual(['4711']);
  });
});

describe('texts', () => {
  test('rich text, readings above words, escapes, CDATA and line breaks', () => {
    const file = read(
      workbookOf(
        {
          S: `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="s"><v>2</v></c><c t="s"><v>3</v></c></row>`,
        },
        {
          texts: [
            '<t>Partner</t>',
            '<r><rPr/><t>Not</t></r><r><t xml:space="preserve">es</t></r>',
            '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>',
            '<t><![CDATA[a <b> &amp; ]]>c&#10;d &amp;amp; _x0041__x005F_x0042_</t>',
          ],
        },
      ),
    );
    expect(file.rows[0]?.partner).toMatchObject({
      name: '東京',
      notes: 'a <b> &amp; c\nd &amp; A_x0042_',
    });
  });

  test('a text that looks like a formula is a text, and its guard comes off as in a CSV', () => {
    const row = (name: string, notes: string): string => textRow(name, notes);
    const file = read(
      workbookOf({
        S: [row('Partner', 'Notes'), row('A', '=1+1'), row('B', "'=1+1"), row('C', "'hi")].join(''),
      }),
    );
    expect(Object.values(valuesByRow(file, 'notes'))).toEqual(['=1+1', '=1+1', "'hi"]);
  });
});

describe('sheets', () => {
  const partners = textRow('Partner', 'Owner') + textRow('Velmora', 'Ada');

  test('the sheet with our headers is read, another by its name', () => {
    const bytes = workbookOf({ Cover: textRow('Our partners'), 'Q1 &amp; Q2': partners, Other: partners });
    const file = read(bytes);
    expect(file.workbook).toEqual({
      sheet: 'Q1 & Q2',
      sheets: [
        { name: 'Cover', hidden: false },
        { name: 'Q1 & Q2', hidden: false },
        { name: 'Other', hidden: false },
      ],
      merged: [],
    });
    expect(file.notices[0]).toBe('Read from the sheet “Q1 & Q2” of the workbook');
    expect(read(bytes, { sheet: 'Other' }).workbook?.sheet).toBe('Other');
    const cover = readPortfolioFile(bytes, { sheet: 'Cover' });
    expect(refusal(cover)).toContain('none is called Partner');
    expect(cover.workbook?.sheet).toBe('Cover');
    expect(refusal(readPortfolioFile(bytes, { sheet: 'Gone' }))).toBe('The workbook has no sheet “Gone”.');
  });

  test('a damaged sheet beside a good one keeps nobody from the good one', () => {
    const bytes = workbookOf({ Broken: '<row><c><v>x</v></c></row>', Good: partners });
    expect(read(bytes).workbook?.sheet).toBe('Good');
    const broken = readPortfolioFile(bytes, { sheet: 'Broken' });
    expect(refusal(broken)).toContain('damaged');
    expect(broken.workbook?.sheets).toHaveLength(2);
  });

  test('title rows, gaps and the row numbers that Excel shows', () => {
    const file = read(
      workbookOf({
        S: `<row r="2"><c r="B2" t="inlineStr"><is><t>Partners 2026</t></is></c></row><row r="5"><c r="B5" t="inlineStr"><is><t>Partner</t></is></c><c r="D5" t="inlineStr"><is><t>Rating</t></is></c></row><row r="9"><c r="B9" t="inlineStr"><is><t>A</t></is></c><c r="D9"><v>7</v></c></row>`,
      }),
    );
    expect(file.header.row).toBe(5);
    expect(file.titles.map(({ row }) => row)).toEqual([2]);
    expect(refused(file)).toEqual(['9 Rating 7']);
  });

  test('a blank cell at the end of a row is there and blank, as it is in a CSV', () => {
    const file = read(workbookOf({ S: textRow('Partner', 'Owner', 'Region') + textRow('A', 'Ada') }));
    expect(file.rows[0]?.present.has('region')).toBe(true);
  });

  test('cells merged over several rows are told: only the first of them holds the value; those above the header do not matter', () => {
    const rows =
      textRow('Report') + textRow('') + textRow('Partner', 'Owner') + textRow('A', 'Ada') + textRow('B');
    const bytes = workbookOf(
      {},
      {
        parts: {
          'xl/workbook.xml': '<workbook><sheets><sheet name="S" r:id="s0"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="s0" Type="x/worksheet" Target="a.xml"/></Relationships>',
          'xl/a.xml': `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A3:B3"/><mergeCell ref="B4:B5"/></mergeCells></worksheet>`,
        },
      },
    );
    const file = read(bytes);
    expect(valuesByRow(file, 'owner')).toEqual({ 4: 'Ada', 5: null });
    expect(file.workbook?.merged).toEqual(['B4:B5']);
    expect(file.notices).toContain(
      'Cells of several rows are merged (B4:B5): their value counts for the first row only, as it does for Excel',
    );
  });

  test('a CSV stays a CSV', () => {
    const file = read(bytesOf('Partner;Owner\nA;Ada\n'));
    expect(file.workbook).toBeUndefined();
    expect(file.delimiter).toBe(';');
  });
});

describe('what is refused', () => {
  const reason = (bytes: Uint8Array): string => refusal(readPortfolioFile(bytes, {}));
  const good = workbookOf({ S: textRow('Partner', 'Owner') });

  test('old, locked and other files, each by its name', () => {
    const old = new Uint8Array(2000);
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(reason(old)).toContain('.xls');
    const locked = old.slice();
    locked.set(
      [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
      1100,
    );
    expect(reason(locked)).toContain('password');
    for (const page of [
      '<html><table></table></html>',
      '\ufeff\n<!DOCTYPE html>',
      '<?xml version="1.0"?><Workbook/>',
    ])
      expect(reason(new TextEncoder().encode(page))).toContain('a web page or an XML file');
    expect(readPortfolioFile(new TextEncoder().encode('<b>,Partner,Owner\n1,A,B'), {}).ok).toBe(true);
    expect(reason(zipSync({ 'a.txt': strToU8('hello') }))).toContain('not an Excel workbook');
    expect(
      reason(zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') })),
    ).toContain('OpenDocument');
    const parts = unzipSync(good);
    const rels = strFromU8(parts['_rels/.rels'] ?? new Uint8Array());
    expect(
      reason(
        zipSync({
          ...parts,
          '_rels/.rels': strToU8(rels.replace('workbook.xml', 'workbook.bin')),
          'xl/workbook.bin': new Uint8Array([1]),
        }),
      ),
    ).toContain('.xlsb');
  });

  test('a zip whose parts are encrypted', () => {
    const bytes = good.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(reason(bytes)).toContain('password');
  });

  test('a small file that unpacks to more than it may stops at the limit, whatever it says about its size', () => {
    const bytes = zipSync({ a: new Uint8Array(4_000_000), b: new Uint8Array(10) });
    expect(bytes.length).toBeLessThan(10_000);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < bytes.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(() => openZip(bytes, 3_000_000).read('a')).toThrow('once it is unpacked');
    const roomy = openZip(bytes, 4_000_005);
    expect(roomy.read('a')?.length).toBe(4_000_000);
    expect(roomy.read('a')?.length).toBe(4_000_000);
    expect(() => roomy.read('b')).toThrow('once it is unpacked');
  });

  test('a document type, which could define text without end', () => {
    const bytes = workbookOf(
      { S: '' },
      { parts: { 'xl/worksheets/sheet0.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' } },
    );
    expect(reason(bytes)).toContain('damaged');
  });

  test('cells and rows beyond a sheet, texts that are not there, an empty sheet', () => {
    const of = (cells: string): string => reason(workbookOf({ S: cells }));
    expect(of('<row r="1048577"/>')).toContain('damaged');
    expect(of('<row><c r="XFE1"><v>1</v></c></row>')).toContain('damaged');
    expect(of('<row><c t="s"><v>0</v></c></row>')).toContain('damaged');
    expect(of('<row><c><v>x</v></c></row>')).toContain('damaged');
    expect(of('')).toContain('empty');
  });

  test('whatever is cut off or changed, it never throws', () => {
    for (let length = 4; length < good.length; length += 7)
      expect(readPortfolioFile(good.subarray(0, length), {}).ok).toBe(false);
    for (let at = 4; at < good.length; at += 3) {
      const bytes = good.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      expect(() => readPortfolioFile(bytes, {})).not.toThrow();
    }
  });
});

describe('what Excel shows', () => {
  const shown = (formats: readonly (number | string)[], header: string, ...values: readonly string[]) =>
    workbookOf(
      {
        S: [
          textRow('Partner', header),
          ...values.map(
            (value, at) =>
              `<row><c t="inlineStr"><is><t>P${at}</t></is></c><c s="${at}"><v>${value}</v></c></row>`,
          ),
        ].join(''),
      },
      { formats },
    );

  test('a percent sign that is only a letter of the format moves no point', () => {
    const file = read(shown(['0.0"%"', '0.0\\%', '0.0%'], 'Reported Improvement', '1.2', '0.5', '0.5'));
    expect(valuesByRow(file, 'reportedImprovement')).toEqual({ 2: 0.012, 3: 0.005, 4: 0.5 });
  });

  test.each(['#,##0.00\\ \\€', '\\€0', '"k €"0', '0"€ p.a."', '0" EUR/a"', '[$€-407]\\ 0'])(
    'the currency of %s is seen',
    (format) => {
      const file = read(shown([format], 'Our Commitment', '5'));
      expect(file.notices).toContainEqual(expect.stringMatching(/EUR; the program is USD/));
    },
  );

  test('formats of a program that begins its own at 60 count like any other', () => {
    const file = read(
      workbookOf(
        {
          S: `${textRow('Partner ID', 'Partner', 'Our Commitment')}<row r="2"><c s="0"><v>42</v></c><c t="inlineStr"><is><t>A</t></is></c><c s="1"><v>5</v></c></row>`,
        },
        {
          parts: {
            'xl/styles.xml':
              '<styleSheet><numFmts><numFmt numFmtId="60" formatCode="00000"/><numFmt numFmtId="61" formatCode="[$€-407] 0"/></numFmts><cellXfs><xf numFmtId="60"/><xf numFmtId="61"/></cellXfs></styleSheet>',
          },
        },
      ),
    );
    expect(file.rows[0]?.partner.id).toBe('00042');
    expect(file.notices).toContainEqual(expect.stringContaining('EUR; the program is USD'));
  });

  test('a currency of the format is the cell’s currency; Excel’s own formats have none', () => {
    const euros = read(shown(['[$€-407]#,##0.00', '#,##0 "EUR"'], 'Our Commitment', '1000', '-5.5'), {
      currency: 'EUR',
    });
    expect(valuesByRow(euros, 'ourCommitment')[2]).toBe(1000);
    const dollars = read(
      shown(['[$€-407]#,##0.00', '"$"#,##0.00', 44, '0'], 'Our Commitment', '1000', '1000', '7', '8'),
    );
    expect(refused(dollars)).toEqual(['2 Our Commitment € 1000']);
    expect(valuesByRow(dollars, 'ourCommitment')).toEqual({ 3: 1000, 4: 7, 5: 8 });
  });

  test('an id of leading zeros and letters is the one that is seen', () => {
    const bytes = workbookOf(
      {
        S: [
          textRow('Partner', 'Partner ID'),
          '<row><c t="inlineStr"><is><t>A</t></is></c><c s="0"><v>42</v></c></row>',
          '<row><c t="inlineStr"><is><t>B</t></is></c><c s="1"><v>42</v></c></row>',
          '<row><c t="inlineStr"><is><t>C</t></is></c><c s="2"><v>42</v></c></row>',
        ].join(''),
      },
      { formats: ['00000', '"P-"0000', 0] },
    );
    expect(valuesByRow(read(bytes), 'id')).toEqual({ 2: '00042', 3: 'P-0042', 4: '42' });
  });

  test('the last second of a day belongs to it', () => {
    const file = read(shown([22, 22, 14], 'Start Date', '46110.99999998843', '46110.999995370374', '46110'));
    expect(Object.values(valuesByRow(file, 'startDate'))).toEqual(['2026-03-29', '2026-03-29', '2026-03-29']);
  });

  test('large whole numbers have the file’s decimal mark', () => {
    const bytes = workbookOf({
      S: sheet(
        ['Partner', 'Revenue Objective'],
        '<c t="inlineStr"><is><t>A</t></is></c><c><v>1500000000000000</v></c>',
      ),
    });
    for (const decimal of ['.', ','] as const)
      expect(valuesByRow(read(bytes, { decimal }), 'revenueObjective')).toEqual({ 2: 1.5e15 });
  });

  test('a yes or no in other letters is what it is, a blank value is none, blanks beside a sign do not matter', () => {
    const file = read(
      workbookOf(
        {
          S: [
            textRow('Partner', 'Marquee', 'Verified', 'Rating', 'Reported Improvement'),
            '<row><c r = "A2" t = "inlineStr"><is><t>A</t></is></c><c t="b"><v>TRUE</v></c><c t="b"><v> 1 </v></c><c><v> </v></c><c s = "0"><v>0.235</v></c></row>',
            '<row><c t="inlineStr"><is><t>B</t></is></c><c t="b"><v>2</v></c></row>',
          ].join(''),
        },
        { formats: ['0%'] },
      ),
    );
    expect(file.rows[0]?.partner).toMatchObject({
      name: 'A',
      marquee: true,
      verified: true,
      rating: null,
      reportedImprovement: 0.235,
    });
    expect(refused(file)).toEqual(['3 Marquee 2']);
  });

  test('parts that are not UTF-8 and numbers that are none are refused, never read with other letters', () => {
    const parts = unzipSync(workbookOf({ S: textRow('Partner', 'Notes') + textRow('Zoe', 'x') }));
    const name = Object.keys(parts).find((each) => each.includes('sheet0')) ?? '';
    const bytes = Uint8Array.from(parts[name] ?? []);
    bytes[bytes.indexOf(0x5a)] = 0xeb;
    expect(refusal(readPortfolioFile(zipSync({ ...parts, [name]: bytes }), {}))).toContain(
      'not written in UTF-8',
    );
    const hexadecimal = workbookOf({
      S: sheet(['Partner', 'Rating'], '<c t="inlineStr"><is><t>A</t></is></c><c><v>0x3</v></c>'),
    });
    expect(refusal(readPortfolioFile(hexadecimal, {}))).toContain('0x3');
  });
});

describe('formulas without a result', () => {
  const cells = (row: number, name: string, evidence: string) =>
    `<row r="${row}"><c r="A${row}" t="inlineStr"><is><t>${name}</t></is></c><c r="B${row}">${evidence}</c></row>`;
  const formula = '<f>IF(C2="","",C2)</f>';
  const bytes = workbookOf({
    S: `<row r="1">${textRow('Partner', 'Requirement Evidence').slice(5)}${cells(2, 'A', formula)}${cells(3, 'B', '<v>1</v>')}<row r="4"><c r="A4">${formula}</c></row>`,
  });

  test('are no text that somebody wrote: the cell is refused, and the row held back', () => {
    const file = read(bytes);
    expect(file.rows.map(({ partner }) => partner.name)).toEqual(['B']);
    expect(file.problems).toMatchObject(
      [
        { row: 2, column: 'Requirement Evidence', value: '=IF(C2="","",C2)', reason: /no result/ },
        { row: 4, column: 'Partner', reason: /no result/ },
      ].map((each) => ({ ...each, reason: expect.stringMatching(each.reason) })),
    );
    expect(file.held.map(({ row, identity }) => [row, identity?.name])).toEqual([
      [2, 'A'],
      [4, ''],
    ]);
  });

  test('leave the cell blank where such rows come in, but for a name', () => {
    const file = read(bytes, { keepBadRows: true });
    expect(file.rows.map(({ partner }) => [partner.name, partner.requirementEvidence])).toEqual([
      ['A', null],
      ['B', '1'],
    ]);
    expect(file.rows[0]?.present.has('requirementEvidence')).toBe(false);
    expect(file.doubtful.map(({ row }) => row)).toEqual([2, 4]);
  });
});

describe('sheets that hold more than a table', () => {
  test('a note beside the table, however far down, is a column without a header', () => {
    const rows = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => textRow(`No. ${from + at}`, '4')).join('');
    const note =
      '<row r="26"><c r="A26" t="inlineStr"><is><t>Noted</t></is></c><c r="D26" t="inlineStr"><is><t>call them</t></is></c></row>';
    const file = read(
      workbookOf({ S: `${textRow('Partner', 'Rating')}${rows(1, 25)}${note}${rows(26, 31)}` }),
    );
    expect(file.held).toEqual([]);
    expect(file.rows).toHaveLength(30);
    expect(file.notices).toContain('Column 4 was not used: no header, 1 value (`call them`)');
  });

  test('a sheet of readings is not taken for the portfolio beside it, and alone is refused with the way out', () => {
    const readings = textRow(
      'Partner ID',
      'Partner',
      'Date',
      'Invited Customers',
      'Adopted Customers',
      'Note',
    );
    const portfolio = textRow('Partner', 'Rating') + textRow('A', '4');
    expect(read(workbookOf({ Readings: readings, Data: portfolio })).rows).toHaveLength(1);
    expect(refusal(readPortfolioFile(workbookOf({ Readings: readings }), {}))).toBe(
      'This is a file of readings, not a portfolio file. Nothing was read. Save the sheet as CSV UTF-8 and import that.',
    );
  });

  test('a binary workbook is refused as one', () => {
    const parts = {
      '_rels/.rels':
        '<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      'xl/workbook.bin': Uint8Array.of(0x83, 1, 0),
    };
    expect(refusal(readPortfolioFile(workbookOf({ S: '' }, { parts }), {}))).toContain(
      'binary workbook (.xlsb)',
    );
  });
});
