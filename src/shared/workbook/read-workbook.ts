import { movePoint, writeNumber } from '../fields/write-number.ts';
import { cellPlace, columnLetters, columnOf, unpackCellText } from './cell-text.ts';
import { builtInMeaning, meaningOf, type NumberMeaning } from './number-format.ts';
import { serialText } from './serial-date.ts';
import { damaged, refuse } from './trouble.ts';
import { attribute, cellAttributes, nextPart, textWithin, type XmlScan, xmlScan } from './xml.ts';
import { openZip, type Piece, type Zip } from './zip.ts';

/** A cell that holds something: a text, a number, a yes or no, or one of the few that need a word about themselves. */
export type SheetCell =
  | string
  | number
  | boolean
  | { readonly percent: number }
  | { readonly amount: number; readonly currency: string }
  /** A date, a time, an error or a formula as text that reads the same in every locale. */
  | { readonly plain: string };

/** What a sheet's cells cannot say themselves. */
export interface SheetRemarks {
  /** Areas of several rows that are drawn as one cell, such as `B3:B5`: only their first cell holds their value. */
  readonly merged: readonly string[];
  /** Where formulas stand whose results the workbook does not hold. */
  readonly uncounted: readonly string[];
}

/**
 * Takes the rows that hold something in their order, each with its place and its cells by theirs, both counted from 0;
 * cells that hold nothing are missing. `share` says how much of the sheet is read. False stops the reading.
 */
export type TakeRow = (row: number, cells: readonly (SheetCell | undefined)[], share: number) => boolean;

/** What a workbook says about one of its sheets. */
export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/** An open workbook; its sheets are read when they are asked for. */
export interface Workbook {
  readonly sheets: readonly SheetName[];
  /** Reads a sheet by its place, row by row. Throws `WorkbookTrouble`. */
  read(sheet: number, take: TakeRow): SheetRemarks;
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
  if (main?.endsWith('.bin') === true)
    return refuse('This is a binary workbook (.xlsb). Save it as .xlsx or as CSV UTF-8.');
  const text = main === undefined ? null : zip.read(main);
  if (main === undefined || text === null) return notAWorkbook(zip);
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
    read(sheet, take) {
      const target = sheets[sheet]?.target ?? '';
      const pieces = zip.pieces(target);
      return pieces === null ? damaged(`${target} is missing`) : readSheet(pieces, parts, take);
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
    const target = pathOf(attribute(scan, 'Target') ?? '');
    yield {
      id: attribute(scan, 'Id') ?? '',
      type: (attribute(scan, 'Type') ?? '').split('/').at(-1) ?? '',
      target: target.startsWith('/') ? target.slice(1) : joined(folder, target),
    };
  }
}

