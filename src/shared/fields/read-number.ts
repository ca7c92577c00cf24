import type { Reading, ReadOptions } from './kind.ts';

/** A number, an integer or money (portfolio-csv.md, Numbers and money). */
export function readAmount(
  text: string,
  kind: 'money' | 'number' | 'integer' | 'ratio',
  _options: ReadOptions,
): Reading<number | null> {
  const cell = text.trim();
  if (cell === '') return { ok: true, value: null };
  const value = Number(cell);
  if (!Number.isFinite(value)) return { ok: false, reason: 'not a number' };
  if (kind === 'integer' && !Number.isInteger(value)) return { ok: false, reason: 'not a whole number' };
  if ((kind === 'money' || kind === 'integer') && value < 0) return { ok: false, reason: 'negative' };
  return { ok: true, value };
}

/** A ratio: `25%` or `0.25` (portfolio-csv.md, Ratios). */
export function readRatio(text: string, options: ReadOptions): Reading<number | null> {
  const percent = /^(.*)%$/.exec(text.trim());
  if (percent === null) return readAmount(text, 'ratio', options);
  const reading = readAmount(percent[1] ?? '', 'ratio', options);
  return reading.ok && reading.value !== null ? { ok: true, value: reading.value / 100 } : reading;
}

/** A whole number of a short scale; a word before it is allowed: `Tier 2`, `T2`. */
export function readScale<const O extends readonly number[]>(
  text: string,
  options: O,
  _word: string | null,
  _options: ReadOptions,
): Reading<O[number] | null> {
  const cell = text.trim();
  if (cell === '') return { ok: true, value: null };
  const value = Number(cell);
  return options.includes(value)
    ? { ok: true, value }
    : { ok: false, reason: `not one of ${options.join(', ')}` };
}
