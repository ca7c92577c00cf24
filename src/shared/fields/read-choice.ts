import type { Reading, ReadOptions } from './kind.ts';

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');

/** One entry of a closed list, matched without case, spaces and punctuation (portfolio-csv.md, Choices). */
export function readChoice<const O extends readonly string[]>(
  text: string,
  options: O,
  _options: ReadOptions,
): Reading<O[number] | null> {
  const word = fold(text);
  if (word === '') return { ok: true, value: null };
  const value = options.find((option) => fold(option) === word);
  return value === undefined
    ? { ok: false, reason: `not one of ${options.join(', ')}` }
    : { ok: true, value };
}

const entries = (text: string): string[] =>
  text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** A set of entries of a closed list, separated by `;` (portfolio-csv.md, Lists). */
export function readChoiceList<const O extends readonly string[]>(
  text: string,
  options: O,
  _options: ReadOptions,
): Reading<readonly O[number][]> {
  const wanted = new Set(entries(text).map(fold));
  const value = options.filter((option) => wanted.has(fold(option)));
  return value.length === wanted.size
    ? { ok: true, value }
    : { ok: false, reason: `not of the list ${options.join(', ')}` };
}

/** Tags: separated by `;`, repeats dropped, order and spelling kept. */
export function readTags(text: string, _options: ReadOptions): Reading<readonly string[]> {
  const seen = new Map(entries(text).map((entry) => [entry.toLowerCase(), entry] as const));
  return { ok: true, value: [...seen.values()] };
}
