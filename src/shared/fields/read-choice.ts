import { caseFold } from './fold.ts';
import type { Reading, ReadOptions } from './kind.ts';
import { matchKey } from './match-key.ts';
import { quoted, readTyped } from './typed-cell.ts';

const keysOf = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

function byKey(options: readonly string[]): ReadonlyMap<string, string> {
  const known = keysOf.get(options);
  if (known !== undefined) return known;
  const keys = new Map(options.map((option) => [matchKey(option), option] as const));
  keysOf.set(options, keys);
  return keys;
}

/** One entry of a closed list, matched without case, spaces and punctuation (portfolio-csv.md, Choices). */
export function readChoice<const O extends readonly string[]>(
  text: string,
  options: O,
  readOptions: ReadOptions,
): Reading<O[number] | null> {
  return readTyped<O[number], null>(text, null, readOptions, (cell) => {
    const value = byKey(options).get(matchKey(cell));
    return value === undefined
      ? { ok: false, reason: `${quoted(cell)} is not one of ${options.join(', ')}` }
      : { ok: true, value };
  });
}

/** How many unknown entries of a cell are named. */
const mostNamed = 20;

/** The entries of a list: separated by `;`, trimmed, the empty ones dropped. */
function entries(text: string): string[] {
  return text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** A set of entries of a closed list in the order of the rules; unknown entries are named (portfolio-csv.md, Lists). */
export function readChoiceList<const O extends readonly string[]>(
  text: string,
  options: O,
  readOptions: ReadOptions,
): Reading<readonly O[number][]> {
  return readTyped<readonly O[number][], readonly O[number][]>(text, [], readOptions, (cell) => {
    const found = new Set<string>();
    const unknown: string[] = [];
    for (const entry of entries(cell)) {
      const option = byKey(options).get(matchKey(entry));
      if (option === undefined) unknown.push(entry);
      else found.add(option);
    }
    if (unknown.length === 0) return { ok: true, value: options.filter((option) => found.has(option)) };
    const named = unknown.slice(0, mostNamed).map(quoted).join(', ');
    const more = unknown.length > mostNamed ? ` and ${unknown.length - mostNamed} more` : '';
    const hint = unknown.some((entry) => entry.includes(',')) ? '; lists are separated by ";"' : '';
    return {
      ok: false,
      reason: `not in the list: ${named}${more}${hint}; it knows ${options.join(', ')}`,
    };
  });
}

/** Tags: separated by `;`, repeats dropped without regard to case, order and spelling kept (portfolio-csv.md, Lists). */
export function readTags(text: string, _options: ReadOptions): Reading<readonly string[]> {
  const seen = new Map<string, string>();
  for (const entry of entries(text)) {
    const key = caseFold(entry);
    if (!seen.has(key)) seen.set(key, entry);
  }
  const value = [...seen.values()];
  const comma = value.find((entry) => entry.includes(','));
  return comma === undefined
    ? { ok: true, value }
    : { ok: true, value, notice: `${quoted(comma)} is one entry; lists are separated by ";"` };
}
