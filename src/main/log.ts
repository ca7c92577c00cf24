import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** A file of the log is put aside at this size, in bytes; one older file is kept. */
const largest = 256 * 1024;
/** So many of the newest lines go into the diagnostics. */
const recent = 200;

let folder: string | null = null;

/** Keeps the log in a folder of its own in the data folder from now on. It never leaves this computer by itself. */
export const keepLogIn = (dataFolder: string): void => {
  folder = join(dataFolder, 'logs');
};

const fileIn = (logs: string): string => join(logs, 'partnerbook.log');
const olderIn = (logs: string): string => join(logs, 'partnerbook.older.log');

/** Takes out what tells who works here: the home folder, which often is a person's name. */
const withoutHome = (line: string): string => line.replaceAll(homedir(), '~');

/** Writes one line for whoever reads the process's output, and into the log. Never holds a partner's data. */
export const log = (line: string): void => {
  const clean = withoutHome(line).replace(/[\r\n]+/g, ' | ');
  process.stderr.write(`partnerbook: ${clean}\n`);
  if (folder === null) return;
  try {
    mkdirSync(folder, { recursive: true });
    const file = fileIn(folder);
    if (existsSync(file) && statSync(file).size > largest) renameSync(file, olderIn(folder));
    appendFileSync(file, `${new Date().toISOString()} ${clean}\n`);
  } catch (error) {
    // A log that cannot be written, such as on a full disk, must not stop what is logged; the line is out already.
    process.stderr.write(`partnerbook: the log could not be written: ${String(error)}\n`);
  }
};

/** The newest lines of the log, oldest first; empty while there are none. */
export const recentLog = (): string => {
  if (folder === null) return '';
  const texts = [olderIn(folder), fileIn(folder)].map((file) =>
    existsSync(file) ? readFileSync(file, 'utf8') : '',
  );
  return texts.join('').trimEnd().split('\n').slice(-recent).join('\n');
};

/** Deletes the log; the next line begins a new one. */
export const forgetLog = (): void => {
  if (folder !== null) for (const file of [fileIn(folder), olderIn(folder)]) rmSync(file, { force: true });
};
