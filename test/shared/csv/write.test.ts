import { expect, test } from 'vitest';
import { guard, readGuarded, readGuardedId, unguard } from '#shared/csv/guard.ts';
import { cutByExcel, writePortfolio } from '#shared/csv/write-portfolio.ts';
import { writeHeldRows, writeProblems } from '#shared/csv/write-problems.ts';
import { writeTable } from '#shared/csv/write-table.ts';
import { computedFields, inputFields } from '#shared/fields/fields.ts';
import { portfolio } from '#support/csv.ts';
import { partner } from '#support/partner.ts';

test('the guard is put on and taken off exactly where a spreadsheet would run the text', () => {
  const risky = ['=1', '+1', '-1', '@x', "'=1", "''@x", '＝1', '＋1', '－1', '＠x', '-', "'-"];
  for (const text of risky) {
    expect(guard(text)).toBe(`'${text}`);
    expect(unguard(guard(text))).toBe(text);
  }
  for (const text of ['', 'a=1', "'hello", "''", "'", ' =1', '1-2', '−1', '–']) {
    expect(guard(text)).toBe(text);
    expect(unguard(text)).toBe(text);
  }
  expect(readGuarded(" '=1\t")).toBe('=1');
  expect(readGuardedId('="00"')).toBe('00');
  expect(readGuardedId(`'="00"`)).toBe('="00"');
});

test('every input field in order, then computed ones, then own columns', () => {
  const text = [...writePortfolio([{ partner: partner(), own: { Team: '=a', 'x,y': 'b' } }])].join('');
  const [header = '', row = '', rest] = text.split('\r\n');
  expect(header.split(',').slice(0, 3)).toEqual(['Partner ID', 'Partner', 'Website']);
  expect(header.endsWith(',Rating,Team,"x,y"')).toBe(true);
  expect(header.replace('"x,y"', 'xy').split(',')).toHaveLength(inputFields.length + 2);
  expect(row.startsWith(',Velmora,,')).toBe(true);
  expect(row.endsWith(",'=a,b")).toBe(true);
  expect(rest).toBe('');
  expect(() => [...writePortfolio([{ partner: partner() }], { computed: true })]).toThrow('no evaluation');
  expect(computedFields.length).toBe(41);
});

test('a cell is quoted exactly when it holds the delimiter, a quote, CR, LF, ; or a tab', () => {
  const cells = ['a', 'a,b', 'a"b', 'a\nb', 'a\r\nb', 'a;b', 'a\tb', ' a ', "a'b", 'a|b', ''];
  expect(
    [
      ...writeTable(
        ['H'],
        cells.map((cell) => [cell]),
      ),
    ].join(''),
  ).toBe('H\r\na\r\n"a,b"\r\n"a""b"\r\n"a\nb"\r\n"a\nb"\r\n"a;b"\r\n"a\tb"\r\n a \r\na\'b\r\na|b\r\n\r\n');
  expect([...writeTable(['H', 'I'], [['a|b', 'c,d']], { delimiter: '|', bom: true })].join('')).toBe(
    '\ufeffH|I\r\n"a|b"|c,d\r\n',
  );
});

test('values are written neutrally and in full', () => {
  const values = partner({
    valueUs: ['Distribution', 'Revenue'],
    tags: ['b', 'a'],
    baseline: 0.1 + 0.2,
    pilotResult: -5,
    ourCommitment: 1e21,
    reportedImprovement: 2.5,
    marquee: false,
    verified: true,
    lastTouch: '2026-03-29',
    notes: '-5',
  });
  const row = [...writePortfolio([{ partner: values }])].join('').split('\r\n')[1] ?? '';
  for (const cell of [
    '"Distribution; Revenue"',
    '"b; a"',
    '0.30000000000000004',
    ',-5,',
    '1e+21',
    '250%',
    ',No,',
    ',Yes,',
    '2026-03-29',
    ",'-5,",
  ])
    expect(row).toContain(cell);
});

test('what Excel would cut', { timeout: 60_000 }, () => {
  const long = 'x'.repeat(32_768);
  const rows = [
    { partner: partner({ notes: 'x'.repeat(32_767) }) },
    { partner: partner({ notes: long }), own: { Team: long } },
  ];
  expect(cutByExcel(rows)).toEqual({
    cells: [
      { name: 'Velmora', column: 'Notes', length: 32_768 },
      { name: 'Velmora', column: 'Team', length: 32_768 },
    ],
    rows: 0,
  });
  const many = {
    *[Symbol.iterator]() {
      for (let at = 0; at < 1_048_577; at += 1) yield { partner: values };
    },
  };
  const values = partner();
  expect(cutByExcel(many)).toEqual({ cells: [], rows: 2 });
});

test('problems as a table: numbers as they are, texts guarded', () => {
  const problems = [
    { row: 2, column: 'Our Commitment', value: '-5', reason: 'negative' },
    { row: 3, column: 'Rating', value: '=cmd', reason: 'no' },
    { row: 4, column: null, value: 'a,b', reason: 'no' },
  ];
  expect([...writeProblems(problems)].join('')).toBe(
    'Row,Column,Value,Reason\r\n2,Our Commitment,-5,negative\r\n3,Rating,\'=cmd,no\r\n4,,"a,b",no\r\n',
  );
});

test('held rows are saved as they were and are held again until they are mended', () => {
  const text =
    'Partner ID;Partner;Baseline;Rating\n1;"A; B";-1,5;9\n2;"B"x;;\n3;C;;4;extra\n"=""007""";\'=D;1;7\n4;Fine;2;3\n';
  const first = portfolio(text, { decimal: ',' });
  expect(first.rows.map(({ partner: { name } }) => name)).toEqual(['Fine']);
  expect(first.held.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
  const saved = [...writeHeldRows(first)].join('');
  expect(saved.split('\r\n')[0]).toBe('Partner ID;Partner;Baseline;Rating;Reason');
  expect(saved).toContain('\r\n1;"A; B";-1,5;9;');
  expect(saved).toContain('\r\n2;"B"x;;;');
  const again = portfolio(saved, { decimal: ',' });
  expect(again.rows).toEqual([]);
  expect(again.held.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
  expect(again.problems.map(({ column }) => column)).toEqual(['Rating', null, null, 'Rating']);
  expect(again.notices.filter((notice) => notice.includes('Reason'))).toEqual([]);
  const mended = portfolio(
    saved
      .replace(';9;', ';5;')
      .replace('"B"x', 'B')
      .replace(';7;', ';3;')
      .replace(/;extra/, ''),
    { decimal: ',' },
  );
  expect(mended.rows.map(({ partner: { id, name, rating } }) => [id, name, rating])).toEqual([
    ['1', 'A; B', 5],
    ['2', 'B', null],
    ['3', 'C', 4],
    ['007', '=D', 3],
  ]);
});

test('a quote that never closes is saved with the lines it swallowed', () => {
  const first = portfolio('Partner,Notes\nA,"open\nB,x\n');
  expect(first.held[0]?.cells).toEqual(['A,"open\nB,x\n']);
  const again = portfolio([...writeHeldRows(first)].join(''));
  expect(again.rows).toEqual([]);
  expect(again.problems).toHaveLength(1);
});
