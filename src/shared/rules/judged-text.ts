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

const dropped = /[\p{White_Space}\u200B-\u200D\u2060\uFEFF.…'’()[\]{}<>]/gu;
const dashes = /[\p{Pd}\u2212\u2043]/gu;

/** `?`, `!` and `:` are taken off last, so that `TBD?` and `#REF!` read as their words. */
function normalise(text: string): string {
  const kept = text.toLowerCase().replace(dropped, '').replace(dashes, '-');
  let end = kept.length;
  while (end > 0 && '?!:'.includes(kept.charAt(end - 1))) end--;
  return kept.slice(0, end);
}

/** A lower-case ASCII letter or a digit as its code, a capital as its small letter, 0 for anything else. */
function letterOf(code: number): number {
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return code;
  return code >= 65 && code <= 90 ? code + 32 : 0;
}

const isAscii = (code: number): boolean => code < 128;

/**
 * How many ASCII letters and digits a text has, the first and the last of them, as one number; -1 when it holds
 * another script. Normalising takes none of them away, so a text of ASCII whose outline is no listed word's says
 * something: most texts are judged by this alone, which takes a twentieth of the time.
 */
function outline(text: string): number {
  let [count, first, last] = [0, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!isAscii(code)) return -1;
    const letter = letterOf(code);
    if (letter === 0) continue;
    if (count === 0) first = letter;
    last = letter;
    if (++count > longestWord) break;
  }
  return (count * 128 + first) * 128 + last;
}

const listedWords = [...unknownWords, ...noWords, ...bareYes];

/** No listed word is longer than this. */
const longestWord = Math.max(...listedWords.map((word) => word.length));

const listedOutlines: ReadonlySet<number> = new Set(listedWords.map(outline));

function mayBeListed(text: string): boolean {
  const found = outline(text);
  return found === -1 || listedOutlines.has(found);
}

/**
 * Judges a text that has to say something to count. `evidence` is for requirementEvidence, ourLoss and
 * partnerLoss, where a bare yes is unknown too. A blank is unknown.
 */
export function judgeText(text: string | null, evidence: boolean): Judgement {
  if (text === null || text === '') return 'unknown';
  if (!mayBeListed(text)) return 'real';
  const word = normalise(text);
  if (unknownWords.has(word) || /^(?:-+|#+)$/.test(word)) return 'unknown';
  if (noWords.has(word)) return 'no';
  return evidence && bareYes.has(word) ? 'unknown' : 'real';
}

/** True when a judged text says something: *filled in* in the words of the rules. */
export function isFilledIn(text: string | null): boolean {
  return text !== null && judgeText(text, false) === 'real';
}
