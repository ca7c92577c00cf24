import { readFileSync } from 'node:fs';
import { readPortfolio } from '#shared/csv/read-portfolio.ts';
import type { FileOptions, PortfolioFile, ReadFile, RefusedFile } from '#shared/csv/types.ts';
import { writePortfolio } from '#shared/csv/write-portfolio.ts';
import type { InputId } from '#shared/fields/fields.ts';

/** The bytes of a text in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A file that must be readable. */
export function opened<F extends ReadFile>(file: F | RefusedFile): F {
  if (!file.ok) throw new Error(`the file was refused: ${file.reason}`);
  return file;
}

/** The reason why a file that must be refused was. */
export function refusal(file: ReadFile | RefusedFile): string {
  if (file.ok) throw new Error('the file was read');
  return file.reason;
}

/** Reads a text that must be readable as a portfolio. */
export function portfolio(text: string, options: FileOptions = {}): PortfolioFile {
  return opened(readPortfolio(bytesOf(text), options));
}

/** The bytes of a case, exactly as they stand in the file. */
export function caseBytes(name: string): Uint8Array {
  return readFileSync(new URL(`../fixtures/cases/${name}`, import.meta.url));
}

/** Reads a case that must be readable. */
export function readCase(name: string, options: FileOptions = {}): PortfolioFile {
  return opened(readPortfolio(caseBytes(name), options));
}

/** One field of all imported rows: by the number of the row. */
export function valuesByRow(file: PortfolioFile, field: InputId): Readonly<Record<number, unknown>> {
  return Object.fromEntries(file.rows.map((row) => [row.row, row.partner[field]]));
}

/** The refused cells and held rows, each as `row column value`. */
export function refused(file: ReadFile): readonly string[] {
  return file.problems.map(({ row, column, value }) => `${row} ${column} ${value}`);
}

/** An export of what was imported. */
export function exported(file: PortfolioFile, bom = false): string {
  return [...writePortfolio(file.rows, { bom, ownColumns: file.ownColumns })].join('');
}