/** A target as the zip file has it: some programs write `\\` for `/`, and what stands outside ASCII is escaped. */
function pathOf(target: string): string {
  const path = target.replaceAll('\\', '/');
  try {
    return decodeURI(path);
  } catch {
    // A percent sign that escapes nothing stands for itself.
    return path;
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

/** Excel's own formats for money have numbers up to here; some programs begin their own behind them, others at 164. */
const lastMoney = 49;

/** What numbers mean in the formats that cells refer to. */
function readMeanings(text: string): readonly NumberMeaning[] {
  const scan = xmlScan(text);
  const codes = new Map<number, NumberMeaning>();
  const meanings: NumberMeaning[] = [];
  let ofCells = false;
  while (nextPart(scan)) {
    if (scan.name === 'cellXfs') ofCells = scan.kind === 'open' && !scan.empty;
    if (scan.kind !== 'open') continue;
    if (scan.name === 'numFmt') {
      const id = Number(attribute(scan, 'numFmtId'));
      const meaning = meaningOf(attribute(scan, 'formatCode') ?? '');
      // Excel's own formats show the currency of the computer they are looked at on.
      codes.set(
        id,
        id <= lastMoney && typeof meaning === 'object' && 'currency' in meaning ? 'number' : meaning,
      );
    }
    if (ofCells && scan.name === 'xf') {
      const id = Number(attribute(scan, 'numFmtId') ?? 0);
      meanings.push(codes.get(id) ?? builtInMeaning(id));
    }
  }
  return meanings;
}

/** What is known of a sheet while its rows come in. */
interface SheetReading {
  readonly parts: Parts;
  readonly merged: string[];
  readonly uncounted: string[];
  /** The row that was begun last, -1 before the first. */
  row: number;
}

function readSheet(pieces: Iterable<Piece>, parts: Parts, take: TakeRow): SheetRemarks {
  const reading: SheetReading = { parts, merged: [], uncounted: [], row: -1 };
  let rest = '';
  for (const { text, share } of pieces) {
    // The end of a row may itself be cut in two.
    const overlap = Math.min(rest.length, longestRowEnd);
    const end = afterLastRow(rest.slice(rest.length - overlap) + text);
    rest += text;
    if (end === -1) continue;
    const cut = rest.length - text.length - overlap + end;
    const whole = rest.slice(0, cut);
    rest = rest.slice(cut);
    if (!readRows(whole, reading, (row, cells) => take(row, cells, share))) return reading;
  }
  readRows(rest, reading, (row, cells) => take(row, cells, 1));
  return reading;
}

const longestRowEnd = 40;

/** Where the text goes on after its last whole row; -1 when none ends in it. */
function afterLastRow(text: string): number {
  for (let at = text.lastIndexOf('row>'); at !== -1; at = at === 0 ? -1 : text.lastIndexOf('row>', at - 1))
    if (/<\/(?:[\w.-]{1,30}:)?$/.test(text.slice(Math.max(0, at - longestRowEnd), at))) return at + 4;
  return -1;
}

/** Reads the elements of a text that holds whole rows; false when no more are wanted. */
function readRows(
  text: string,
  reading: SheetReading,
  take: (row: number, cells: readonly (SheetCell | undefined)[]) => boolean,
): boolean {
  const scan = xmlScan(text);
  let cells: (SheetCell | undefined)[] = [];
  let column = -1;
  while (nextPart(scan)) {
    if (scan.kind === 'close') {
      if (scan.name !== 'row') continue;
      if (cells.length > 0 && !take(reading.row, cells)) return false;
      cells = [];
    } else if (scan.kind === 'text') continue;
    else if (scan.name === 'row') {
      reading.row = rowNumber(attribute(scan, 'r'), reading.row);
      column = -1;
    } else if (scan.name === 'c') {
      const { address, style, type } = cellAttributes(scan);
      column = address === null ? column + 1 : columnOf(address);
      if (column < 0 || column > lastColumn) return damaged(`a cell stands at "${address ?? ''}"`);
      const cell = readCell(scan, type, style, reading, column);
      if (cell !== undefined) cells[column] = cell;
    } else if (scan.name === 'mergeCell') {
      const area = attribute(scan, 'ref') ?? '';
      const [from, to] = area.split(':').map(cellPlace);
      if (from !== null && to !== null && from !== undefined && to !== undefined && to.row > from.row)
        reading.merged.push(area);
    }
  }
  return true;
}

/** The last column of a sheet, XFD. */
const lastColumn = 16_383;

/** The place of a row, which must follow the one before. */
function rowNumber(text: string | null, before: number): number {
  const row = text === null ? before + 1 : Number(text) - 1;
  return Number.isInteger(row) && row > before && row < 1_048_576
    ? row
    : damaged(`a row has the number "${text}"`);
}

/** Reads a cell up to its end; undefined when it holds nothing. */
function readCell(
  scan: XmlScan,
  type: string,
  style: string | null,
  { parts, uncounted, row }: SheetReading,
  column: number,
): SheetCell | undefined {
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
  if (value === null || (value.trim() === '' && type !== 'str')) {
    if (formula === null || type === 'str') return undefined;
    uncounted.push(`${columnLetters(column)}${row + 1}`);
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
      return readBoolean(value);
    case 'e':
      return { plain: value };
    case 'd':
      return { plain: value.replace(/T00:00:00(?:\.0+)?Z?$/, '') };
    default:
      return readNumber(value, style, parts);
  }
}

/** What is neither yes nor no stays what it is, and is refused where a yes or no belongs. */
function readBoolean(value: string): SheetCell {
  const text = value.trim();
  return text === '0' || text === 'false' || isTrue(text) ? isTrue(text) : { plain: text };
}

const xmlNumber = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

function readNumber(value: string, style: string | null, parts: Parts): SheetCell {
  const number = xmlNumber.test(value.trim()) ? Number(value) : Number.NaN;
  if (!Number.isFinite(number)) return damaged(`a cell has the number "${value.slice(0, 40)}"`);
  const meaning = style === null ? 'number' : (parts.meanings()[Number(style)] ?? 'number');
  if (meaning === 'number') return number;
  if (meaning === 'percent') return { percent: number };
  if (meaning === 'percent sign') return { percent: Number(movePoint(writeNumber(number), -2)) };
  if (typeof meaning === 'object') {
    if ('currency' in meaning) return { amount: number, currency: meaning.currency };
    const shown = Number.isSafeInteger(number) && number >= 0;
    return shown ? { plain: `${meaning.before}${String(number).padStart(meaning.digits, '0')}` } : number;
  }
  return { plain: serialText(number, meaning, parts.from1904) };
}
