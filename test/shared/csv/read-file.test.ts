import { describe, expect, test } from 'vitest';
import { readPortfolio } from '#shared/csv/read-portfolio.ts';
import type { PortfolioFile } from '#shared/csv/types.ts';
import { bytesOf, exported, opened, portfolio, refusal, refused, valuesByRow } from '#support/csv.ts';

const refuse = (text: string | Uint8Array, options = {}) =>
  refusal(readPortfolio(typeof text === 'string' ? bytesOf(text) : text, options));

describe('bytes', () => {
  test('nothing at all is refused', () => {
    expect(refuse('')).toContain('empty');
    expect(refuse('\ufeff')).toMatch(/no text|no header/);
    expect(refuse('\r\n\r\n')).toMatch(/no text/);
  });

  test('a workbook and a NUL are refused by what they are', () => {
    expect(refuse(Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0))).toContain('Excel workbook');
    // A single NUL tells no encoding that would help.
    expect(refuse('Partner\nAc\0me\n')).toMatch(/looks like UTF-16 without a mark, save as CSV UTF-8\.$/);
    const wide = (first: number) =>
      [...'Partner,Rating\r\nA,4\r\n'].flatMap((each) =>
        first === 0 ? [0, each.charCodeAt(0)] : [each.charCodeAt(0), 0],
      );
    expect(refuse(Uint8Array.from(wide(0)))).toContain('(--encoding utf-16be)');
    expect(refuse(Uint8Array.from(wide(1)))).toContain('(--encoding utf-16le)');
  });

  test('bad bytes name their row and column, behind quotes and title rows too', () => {
    const file = (before: string, after: string) => {
      const [head, tail] = [bytesOf(before), bytesOf(after)];
      return Uint8Array.from([...head, 0x96, ...tail]);
    };
    expect(refuse(file('Partner,Notes\nÉtoile,"a ""b"" c, d ', ' e",x\n'))).toContain('row 2, Notes');
    expect(refuse(file('Report ü\n\nPartner,Notes\nx,y\nEtoile ', ',ok\n'))).toContain('row 5, Partner');
    expect(refuse(file('Partner;Notes\nÉtoile;', '\n'))).toContain('row 2, Notes');
    expect(refuse(file('Partner,Notes\nA,"ü\nline two ', '"\n'))).toContain('row 2, Notes');
  });

  test('bytes 0x80 to 0x9f of Windows-1252 are what Windows shows', () => {
    const bytes = Uint8Array.from([...bytesOf('Partner,Notes\nA,'), 0x80, 0x8a, 0x93, 0x9f, 0xe9, 0x81]);
    const file = opened(readPortfolio(bytes, {}));
    expect(file.rows[0]?.partner.notes).toBe('€Š“Ÿé\u0081');
  });

  test('another encoding can be said by its label; one that does not exist is refused', () => {
    const bytes = Uint8Array.from([...bytesOf('Partner\n'), 0x93, 0xfa, 0x96, 0x7b]);
    const file = opened(readPortfolio(bytes, { encoding: 'Shift-JIS' }));
    expect(file.rows[0]?.partner.name).toBe('日本');
    expect(
      opened(readPortfolio(bytesOf('Partner\nZo\u00eb'), { encoding: 'latin1' })).rows[0]?.partner.name,
    ).toBe('ZoÃ«');
    expect(refuse('Partner\nA', { encoding: 'klingon' })).toContain('klingon');
    expect(refuse(Uint8Array.from([...bytesOf('Partner,Notes\nA,'), 0xff]), { encoding: 'utf-8' })).toContain(
      'row 2, Notes',
    );
  });
});

