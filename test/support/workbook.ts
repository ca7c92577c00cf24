import { strToU8, zipSync } from 'fflate';
import { openWorkbook, type SheetCell } from '#shared/workbook/read-workbook.ts';

/** What a workbook written by hand holds beside its sheets. */
interface Inside {
  /** The `<cellXfs>` entries as format numbers, each with its code where it is not Excel's own. */
  readonly formats?: readonly (number | string)[];
  readonly texts?: readonly string[];
  readonly from1904?: boolean;
  /** Parts that are added or that replace others. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook from the XML of its rows, as a program other than ours would write it. */
export function workbookOf(
  sheets: Readonly<Record<string, string>>,
  inside: Inside = {},
): Uint8Array<ArrayBuffer> {
  const { formats = [], texts = [], from1904 = false, parts = {} } = inside;
  const names = Object.keys(sheets);
  const link = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const custom = formats.flatMap((format, at) =>
    typeof format === 'string'
      ? [`<numFmt numFmtId="${200 + at}" formatCode="${format.replaceAll('"', '&quot;')}"/>`]
      : [],
  );
  const xfs = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === 'string' ? 200 + at : format}"/>`,
  );
  const all: Record<string, string | Uint8Array> = {
    '_rels/.rels': `<Relationships>${link('a', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="x"><workbookPr date1904="${from1904 ? 1 : 0}"/><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 5}" r:id="s${at}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, at) => link(`s${at}`, 'worksheet', `worksheets/sheet${at}.xml`))
      .join(
        '',
      )}${link('t', 'sharedStrings', 'sharedStrings.xml')}${link('f', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${custom.join('')}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      names.map((name, at) => [
        `xl/worksheets/sheet${at}.xml`,
        `<worksheet><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  ) as Uint8Array<ArrayBuffer>;
}

/** A row of texts. */
export const textRow = (...cells: readonly string[]): string =>
  `<row>${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;

/** The rows of a sheet that hold something, one after the other. */
export function rowsOf(bytes: Uint8Array, sheet: number): readonly (readonly (SheetCell | undefined)[])[] {
  const rows: (readonly (SheetCell | undefined)[])[] = [];
  openWorkbook(bytes).read(sheet, (_, cells) => rows.push(cells) > 0);
  return rows;
}
