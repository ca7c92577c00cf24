import { decode, encodingName } from './decode.ts';
import { kindName, kindOfFile } from './file-kind.ts';
import {
  beginningOf,
  delimiters,
  type FoundHeader,
  findDelimiter,
  findHeader,
  headerAt,
  headerWithin,
  mostColumns,
  separatorLine,
} from './find-header.ts';
import { type ColumnPlan, mapColumns } from './map-columns.ts';
import { brokenAtStart } from './read-records.ts';
import { type FileSchema, schemas } from './schema.ts';
import { cellAt, isBlankAt, nextRecord, scanner } from './tokenize.ts';
import type { FileHeader, FileOptions, RefusedFile, TextRow } from './types.ts';

/** A file whose header is understood; its rows are still to be read. */
export interface OpenFile {
  readonly ok: true;
  readonly text: string;
  /** Known to hold nothing but ASCII. */
  readonly ascii: boolean;
  readonly encoding: string;
  readonly delimiter: string;
  /** Where the first record begins: behind a `sep=` line. */
  readonly start: number;
  readonly header: FoundHeader;
  readonly plans: readonly ColumnPlan[];
  readonly beginning: readonly TextRow[];
  readonly notices: readonly string[];
}

/** Bytes to text to header (portfolio-csv.md, Reading): everything that can refuse a whole file. */
export function openFile(
  bytes: Uint8Array,
  schema: FileSchema,
  options: FileOptions,
): OpenFile | RefusedFile {
  const wanted = chosenDelimiter(options.delimiter);
  if (wanted === null)
    return refuse('The delimiter must be one character, such as "," or ";", or the word tab.');
  const map = options.map ?? new Map<string, string>();
  const decoded = decode(bytes, options.encoding);
  if (!decoded.ok && 'reason' in decoded) return refuse(decoded.reason);
  const text = decoded.ok ? decoded.text : decoded.badText;
  const separator = separatorLine(text);
  const start = separator?.next ?? 0;
  const { headerRow } = options;
  const headerWith = (tried: string): FoundHeader | null =>
    headerRow === undefined
      ? findHeader(text, start, tried, schema, map)
      : headerAt(text, start, tried, headerRow, schema, map);
  const delimiter = wanted ?? separator?.delimiter ?? findDelimiter(headerWith);
  const header = headerWith(delimiter);
  if (!decoded.ok)
    return refuse(
      badBytes(
        placeOf(text, start, delimiter, decoded.badAt, header),
        decoded.encoding,
        options.encoding !== undefined,
      ),
    );
  const beginning = beginningOf(text, start, delimiter);
  const refuseRows = (reason: string): RefusedFile => ({ ...refuse(reason), beginning });
  if (header === null)
    return headerRow === undefined || beginning.length === 0
      ? refuse(
          /\S/.test(text.slice(start))
            ? `None of the first ${headerWithin} rows holds text: there is no header to read. Remove the blank rows above it.`
            : 'The file holds no text: there is no header to read.',
        )
      : refuseRows(`Row ${headerRow} is blank or not there. Choose another row for the header.`);
  if (header.names.length > mostColumns)
    return refuseRows(
      `Row ${header.row} has ${header.names.length} cells, but a header has at most ${mostColumns}. Say the delimiter (--delimiter) if another was taken.`,
    );
  const names = { row: header.row, names: header.names };
  const refuseHeader = (reason: string): RefusedFile => ({
    ...refuseRows(reason),
    header: names,
    examples: firstCells(text, start, delimiter, header),
  });
  const below = header.key ? null : kindBelow(text, start, delimiter, schema, options);
  const kind = below ?? kindOfFile(header.names, options);
  if (kind !== schema)
    return {
      ...refuseHeader(`This is ${kindName(kind)}, not ${kindName(schema)}. Nothing was read.`),
      kind: kind.name,
    };
  const mapped = mapColumns(header.names, schema, options);
  if (!mapped.ok) return refuseHeader(mapped.reason);
  const missing = missingColumn(schema, mapped.plans);
  if (missing !== null) {
    // An open quote hides the delimiters behind it, so that another one may have been taken.
    const tried = wanted === undefined ? [delimiter, ...delimiters] : [delimiter];
    const broken = tried.map((each) => brokenAtStart(text, start, each)).find((found) => found !== null);
    return refuseHeader(
      broken === undefined
        ? `${missing} ${headersRead(header)} ${withoutHeader}`
        : `Row ${broken.row}: ${broken.reason}. ${missing} ${headersRead(header)}`,
    );
  }
  return {
    ok: true,
    text,
    ascii: decoded.encoding === 'utf-8' && text.length === bytes.length,
    encoding: encodingName(decoded.encoding),
    delimiter,
    start,
    header,
    plans: mapped.plans,
    beginning,
    notices: mapped.notices,
  };
}

