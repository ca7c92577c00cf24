import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  parseClipboard,
  writeClipboard,
  writeClipboardHtml,
} from '../../../../src/renderer/grid/range/tsv.ts';

test('the last line end of a copied block adds no row', () => {
  expect(parseClipboard('10\r\n20\r\n')).toEqual([['10'], ['20']]);
});

test('a last cell that is blank is a row of its own', () => {
  expect(parseClipboard('10\r\n\r\n')).toEqual([['10'], ['']]);
});

test('a line break in a quoted cell stays in it, without its carriage return, and a stray quote is text', () => {
  expect(parseClipboard('"line one\nline ""two"""\tplain\r\n5" disk\tok\r\n')).toEqual([
    ['line one\nline "two"', 'plain'],
    ['5" disk', 'ok'],
  ]);
  expect(parseClipboard('"a\r\nb"\t1')).toEqual([['a\nb', '1']]);
});

test('a quote that never closes, or goes on after closing, is text', () => {
  expect(parseClipboard('"open\tb\r\nc')).toEqual([['"open', 'b'], ['c']]);
  expect(parseClipboard('"Acme" Inc\tb')).toEqual([['"Acme" Inc', 'b']]);
});

test('blank cells at the ends of a row are cells', () => {
  expect(parseClipboard('\ta\t\n')).toEqual([['', 'a', '']]);
  expect(parseClipboard('a\t')).toEqual([['a', '']]);
  expect(parseClipboard('')).toEqual([]);
});

test('what is written is read back, whatever the cells hold', () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', 'é', "'", '=') })
    .map((text) => text.replace(/\r/g, ''));
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 4 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
        ),
      (rows) => {
        expect(parseClipboard(writeClipboard(rows))).toEqual(rows);
      },
    ),
  );
});

test('the HTML of a copied block shows markup as text', () => {
  expect(writeClipboardHtml(['Partner'], [['<b>&"\nx']])).toBe(
    '<meta charset="utf-8"><table><thead><tr><th>Partner</th></tr></thead>' +
      '<tbody><tr><td>&lt;b&gt;&amp;&quot;<br style="mso-data-placement:same-cell">x</td></tr></tbody></table>',
  );
});

test('cells of words stay text in a spreadsheet that reads the table', () => {
  expect(writeClipboardHtml(null, [['007', '12']], [true, false])).toBe(
    `<meta charset="utf-8"><table><tbody><tr><td style="mso-number-format:'\\@'">007</td><td>12</td></tr></tbody></table>`,
  );
});
