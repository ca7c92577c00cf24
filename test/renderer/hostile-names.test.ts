import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { writeCalendar } from '#shared/calendar/calendar.ts';
import { troubleLine } from '#shared/contract/trouble.ts';
import { fileName } from '#shared/contract/values.ts';
import { charterDocument } from '#shared/pack/charter-document.ts';
import { packFoot, packName, renderPack } from '#shared/pack/pack.ts';
import { evaluate } from '#shared/rules/evaluate.ts';
import { defaultSettings } from '#shared/rules/program.ts';
import { tableOf } from '#support/grid-table.ts';
import { hostileNames } from '#support/hostile-names.ts';
import { inPack, packOf, readable } from '#support/pack.ts';
import { partner } from '#support/partner.ts';
import { computer, stored } from '#support/portfolio.ts';
import { footTemplate } from '../../src/main/printing/abilities.ts';
import { exportBytes } from '../../src/renderer/export/export-bytes.ts';
import { exportColumns } from '../../src/renderer/export/export-choice.ts';
import { fileNameOf, heldFileName } from '../../src/renderer/export/file-name.ts';
import { acceptedCsv, readingsCsv, stepCalendar, stepsCsv } from '../../src/renderer/export/small-files.ts';
import { copyCells } from '../../src/renderer/grid/range/copy.ts';
import { parseClipboard } from '../../src/renderer/grid/range/tsv.ts';
import { heldRowsCsv } from '../../src/renderer/import/held-rows.ts';
import { readImport } from '../../src/renderer/import/read-import.ts';
import { tableText } from '../../src/renderer/insights/table-text.ts';
import { programText } from '../../src/renderer/program/program-file.ts';
import { makeEvaluations } from '../../src/renderer/session/evaluations.ts';
import { asText, readable as whatIsThere } from '../../src/renderer/set-aside/readable.ts';
import { calendarEntries } from '../../src/renderer/timeline/dates-calendar.ts';
import { lineOf } from '../../src/renderer/timeline/lines.ts';
import { createFormats } from '../../src/renderer/ui/formats/formats.ts';

const asOf = '2026-06-30';
const plain = 'Velmora';
const madeAt = '2026-06-30T08:15:42.123Z';

/** A partner, and a program, of a name; every text of the partner says the name too. */
const rowOf = (name: string) => ({
  ...stored('k', 1, {
    id: 'P-1',
    name,
    owner: name,
    notes: name,
    ourLoss: name,
    walkStart: '2026-05-01',
    crawlStart: '2026-03-01',
  }),
  own: { Pod: name },
  accepted: [{ finding: 'no owner' as never, reason: name, until: null }],
});
const portfolioOf = (name: string) => ({
  rows: () => [rowOf(name)],
  steps: () => [
    { key: 's', partnerKey: 'k', text: name, owner: 'Partner' as const, due: '2026-07-14', doneOn: null },
  ],
  readings: () => [
    {
      key: 'r',
      partnerKey: 'k',
      date: '2026-06-01',
      invitedCustomers: 8,
      adoptedCustomers: 6,
      improvement: null,
      note: name,
    },
  ],
  lastChange: () => ({ id: 1, at: madeAt }),
});
const settings = (name: string) => ({ ...defaultSettings, name });
const evaluations = (name: string) => makeEvaluations(settings(name), asOf);
const choice = { computed: true, bom: true };
const columns = exportColumns(choice, [], ['Pod']);

/** The tags of a markup with the names of their attributes: what a text must never add to but by its line breaks. A language is told by letters. */
const skeleton = (markup: string): readonly string[] =>
  (markup.match(/<(?!br)[^>]*>/g) ?? []).map((tag) =>
    tag.replace(/ lang="[a-z]+"/, '').replace(/="[^"]*"/g, '=""'),
  );

/** A text as it can be compared once markup has folded its spaces and replaced what no document may hold. */
const folded = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\ufffd\s\u00ad\u200b]+/gu, ' ').trim();

/** A text without what calendars leave out. */
const squeezed = (text: string): string => folded(text).replaceAll(' ', '');

/** A text without the control characters that every document may hold. */
const withoutLines = (text: string): string => text.replace(/[\r\n\t]/g, '');

type Make = (name: string) => string | Promise<string>;

const markups: Readonly<Record<string, Make>> = {
  'the pack as HTML, which is also printed and made a PDF': (name) => {
    const { values } = rowOf(name);
    const steps = [{ step: name, owner: 'Partner' as const, due: '2026-07-14', doneOn: null }];
    return renderPack(packOf([inPack(values, { steps })], { settings: settings(name), preparedBy: name }));
  },
  'the foot of its pages': (name) =>
    footTemplate(packFoot(packOf([inPack({ name })], { settings: settings(name) }))),
  'a charter to print': (name) => charterDocument(rowOf(name).values, settings(name), asOf, 'a4'),
  'the clipboard’s table': (name) =>
    copyCells(selection, tableOf(['name', 'owner'], [{ name, owner: name }]), formats, true)?.html ?? '',
};

