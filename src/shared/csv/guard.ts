/** A text that a spreadsheet would run as a formula, or that looks so after apostrophes (portfolio-csv.md, Writing). */
const risky = /^'*[=+\-@＝＋－＠]/;

/** Puts one more `'` before a text that a spreadsheet would run. */
export function guard(text: string): string {
  return risky.test(text) ? `'${text}` : text;
}

/** Takes the `'` of `guard` off again: exactly when what is left is such a text. */
export function unguard(text: string): string {
  return text.startsWith("'") && risky.test(text.slice(1)) ? text.slice(1) : text;
}

/** A text cell of a file as the text it stands for: trimmed, its guard taken off. */
export function readGuarded(cell: string): string {
  const text = cell.trim();
  return text.startsWith("'") ? unguard(text) : text;
}

/** An id cell: as any text, and `="0012"`, which keeps Excel from rounding an id, is `0012`. */
export function readGuardedId(cell: string): string {
  const text = cell.trim();
  const kept = /^="(.*)"$/s.exec(text)?.[1];
  return kept === undefined ? readGuarded(text) : kept.replaceAll('""', '"').trim();
}
