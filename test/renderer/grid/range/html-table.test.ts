// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parseHtmlTable, readClipboardBlock } from '../../../../src/renderer/grid/range/html-table.ts';

describe('a table of a page', () => {
  it('is read as a reader sees it', () => {
    const html = `<meta charset="utf-8"><style>td{color:red}</style>
      <table><thead><tr><th>Name</th><th>Share</th></tr></thead>
      <tbody><tr><td> <b>Ada</b>
        &amp; Co </td><td>25&nbsp;%</td></tr><tr><td>one<br>two<p>three</p></td><td></td></tr></tbody></table>`;
    expect(parseHtmlTable(html)).toEqual([
      ['Name', 'Share'],
      ['Ada & Co', '25\u00a0%'],
      ['one\ntwo\nthree', ''],
    ]);
  });

  it('leaves blanks where a cell spans several', () => {
    const html =
      '<table><tr><td rowspan="2">a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>';
    expect(parseHtmlTable(html)).toEqual([
      ['a', 'b', ''],
      ['', 'c', 'd'],
    ]);
  });

  it('takes the outer table alone, and nothing where there is none', () => {
    expect(
      parseHtmlTable('<table><tr><td><table><tr><td>in</td></tr></table></td><td>b</td></tr></table>'),
    ).toEqual([['in', 'b']]);
    expect(parseHtmlTable('<p>words</p>')).toBeNull();
    expect(parseHtmlTable('<table></table>')).toBeNull();
  });
});

describe('what a clipboard holds', () => {
  const table = '<table><tr><td>a</td><td>b</td></tr></table>';

  it('is its text, as spreadsheets write it', () => {
    expect(readClipboardBlock('x\ty\r\n', table)).toEqual([['x', 'y']]);
    expect(readClipboardBlock('x', '<table><tr><td>x</td></tr></table>')).toEqual([['x']]);
    expect(readClipboardBlock('x', '<p>x</p>')).toEqual([['x']]);
  });

  it('is its table where the text has lost the columns, or is missing', () => {
    expect(readClipboardBlock('a b', table)).toEqual([['a', 'b']]);
    expect(readClipboardBlock('', table)).toEqual([['a', 'b']]);
    expect(readClipboardBlock('', '<img>')).toBeNull();
    expect(readClipboardBlock('', '')).toBeNull();
  });
});