describe('records', () => {
  test.each(['\r\n', '\n', '\r'])('line ends %j, with or without the last', (end) => {
    for (const last of ['', end])
      expect(portfolio(`Partner,Notes${end}A,x${end}${end}B,y${last}`).rows.map(({ row }) => row)).toEqual([
        2, 4,
      ]);
  });

  test.each([',', ';', '\t', '|'])('delimiter %j is found', (delimiter) => {
    const file = portfolio(['Partner', 'Owner', 'Tags'].join(delimiter).concat('\nA', delimiter, 'B\n'));
    expect(file.delimiter).toBe(delimiter);
    expect(file.rows[0]?.partner).toMatchObject({ name: 'A', owner: 'B' });
  });

  test.each(['Partner;Notes, Owner, Region', 'Name;City, Region', 'Partner\tOwner, Region'])(
    'a delimiter that gives a column of names beats one that gives more known columns: %j',
    (header) => {
      const file = portfolio(`${header}\nAcme${/[;\t]/.exec(header)?.[0]}x\n`);
      expect(file.rows.map(({ partner }) => partner.name)).toEqual(['Acme']);
    },
  );

  test('the delimiter said beats the line that names one, which does not count as a row', () => {
    const file = portfolio('sep=;\r\nPartner|Owner\r\nA|B\r\n', { delimiter: '|' });
    expect(file.rows[0]).toMatchObject({ row: 2, partner: { name: 'A', owner: 'B' } });
    expect(portfolio('SEP=\t\nPartner\tOwner\nA\tB').delimiter).toBe('\t');
    expect(portfolio('Partner\tOwner\nA\tB', { delimiter: 'tab' }).rows[0]?.partner.owner).toBe('B');
    expect(refuse('Partner\nA', { delimiter: 'ab' })).toContain('one character');
  });

  test('a quote inside an unquoted cell is text, spaces may stand around a quoted one', () => {
    const file = portfolio('Partner,Notes\n5" disk,  "a, b"  ,\nB,a "b" c\n');
    expect(file.rows.map(({ partner }) => [partner.name, partner.notes])).toEqual([
      ['5" disk', 'a, b'],
      ['B', 'a "b" c'],
    ]);
  });

  test('text after a closing quote holds back the row up to the next line end, and no more', () => {
    const file = portfolio('Partner,Notes\n"A" x,"open\nB,ok\n"C","d\ne"f\nD,ok\n');
    expect(file.rows.map(({ partner }) => partner.name)).toEqual(['B', 'D']);
    expect(file.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, null],
      [4, null],
    ]);
    expect(file.problems[1]?.reason).toContain('1 line after row 4');
    expect(file.held.map(({ cells }) => cells)).toEqual([['"A" x,"open'], ['"C","d\ne"f']]);
  });

  test('short rows lack cells, blank extra cells are ignored, filled ones hold the row back', () => {
    const text = 'Partner,Owner,Rating\nA\nB,b,,,\nC,c,3,x\n';
    const file = portfolio(text, { keepBadRows: true });
    expect(file.rows.map(({ partner, present }) => [partner.name, [...present]])).toEqual([
      ['A', ['name']],
      ['B', ['name', 'owner', 'rating']],
    ]);
    expect(refused(file)).toEqual(['4 null x']);
    expect(file.held.map(({ cells, identity }) => [cells, identity])).toEqual([[['C', 'c', '3', 'x'], null]]);
  });

  test('a refused cell is not present, a blank one is', () => {
    const file = portfolio('Partner,Owner,Rating\nA,,9\n', { keepBadRows: true });
    expect([...(file.rows[0]?.present ?? [])]).toEqual(['name', 'owner']);
    expect(file.problems).toHaveLength(1);
  });
});

