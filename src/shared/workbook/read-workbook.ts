import { cellPlace, columnLetters, unpackCellText } from './cell-text.ts';
import { builtInMeaning, meaningOf, type NumberMeaning } from './number-format.ts';
import { serialText } from './serial-date.ts';
import { damaged, refuse } from './trouble.ts';
import { attribute, nextPart, textWithin, type XmlScan, xmlScan } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/** A cell that holds something: a text, a number, a yes or no, or one of the few that need a word about themselves. */
export type SheetCell =
  | string
  | number
  | boolean
  | { readonly percent: number }
  /** A date, a time, an error or a formula as text that reads the same in every locale. */
  | { readonly plain: string };

/** One sheet, read. */
export interface Sheet {
  /** By row and column, both counted from 0; rows and cells that hold nothing are missing. */
  readonly rows: readonly (readonly (SheetCell | undefined)[] | undefined)[];
  /** Areas of several rows that are drawn as one cell, such as `B3:B5`: only their first cell holds their value. */
  readonly merged: readonly string[];
  /** Where formulas stand whose results the workbook does not hold. */
  readonly uncounted: readonly string[];
}

/** What a workbook says about one of its sheets. */
export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/** An open workbook; its sheets are read when they are asked for. */
export interface Workbook {
  readonly sheets: readonly SheetName[];
  /** Reads a sheet by its place, all of it or its first rows. Throws `WorkbookTrouble`. */
  read(sheet: number, mostRows?: number): Sheet;
}

interface Parts {
  readonly zip: Zip;
  readonly from1904: boolean;
  /** Read once, when the first sheet is. */
  texts(): readonly string[];
  meanings(): readonly NumberMeaning[];
}

/** Opens a workbook (`.xlsx`, `.xlsm`). Throws `WorkbookTrouble` for anything else. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const zip = openZip(bytes);
  const main = [...relations(zip, '')].find(({ type }) => type === 'officeDocument')?.target;
  const text = main === undefined ? null : zip.read(main);
  if (main === undefined || text === null) return notAWorkbook(zip);
  if (main.endsWith('.bin'))
    return refuse('This is a binary workbook (.xlsb). Save it as .xlsx or as CSV UTF-8.');
  const found = readMain(text);
  if (found === null) return notAWorkbook(zip);
  const links = [...relations(zip, main)];
  const targetOf = (type: string): string | undefined => links.find((link) => link.type === type)?.target;
  const sheets = found.sheets.flatMap(({ id, ...sheet }) => {
    const link = links.find((each) => each.id === id);
    return link?.type === 'worksheet' ? [{ ...sheet, target: link.target }] : [];
  });
  if (sheets.length === 0) return damaged('it has no sheet with cells');
  const parts: Parts = {
    zip,
    from1904: found.from1904,
    texts: once(() => readTexts(zip.read(targetOf('sharedStrings') ?? '') ?? '')),
    meanings: once(() => readMeanings(zip.read(targetOf('styles') ?? '') ?? '')),
  };
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    read(sheet, mostRows = Number.POSITIVE_INFINITY) {
      const target = sheets[sheet]?.target ?? '';
      const content = zip.read(target);
      return content === null ? damaged(`${target} is missing`) : readSheet(content, parts, mostRows);
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function notAWorkbook(zip: Zip): never {
  const kind = zip.read('mimetype') ?? '';
  return refuse(
    kind.includes('opendocument')
      ? 'This is an OpenDocument file. Save its sheet as .xlsx or as CSV UTF-8.'
      : 'This is a zip file, but not an Excel workbook. Choose a .xlsx or a CSV.',
  );
}

interface Relation {
  readonly id: string;
  /** The last word of its type, which is the same in both editions of the format. */
  readonly type: string;
  readonly target: string;
}

/** The other parts that a part refers to; '' stands for the workbook as a whole. */
function* relations(zip: Zip, part: string): Generator<Relation, void, undefined> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const scan = xmlScan(zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? '');
  while (nextPart(scan)) {
    if (scan.kind !== 'open' || scan.name !== 'Relationship') continue;
    const target = attribute(scan, 'Target') ?? '';
    yield {
      id: attribute(scan, 'Id') ?? '',
      type: (attribute(scan, 'Type') ?? '').split('/').at(-1) ?? '',
      target: target.startsWith('/') ? target.slice(1) : joined(folder, target),
    };
  }
}