const formats = createFormats('en-US', 'USD');
const selection = {
  ranges: [{ anchor: { row: 0, column: 0 }, head: { row: 0, column: 1 } }],
  active: { row: 0, column: 0 },
};

describe.each(Object.entries(markups))('%s', (title, make) => {
  test.each(hostileNames)('keeps %j a text', async (name) => {
    const [hostile, usual] = [await make(name), await make(plain)];
    expect(skeleton(hostile)).toEqual(skeleton(usual));
    // A copy is pasted, not kept: it holds what the cell holds.
    if (!title.includes('clipboard')) expect(withoutLines(hostile)).not.toMatch(/\p{Cc}/u);
    const words = folded(name).slice(0, 40);
    expect(folded(readable(hostile))).toContain(words);
  });
});

/** Whether a spreadsheet would run a cell. */
const runs = (cell: string): boolean => /^[=+\-@＝＋－＠]/.test(cell) && !/^[-+]?[\d.,%]+$/.test(cell);

const heldOf = async (name: string): Promise<string> => {
  // A file with a NUL in it is refused as a whole.
  const held = name.replaceAll('\0', '\ufffd');
  const file = new TextEncoder().encode(
    `Partner,Owner,Crawl Start\r\n${[held, held, 'no date'].map(quoted).join(',')}\r\n`,
  );
  const read = readImport('x.csv', file, await computer().open(), { ownColumns: true });
  if (!read.ok) throw new Error(read.reason);
  return new TextDecoder().decode(heldRowsCsv(read.plan));
};
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const tables: Readonly<Record<string, Make>> = {
  'the portfolio as CSV': (name) =>
    new TextDecoder().decode(exportBytes([rowOf(name)], evaluations(name), choice, columns)),
  'the steps': (name) => stepsCsv(portfolioOf(name)),
  'the readings': (name) => readingsCsv(portfolioOf(name)),
  'the accepted findings': (name) => acceptedCsv(portfolioOf(name)),
  'the rows held back': heldOf,
  'the clipboard’s text': (name) =>
    copyCells(selection, tableOf(['name', 'owner'], [{ name, owner: name }]), formats, true)?.text ?? '',
  'the table of a picture on the clipboard': (name) =>
    tableText([{ name: 'Partner' }, { name: 'Adoption', numeric: true }], [{ texts: [name, '30 %'] }]),
  'a record that could not be read on the clipboard': (name) =>
    asText(
      whatIsThere({
        key: 'k',
        table: 'partners',
        reason: name,
        at: madeAt,
        record: { values: { name, owner: name }, own: { Region: name } },
      }),
    ),
};

describe.each(Object.entries(tables))('%s', (title, make) => {
  const cellsOf = (text: string): readonly (readonly string[])[] =>
    title.includes('clipboard')
      ? parseClipboard(text)
      : Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: true }).data;

  test.each(hostileNames)('keeps %j in its cells, and no cell is a formula', async (name) => {
    const [hostile, usual] = [cellsOf(await make(name)), cellsOf(await make(plain))];
    expect(hostile.map((row) => row.length)).toEqual(usual.map((row) => row.length));
    const cells = hostile.slice(1).flat();
    expect(cells.filter(runs)).toEqual([]);
    const word = folded(name.replace(/^'/, '')).slice(0, 40);
    expect(cells.some((cell) => folded(cell).includes(word))).toBe(true);
  });
});

describe('the portfolio as a workbook', () => {
  const partsOf = (name: string): Readonly<Record<string, string>> => {
    const bytes = exportBytes([rowOf(name)], evaluations(name), { ...choice, workbook: true }, columns);
    return Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([part, each]) => [part, strFromU8(each)]),
    );
  };
  const usual = partsOf(plain);

  test.each(hostileNames)('keeps %j a text, and holds no formula and no link', (name) => {
    const parts = partsOf(name);
    expect(Object.keys(parts)).toEqual(Object.keys(usual));
    for (const [part, text] of Object.entries(parts)) {
      const kinds = (each: string) => new Set(skeleton(each).map((tag) => tag.split(/[\s/>]/)[0]));
      expect(
        [...kinds(text)].filter((tag) => !kinds(usual[part] ?? '').has(tag)),
        part,
      ).toEqual([]);
      expect(text, part).not.toMatch(/<f[ >]|<hyperlink|<!ENTITY|TargetMode/);
      expect(withoutLines(text), part).not.toMatch(/\p{Cc}/u);
    }
  });
});

