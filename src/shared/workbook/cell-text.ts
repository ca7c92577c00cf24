/** What XML cannot hold, and lone surrogates; a text that looks like their escape needs one too. */
const unholdable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold
  /[\x00-\x08\x0b-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[\dA-Fa-f]{4}_)/g;

const escapeOf = (mark: string): string =>
  `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** A cell's text as a workbook holds it: what XML has no way to write as `_x000D_`. */
export const packCellText = (text: string): string => text.replace(unholdable, escapeOf);

/** The text that a workbook's cell stands for; the character 0, which no text of ours may hold, stays written out. */
export const unpackCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x(?!0000)([\dA-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The letters of a column, the first being A. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The column of a cell's address such as `AB12`, counted from 0; -1 when it is none of a sheet. */
export function columnOf(address: string): number {
  let column = 0;
  let at = 0;
  for (; at < 4; at += 1) {
    const letter = address.charCodeAt(at) & ~32;
    if (!(letter >= 65 && letter <= 90)) break;
    column = column * 26 + letter - 64;
  }
  return at === 0 || at > 3 || column > 16_384 || !/^\d{1,7}$/.test(address.slice(at)) ? -1 : column - 1;
}

/** The place of a cell from its address, both counted from 0; null when it is none. */
export function cellPlace(address: string): { readonly row: number; readonly column: number } | null {
  const column = columnOf(address);
  const row = Number(address.replace(/^\D+/, ''));
  return column === -1 || row < 1 || row > 1_048_576 ? null : { row: row - 1, column };
}
