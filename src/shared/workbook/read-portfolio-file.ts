import { kindOfFile } from '../csv/file-kind.ts';
import { findHeader } from '../csv/find-header.ts';
import { readPortfolio } from '../csv/read-portfolio.ts';
import { portfolioSchema } from '../csv/schema.ts';
import type { FileOptions, ReadPortfolio, ReadWatch, RefusedFile } from '../csv/types.ts';
import { openWorkbook, type SheetRemarks, type Workbook } from './read-workbook.ts';
import { sheetCsv } from './sheet-csv.ts';
import { refuse, WorkbookTrouble } from './trouble.ts';
import { withoutResults } from './without-results.ts';
import { isZip } from './zip.ts';

/**
 * Reads a portfolio from a CSV or from a sheet of an Excel workbook, whichever the bytes are. Never throws; what cannot be read is
 * refused with its reason. A workbook's result says which sheets there are and which was read.
 */
export function readPortfolioFile(bytes: Uint8Array, options: FileOptions, watch?: ReadWatch): ReadPortfolio {
  if (isOldOrLocked(bytes)) return { ok: false, reason: oldOrLocked(bytes) };
  if (isPage(bytes))
    return {
      ok: false,
      reason:
        'This is a web page or an XML file, as some programs save it under the name of a workbook. Open it in Excel and save it as .xlsx or as CSV UTF-8.',
    };
  if (!isZip(bytes)) return readPortfolio(bytes, options, watch);
  try {
    return readFromWorkbook(openWorkbook(bytes), options, watch);
  } catch (error) {
    if (error instanceof WorkbookTrouble) return { ok: false, reason: error.message };
    throw error;
  }
}

/** The one part of the Encoding API that is used here; Node, browsers and workers have it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

function readFromWorkbook(workbook: Workbook, options: FileOptions, watch?: ReadWatch): ReadPortfolio {
  const { sheet: wanted } = options;
  const at = wanted === undefined ? likeliestSheet(workbook, options) : sheetNamed(workbook, wanted);
  const { name = '' } = workbook.sheets[at] ?? {};
  const source = { sheets: workbook.sheets, sheet: name };
  try {
    // The sheet is about half of the work, its text the other half.
    const sheet = sheetCsv(workbook, at, {
      decimal: options.decimal ?? '.',
      watch: watch && ((rows, share) => watch(rows, share / 2)),
    });
    if (sheet.text === '') refuse('The sheet is empty: there is no header to read.');
    const bytes = new TextEncoder().encode(sheet.text);
    const read = readPortfolio(
      bytes,
      { ...options, encoding: 'utf-8', delimiter: ',', keepCells: true },
      watch && ((rows, share) => watch(rows, (1 + share) / 2)),
    );
    if (!read.ok && read.kind !== undefined)
      return {
        ...read,
        reason: `${read.reason} Save the sheet as CSV UTF-8 and import that.`,
        workbook: source,
      };
    if (!read.ok) return { ...read, workbook: source };
    const [, ...notices] = read.notices;
    const merged = sheet.merged.filter((area) => lastRow(area) > read.header.row);
    return {
      ...withoutResults(read, sheet.uncounted, options),
      workbook: { ...source, merged },
      notices: [
        `Read from the sheet “${name}” of the workbook`,
        ...sheetNotices({ ...sheet, merged }),
        ...notices,
      ],
    };
  } catch (error) {
    if (!(error instanceof WorkbookTrouble)) throw error;
    const refused: RefusedFile = { ok: false, reason: error.message };
    return { ...refused, workbook: source };
  }
}

/** The number of the last row of an area such as `B3:B5`. */
const lastRow = (area: string): number => Number(/\d+$/.exec(area)?.[0] ?? 0);

function sheetNamed({ sheets }: Workbook, name: string): number {
  const at = sheets.findIndex((sheet) => sheet.name === name);
  return at === -1 ? refuse(`The workbook has no sheet “${name}”.`) : at;
}

/** How many rows are looked at in each sheet, and in how many sheets. */
const [lookAtRows, lookAtSheets] = [20, 20];

/** The sheet whose first rows hold the most headers of ours; where none holds any, the first that is shown. */
function likeliestSheet(workbook: Workbook, { map = new Map() }: FileOptions): number {
  const shown = workbook.sheets.flatMap(({ hidden }, at) => (hidden ? [] : [at]));
  const candidates = shown.length > 0 ? shown : workbook.sheets.map((_, at) => at);
  let best = { at: candidates[0] ?? 0, known: 0 };
  if (candidates.length > 1)
    for (const at of candidates.slice(0, lookAtSheets)) {
      const known = knownHeaders(workbook, at, map);
      if (known > best.known) best = { at, known };
    }
  return best.at;
}

function knownHeaders(workbook: Workbook, sheet: number, map: ReadonlyMap<string, string>): number {
  try {
    const { text } = sheetCsv(workbook, sheet, { decimal: '.', mostRows: lookAtRows });
    const header = findHeader(text, 0, ',', portfolioSchema, map);
    // A sheet of readings knows the partners' names as well.
    return header === null || kindOfFile(header.names, { map }) !== portfolioSchema ? 0 : header.known;
  } catch (error) {
    // A sheet that is damaged says so when it is chosen; the others can be read all the same.
    if (error instanceof WorkbookTrouble) return 0;
    throw error;
  }
}

const listed = (places: readonly string[]): string =>
  places.length > 10 ? `${places.slice(0, 10).join(', ')} and ${places.length - 10} more` : places.join(', ');

/** What a sheet's cells cannot say themselves, in sentences. */
function sheetNotices({ merged, uncounted }: SheetRemarks): readonly string[] {
  return [
    ...(merged.length === 0
      ? []
      : [
          `Cells of several rows are merged (${listed(merged)}): their value counts for the first row only, as it does for Excel`,
        ]),
    ...(uncounted.length === 0
      ? []
      : [
          `Formulas without a result (${listed(uncounted)}): open the workbook in Excel and save it, so that it holds what they come to`,
        ]),
  ];
}

/** True for the bytes of any workbook, also of one that cannot be read: no other encoding or delimiter could help there. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  isZip(bytes) || isOldOrLocked(bytes) || isPage(bytes);

/** What programs that cannot write workbooks save as .xls: a table of a web page, or the XML that Excel read before 2007. */
const isPage = (bytes: Uint8Array): boolean =>
  /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|table|\?xml)\b/i.test(
    String.fromCharCode(...bytes.subarray(0, 200)),
  );

/** Workbooks of before 2007, and those with a password, are kept in another container. */
const isOldOrLocked = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

/** The name of the part that holds a workbook behind a password, as it stands in the file. */
const lockedMark = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

function oldOrLocked(bytes: Uint8Array): string {
  for (let at = bytes.indexOf(lockedMark[0] ?? 0); at !== -1; at = bytes.indexOf(lockedMark[0] ?? 0, at + 1))
    if (lockedMark.every((byte, index) => bytes[at + index] === byte))
      return 'The workbook is protected by a password. Remove the password in Excel and try again.';
  return 'This is an Excel workbook of before 2007 (.xls). Save it as .xlsx or as CSV UTF-8.';
}
