import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPortfolioFile } from '#shared/workbook/read-portfolio-file.ts';
import { openZip } from '#shared/workbook/zip.ts';
import { opened, refusal } from '#support/csv.ts';
import { textRow, workbookOf } from '#support/workbook.ts';

const mark = 0xffffffff;

/**
 * The same zip file as a program writes it that does not know the sizes beforehand: sizes and places stand behind the
 * names in eight bytes each; `end` puts the place of the list and the number of parts into a record of their own, too.
 */
function inLargeFields(bytes: Uint8Array, { end = false } = {}): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = bytes.length - 22;
  const count = view.getUint16(endAt + 10, true);
  const list = view.getUint32(endAt + 16, true);
  const entries: number[] = [];
  let at = list;
  for (let index = 0; index < count; index += 1) {
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true);
    const entry = new DataView(new ArrayBuffer(46 + nameLength + 4 + 28));
    for (let byte = 0; byte < 46 + nameLength; byte += 1) entry.setUint8(byte, bytes[at + byte] ?? 0);
    // A field of another kind before it, such as a time.
    const extra = 46 + nameLength;
    entry.setUint16(extra, 0x9999, true);
    entry.setUint16(extra + 4, 1, true);
    entry.setUint16(extra + 6, 24, true);
    for (const [place, field] of [24, 20, 42].entries()) {
      entry.setBigUint64(extra + 8 + 8 * place, BigInt(view.getUint32(at + field, true)), true);
      entry.setUint32(field, mark, true);
    }
    entry.setUint16(30, 32, true);
    entries.push(...new Uint8Array(entry.buffer));
    at = next;
  }
  const tail = new DataView(new ArrayBuffer(end ? 56 + 20 + 22 : 22));
  const last = tail.byteLength - 22;
  if (end) {
    tail.setUint32(0, 0x06064b50, true);
    tail.setBigUint64(32, BigInt(count), true);
    tail.setBigUint64(48, BigInt(list), true);
    tail.setUint32(56, 0x07064b50, true);
    tail.setBigUint64(64, BigInt(list + entries.length), true);
  }
  tail.setUint32(last, 0x06054b50, true);
  tail.setUint16(last + 10, end ? 0xffff : count, true);
  tail.setUint32(last + 16, end ? mark : list, true);
  return new Uint8Array([...bytes.subarray(0, list), ...entries, ...new Uint8Array(tail.buffer)]);
}

describe('zip files of other programs', () => {
  const parts = { 'a.txt': strToU8('first'), 'folder/b.txt': strToU8('second '.repeat(500)) };

  test('sizes and places behind the names, with and without a list told in the same way', () => {
    for (const end of [false, true]) {
      const zip = openZip(inLargeFields(zipSync(parts), { end }));
      expect(zip.read('a.txt')).toBe('first');
      expect(zip.read('folder/b.txt')).toBe('second '.repeat(500));
    }
  });

  test('a mark without what it promises is told as damage', () => {
    const bytes = zipSync(parts);
    const view = new DataView(bytes.buffer);
    view.setUint32(view.getUint32(bytes.length - 6, true) + 20, mark, true);
    expect(() => openZip(bytes)).toThrow('its list of parts cannot be read');
  });

  test('the letter case of a name says nothing, and a backslash is a slash', () => {
    const zip = openZip(zipSync({ 'XL\\Worksheets\\Sheet1.xml': strToU8('here') }));
    expect(zip.read('xl/worksheets/sheet1.xml')).toBe('here');
    expect(zip.read('xl/worksheets/sheet2.xml')).toBeNull();
  });
});

describe('workbooks of other programs', () => {
  const plain = workbookOf({ S: `${textRow('Partner', 'Region')}${textRow('Alma', 'EMEA')}` });

  const namesIn = (bytes: Uint8Array): readonly string[] =>
    opened(readPortfolioFile(bytes, {})).rows.map(({ partner }) => partner.name);

  test('written while they were counted', () => {
    expect(namesIn(inLargeFields(plain, { end: true }))).toEqual(['Alma']);
  });

  test('with targets in other letters, with backslashes, and with escapes', () => {
    const files = unzipSync(plain);
    const links = (target: string): Uint8Array =>
      strToU8(`<Relationships><Relationship Id="s0" Type="x/worksheet" Target="${target}"/></Relationships>`);
    for (const [target, part] of [
      ['Worksheets/Sheet0.XML', 'xl/worksheets/sheet0.xml'],
      ['worksheets\\sheet0.xml', 'xl/worksheets/sheet0.xml'],
      ['worksheets/%C3%BCbersicht%200.xml', 'xl/worksheets/übersicht 0.xml'],
      ['worksheets/100%.xml', 'xl/worksheets/100%.xml'],
    ] as const) {
      const sheet = files['xl/worksheets/sheet0.xml'];
      const others = Object.entries(files).filter(([name]) => !name.includes('sheet0'));
      const bytes = zipSync({
        ...Object.fromEntries(others),
        [part]: sheet ?? strToU8(''),
        'xl/_rels/workbook.xml.rels': links(target),
      });
      expect(namesIn(bytes)).toEqual(['Alma']);
    }
  });

  test('a sheet that is not there is named', () => {
    const files = unzipSync(plain);
    delete files['xl/worksheets/sheet0.xml'];
    expect(refusal(readPortfolioFile(zipSync(files), {}))).toContain('xl/worksheets/sheet0.xml is missing');
  });
});
