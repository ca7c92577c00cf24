import { strToU8, Zip, ZipDeflate } from 'fflate';
import { columnLetters, packCellText } from './cell-text.ts';
import { serialOf } from './serial-date.ts';
import { escapeXml } from './xml.ts';

/** How a cell is shown. `text` keeps Excel from taking what is typed over it for something else. */
export type CellLook = 'text' | 'number' | 'money' | 'percent' | 'date' | 'header';

/** A cell to write: a text, a number, or a date `YYYY-MM-DD`, which is written as Excel's number of the day. */
export type CellToWrite =
  | { readonly look: 'text' | 'header'; readonly text: string }
  | { readonly look: 'number' | 'money' | 'percent'; readonly value: number }
  | { readonly look: 'date'; readonly date: string };

/** A sheet to write. */
export interface SheetToWrite {
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  /** The first row stays in sight while the others scroll, and the first columns while others do. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly rows: Iterable<readonly (CellToWrite | null)[]>;
}

/** The looks in the order of the styles that stand for them. */
const looks: readonly { readonly look: CellLook; readonly format: number }[] = [
  { look: 'number', format: 0 },
  { look: 'header', format: 49 },
  { look: 'text', format: 49 },
  { look: 'money', format: 4 },
  { look: 'percent', format: 164 },
  { look: 'date', format: 165 },
];
const styleOf = Object.fromEntries(looks.map(({ look }, at) => [look, at])) as Readonly<
  Record<CellLook, number>
>;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks
  .map(
    ({ look, format }) =>
      `<xf numFmtId="${format}" fontId="${look === 'header' ? 1 : 0}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${look === 'header' ? ' applyFont="1"' : ''}/>`,
  )
  .join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/**
 * Writes a workbook (`.xlsx`). Texts are texts whatever they begin with, and nothing in it is a formula. The same
 * sheets give the same bytes. A text must not be longer than the 32,767 characters that a cell may hold.
 */
export function writeWorkbook(sheets: readonly SheetToWrite[]): Uint8Array<ArrayBuffer> {
  const { put, finish } = zipWriter();
  const texts = sharedTexts();
  put('[Content_Types].xml', [contentTypes(sheets.length)]);
  put('_rels/.rels', [relationsPart([{ type: 'officeDocument', target: 'xl/workbook.xml' }])]);
  put('xl/workbook.xml', [workbookPart(sheets)]);
  put('xl/_rels/workbook.xml.rels', [
    relationsPart([
      ...sheets.map((_, at) => ({ type: 'worksheet', target: `worksheets/sheet${at + 1}.xml` })),
      { type: 'styles', target: 'styles.xml' },
      { type: 'sharedStrings', target: 'sharedStrings.xml' },
    ]),
  ]);
  put('xl/styles.xml', [styles]);
  for (const [at, sheet] of sheets.entries())
    put(`xl/worksheets/sheet${at + 1}.xml`, sheetPart(sheet, at === 0, texts));
  put('xl/sharedStrings.xml', textsPart(texts));
  return finish();
}

/** Packs parts one after the other, piece by piece, so that no part stands in the memory as a whole. */
function zipWriter(): {
  readonly put: (name: string, pieces: Iterable<string>) => void;
  readonly finish: () => Uint8Array<ArrayBuffer>;
} {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
    size += chunk.length;
  });
  return {
    put(name, pieces) {
      // Fast rather than small: a workbook is written while somebody waits for it.
      const part = new ZipDeflate(name, { level: 1 });
      // A zip file has a time for each part: always the same, so that only the content decides the bytes.
      part.mtime = new Date(1980, 0, 1);
      zip.add(part);
      for (const piece of pieces) part.push(strToU8(piece));
      part.push(new Uint8Array(0), true);
    },
    finish() {
      zip.end();
      const whole = new Uint8Array(size);
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      return whole;
    },
  };
}

/** The texts of all cells, each once; cells refer to them by number. */
interface SharedTexts {
  readonly all: ReadonlyMap<string, number>;
  numberOf(text: string): number;
}