/** The kind of a file whose header, below rows of titles, only another kind's columns make known; null where there is none. */
function kindBelow(
  text: string,
  start: number,
  delimiter: string,
  schema: FileSchema,
  options: FileOptions,
): FileSchema | null {
  const found = schemas.find((other) => {
    if (other === schema) return false;
    const header = findHeader(text, start, delimiter, other, new Map());
    return header?.key === true && header.known > 1 && kindOfFile(header.names, options) === other;
  });
  return found ?? null;
}

/** How many records are looked through for the first filled cells of a header's columns. */
const exampleRecords = 200;

/** The first filled cell below each name of a header that was refused: which of two columns to keep shows in what they hold. */
function firstCells(
  text: string,
  start: number,
  delimiter: string,
  { row, names }: FileHeader,
): readonly string[] {
  const found = names.map(() => '');
  const scan = scanner(text, delimiter, start);
  while (scan.row < row + exampleRecords && nextRecord(scan)) {
    if (scan.row <= row || scan.defect !== null) continue;
    for (let column = 0; column < Math.min(scan.count, found.length); column += 1)
      if (found[column] === '' && !isBlankAt(scan, column)) found[column] = cellAt(scan, column).trim();
  }
  return found;
}

const refuse = (reason: string): RefusedFile => ({ ok: false, reason });

/** The delimiter the user chose; undefined when none was chosen, null when it cannot be one. */
function chosenDelimiter(chosen: string | undefined): string | null | undefined {
  if (chosen === undefined) return undefined;
  const char = /^(?:tab|\\t)$/i.test(chosen) ? '\t' : chosen;
  return char.length === 1 && !/["\r\n]/.test(char) ? char : null;
}

function missingColumn(schema: FileSchema, plans: readonly ColumnPlan[]): string | null {
  const has = (id: string): boolean => plans.some((plan) => plan.kind === 'field' && plan.column.id === id);
  const header = (id: string): string => schema.columns.find((column) => column.id === id)?.header ?? id;
  if (!schema.keys.some(has))
    return schema.mark === null
      ? 'No column holds the partners’ names: none is called Partner, or a name that a known export gives it (--map "HEADER=name" says which).'
      : `No column says which partner a row is about: none is called ${schema.keys.map(header).join(' or ')}.`;
  const required = schema.columns.find((column) => column.required !== undefined && !has(column.id));
  return required === undefined ? null : `There is no column ${required.header}.`;
}

/** The way out where the first row is a partner already: its cells would be taken for headers and be lost. */
const withoutHeader =
  'If that row holds values and the file has no headers, put a row of headers above it and try again.';

function headersRead(header: FoundHeader): string {
  const names = header.names.filter((name) => name !== '');
  const shown = names.slice(0, 40).map((name) => `"${name.length > 60 ? `${name.slice(0, 57)}...` : name}"`);
  const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
  return names.length === 0
    ? 'The header is empty.'
    : `Headers read in row ${header.row}: ${shown.join(', ')}${more}.`;
}

/** The row and the column in which an offset of the text stands. */
function placeOf(
  text: string,
  start: number,
  delimiter: string,
  offset: number,
  header: FoundHeader | null,
): string {
  const scan = scanner(text, delimiter, start);
  while (nextRecord(scan) && scan.end < offset);
  if (scan.start > offset) return 'the first line';
  const row = `row ${scan.row}`;
  if (scan.defect !== null) return row;
  // The cells before the offset are those of the record cut off there.
  const cut = scanner(text.slice(scan.start, offset + 1), delimiter);
  nextRecord(cut);
  const open =
    cut.defect === 'unclosed quote'
      ? cellsBeforeQuote(text.slice(scan.start, offset + 1), delimiter)
      : cut.count;
  const name = header !== null && scan.row > header.row ? header.names[open - 1] : undefined;
  return `${row}, ${name === undefined || name === '' ? `column ${open}` : name}`;
}

/** In which cell a record is, when it was cut off inside a quoted one. */
function cellsBeforeQuote(text: string, delimiter: string): number {
  const closed = scanner(`${text}"`, delimiter);
  nextRecord(closed);
  return Math.max(closed.count, 1);
}

function badBytes(place: string, encoding: string, asked: boolean): string {
  const name = encodingName(encoding);
  return encoding === 'utf-8' && !asked
    ? `The file mixes encodings: most of it is UTF-8, but ${place} is not. Mend that cell, or save the file again as CSV UTF-8, or say the encoding (--encoding windows-1252). Nothing was read.`
    : `The file is not ${name}: ${place} cannot be read. Say another encoding (--encoding). Nothing was read.`;
}