describe('header', () => {
  test('the header is the first of 20 records that names a partner and one more field', () => {
    const titles = Array.from({ length: 19 }, (_, at) => `Title ${at + 1},x`).join('\n');
    expect(portfolio(`${titles}\nPartner,Owner\nA,B\n`).header.row).toBe(20);
    expect(refuse(`${titles}\nTitle 20,x\nPartner,Owner\nA,B\n`)).toContain('"Title 1"');
  });

  test('without a name column the headers read are listed', () => {
    expect(refuse('Foo,Bar\n1,2\n')).toMatch(/"Foo", "Bar"/);
  });

  test('a header alone is no partners and no problem', () => {
    const file = portfolio('Partner,Owner');
    expect([file.rows, file.problems, file.held]).toEqual([[], [], []]);
  });

  test('headers match ids, other cases and punctuation, and invisible characters', () => {
    const file = portfolio(
      'NAME,If we don’t,last_touch,Ｒating,Pilot\u200b-Customers\nA,Nothing changes,2026-01-02,4,1',
    );
    expect(file.rows[0]?.partner).toMatchObject({
      name: 'A',
      qualificationAnswer: 'Nothing changes',
      lastTouch: '2026-01-02',
      rating: 4,
      pilotCustomers: 1,
    });
  });

  test("a field's own header beats an alias, and the beaten column is listed", () => {
    const file = portfolio('Account Name,Partner,Account Owner\nx,A,B');
    expect(file.rows[0]?.partner).toMatchObject({ name: 'A', owner: 'B' });
    expect(file.columns[0]?.use).toEqual({ kind: 'unused', why: 'Partner is read from "Partner"' });
  });

  test('two columns of equal rank are refused, both named', () => {
    expect(refuse('Partner,Owner,Region,owner\nA,B,C,D')).toMatch(/2 \("Owner"\) and 4 \("owner"\)/);
    expect(refuse('Partner ID,Name,Partner\n1,B,C')).toMatch(/2 .* 3 /);
    expect(refuse('Company name,Account Name\nB,C')).toMatch(/1 .* 2 /);
  });

  test('of several columns with one header a mapping names one by its number', () => {
    const text = 'Partner,Owner,Region,Owner\nA,B,C,D';
    const read = (...entry: readonly [string, string]) =>
      portfolio(text, { map: new Map([entry]) }).rows[0]?.partner;
    expect(read('Owner (2)', '')?.owner).toBe('B');
    expect(read('Owner (1)', '')?.owner).toBe('D');
    expect(read('Owner (2)', 'owner')?.owner).toBe('D');
    expect(read('Owner (2)', 'notes')).toMatchObject({ owner: 'B', notes: 'D' });
    // Without a number all of them are meant; a column that is called so itself comes first.
    expect(read('Owner', '')?.owner).toBeNull();
    const own = portfolio('Partner,Owner (2)\nA,B', { map: new Map([['Owner (2)', 'owner']]) });
    expect(own.rows[0]?.partner.owner).toBe('B');
    expect(refuse(text, { map: new Map([['Owner (3)', '']]) })).toMatch(/both stand for Owner/);
  });

  test("the user's mapping beats all, '' leaves out", () => {
    const map = new Map([
      ['Firma', 'name'],
      ['Notes', ''],
      ['Bemerkung', 'Notes'],
      ['Missing', 'owner'],
    ]);
    const file = portfolio('Firma,Partner,Notes,Bemerkung\nA,B,c,d', { map });
    expect(file.rows[0]?.partner).toMatchObject({ name: 'A', notes: 'd' });
    expect(file.columns.map(({ use }) => use.kind)).toEqual(['field', 'unused', 'unused', 'field']);
    expect(file.notices.some((notice) => notice.includes('"Missing"'))).toBe(true);
    expect(refuse('Partner\nA', { map: new Map([['Partner', 'nonsense']]) })).toContain('nonsense');
    expect(refuse('Partner\nA', { map: new Map([['Partner', 'healthScore']]) })).toContain('healthScore');
  });

  test('computed columns are left out with a notice', () => {
    const file = portfolio('Partner,Health Score\nA,99');
    expect(file.columns[1]?.use).toEqual({ kind: 'computed', field: 'healthScore' });
    expect(file.notices.some((notice) => notice.includes('Health Score'))).toBe(true);
  });

  test("no preset maps a company's own figures", () => {
    const file = portfolio(
      'Company name,Annual Revenue,Number of Employees,Amount,Total open deal value,Owner\nA,1,2,3,4,B',
    );
    expect(file.columns.map(({ use }) => use.kind)).toEqual([
      ...['field', 'unused', 'unused', 'unused', 'unused', 'field'],
    ]);
  });

  test('in an export of account mapping the customer is not the partner', () => {
    const file = portfolio(
      'Partner,Company Name,Website,Account Owner,Overlap\nAcme,Customer 1,c1.example,Eve,Customers\nAcme,Customer 2,c2.example,Eve,Prospects\nBravo,Customer 1,c1.example,Eve,Customers\n',
    );
    expect(file.columns.slice(1).map(({ use }) => use.kind)).toEqual([
      'unused',
      'unused',
      'unused',
      'unused',
    ]);
    expect(file.rows.map(({ partner }) => partner)).toMatchObject([
      { name: 'Acme', website: null, owner: null },
      { name: 'Bravo', website: null },
    ]);
    expect(refused(file)).toEqual(['3 null Acme']);
  });

  test('and only what is said of the partner is read', () => {
    const file = portfolio(
      'Partner,Company Name,Overlap,Website,Partner Website,Partner Manager,Country\nAcme,C1,x,c.example,a.example,Dana,DE\n',
    );
    expect(file.rows[0]?.partner).toMatchObject({
      name: 'Acme',
      website: 'a.example',
      owner: 'Dana',
      region: null,
    });
  });

  test('blank rows in the place of a header are told as such', () => {
    expect(refuse(`${'\n'.repeat(20)}Partner,Owner\nA,B\n`)).toBe(
      'None of the first 20 rows holds text: there is no header to read. Remove the blank rows above it.',
    );
    expect(refuse('\n\n')).toBe('The file holds no text: there is no header to read.');
  });

  test.each([
    [
      'Account ID,Account Name,Account Owner,Billing Country,Last Activity,Website\n0015000000AbCdE,A,B,C,2026-01-02,a.example',
    ],
    ['(Do Not Modify) Account,Account Name,Owner,Address 1: Country/Region,Web Site\n1,A,B,C,a.example'],
    [
      'Organization - ID,Organization - Name,Organization - Owner,Organization - Country of Address,Organization - Website\n1,A,B,C,a.example',
    ],
    ['Record Id,Account Name,Account Owner,Billing Country,Website\n1,A,B,C,a.example'],
  ])('exports of CRMs: %s', (text) => {
    expect(portfolio(text).rows[0]?.partner).toMatchObject({
      name: 'A',
      owner: 'B',
      region: 'C',
      website: 'a.example',
    });
  });
});

