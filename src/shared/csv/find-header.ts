import { fieldNamed, headerKey, matchHeaders } from './match-header.ts';
import type { FileSchema } from './schema.ts';
import { cellsOf, isBlankRecord, nextRecord, type Scanner, scanner } from './tokenize.ts';
import type { TextRow } from './types.ts';

/** The delimiters that are looked for, the likeliest first. */
export const delimiters = [',', ';', '\t', '|'] as const;

/** The most columns a header may have: as many as an Excel sheet. */
export const mostColumns = 16_384;

/** How many records are looked through for the header. */
export const headerWithin = 20;

/** Where the header stands and what comes after it. */
export interface FoundHeader {
  readonly row: number;
  readonly names: readonly string[];
  /** How many of its columns are known, and whether one says whom the rows are about. */
  readonly known: number;
  readonly key: boolean;
  /** Where the record after it begins. */
  readonly next: number;
  readonly titles: readonly TextRow[];
}

/**
 * Finds the header (portfolio-csv.md, Header): the first of the first 20 records in which a name column and one more field are recognised,
 * or else the first that is not blank. Columns that the user mapped count as known. Null when all records are blank.
 */
export function findHeader(
  text: string,
  start: number,
  delimiter: string,
  schema: FileSchema,
  map: ReadonlyMap<string, string>,
): FoundHeader | null {
  const scan = scanner(text, delimiter, start);
  const above: TextRow[] = [];
  let first: FoundHeader | null = null;
  while (scan.row < headerWithin && nextRecord(scan)) {
    if (isBlankRecord(scan)) continue;
    const names = cellsOf(scan).map((name) => name.trim());
    const { known, key } = names.length > mostColumns ? nothingKnown : recognise(names, schema, map);
    const found = { row: scan.row, names, known, key, next: scan.at, titles: [...above] };
    if (key && known > 1) return found;
    if (first === null && scan.defect === null) first = found;
    above.push(textRow(scan));
  }
  return first;
}

/** The header that the user chose by its record's number. Null when that record is blank or not there. */
export function headerAt(
  text: string,
  start: number,
  delimiter: string,
  row: number,
  schema: FileSchema,
  map: ReadonlyMap<string, string>,
): FoundHeader | null {
  const scan = scanner(text, delimiter, start);
  const titles: TextRow[] = [];
  while (scan.row < row) {
    if (!nextRecord(scan)) return null;
    if (scan.row < row && !isBlankRecord(scan)) titles.push(textRow(scan));
  }
  if (scan.row !== row || isBlankRecord(scan)) return null;
  const names = cellsOf(scan).map((name) => name.trim());
  const { known, key } = names.length > mostColumns ? nothingKnown : recognise(names, schema, map);
  return { row, names, known, key, next: scan.at, titles };
}

/** The records among which a header is looked for, without blank ones. */
export function beginningOf(text: string, start: number, delimiter: string): readonly TextRow[] {
  const scan = scanner(text, delimiter, start);
  const rows: TextRow[] = [];
  while (scan.row < headerWithin && nextRecord(scan)) if (!isBlankRecord(scan)) rows.push(textRow(scan));
  return rows;
}

/** A record as it stands in the file, without the delimiters that a spreadsheet puts behind a short one. */
const textRow = ({ text, row, start, end }: Scanner): TextRow => ({
  row,
  text: text.slice(start, Math.min(end, start + 200)).replace(/[,;\t|\s]+$/, ''),
});

const nothingKnown = { known: 0, key: false };

function recognise(
  headers: readonly string[],
  schema: FileSchema,
  map: ReadonlyMap<string, string>,
): { readonly known: number; readonly key: boolean } {
  const mapped = new Map([...map].map(([header, field]) => [headerKey(header), field]));
  const fields = new Set<string>();
  for (const [at, match] of matchHeaders(headers, schema).entries()) {
    const wanted = mapped.get(headerKey(headers[at] ?? ''));
    const field = wanted === undefined ? match : wanted === '' ? null : fieldNamed(wanted, schema);
    if (typeof field === 'string') fields.add(field);
    else if (field !== null && field !== undefined && field.kind !== 'customer') fields.add(field.field);
  }
  return { known: fields.size, key: schema.keys.some((key) => fields.has(key)) };
}

/** The line `sep=;` with which Excel names the delimiter: where the records begin after it, and the delimiter. */
export function separatorLine(text: string): { readonly delimiter: string; readonly next: number } | null {
  const match = /^"?sep=([^\w\s"]|\t)"?[,;\t|]*(?:\r\n?|\n|$)/i.exec(text.slice(0, 100));
  return match === null ? null : { delimiter: match[1] ?? ',', next: match[0].length };
}

/**
 * The delimiter that gives the header a column of names, and of those the one with the most known columns; among those
 * that know as many, the one that gives it most columns, since `Company;` is a column and a blank one, and no name with a
 * semicolon; else the comma.
 */
export function findDelimiter(headerWith: (delimiter: string) => FoundHeader | null): string {
  let best = { delimiter: ',', measures: [-1] as readonly number[] };
  for (const delimiter of delimiters) {
    const header = headerWith(delimiter);
    const measures = [header?.key === true ? 1 : 0, header?.known ?? 0, header?.names.length ?? 0];
    const at = measures.findIndex((measure, index) => measure !== (best.measures[index] ?? -1));
    if (at !== -1 && (measures[at] ?? 0) > (best.measures[at] ?? -1)) best = { delimiter, measures };
  }
  return best.delimiter;
}
