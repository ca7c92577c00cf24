import { currencyAtEnd, currencyAtStart } from './currency.ts';
import type { Reading, ReadOptions } from './kind.ts';

const words = new Set(['n/a', 'na', 'n.a.', 'n.a', 'null', 'none', '(blank)']);
const dash = /^[\p{Pd}\u2212\u2043]$/u;
const errorValue = /^#(?:#*|n\/?a|nv|n\/d|[\p{L}¡¿][\p{L}\d/_]*[!?])$/iu;

/**
 * True for what a sheet writes where there is no value: a lone dash, with or without a currency sign, an Excel error value, `#####`, `n/a`, `null`, `none`, `(blank)`
 * (portfolio-csv.md, Not a value).
 */
export function isNotAValue(cell: string): boolean {
  if (/^\d/.test(cell)) return false;
  if (cell.length > 20) return /^#+$/.test(cell);
  if (words.has(cell.toLowerCase()) || errorValue.test(cell) || dash.test(cell)) return true;
  const before = currencyAtStart(cell);
  if (before !== '' && dash.test(cell.slice(before.length).trim())) return true;
  const after = currencyAtEnd(cell);
  return after !== '' && dash.test(cell.slice(0, -after.length).trim());
}

/**
 * What all typed cells share: trimmed, one leading `'` ignored, blank is the empty value, and words that are no value are refused, never 0 or No.
 */
export function readTyped<V, E>(
  text: string,
  empty: E,
  options: ReadOptions,
  read: (cell: string) => Reading<V>,
): Reading<V | E> {
  let cell = text.trim();
  if (cell.startsWith("'")) cell = cell.slice(1).trim();
  if (cell === '') return { ok: true, value: empty };
  if (isNotAValue(cell))
    return options.blankWords
      ? { ok: true, value: empty, wasWord: true }
      : {
          ok: false,
          reason: `"${cell}" is not a value; leave the cell empty, or have such words read as blank (--blank-words)`,
        };
  return read(cell);
}

/** A cell's text in a reason: cut where it is long. */
export function quoted(cell: string): string {
  return `"${cell.length > 60 ? `${[...cell.slice(0, 60)].slice(0, 57).join('')}...` : cell}"`;
}
