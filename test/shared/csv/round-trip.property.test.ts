import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test, vi } from 'vitest';
import { readPortfolio } from '#shared/csv/read-portfolio.ts';
import { readReadings } from '#shared/csv/read-readings.ts';
import { cellsOf, isBlankRecord, nextRecord, scanner } from '#shared/csv/tokenize.ts';
import type { FileOptions, Problem } from '#shared/csv/types.ts';
import { writePortfolio } from '#shared/csv/write-portfolio.ts';
import { quoteCell, writeTable } from '#shared/csv/write-table.ts';
import { inputFields, type Partner } from '#shared/fields/fields.ts';
import { caseFold } from '#shared/fields/fold.ts';
import { bytesOf, caseBytes, opened, portfolio } from '#support/csv.ts';
import { randomPartner, randomText } from '#support/random-partner.ts';

vi.setConfig({ testTimeout: 60_000 });

const delimiters = [',', ';', '\t', '|'];

/** Tags as they are stored: no two the same but for case. */
const withoutRepeats = (tags: readonly string[]): readonly string[] =>
  tags.filter((tag, at) => tags.findIndex((other) => caseFold(other) === caseFold(tag)) === at);

/** Some partners, each with an id of its own, so that no two are the same. */
const partners = fc
  .array(randomPartner(), { minLength: 1, maxLength: 5 })
  .map((all): readonly Partner[] =>
    all.map((one, at) => ({ ...one, id: `P-${at}`, tags: withoutRepeats(one.tags) })),
  );

const own = fc.dictionary(fc.constantFrom('Segment', '=Team', 'Col; 1', '東京', '__proto__'), randomText(), {
  maxKeys: 4,
  noNullPrototype: true,
});

describe('a portfolio', () => {
  test('comes back as it was, with any options of the reader that the file does not need', () => {
    fc.assert(
      fc.property(
        partners,
        fc.array(own, { minLength: 5, maxLength: 5 }),
        fc.boolean(),
        fc.constantFrom(...delimiters),
        fc.constantFrom<FileOptions['dates']>('iso', 'dmy', 'mdy', 'auto'),
        (all, columns, bom, delimiter, dates) => {
          const rows = all.map((partner, at) => ({ partner, own: columns[at] ?? {} }));
          const text = [...writePortfolio(rows, { bom, delimiter })].join('');
          const file = portfolio(text, { dates, ownColumns: true, delimiter });
          expect(file.problems).toEqual([]);
          expect(file.rows.map(({ partner }) => partner)).toEqual(all);
          expect(file.rows.map((row) => Object.entries(row.own).sort())).toEqual(
            rows.map((row) => Object.entries(row.own).sort()),
          );
          const names = file.ownColumns;
          expect([...writePortfolio(file.rows, { bom, delimiter, ownColumns: names })].join('')).toBe(text);
          if (delimiter === ',' || names.length === 0) expect(portfolio(text).delimiter).toBe(delimiter);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('with a decimal comma', () => {
    const numeric = new Set(
      inputFields
        .filter(({ kind }) => ['money', 'number', 'ratio'].includes(kind.name))
        .map(({ id }) => id as string),
    );
    fc.assert(
      fc.property(partners, (all) => {
        const text = [
          ...writePortfolio(
            all.map((partner) => ({ partner })),
            { delimiter: ';' },
          ),
        ].join('');
        const records = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true }).data;
        const commas = records.map((cells, row) =>
          cells
            .map((cell, at) =>
              row > 0 && numeric.has(inputFields[at]?.id ?? '') ? cell.replace('.', ',') : cell,
            )
            .map((cell) => quoteCell(cell, ';'))
            .join(';'),
        );
        const file = portfolio(commas.join('\r\n'), { decimal: ',' });
        expect(file.problems).toEqual([]);
        expect(file.rows.map(({ partner }) => partner)).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });

  test('reads the same in any encoding that holds its text', () => {
    const encodings = ['windows-1252', 'utf-16le with a mark', 'utf-16be with a mark', 'utf-16le'] as const;
    fc.assert(
      fc.property(partners, fc.constantFrom(...encodings), (all, encoding) => {
        const written = [...writePortfolio(all.map((partner) => ({ partner })))].join('');
        const narrow = encoding === 'windows-1252';
        const text = narrow ? written.replace(/[^\t\r\n\x20-\x7e\xa0-\xff]/g, 'é') : written;
        const mark = encoding.endsWith('mark') ? '\ufeff' : '';
        const bytes = Buffer.from(mark + text, narrow ? 'latin1' : 'utf16le');
        if (encoding.startsWith('utf-16be')) bytes.swap16();
        const said = mark === '' ? { encoding } : {};
        const file = opened(readPortfolio(bytes, said));
        expect(file.problems).toEqual([]);
        expect(file.rows).toEqual(portfolio(text).rows);
      }),
      { numRuns: 60 },
    );
  });
});

const cell = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom(
    '',
    ' ',
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\r\n',
    '\n',
    'a"b',
    "'=1",
    '=1',
    'é',
    '日本',
    'a, b',
    ' x ',
  ),
);

test('Papa Parse cuts well-formed files into the same records', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(...delimiters),
      fc.constantFrom('\r\n', '\n'),
      fc.boolean(),
      (records, delimiter, lineEnd, quoteAll) => {
        const evened = records.map((cells) => cells.map((text) => text.replace(/\r\n?/g, '\n')));
        const quote = (text: string) =>
          quoteAll || text.startsWith(' ') ? `"${text.replaceAll('"', '""')}"` : quoteCell(text, delimiter);
        const text = evened.map((cells) => cells.map(quote).join(delimiter)).join(lineEnd);
        const scan = scanner(text, delimiter);
        const ours: string[][] = [];
        while (nextRecord(scan)) ours.push(cellsOf(scan));
        expect(ours).toEqual(evened);
        expect(ours).toEqual(Papa.parse(text, { delimiter, newline: lineEnd }).data);
      },
    ),
    { numRuns: 300 },
  );
});

test('any small table of ours is cut into the cells it was written from, guards aside', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 5 }), (rows) => {
      const text = [...writeTable(['A', 'B'], rows)].join('');
      const scan = scanner(text, ',');
      const read: string[][] = [];
      while (nextRecord(scan)) read.push(cellsOf(scan));
      const wanted = rows.map((cells) => cells.map((one) => one.replace(/\r\n?/g, '\n')));
      const unguarded = (one: string) => (/^'+[=+\-@＝＋－＠]/.test(one) ? one.slice(1) : one);
      expect(read.slice(1).map((cells) => cells.map(unguarded))).toEqual(wanted);
    }),
    { numRuns: 200 },
  );
});