describe('own columns', () => {
  const text = "Partner,Segment,,Segment,Empty\nA,'=x,y,z,\nB,,,,\n";

  test('unmatched columns that hold values are kept when asked for', () => {
    const file = portfolio(text, { ownColumns: true });
    expect(file.ownColumns).toEqual(['Segment', 'Column 3', 'Segment (2)']);
    expect(file.rows.map(({ own }) => own)).toEqual([
      { Segment: '=x', 'Column 3': 'y', 'Segment (2)': 'z' },
      {},
    ]);
    expect([...(file.rows[1]?.presentOwn ?? [])]).toEqual(['Segment', 'Column 3', 'Segment (2)', 'Empty']);
    expect(portfolio(text, { ownColumns: ['Segment'] }).ownColumns).toEqual(['Segment', 'Segment (2)']);
  });

  test('a column called Reason is kept under a name that comes back', () => {
    const kept = portfolio('Partner,Reason,Owner\nA,important,B\n', { ownColumns: true });
    expect(kept.ownColumns).toEqual(['Reason (own)']);
    const again = portfolio('Partner,Owner,Reason (own)\nA,B,important\n', { ownColumns: true });
    expect(again.rows.map(({ own }) => own)).toEqual([{ 'Reason (own)': 'important' }]);
  });

  test('a column whose every value stands in rows held back is none, but its cells were there', () => {
    const file = portfolio('Partner,Rating,Segment\nA,9,x\nB,3,\nC\n', { ownColumns: true });
    expect(file.ownColumns).toEqual([]);
    expect(file.rows.map(({ presentOwn }) => [...presentOwn])).toEqual([['Segment'], []]);
  });

  test('those that are called as an export of a CRM calls a field come back, and stay', () => {
    const first = portfolio('Partner,Company Name,Overlap,Industry,Country\nAcme,C1,x,Tech,DE\n', {
      ownColumns: true,
    });
    expect(first.ownColumns).toEqual(['Overlap', 'Industry', 'Country']);
    const again = portfolio(exported(first), { ownColumns: true });
    expect(again.ownColumns).toEqual(['Overlap', 'Industry', 'Country']);
    expect(again.rows[0]?.own).toEqual({ Overlap: 'x', Industry: 'Tech', Country: 'DE' });
    expect(exported(again)).toBe(exported(first));
  });

  test('they are listed with their values when not', () => {
    const file = portfolio(text);
    expect(file.columns.map(({ values }) => values)).toEqual([2, 1, 1, 1, 0]);
    expect(file.rows[0]?.own).toEqual({});
    expect(file.notices.filter((notice) => notice.startsWith('Column'))).toHaveLength(4);
  });

  test('a header like __proto__ is a header', () => {
    const file = portfolio('Partner,__proto__\nA,b', { ownColumns: true });
    expect(Object.entries(file.rows[0]?.own ?? {})).toEqual([['__proto__', 'b']]);
  });
});

