import type { Problem, ReadFile } from '#shared/csv/types.ts';
import { inputName } from './input.ts';
import { excerpt } from './printable.ts';
import { count, report } from './report.ts';

/** How many problems are told one by one before only their number is. */
const mostProblems = 20;

/** True when a cell was refused or a row held back: the run ends with exit 1. */
export function isIncomplete(file: ReadFile): boolean {
  return file.problems.length > 0 || file.held.length > 0;
}

/** Tells what was guessed and left out of a file, and how many rows were held back. */
export function reportFile(
  file: string,
  read: ReadFile & { readonly rows: readonly unknown[] },
  noun: string,
): void {
  const name = inputName(file);
  for (const notice of read.notices) report(`${name}: ${notice}`);
  const refused = read.problems.filter(({ column }) => column !== null).length;
  report(
    `${name}: ${count(read.rows.length, noun)} read, ${count(read.held.length, 'row')} held back, ${count(refused, 'cell')} refused`,
  );
}

/** Tells the problems of a file one by one, the first of them when there are many. */
export function reportProblems(file: string, problems: readonly Problem[]): void {
  const name = inputName(file);
  for (const problem of problems.slice(0, mostProblems)) report(`${name}: ${problemText(problem)}`);
  if (problems.length > mostProblems)
    report(`${name}: ${problems.length - mostProblems} more; partnerbook check ${name} lists all`);
}

/** `row 3, Rating: "9": a whole number from 1 to 5`. */
export function problemText({ row, column, value, reason }: Problem): string {
  const place = column === null ? `row ${row}` : `row ${row}, ${column}`;
  return value === '' ? `${place}: ${reason}` : `${place}: "${excerpt(value, 60)}": ${reason}`;
}
