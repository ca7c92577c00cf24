import { isAbsolute, resolve } from 'node:path';

/** Switches of Node that take their value as the next argument. */
const withValue = new Set(['-r', '--require']);

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
    .map((argument) => (isAbsolute(argument) ? argument : resolve(folder, argument)))
    .filter((path) => resolve(path) !== resolve(appFolder));
