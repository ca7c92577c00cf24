/** What a judged text says: nothing yet, that there is none, or something (rules.md, Conventions). */
export type Judgement = 'unknown' | 'no' | 'real';

const unknownWords = new Set([
  ...['', 'tbd', 'tbc', 'tba', 'todo', 'pending', 'unknown', 'unclear', 'notknown', 'notsure', 'notyet'],
  ...['dontknow', 'tobeconfirmed', 'tobedetermined', 'tobedefined', 'null', 'blank'],
  ...['#n/a', '#nv', '#ref', '#div/0', '#value', '#name', '#num', '#null'],
]);

const noWords = new Set(['nothing', 'none', 'no', 'nil', 'na', 'n/a', 'notapplicable', '0']);

/** A yes without the clause is no evidence. */
const bareYes = new Set([
  ...['yes', 'y', 'true', 't', 'x', '1', 'on', 'ok', 'checked', 'ja', 'oui', 'si', 'sí'],
  ...['wahr', 'vrai', 'verdadero', 'vero', '✓'],
]);

/** No listed word is longer than this, so a text with more letters than that says something. */
const longestWord = Math.max(...[...unknownWords, ...noWords, ...bareYes].map((word) => word.length));

const dropped = /[\p{White_Space}\u200B-\u200D\u2060\uFEFF.…'’()[\]{}<>]/gu;
const dashes = /[\p{Pd}\u2212\u2043]/gu;

const isAsciiLetterOrDigit = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** True as soon as the text holds more letters and digits, none of which normalising removes, than any listed word. */
function isLong(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    if (isAsciiLetterOrDigit(text.charCodeAt(at)) && ++count > longestWord) return true;
  }
  return false;
}

/** `trailing` is taken off last, so that `TBD?` and `#REF!` read as their words. */
function normalise(text: string): string {
  const kept = text.toLowerCase().replace(dropped, '').replace(dashes, '-');
  let end = kept.length;
  while (end > 0 && '?!:'.includes(kept.charAt(end - 1))) end--;
  return kept.slice(0, end);
}

/**
 * Judges a text that has to say something to count. `evidence` is for requirementEvidence, ourLoss and
 * partnerLoss, where a bare yes is unknown too. A blank is unknown.
 */
export function judgeText(text: string | null, evidence: boolean): Judgement {
  if (text === null || text === '') return 'unknown';
  if (isLong(text)) return 'real';
  const word = normalise(text);
  if (unknownWords.has(word) || /^(?:-+|#+)$/.test(word)) return 'unknown';
  if (noWords.has(word)) return 'no';
  return evidence && bareYes.has(word) ? 'unknown' : 'real';
}

/** True when a judged text says something: *filled in* in the words of the rules. */
export function isFilledIn(text: string | null): boolean {
  return text !== null && judgeText(text, false) === 'real';
}
