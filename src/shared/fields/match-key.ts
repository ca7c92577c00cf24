import { caseFold } from './fold.ts';

/**
 * Headers, ids and entries of closed lists are compared by this key: NFKC, case folded, without white space, punctuation and invisible characters.
 * Letters, marks, digits and symbols of every script stay.
 */
export function matchKey(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text;
  return caseFold(text.normalize('NFKC'))
    .normalize('NFKC')
    .replace(/[\p{White_Space}\p{P}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
}