describe('footers of reports', () => {
  const head = 'Partner,Owner,Our Commitment\n';

  test('totals and the lines around them are listed, not imported and not held back', () => {
    const file = portfolio(
      `${head}A,B,5\nTotal,,5\n\nGrand Totals (1 record),,5\nA report\nGenerated By: Eve 1/2/2026\nCopyright (c) 2000-2026\nConfidential Information - Do Not Distribute\n`,
    );
    expect(file.rows.map(({ partner }) => partner.name)).toEqual(['A']);
    expect(file.footers.map(({ row }) => row)).toEqual([3, 5, 6, 7, 8, 9]);
    expect([file.problems, file.held]).toEqual([[], []]);
    expect(file.notices.filter((notice) => notice.includes('footer'))).toHaveLength(6);
  });

  test('the lines around them are footers too where a spreadsheet padded them with blank cells', () => {
    const report = (...rows: readonly string[]) =>
      portfolio(`${head}${rows.map((row) => `${row}\n`).join('')}`);
    const names = (file: PortfolioFile) => file.rows.map(({ partner }) => partner.name);
    const saved = report(
      'Acme,Dana,100',
      'Grand Totals (1 record),,100',
      ',,',
      'Example Corp,,',
      'Confidential Information - Do Not Distribute,,',
      'Generated By: Dana,,',
    );
    expect(names(saved)).toEqual(['Acme']);
    expect(saved.footers.map(({ row, text }) => [row, text])).toEqual([
      [3, 'Grand Totals (1 record)  100'],
      [5, 'Example Corp'],
      [6, 'Confidential Information - Do Not Distribute'],
      [7, 'Generated By: Dana'],
    ]);
    // Partners of whom only the name is known: beside a sum, beside others, and with nothing of a report.
    expect(names(report('Acme,Dana,1', ',,', 'Brisa,,', 'Corvo,,', 'Total,,1'))).toEqual([
      'Acme',
      'Brisa',
      'Corvo',
    ]);
    expect(names(report(',,', 'Acme,Dana,1', 'Brisa,,', 'Generated By: Dana,,'))).toEqual(['Acme', 'Brisa']);
    expect(names(report(',,', 'Acme,,', 'Brisa,Dana,1', 'Generated By: Dana,,'))).toEqual(['Acme', 'Brisa']);
    const plain = report('Acme,Dana,1', ',,', 'Brisa,,');
    expect(names(plain)).toEqual(['Acme', 'Brisa']);
    expect([...(plain.rows[1]?.present ?? [])]).toEqual(['name', 'owner', 'ourCommitment']);
  });

  test('a partner called Total with anything but numbers stays, and so does a single cell elsewhere', () => {
    const file = portfolio(`${head}Total,Eve,5\nShort\n\nSubtotal,,\n`);
    expect(file.rows.map(({ partner }) => partner.name)).toEqual(['Total', 'Short']);
    expect(portfolio('Partner ID,Partner\n7,Total\n').rows).toHaveLength(1);
    expect(portfolio('Partner\nTotal\n').rows).toHaveLength(1);
  });
});

describe('a file of the wrong kind', () => {
  test('is refused by name', () => {
    expect(refuse('Partner ID,Partner,Date,Invited Customers\n1,A,2026-01-02,3')).toContain(
      'a file of readings',
    );
    expect(refuse('Partner ID,Partner,Step,Owner,Due,Done On\n')).toContain('a file of steps');
    expect(refuse('Partner ID,Partner,Finding,Reason,Until\n')).toContain('a file of accepted findings');
  });

  test('a Date column beside a portfolio-only column, or mapped, is a column like others', () => {
    expect(portfolio('Partner,Date,Owner\nA,2026-01-02,B').rows).toHaveLength(1);
    const map = new Map([['Date', 'lastTouch']]);
    expect(portfolio('Partner,Date\nA,2026-01-02', { map }).rows[0]?.partner.lastTouch).toBe('2026-01-02');
  });
});

