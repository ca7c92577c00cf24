/**
 * The text a clipboard carries between spreadsheets: cells by tabs, rows by line ends,
 * a cell with a tab, a line break or a quote at its start in quotes, quotes inside doubled.
 */

/**
 * Reads a clipboard's text into rows of cells. The last line end belongs to the block (Excel and others end with one),
 * so a single trailing one adds no row; a quote counts as quoting only at the start of a cell and only when it closes
 * before a tab, a line end or the end, otherwise it is text (`5" disk`). Line breaks in cells become LF.
 * Never throws; text without tabs is one column.
 */
export function parseClipboard(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : null;
    const end = quoted === null ? endOfCell(text, at) : quoted.end;
    row.push(quoted === null ? text.slice(at, end) : quoted.value);
    if (text[end] === '\t') {
      at = end + 1;
      if (at === text.length) row.push('');
    } else {
      rows.push(row);
      row = [];
      at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

function endOfCell(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function readQuoted(text: string, from: number): { readonly value: string; readonly end: number } | null {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    value += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      value += '"';
      at = quote + 2;
      continue;
    }
    const after = text[quote + 1];
    if (after !== undefined && after !== '\t' && after !== '\n' && after !== '\r') return null;
    return { value: value.replace(/\r\n?/g, '\n'), end: quote + 1 };
  }
}

/** Writes rows of cells as spreadsheets read them: tabs, CRLF between and after rows, quotes where a cell needs them. */
export function writeClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoteCell).join('\t')}\r\n`).join('');
}

function quoteCell(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Excel would begin a new row at a plain one. */
const lineBreak = '<br style="mso-data-placement:same-cell">';

/** Without it Excel makes a number of the id 007, and a date of the text 3-4. */
const asText = ` style="mso-number-format:'\\@'"`;

function escapeHtml(text: string): string {
  if (!/[&<>"\n]/.test(text)) return text;
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign).replaceAll('\n', lineBreak);
}

/**
 * The same block as an HTML table, for mails, documents and Excel, which prefers it to the text; everything from the user
 * is escaped. `words` says of each column whether its cells stay text.
 */
export function writeClipboardHtml(
  header: readonly string[] | null,
  rows: readonly (readonly string[])[],
  words: readonly boolean[] = [],
): string {
  const opening = words.map((isText) => (isText ? `<td${asText}>` : '<td>'));
  const cellOf = (cell: string, at: number): string => `${opening[at] ?? '<td>'}${escapeHtml(cell)}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cellOf).join('')}</tr>`);
  const heads = header?.map((name) => `<th>${escapeHtml(name)}</th>`).join('');
  const head = heads === undefined ? '' : `<thead><tr>${heads}</tr></thead>`;
  return `<meta charset="utf-8"><table>${head}<tbody>${lines.join('')}</tbody></table>`;
}