function sharedTexts(): SharedTexts {
  const all = new Map<string, number>();
  return {
    all,
    numberOf(text) {
      const known = all.get(text);
      if (known !== undefined) return known;
      all.set(text, all.size);
      return all.size - 1;
    },
  };
}

function* textsPart({ all }: SharedTexts): Generator<string, void, undefined> {
  yield `${head}<sst xmlns="${main}">`;
  yield* blocksOf(
    all.keys(),
    (text) => `<si><t xml:space="preserve">${escapeXml(packCellText(text))}</t></si>`,
  );
  yield '</sst>';
}

/** How many characters are packed at once. */
const blockSize = 1 << 18;

function* blocksOf<T>(all: Iterable<T>, write: (each: T) => string): Generator<string, void, undefined> {
  let block = '';
  for (const each of all) {
    block += write(each);
    if (block.length < blockSize) continue;
    yield block;
    block = '';
  }
  yield block;
}

function contentTypes(sheets: number): string {
  const overrides = [
    ['/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ['/xl/styles.xml', `${spreadsheet}.styles+xml`],
    ['/xl/sharedStrings.xml', `${spreadsheet}.sharedStrings+xml`],
    ...Array.from({ length: sheets }, (_, at) => [
      `/xl/worksheets/sheet${at + 1}.xml`,
      `${spreadsheet}.worksheet+xml`,
    ]),
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationsPart(links: readonly { readonly type: string; readonly target: string }[]): string {
  const each = links.map(
    ({ type, target }, at) =>
      `<Relationship Id="rId${at + 1}" Type="${relationships}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

function workbookPart(sheets: readonly SheetToWrite[]): string {
  const each = sheets.map(
    ({ name }, at) =>
      `<sheet name="${escapeXml(packCellText(name))}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${head}<workbook xmlns="${main}" xmlns:r="${relationships}"><bookViews><workbookView/></bookViews><sheets>${each.join('')}</sheets></workbook>`;
}

function* sheetPart(
  { widths, frozen, rows }: SheetToWrite,
  first: boolean,
  texts: SharedTexts,
): Generator<string, void, undefined> {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${first ? ' tabSelected="1"' : ''}>${panePart(frozen)}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
  let row = 0;
  yield* blocksOf(rows, (cells) => {
    row += 1;
    return rowPart(cells, row, texts);
  });
  yield `</sheetData>${textsAreTexts(row, widths.length)}</worksheet>`;
}

/** Keeps Excel from marking ids and own columns: a text of digits is meant as one. */
function textsAreTexts(rows: number, columns: number): string {
  const area = `A1:${columnLetters(Math.max(columns, 1) - 1)}${Math.max(rows, 1)}`;
  return `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`;
}

function panePart({ rows, columns }: SheetToWrite['frozen']): string {
  if (rows === 0 && columns === 0) return '';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<pane${splits} topLeftCell="${columnLetters(columns)}${rows + 1}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
}

function rowPart(cells: readonly (CellToWrite | null)[], row: number, texts: SharedTexts): string {
  let line = '';
  for (const [column, cell] of cells.entries())
    if (cell !== null) line += cellPart(cell, `${lettersOf(column)}${row}`, texts);
  return `<row r="${row}">${line}</row>`;
}

const knownLetters: string[] = [];

/** As `columnLetters`: a sheet asks for the same few columns once a row. */
function lettersOf(column: number): string {
  knownLetters[column] ??= columnLetters(column);
  return knownLetters[column] ?? '';
}

function cellPart(cell: CellToWrite, address: string, texts: SharedTexts): string {
  const start = `<c r="${address}" s="${styleOf[cell.look]}"`;
  if ('text' in cell) return `${start} t="s"><v>${texts.numberOf(cell.text)}</v></c>`;
  return `${start}><v>${'date' in cell ? serialOf(cell.date) : cell.value}</v></c>`;
}
