import { type ExportColumn, type PortfolioRow, writePortfolio } from '#shared/csv/write-portfolio.ts';
import { type JudgedRow, portfolioWorkbook } from '#shared/workbook/portfolio-workbook.ts';
import type { Evaluations } from '../session/evaluations.ts';
import type { StoredPartner } from '../storage/portfolio.ts';
import type { ExportChoice } from './export-choice.ts';

/** The portfolio's own order, whatever order the rows have. */
const inOrder = (rows: readonly StoredPartner[]): readonly StoredPartner[] =>
  [...rows].sort((a, b) => a.position - b.position);

/** Rows as they are written, in the portfolio's own order; with the rules' verdicts where a column asks for them. */
export const rowsToWrite = (
  rows: readonly StoredPartner[],
  evaluations: Pick<Evaluations, 'of'>,
  computed: boolean,
): readonly PortfolioRow[] =>
  computed
    ? judgedRows(rows, evaluations)
    : inOrder(rows).map(({ values, own }) => ({ partner: values, own }));

const judgedRows = (
  rows: readonly StoredPartner[],
  evaluations: Pick<Evaluations, 'of'>,
): readonly JudgedRow[] =>
  inOrder(rows).map((row) => ({ partner: row.values, own: row.own, evaluation: evaluations.of(row) }));

/** Partners as the file of a choice: a CSV (portfolio-csv.md, Writing), or a workbook with their roll-up. */
export function exportBytes(
  rows: readonly StoredPartner[],
  evaluations: Pick<Evaluations, 'of' | 'asOf' | 'settings'>,
  { computed, bom, workbook = false }: Pick<ExportChoice, 'computed' | 'bom' | 'workbook'>,
  columns: readonly ExportColumn[],
  tell: (done: number) => void = () => undefined,
): Uint8Array<ArrayBuffer> {
  const { asOf, settings } = evaluations;
  if (workbook) return portfolioWorkbook(judgedRows(rows, evaluations), { columns, settings, asOf });
  const written = counted(rowsToWrite(rows, evaluations, computed), tell);
  return encoded(writePortfolio(written, { bom, columns }));
}

/** How much text is encoded at once, in characters: the whole of a large file would stand in memory twice over. */
const encodedAtOnce = 1_000_000;

function encoded(lines: Iterable<string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let text = '';
  for (const line of lines) {
    text += line;
    if (text.length < encodedAtOnce) continue;
    pieces.push(encoder.encode(text));
    text = '';
  }
  pieces.push(encoder.encode(text));
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** How many rows are written between two words about the progress. */
const tellEvery = 500;

function* counted<R>(rows: readonly R[], tell: (done: number) => void): Generator<R, void, undefined> {
  for (const [at, row] of rows.entries()) {
    if (at % tellEvery === 0) tell(at);
    yield row;
  }
}
