import { parseClipboard } from './tsv.ts';

/**
 * The block that a clipboard holds. Its text counts, as spreadsheets write it; the HTML only where the text has lost the
 * columns, or where there is none, as some pages and mails copy a table. Null when there is nothing to paste.
 */
export function readClipboardBlock(text: string, html: string): readonly (readonly string[])[] | null {
  const table = html === '' || text.includes('\t') ? null : parseHtmlTable(html);
  const isWide = table?.some((row) => row.length > 1) === true;
  if (table !== null && (text === '' || isWide)) return table;
  return text === '' ? null : parseClipboard(text);
}

/**
 * The first table of an HTML text as rows of cells; null when there is none. A cell that spans several leaves blanks in
 * the others. The document is never shown and loads nothing.
 */
export function parseHtmlTable(html: string): string[][] | null {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return null;
  const rows: string[][] = [];
  const lines = [...table.querySelectorAll('tr')].filter((line) => line.closest('table') === table);
  for (const [index, line] of lines.entries()) {
    const row = rowAt(rows, index);
    let at = 0;
    for (const cell of line.children) {
      if (cell.tagName !== 'TD' && cell.tagName !== 'TH') continue;
      while (row[at] !== undefined) at++;
      const [down, across] = [span(cell, 'rowspan'), span(cell, 'colspan')];
      for (let y = 0; y < Math.min(down, lines.length - index); y++)
        for (let x = 0; x < across; x++) rowAt(rows, index + y)[at + x] = '';
      row[at] = cellText(cell);
      at += across;
    }
  }
  const filled = rows.map((row) => Array.from(row, (text) => text ?? '')).filter((row) => row.length > 0);
  return filled.length === 0 ? null : filled;
}

function rowAt(rows: string[][], index: number): string[] {
  const known = rows[index];
  if (known !== undefined) return known;
  const made: string[] = [];
  rows[index] = made;
  return made;
}

/** More columns than any field list has are a slip of the page. */
const widest = 1000;

const span = (cell: Element, side: 'rowspan' | 'colspan'): number =>
  Math.max(1, Math.min(widest, Number.parseInt(cell.getAttribute(side) ?? '1', 10) || 1));

const blocks = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'TR']);
const unread = new Set(['STYLE', 'SCRIPT', 'TEMPLATE']);

/** What a reader sees: white space runs as one, line breaks where the page breaks. */
function cellText(cell: Element): string {
  let text = '';
  const newLine = (): void => {
    if (text.trim() !== '' && !text.endsWith('\n')) text += '\n';
  };
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const words = (node.nodeValue ?? '').replace(/[\t\r\n\f ]+/g, ' ');
      text += text === '' || text.endsWith('\n') ? words.trimStart() : words;
    } else if (node instanceof Element && node.tagName === 'BR') {
      text += '\n';
    } else if (node instanceof Element && !unread.has(node.tagName)) {
      const isBlock = blocks.has(node.tagName);
      if (isBlock) newLine();
      for (const child of node.childNodes) walk(child);
      if (isBlock) newLine();
    }
  };
  for (const child of cell.childNodes) walk(child);
  return text
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}
