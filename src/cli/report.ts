import { printable } from './printable.ts';

/** One line for the person at the terminal. Standard error, so that standard output stays clean for scripts. */
export function report(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

/** `1 row`, `2 rows`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