/** A path relative to a folder; `..` leads out of it. */
function joined(folder: string, path: string): string {
  const parts = folder.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

function readMain(text: string): {
  readonly from1904: boolean;
  readonly sheets: readonly (SheetName & { readonly id: string })[];
} | null {
  const scan = xmlScan(text);
  const sheets: (SheetName & { readonly id: string })[] = [];
  let from1904: boolean | null = null;
  let isWorkbook = false;
  while (nextPart(scan)) {
    if (scan.kind !== 'open') continue;
    if (scan.name === 'workbook') isWorkbook = true;
    if (scan.name === 'workbookPr') from1904 ??= isTrue(attribute(scan, 'date1904'));
    if (scan.name === 'sheet')
      sheets.push({
        name: unpackCellText(attribute(scan, 'name') ?? ''),
        hidden: (attribute(scan, 'state') ?? 'visible') !== 'visible',
        id: attribute(scan, 'id') ?? '',
      });
  }
  return isWorkbook ? { from1904: from1904 ?? false, sheets } : null;
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true';

/** The texts that cells refer to by number. Readings that stand above East Asian words are left out. */
function readTexts(text: string): readonly string[] {
  const scan = xmlScan(text);
  const texts: string[] = [];
  while (nextPart(scan)) if (scan.kind === 'open' && scan.name === 'si') texts.push(richText(scan));
  return texts;
}

function richText(scan: XmlScan): string {
  const { name } = scan;
  let text = '';
  if (!scan.empty)
    while (nextPart(scan) && !(scan.kind === 'close' && scan.name === name)) {
      if (scan.kind !== 'open') continue;
      if (scan.name === 't') text += textWithin(scan);
      else if (scan.name === 'rPh') textWithin(scan);
    }
  return unpackCellText(text);
}

/** What numbers mean in the formats that cells refer to. */
function readMeanings(text: string): readonly NumberMeaning[] {
  const scan = xmlScan(text);
  const codes = new Map<number, NumberMeaning>();
  const meanings: NumberMeaning[] = [];
  let ofCells = false;
  while (nextPart(scan)) {
    if (scan.name === 'cellXfs') ofCells = scan.kind === 'open' && !scan.empty;
    if (scan.kind !== 'open') continue;
    if (scan.name === 'numFmt')
      codes.set(Number(attribute(scan, 'numFmtId')), meaningOf(attribute(scan, 'formatCode') ?? ''));
    if (ofCells && scan.name === 'xf') {
      const id = Number(attribute(scan, 'numFmtId') ?? 0);
      meanings.push(codes.get(id) ?? builtInMeaning(id));
    }
  }
  return meanings;
}

function readSheet(text: string, parts: Parts, mostRows: number): Sheet {
  const scan = xmlScan(text);
  const rows: (SheetCell | undefined)[][] = [];
  const merged: string[] = [];
  const uncounted: string[] = [];
  let [row, column] = [-1, -1];
  while (nextPart(scan)) {
    if (scan.kind !== 'open') continue;
    if (scan.name === 'row') {
      row = rowNumber(attribute(scan, 'r'), row);
      column = -1;
      if (row >= mostRows) break;
    } else if (scan.name === 'c') {
      const address = attribute(scan, 'r');
      const place = address === null ? { row: Math.max(row, 0), column: column + 1 } : cellPlace(address);
      if (place === null || place.column > 16_383) return damaged(`a cell stands at "${address ?? ''}"`);
      ({ row, column } = place);
      const cell = readCell(scan, parts, place, uncounted);
      if (cell === undefined) continue;
      const cells = rows[row] ?? [];
      cells[column] = cell;
      rows[row] = cells;
    } else if (scan.name === 'mergeCell') {
      const area = attribute(scan, 'ref') ?? '';
      const [from, to] = area.split(':').map(cellPlace);
      if (from !== null && to !== null && from !== undefined && to !== undefined && to.row > from.row)
        merged.push(area);
    }
  }
  return { rows, merged, uncounted };
}

function rowNumber(text: string | null, before: number): number {
  const row = text === null ? before + 1 : Number(text) - 1;
  return Number.isInteger(row) && row >= 0 && row < 1_048_576
    ? row
    : damaged(`a row has the number "${text}"`);
}

/** Reads a cell up to its end; undefined when it holds nothing. */
function readCell(
  scan: XmlScan,
  parts: Parts,
  place: { readonly row: number; readonly column: number },
  uncounted: string[],
): SheetCell | undefined {
  const type = attribute(scan, 't') ?? 'n';
  const style = attribute(scan, 's');
  let value: string | null = null;
  let formula: string | null = null;
  let inline = '';
  if (!scan.empty)
    while (nextPart(scan) && !(scan.kind === 'close' && scan.name === 'c')) {
      if (scan.kind !== 'open') continue;
      if (scan.name === 'v') value = textWithin(scan);
      else if (scan.name === 'f') formula = textWithin(scan);
      else if (scan.name === 'is') inline = richText(scan);
    }
  if (type === 'inlineStr') return inline === '' ? undefined : inline;
  if (value === null || value === '') {
    if (formula === null || type === 'str') return undefined;
    uncounted.push(`${columnLetters(place.column)}${place.row + 1}`);
    return { plain: `=${formula}` };
  }
  switch (type) {
    case 's': {
      const text = parts.texts()[Number(value)];
      return text === undefined ? damaged('a cell refers to a text that is not there') : text || undefined;
    }
    case 'str':
      return unpackCellText(value);
    case 'b':
      return isTrue(value);
    case 'e':
      return { plain: value };
    case 'd':
      return { plain: value.replace(/T00:00:00(?:\.0+)?Z?$/, '') };
    default:
      return readNumber(value, style, parts);
  }
}

function readNumber(value: string, style: string | null, parts: Parts): SheetCell {
  const number = Number(value);
  if (!Number.isFinite(number)) return damaged(`a cell has the number "${value.slice(0, 40)}"`);
  const meaning = style === null ? 'number' : (parts.meanings()[Number(style)] ?? 'number');
  if (meaning === 'number') return number;
  if (meaning === 'percent') return { percent: number };
  return { plain: serialText(number, meaning, parts.from1904) };
}
