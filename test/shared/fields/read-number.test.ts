import { describe, expect, test } from 'vitest';
import type { Kind, ReadOptions } from '#shared/fields/kind.ts';
import { integer, money, number, oneToFive, ratio, tier } from '#shared/fields/kinds.ts';

const point: ReadOptions = { decimal: '.', dates: 'iso', blankWords: false };
const comma: ReadOptions = { ...point, decimal: ',' };

/** The value of a cell, or `refused`. */
function value<V>(kind: Kind<V>, text: string, options = point): V | 'refused' {
  const reading = kind.read(text, options);
  return reading.ok ? reading.value : 'refused';
}

describe('numbers', () => {
  test.each([
    ['12', 12],
    ['0.125', 0.125],
    ['.5', 0.5],
    ['1,234', 1234],
    ['1,234,567.5', 1234567.5],
    ["1'234.50", 1234.5],
    ['1’234', 1234],
    ['1_234', 1234],
    ['12 345', 12345],
    ['12\u00a0345', 12345],
    ['12\u202f345', 12345],
    ['12\u2009345', 12345],
    ['12,34,567', 1234567],
    ['1,23,456', 123456],
    ['-5', -5],
    ['\u22125', -5],
    ['–5', -5],
    ['5-', -5],
    ['- 5', -5],
    ['(5)', -5],
    ['$(5)', -5],
    ['($5)', -5],
    ['-$5', -5],
    ['$-5', -5],
    ['5-€', -5],
    ['5 €-', -5],
    ['+5', 5],
    ['-0', 0],
    ['(0)', 0],
    ['1k', 1000],
    ['1.2M', 1200000],
    ['1.2mn', 1200000],
    ['3 MM', 3000000],
    ['2bn', 2e9],
    ['2B', 2e9],
    ['1.5e3', 1500],
    ['1E+05', 100000],
    ['USD 5', 5],
    ['5 eur', 5],
    ['€1.2m', 1200000],
    ['1.2m€', 1200000],
    ['5kUSD', 5000],
    ['5 kUSD', 5000],
    ['5 mnUSD', 5_000_000],
    ['US$ 7', 7],
    ['12 kr', 12],
    ['CHF 1’000', 1000],
    ["'-5", -5],
    ['0.30000000000000004', 0.30000000000000004],
    ['100000000000000000000', 1e20],
  ])('%s is %d', (text, wanted) => {
    expect(value(number, text)).toBe(wanted);
  });

  test.each([
    ...['12,50', '0,125', '0,5', '1,234,56', '1.234.567', '1,234.5.6', '1,2345', '12,345,67', '1,,234'],
    ...['1 23', "1 234'567", '012,345', ',123', '1.2.3'],
    ...[
      'NaN',
      'Infinity',
      '-Infinity',
      '0x10',
      '1e',
      'e5',
      '5%',
      '5pp',
      '5 apples',
      'abc',
      '5 5',
      '--5',
      '-(5)',
    ],
    ...['(-5)', '5+', '$5€', '€$5', '5k k', '1km', '٣'],
    ...['1234567890123456.7', '9007199254740993', '1e400', '1e-400', '5XXA', '12:30'],
  ])('%s is refused', (text) => {
    expect(value(number, text)).toBe('refused');
  });

  test.each([
    ['1.234,56', 1234.56],
    ['0,5', 0.5],
    ['8.000', 8000],
    ['12 345,67 €', 12345.67],
    ['€ 12.345,67', 12345.67],
    ['1,5e3', 1500],
    ['1,2k', 1200],
  ])('%s is %d with a decimal comma', (text, wanted) => {
    expect(value(number, text, comma)).toBe(wanted);
  });

  test('a decimal comma refuses points that are no groups', () => {
    expect(value(number, '1.5', comma)).toBe('refused');
    expect(value(number, '1,234.5', comma)).toBe('refused');
  });

  test('a number that only the other mark can read says so', () => {
    const reading = number.read('1.234,56', point);
    expect(reading.ok ? '' : reading.reason).toContain('--decimal ,');
  });
});