const cases = [
  '01a-utf16le-tab.csv',
  '02-windows1252.csv',
  '05-sep-line-bom.csv',
  '09a-stray-quotes.csv',
  '11-trailing-commas-blank-rows.csv',
  '14-title-rows-above-header.csv',
  '15b-grouping.csv',
  '17-dashes-and-excel-errors.csv',
  '21a-dates-auto.csv',
  '25-lists.csv',
  '27-unicode-names.csv',
  '33-formulas-and-apostrophes.csv',
].map(caseBytes);

const mutated = fc
  .tuple(
    fc.constantFrom(...cases),
    fc.array(fc.tuple(fc.nat(600), fc.oneof(fc.constantFrom(...bytesOf('",;\t\n\r\'=-%(|')), fc.nat(255))), {
      maxLength: 12,
    }),
    fc.nat(600),
  )
  .map(([bytes, changes, cut]) => {
    const copy = Uint8Array.from(bytes);
    for (const [at, byte] of changes) if (at < copy.length) copy[at] = byte;
    return cut % 3 === 0 ? copy.subarray(0, cut) : copy;
  });

const options = fc.record(
  {
    decimal: fc.constantFrom<'.' | ','>('.', ','),
    dates: fc.constantFrom<'iso' | 'dmy' | 'mdy' | 'auto'>('iso', 'dmy', 'mdy', 'auto'),
    delimiter: fc.constantFrom(...delimiters),
    encoding: fc.constantFrom('utf-8', 'windows-1252', 'utf-16le', 'shift_jis', 'iso-8859-2'),
    blankWords: fc.boolean(),
    keepBadRows: fc.boolean(),
    ownColumns: fc.boolean(),
  },
  { requiredKeys: [] },
);

test('whatever the bytes, the reader does not throw, and accounts for every row that is not blank', () => {
  const bytes = fc.oneof(
    { weight: 4, arbitrary: mutated },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  );
  fc.assert(
    fc.property(bytes, options, (file, chosen) => {
      readReadings(file, [], chosen);
      const read = readPortfolio(file, chosen);
      if (!read.ok) {
        expect(read.reason).not.toBe('');
        return;
      }
      const told = [
        ...read.rows.map(({ row }) => row),
        ...read.held.map(({ row }) => row),
        ...read.footers.map(({ row }) => row),
      ];
      expect(new Set(told).size).toBe(told.length);
      // Every refused cell is named once, or its row once for another reason, never both.
      const byRow = new Map<number, Problem[]>();
      for (const problem of read.problems)
        byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem]);
      for (const [row, problems] of byRow) {
        const columns = problems.map(({ column }) => column);
        expect(new Set(columns).size).toBe(columns.length);
        if (columns.includes(null)) expect(columns).toEqual([null]);
        expect(told).toContain(row);
        for (const { reason } of problems) expect(reason).not.toBe('');
      }
      const imported = new Set(read.rows.map(({ row }) => row));
      for (const { row } of read.held) {
        expect(imported.has(row)).toBe(false);
        expect(byRow.has(row)).toBe(true);
      }
      if (chosen.keepBadRows !== true) for (const row of byRow.keys()) expect(imported.has(row)).toBe(false);
    }),
    { numRuns: 1500 },
  );
});

test('every row of a readable text is imported, held back, a footer or a title', () => {
  fc.assert(
    fc.property(mutated, (bytes) => {
      const read = readPortfolio(bytes, { encoding: 'windows-1252' });
      if (!read.ok) return;
      const text = Buffer.from(bytes).toString('latin1');
      const skip = /^"?sep=/i.test(text) ? text.search(/[\r\n]/) + (text.includes('\r\n') ? 2 : 1) : 0;
      const scan = scanner(text.slice(skip), read.delimiter);
      const rows: number[] = [];
      while (nextRecord(scan)) if (!isBlankRecord(scan)) rows.push(scan.row);
      const told = [read.rows, read.held, read.footers, read.titles, [read.header]]
        .flatMap((list) => list.map(({ row }) => row))
        .sort((a, b) => a - b);
      expect(told).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});
