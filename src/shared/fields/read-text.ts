import { foldName } from './fold.ts';
import type { Reading } from './kind.ts';

/** The longest partner name, in Unicode code points (portfolio-csv.md, Fields). */
export const longestName = 200;

/** Trimmed, tabs and line ends too, with LF as the only line end inside. */
function trimmed(text: string): string {
  return (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).trim();
}

/** Text, trimmed; blank when nothing is left (portfolio-csv.md, Text). */
export function readText(text: string): Reading<string | null> {
  const value = trimmed(text);
  return { ok: true, value: value === '' ? null : value };
}

/** How many code points a text has; counted only where it could matter. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** The partner's name: required, at most 200 code points. */
export function readName(text: string): Reading<string> {
  const value = trimmed(text);
  // Nobody sees a name of invisible characters alone, and all such names would be the same.
  if (foldName(value) === '') return { ok: false, reason: 'a partner needs a name' };
  if (value.length <= longestName) return { ok: true, value };
  const length = codePoints(value);
  return length <= longestName
    ? { ok: true, value }
    : { ok: false, reason: `a name has at most ${longestName} characters; this one has ${length}` };
}