test('money is never negative and keeps the sign beside it', () => {
  expect(value(money, '0')).toBe(0);
  expect(value(money, '(500)')).toBe('refused');
  expect(value(money, '-1')).toBe('refused');
  expect(money.read('€12,000', point)).toEqual({ ok: true, value: 12000, currency: '€' });
});

test('integers may be written 60.0 and refuse fractions', () => {
  expect(value(integer, '60.0')).toBe(60);
  expect(value(integer, '1.5k')).toBe(1500);
  expect(value(integer, '60.5')).toBe('refused');
  expect(value(integer, '-1')).toBe('refused');
});

test('scales take whole numbers of their range, tiers a word before it', () => {
  expect([1, 2, 3, 4, 5].map((step) => value(oneToFive, String(step)))).toEqual([1, 2, 3, 4, 5]);
  expect(value(oneToFive, '2.0')).toBe(2);
  for (const text of ['0', '6', '2.5', 'two', '4%', 'T2']) expect(value(oneToFive, text)).toBe('refused');
  for (const text of ['2', '2.0', 'Tier 2', 'tier2', 'T2', 't 2']) expect(value(tier, text)).toBe(2);
  for (const text of ['4', '0', '$2', '2 EUR', 'Tier 4', 'Tier two', 'Gold', 'Tier'])
    expect(value(tier, text)).toBe('refused');
});

describe('ratios', () => {
  test.each([
    ['23%', 0.23],
    ['23 %', 0.23],
    ['23\u00a0%', 0.23],
    ['0.23', 0.23],
    ['1.5', 1.5],
    ['-1.5', -1.5],
    ['151%', 1.51],
    ['-20%', -0.2],
    ['(20%)', -0.2],
    ['20%-', -0.2],
    ['1,200%', 12],
    ['0.7%', 0.007],
    ['0%', 0],
    ['29%', 0.29],
  ])('%s is %d', (text, wanted) => {
    expect(value(ratio, text)).toBe(wanted);
  });

  test.each(['23', '1.51', '-1.51', '-20', '%', '23pp', '12,5%', '1k%', '$0.5', '5%%'])(
    '%s is refused',
    (text) => {
      expect(value(ratio, text)).toBe('refused');
    },
  );

  test('a size above 1.5 is written with %', () => {
    expect([0.2, 1.5, 1.51, 2.5, -2, 0, 12.345].map((size) => ratio.write(size))).toEqual([
      '0.2',
      '1.5',
      '151%',
      '250%',
      '-200%',
      '0',
      '1234.5%',
    ]);
  });
});

describe('not a value', () => {
  const words = [
    '-',
    '–',
    '—',
    '\u2212',
    '$-',
    ' $-   ',
    '- €',
    '#N/A',
    '#REF!',
    '#DIV/0!',
    '#NV',
    '#VALUE!',
  ];
  test.each([...words, '#####', '#', 'n/a', 'N/A', 'null', 'NONE', '(blank)'])(
    '%s is refused, or blank when that is wanted',
    (text) => {
      const reading = money.read(text, point);
      expect(reading.ok ? '' : reading.reason).toContain('is not a value');
      expect(money.read(text, { ...point, blankWords: true })).toMatchObject({ ok: true, value: null });
    },
  );

  test('blank is blank', () => {
    for (const text of ['', '  ', '\u00a0', "'"]) expect(value(money, text)).toBeNull();
  });
});

describe('numbers that cannot be kept or meant', () => {
  test.each([
    ['1.250,-', comma],
    ['5,-', comma],
    ['5.-', point],
    ['€5.-', point],
  ] as const)('%s is refused: the dash stands for the cents', (text, options) => {
    expect(value(number, text, options)).toBe('refused');
  });

  test.each([
    ['1e400', 'is too large to be kept'],
    ['1e-400', 'is too small to be kept'],
    ['1.23456789012345678', 'a number keeps 15 significant digits'],
  ])('%s %s', (text, reason) => {
    const reading = number.read(text, point);
    expect(reading.ok ? '' : reading.reason).toContain(reason);
  });
});
