import { resolve } from 'node:path';
import type { DateOrder, DecimalMark, FileOptions } from '#shared/csv/types.ts';
import { isCalendarDate } from '#shared/fields/read-date.ts';
import type { Given } from './args.ts';
import { CannotRun } from './failure.ts';
import type { OptionName } from './options.ts';

/** What a person said about one input; the currency comes from the program. */
export type SaidAbout = (file: string) => FileOptions;

/** The day given, or this computer's local date: a person's today, not Greenwich's. */
export function asOfDate(given: Given): string {
  return dateOption(given, 'as-of') ?? localDate(new Date());
}

/** A date given to an option, or undefined; throws CannotRun for what is no date. */
export function dateOption(given: Given, option: OptionName): string | undefined {
  const date = given.value(option);
  if (date !== undefined && !isCalendarDate(date))
    throw new CannotRun(`--${option} ${date} is not a date; write it as 2026-03-29`);
  return date;
}

function localDate(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** One of a few words given to an option; the first of them when it is left out. */
export function wordOption<const W extends readonly [string, ...string[]]>(
  given: Given,
  option: OptionName,
  words: W,
): W[number] {
  const word = given.value(option);
  if (word === undefined) return words[0];
  const found = words.find((known) => known === word);
  if (found === undefined) throw new CannotRun(`--${option} ${word} is not one of ${words.join(', ')}`);
  return found;
}

/** Reads the options about files once, so that a wrong one is told before any file is opened. */
export function fileOptions(given: Given, inputs: readonly string[]): SaidAbout {
  if (inputs.filter((file) => file === '-').length > 1)
    throw new CannotRun('standard input can be only one of the files');
  const decimal = perFile(given, inputs, 'decimal', decimalMark);
  const dates = perFile(given, inputs, 'dates', dateOrder);
  const encoding = perFile(given, inputs, 'encoding', encodingName);
  const delimiter = perFile(given, inputs, 'delimiter', delimiterCharacter);
  const map = columnMap(given.values('map'));
  const ownColumns = given.has('own-columns');
  const blankWords = given.has('blank-words');
  const keepBadRows = given.has('keep-bad-rows');
  return (file) => ({
    decimal: decimal(file),
    dates: dates(file),
    encoding: encoding(file),
    delimiter: delimiter(file),
    map,
    ownColumns,
    blankWords,
    keepBadRows,
  });
}

/** A value for all files, and values for single ones (`FILE=VALUE`), which go before it. */
function perFile<T>(
  given: Given,
  inputs: readonly string[],
  option: OptionName,
  read: (text: string) => T,
): (file: string) => T | undefined {
  let forAll: T | undefined;
  const forOne = new Map<string, T>();
  for (const text of given.values(option)) {
    const cut = text.lastIndexOf('=');
    if (cut < 1) {
      if (forAll !== undefined) throw new CannotRun(`--${option} is given twice for all files`);
      forAll = read(text);
      continue;
    }
    const name = text.slice(0, cut);
    const file = inputs.find((input) => input === name) ?? inputs.find((input) => samePath(input, name));
    if (file === undefined) throw new CannotRun(`--${option} ${text}: ${name} is not one of the files given`);
    if (forOne.has(file)) throw new CannotRun(`--${option} is given twice for ${file}`);
    forOne.set(file, read(text.slice(cut + 1)));
  }
  return (file) => forOne.get(file) ?? forAll;
}

function samePath(a: string, b: string): boolean {
  return a !== '-' && b !== '-' && resolve(a) === resolve(b);
}

function decimalMark(text: string): DecimalMark {
  if (text === ',' || text === '.') return text;
  throw new CannotRun(`--decimal ${text} is not a decimal mark; write , or .`);
}

function dateOrder(text: string): DateOrder {
  if (text === 'iso' || text === 'dmy' || text === 'mdy' || text === 'auto') return text;
  throw new CannotRun(`--dates ${text} is not one of iso, dmy, mdy, auto`);
}

function encodingName(text: string): string {
  try {
    new TextDecoder(text);
    return text;
  } catch {
    throw new CannotRun(
      `--encoding ${text} is not an encoding that can be read here; use a name of the WHATWG Encoding Standard, such as windows-1252`,
    );
  }
}

function delimiterCharacter(text: string): string {
  if (text === 'tab' || text === '\\t' || text === '\t') return 'tab';
  if ([...text].length === 1 && !/["\p{L}\p{N}\r\n]/u.test(text)) return text;
  throw new CannotRun(
    `--delimiter ${text} is not a delimiter; write one character such as ; or the word tab`,
  );
}

function columnMap(entries: readonly string[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const entry of entries) {
    const cut = entry.lastIndexOf('=');
    const header = entry.slice(0, Math.max(cut, 0)).trim();
    if (header === '') throw new CannotRun(`--map ${entry} is not HEADER=FIELD`);
    if (map.has(header)) throw new CannotRun(`--map names the column ${header} twice`);
    map.set(header, entry.slice(cut + 1).trim());
  }
  return map;
}
