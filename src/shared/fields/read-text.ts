import type { Reading } from './kind.ts';

/** Text, trimmed; blank when nothing is left. Line ends become LF (portfolio-csv.md, Text). */
export function readText(text: string): Reading<string | null> {
  const value = text.replace(/\r\n?/g, '\n').trim();
  return { ok: true, value: value === '' ? null : value };
}

/** The partner's name: required, at most 200 code points. */
export function readName(text: string): Reading<string> {
  const value = text.replace(/\r\n?/g, '\n').trim();
  if (value === '') return { ok: false, reason: 'a partner needs a name' };
  if ([...value].length > 200)
    return { ok: false, reason: `a name has at most 200 characters; this one has ${[...value].length}` };
  return { ok: true, value };
}
