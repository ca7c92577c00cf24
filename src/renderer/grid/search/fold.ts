const ascii = /^[\x20-\x7e\n]*$/;
const marks = /\p{M}/gu;

/** Text as a search sees it: case and accents do not matter. */
export function fold(text: string): string {
  return ascii.test(text) ? text.toLowerCase() : text.normalize('NFKD').replace(marks, '').toLowerCase();
}

/** A stretch of a text that matched, from and up to a place in the text as it is written. */
export interface Match {
  readonly from: number;
  readonly to: number;
}

/** Every place where a folded word stands in a text. The word must not be empty. */
export function findMatches(text: string, word: string): readonly Match[] {
  const { folded, origin } = foldWithOrigin(text);
  const matches: Match[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    const from = origin[at] ?? 0;
    const to = origin[at + word.length] ?? text.length;
    matches.push({ from, to });
  }
  return matches;
}

/** The folded text, and for each of its units the place in the original where it comes from. */
function foldWithOrigin(text: string): { readonly folded: string; readonly origin: readonly number[] } {
  let folded = '';
  const origin: number[] = [];
  let at = 0;
  for (const letter of text) {
    const piece = fold(letter);
    for (let unit = 0; unit < piece.length; unit++) origin.push(at);
    folded += piece;
    at += letter.length;
  }
  return { folded, origin };
}