describe('held back or not', () => {
  test('a row without a name, or with a refused one, is always held back', () => {
    const file = portfolio(`Partner ID,Partner,Rating\n1,,4\n2,${'x'.repeat(201)},4\n3,C,9\n`, {
      keepBadRows: true,
    });
    expect(file.rows.map(({ partner }) => [partner.name, partner.rating])).toEqual([['C', null]]);
    expect(file.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Partner'],
      [3, 'Partner'],
      [4, 'Rating'],
    ]);
    expect(file.held.map(({ row, identity }) => [row, identity?.id])).toEqual([
      [2, '1'],
      [3, '2'],
    ]);
  });

  test('one problem for each refused cell, and none besides for its row', () => {
    const file = portfolio('Partner ID,Partner,Rating,Marquee\n1,A,9,maybe\n1,B,8,\n', { keepBadRows: true });
    expect(refused(file)).toEqual(['2 Rating 9', '2 Marquee maybe', '3 Rating 8']);
    expect(file.held.map(({ row }) => row)).toEqual([3]);
    expect(file.held[0]?.reason).toMatch(/Rating: .*; the same partner as row 2/);
    expect(file.notices.some((notice) => notice.startsWith('Row 3 was held back'))).toBe(true);
  });

  test('ids: text, ="x", rounded ones held back', () => {
    const file = portfolio('Partner ID,Partner\n"=""00123""",A\n 00124 ,B\n1.23457E+14,C\n1.23457E+14,D\n', {
      keepBadRows: true,
    });
    expect(file.rows.map(({ partner }) => partner.id)).toEqual(['00123', '00124']);
    expect(refused(file)).toEqual(['4 Partner ID 1.23457E+14', '5 Partner ID 1.23457E+14']);
  });

  test('the same partner twice in one file', () => {
    const file = portfolio(
      'Partner ID,Partner,Website\n1,A,\n,a,\n2,A,\n001500000000001,S,\n001500000000001AAA,T,\n,N,n.example\n,N,m.example\n,N,\n',
    );
    expect(file.problems.map(({ row, reason }) => [row, reason])).toEqual([
      [3, 'the same partner as row 2: the same name'],
      [4, 'the same partner as row 3: the same name'],
      [6, 'the same partner as row 5: the same Partner ID'],
      [9, 'the same partner as row 7: the same name'],
    ]);
  });

  test('currencies: one foreign one is read and told once, a mixture is refused', () => {
    const one = portfolio('Partner,Our Commitment\nA,€5\nB,6 EUR\nC,7\n');
    expect(one.rows.map(({ partner }) => partner.ourCommitment)).toEqual([5, 6, 7]);
    expect(one.notices.filter((notice) => notice.includes('EUR; the program is USD'))).toHaveLength(1);
    const mixed = portfolio('Partner,Our Commitment\nA,€5\nB,$6\nC,7\nD,£8\n');
    expect(mixed.rows.map(({ partner }) => partner.ourCommitment)).toEqual([6, 7]);
    expect(refused(mixed)).toEqual(['2 Our Commitment €5', '5 Our Commitment £8']);
    const own = portfolio('Partner,Our Commitment\nA,€5\n', { currency: 'EUR' });
    expect(own.notices.filter((notice) => notice.includes('Our Commitment'))).toEqual([]);
    expect(portfolio('Partner,Our Commitment\nA,$5\nB,A$6\n', { currency: 'AUD' }).rows).toHaveLength(2);
  });
});

