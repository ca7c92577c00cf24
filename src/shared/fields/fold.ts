const plain = /^[\x20-\x7e]*$/;
const whiteSpace = /\p{White_Space}+/gu;
const invisible = /(?![\t-\r\u0085])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Full case folding without a locale: ß and ẞ are ss; I, İ and ı are i; every sigma is σ.
 * JavaScript has only case mappings: down, up and down again reaches the folded form of every letter that has one.
 */
export function caseFold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('i\u0307', 'i')
    .replaceAll('ı', 'i')
    .replaceAll('ς', 'σ');
}

/**
 * A name as it is compared (portfolio-csv.md, Which partner a row is): NFKC, case folded, white space runs one space, invisible characters out.
 * Never shown and never stored.
 */
export function foldName(name: string): string {
  if (plain.test(name)) return name.toLowerCase().trim().replace(/ {2,}/g, ' ');
  return caseFold(name.normalize('NFKC').replace(invisible, ''))
    .normalize('NFKC')
    .replace(whiteSpace, ' ')
    .trim();
}
