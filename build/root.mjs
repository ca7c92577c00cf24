import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** Where what can be fetched or made again is kept, outside version control. */
export const cache = `${root}/.cache`;

/** Prints one line for the person who started the script. @param {string} line */
export const say = (line) => {
  process.stdout.write(`${line}\n`);
};

/** The reason of a failure in one line. @param {unknown} error @returns {string} */
export const reasonOf = (error) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