describe('what the rest of a file tells', () => {
  test.each(['Company;\nA;\nB;\n', 'Partner;;\nA;;\nB;;\n', 'Company|\nA|\nB|\n'])(
    'one known column and blank ones: the delimiter is no part of a name, %j',
    (text) => {
      expect(portfolio(text).rows.map(({ partner }) => partner.name)).toEqual(['A', 'B']);
    },
  );

  test('a footer and a row with a cell too many tell the decimal mark as well', () => {
    const withTotal = portfolio('Partner;Our Commitment\nA;8.000\nTotal;8.000,00\n');
    expect(withTotal.problems.map(({ row, column }) => [row, column])).toEqual([[2, 'Our Commitment']]);
    expect(withTotal.problems[0]?.reason).toContain('either decimal mark');
    const withShift = portfolio(
      'Partner,Our Commitment,Status\nA,"1,234",active\nB,"1.234,56",active,shifted\n',
    );
    expect(withShift.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 'Our Commitment'],
      [3, null],
    ]);
    const plain = portfolio('Partner;Our Commitment\nA;8.000\nTotal;8.000\n');
    expect(plain.rows[0]?.partner.ourCommitment).toBe(8);
  });

  test('a count that is whole only with the other mark tells it as well', () => {
    const german = portfolio(
      'Partner;Our Commitment;Customer Requests\nRhein;8.000;1.250\nElbe;12.500;60\nOder;9;70\n',
    );
    expect(german.rows.map(({ partner }) => [partner.name, partner.ourCommitment])).toEqual([['Oder', 9]]);
    expect(german.problems.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 'Our Commitment', expect.stringContaining('either decimal mark')],
      [2, 'Customer Requests', '"1.250" is a whole number only with "," as the decimal mark (--decimal ,)'],
      [3, 'Our Commitment', expect.stringContaining('either decimal mark')],
    ]);
    const right = portfolio('Partner;Our Commitment;Customer Requests\nRhein;8.000;1.250\nElbe;12.500;60\n', {
      decimal: ',',
    });
    expect(valuesByRow(right, 'ourCommitment')).toEqual({ 2: 8000, 3: 12500 });
    expect(valuesByRow(right, 'customerRequests')).toEqual({ 2: 1250, 3: 60 });
    const english = portfolio('Partner,Our Commitment,Customer Requests\nA,"8,000","1,250"\n', {
      decimal: ',',
    });
    expect(refused(english)).toEqual(['2 Our Commitment 8,000', '2 Customer Requests 1,250']);
    // A fraction that no mark makes whole says nothing about the file.
    const fraction = portfolio('Partner,Our Commitment,Customer Requests\nA,"8,000",1.5\nB,"9,000",2\n');
    expect(refused(fraction)).toEqual(['2 Customer Requests 1.5']);
    expect(valuesByRow(fraction, 'ourCommitment')).toEqual({ 3: 9000 });
  });

  test('a day that its month does not have decides the order of its column', () => {
    const file = portfolio('Partner,Last Touch\nA,31/02/2026\nB,3/4/2026\n');
    expect(file.rows.map(({ partner }) => [partner.name, partner.lastTouch])).toEqual([['B', '2026-04-03']]);
    expect(file.problems.map(({ row, reason }) => [row, reason])).toEqual([
      [2, expect.stringContaining('no day of the calendar')],
    ]);
  });

  test('quotes that are broken in the header or above it are named', () => {
    expect(refuse('Partner,"Status\nA,active\n')).toMatch(/^Row 1: a quote opens in row 1 and never closes/);
    expect(refuse('"Partner"x,Status\nA,active\n')).toMatch(/^Row 1: text follows a closing quote/);
    expect(refuse('My report\n"Unclosed title\nPartner,Status\nA,active\n')).toMatch(
      /^Row 2: a quote opens in row 2 and never closes; the 2 lines after it were not read/,
    );
    expect(refuse('Firm,Status\nA,active\n')).toMatch(/^No column holds the partners’ names/);
  });

  test('an encoding that was said is refused as that, not as a mixture', () => {
    const bytes = Uint8Array.from([...bytesOf('Partner,Notes\nM'), 0xfc, ...bytesOf('ller,x\n')]);
    expect(refuse(bytes, { encoding: 'utf-8' })).toBe(
      'The file is not UTF-8: row 2, Partner cannot be read. Say another encoding (--encoding). Nothing was read.',
    );
  });

  test('a name that nobody can see is none', () => {
    const file = portfolio('Partner,Status\n\u200b,active\n\u200b\u2060,active\nA\u200b,active\n');
    expect(file.rows.map(({ partner }) => partner.name)).toEqual(['A\u200b']);
    expect(file.problems.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'a partner needs a name'],
      [3, 'a partner needs a name'],
    ]);
  });
});
