import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Switches of Node that take their value as the next argument. */
const withValue = new Set(['-r', '--require']);

/** The path that a `file:` address leads to: desktops of Linux name a double-clicked file by its address. */
const withoutScheme = (argument: string): string => {
  if (!argument.startsWith('file://')) return argument;
  try {
    return fileURLToPath(argument);
  } catch {
    // An address of another computer, or one written wrongly, stays as it is and is told as a file that is not there.
    return argument;
  }
};

/**
 * The files named on a command line, as absolute paths: flags are ignored, whoever put them there, and so is the folder
 * that a development start names first.
 *
 * @param argv the process's arguments with the executable first
 * @param folder the working folder that relative paths start from
 * @param appFolder the app's own folder
 */
export const filesNamed = (argv: readonly string[], folder: string, appFolder: string): readonly string[] =>
  argv
    .slice(1)
    .filter((argument, place, all) => !argument.startsWith('-') && !withValue.has(all[place - 1] ?? ''))
    .filter((argument) => argument !== '')
    .map(withoutScheme)
    .map((argument) => (isAbsolute(argument) ? argument : resolve(folder, argument)))
    .filter((path) => resolve(path) !== resolve(appFolder));
