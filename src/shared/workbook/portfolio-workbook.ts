import { guard } from '../csv/guard.ts';
import { type CellWriter, cellWriter, type ExportColumn, type PortfolioRow } from '../csv/write-portfolio.ts';
import type { KindName } from '../fields/kind.ts';
import type { Evaluation } from '../rules/evaluation.ts';
import type { Settings } from '../rules/program.ts';
import { rollUp } from '../rules/roll-up.ts';
import { rollUpSheet } from './roll-up-sheet.ts';
import { type CellLook, type CellToWrite, writeWorkbook } from './write-workbook.ts';

/** The looks of the kinds that are no texts; a scale such as a tier is a number. */
const looks: Partial<Readonly<Record<KindName, 'number' | 'money' | 'percent' | 'date'>>> = {
  money: 'money',
  number: 'number',
  integer: 'number',
  scale: 'number',
  ratio: 'percent',
  date: 'date',
};

/** Widths of the kinds in characters; every other kind is as wide as a short text. */
const widths: Partial<Readonly<Record<KindName, number>>> = {
  id: 16,
  name: 28,
  longText: 36,
  link: 28,
  yesNo: 12,
  date: 12,
  money: 16,
  number: 12,
  integer: 12,
  scale: 12,
  ratio: 12,
  tags: 24,
  choiceList: 28,
  findings: 36,
};
const shortText = 20;
const widestHeader = 30;

/** A partner to write with its evaluation, which the roll-up needs whatever the columns are. */
export interface JudgedRow extends PortfolioRow {
  readonly evaluation: Evaluation;
}

/** How a workbook is written. */
export interface PortfolioWorkbookOptions {
  readonly columns: readonly ExportColumn[];
  readonly settings: Settings;
  readonly asOf: string;
}

/**
 * Writes partners as an Excel workbook: their cells typed, under a header row that stays in sight, and their roll-up as
 * a second sheet. Texts carry the guard that every file of ours has, so that a reader of ours gets the same values back.
 * No text may be longer than `excelLimits.cell`.
 */
export function portfolioWorkbook(
  rows: readonly JudgedRow[],
  { columns, settings, asOf }: PortfolioWorkbookOptions,
): Uint8Array<ArrayBuffer> {
  const writers = columns.map(cellWriter);
  const name = columns.findIndex((column) => column.kind === 'field' && column.field === 'name');
  return writeWorkbook([
    {
      name: 'Partners',
      widths: writers.map(widthOf),
      // The partner's name stays in sight too, where it stands at the left.
      frozen: { rows: 1, columns: name === 0 || name === 1 ? name + 1 : 0 },
      rows: sheetRows(rows, writers),
    },
    rollUpSheet(rollUp(rows, settings), settings, asOf),
  ]);
}

const widthOf = ({ header, kind }: CellWriter): number =>
  Math.max(widths[kind] ?? shortText, Math.min(header.length + 3, widestHeader));

function* sheetRows(
  rows: readonly JudgedRow[],
  writers: readonly CellWriter[],
): Generator<readonly (CellToWrite | null)[], void, undefined> {
  yield writers.map(({ header }): CellToWrite => ({ look: 'header', text: guard(header) }));
  for (const row of rows) yield writers.map((writer) => cellOf(writer, row));
}

function cellOf({ kind, value, write }: CellWriter, row: PortfolioRow): CellToWrite | null {
  const found = value(row);
  const look: CellLook = looks[kind] ?? 'text';
  if (look === 'text') {
    const text = write(found);
    return text === '' ? null : { look, text };
  }
  if (look === 'date') return typeof found === 'string' ? { look, date: found } : null;
  return typeof found === 'number' ? { look, value: found } : null;
}
