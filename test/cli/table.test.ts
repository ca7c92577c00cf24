import { describe, expect, test } from 'vitest';
import { printTable, type TableColumn } from '../../src/cli/table.ts';
import { cutTo, pad, widthOf } from '../../src/cli/width.ts';

describe('widths', () => {
  test('wide characters take two columns, combining marks and joiners none', () => {
    expect(widthOf('Velmora')).toBe(7);
    expect(widthOf('日本語')).toBe(6);
    expect(widthOf('Cafe\u0301')).toBe(4);
    expect(widthOf('👩‍💻 Labs')).toBe(7);
  });

  test('a text that is too wide ends in an ellipsis within its columns', () => {
    expect(cutTo('Velmora', 7)).toBe('Velmora');
    expect(cutTo('Velmora', 6)).toBe('Velmo…');
    // Two characters are four columns; a third would make six, and the ellipsis needs one.
    expect(cutTo('日本語テ', 6)).toBe('日本…');
    expect(cutTo('日本語', 6)).toBe('日本語');
  });

  test('an emoji of several code points is never cut in two', () => {
    expect(cutTo('👩‍💻👩‍💻👩‍💻', 5)).toBe('👩‍💻👩‍💻…');
  });

  test('padding counts columns, not characters', () => {
    expect(pad('日本', 6)).toBe('日本  ');
    expect(pad('12', 4, 'right')).toBe('  12');
  });
});

describe('printed tables', () => {
  interface Row {
    readonly name: string;
    readonly owner: string;
    readonly score: string;
  }
  const columns: readonly TableColumn<Row>[] = [
    { header: 'Partner', text: (row) => row.name, least: 8 },
    { header: 'Owner', text: (row) => row.owner, dispensable: 1 },
    { header: 'Health', text: (row) => row.score, align: 'right' },
  ];
  const rows: readonly Row[] = [
    { name: 'Aalto Verkko Oy', owner: 'Dana', score: '71' },
    { name: '日本語 text', owner: 'Eli', score: '–' },
  ];

  test('columns are as wide as what they hold', () => {
    expect(printTable(columns, rows, 80)).toEqual({
      lines: [
        'Partner          Owner  Health',
        '───────────────  ─────  ──────',
        'Aalto Verkko Oy  Dana       71',
        '日本語 text      Eli         –',
      ],
      leftOut: [],
    });
  });

  test('a narrow terminal cuts the text that may be cut', () => {
    // 26 columns less Owner 5, Health 6 and two gaps of 2 leave 11.
    expect(printTable(columns, rows, 26).lines[2]).toBe('Aalto Verk…  Dana       71');
  });

  test('where even that does not fit, the dispensable column goes and is named', () => {
    // 8 + 2 + 5 + 2 + 6 = 23 is the least with Owner.
    expect(printTable(columns, rows, 22)).toEqual({
      lines: [
        'Partner         Health',
        '──────────────  ──────',
        'Aalto Verkko…       71',
        '日本語 text          –',
      ],
      leftOut: ['Owner'],
    });
  });

  test('control characters, line breaks and direction marks cannot disturb the terminal', () => {
    const { lines } = printTable(columns, [{ name: 'A\u001B[31m\nB\u202E', owner: '', score: '' }], 80);
    expect(lines[2]).toBe('A [31m B');
  });
});