const lines = (name: string) => {
  const values = partner(rowOf(name).values);
  return lineOf('k', values, evaluate(values, settings(name), asOf), asOf);
};
const calendars: Readonly<Record<string, Make>> = {
  'the steps as a calendar': (name) => stepCalendar(portfolioOf(name), name),
  'the dates as a calendar': (name) =>
    writeCalendar({ name: `${name}: dates`, madeAt, entries: calendarEntries([lines(name)], name) }),
};

describe.each(Object.entries(calendars))('%s', (_title, make) => {
  const propertiesOf = (text: string): readonly string[] =>
    text
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .map((line) => line.split(/[:;]/)[0] ?? '');

  test.each(hostileNames)('takes no property and no event from %j', async (name) => {
    const [hostile, usual] = [await make(name), await make(plain)];
    expect(propertiesOf(hostile)).toEqual(propertiesOf(usual));
    expect(hostile.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of hostile.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const events = new ICAL.Component(ICAL.parse(hostile)).getAllSubcomponents('vevent');
    for (const event of events)
      expect(squeezed(new ICAL.Event(event).summary)).toContain(squeezed(name).slice(0, 40));
  });
});

describe('a program file', () => {
  test.each(hostileNames)('gives %j back', (name) => {
    const program = { settings: settings(name), capabilities: [], ecosystem: {} } as never;
    expect(JSON.parse(programText(program))).toMatchObject({ settings: { name } });
  });
});

describe('a proposed file name', () => {
  const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
  test.each(hostileNames)('of %j is one that every file system takes and no reader is misled by', (name) => {
    const proposed = [
      fileNameOf(name, 'csv'),
      fileNameOf(`${name} 2026-06-30`, 'ics'),
      fileNameOf(packName(packOf([inPack({ name })], { settings: settings(name) })), 'pdf'),
      heldFileName(`${name}.csv`),
    ];
    for (const each of proposed) {
      expect(fileName.safeParse(each).success).toBe(true);
      expect(each).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]/u);
      expect(each).toMatch(/^[^. ].*[^. ]\.[a-z]{3}$/u);
      expect(each).not.toMatch(devices);
      expect(new TextEncoder().encode(each).length).toBeLessThanOrEqual(210);
    }
  });

  test('keeps the words that can be kept', () => {
    expect(fileNameOf('../../etc/passwd', 'csv')).toBe('etc passwd.csv');
    expect(fileNameOf('CON', 'csv')).toBe('CON_.csv');
    expect(fileNameOf('nul.txt', 'csv')).toBe('nul_.txt.csv');
    expect(fileNameOf('photo\u202Egpj.exe', 'csv')).toBe('photo gpj.exe.csv');
    expect(fileNameOf('株'.repeat(300), 'csv')).toBe(`${'株'.repeat(66)}.csv`);
    expect(fileNameOf('Console', 'csv')).toBe('Console.csv');
  });
});

describe('the log', () => {
  test.each(hostileNames)('says nothing of %j', (name) => {
    const line = troubleLine(new TypeError(`“${name}” is to be written`));
    expect(line).toMatch(/^TypeError \| at .*hostile-names/);
    expect(line).not.toContain('is to be written');
    expect(line).not.toContain('Hidden Corp');
    expect(line).not.toMatch(/\p{Cc}/u);
  });
});

/** Where something leaves the window, by what it is called there, and which of the outputs above it is. */
const outputs: Readonly<Record<string, string>> = {
  'app/about-dialog.tsx': 'versions only',
  'app/frame-commands.ts': 'the diagnostics: versions, counts, the log',
  'backup/make-backup.ts': 'a backup, which is JSON, and its name',
  'export/save-export.ts': 'the portfolio as CSV and as a workbook',
  'export/small-files.ts': 'the steps, readings, accepted findings and calendars',
  'grid/range/range-clipboard.ts': 'the clipboard’s text and table',
  'import/save-held-rows.ts': 'the rows held back',
  'insights/picture-card.tsx': 'a picture as SVG and PNG',
  'insights/table-view.tsx': 'the table of a picture on the clipboard',
  'pack/save-pack.ts': 'the pack as HTML, PDF and on paper, with its foot',
  'partner/charter/print-charter.ts': 'a charter to print',
  'portfolio/range/cell-commands.ts': 'the clipboard’s text and table',
  'program/program-file.ts': 'a program file',
  'set-aside/set-aside-dialog.tsx': 'a record that could not be read on the clipboard',
  'ui/error-boundary.tsx': 'the details of an error',
};

test('every place where something leaves the window is one of the outputs above', () => {
  const folder = join(import.meta.dirname, '../../src/renderer');
  const leaving = /\.saveFile\(|clipboard\s*\.write|\.setData\(|\bmakePdf\(|\.printDocument\(/;
  const places = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith(`platform${sep}`))
    .filter((path) => leaving.test(readFileSync(join(folder, path), 'utf8')))
    .map((path) => relative('.', path).split(sep).join('/'));
  expect(places.sort()).toEqual(Object.keys(outputs).sort());
});
