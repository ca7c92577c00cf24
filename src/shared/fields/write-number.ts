/** A number in full precision with `.` as its decimal mark, as every reader of ours reads back; -0 is written 0. */
export function writeNumber(value: number): string {
  return String(value === 0 ? 0 : value);
}

/** A ratio as such, or with `%` when its size is above 1.5, since a bare number of that size is ambiguous (portfolio-csv.md, Writing). */
export function writeRatio(value: number): string {
  return Math.abs(value) > 1.5 ? `${movePoint(writeNumber(value), 2)}%` : writeNumber(value);
}

/**
 * Moves the decimal point of a number's text to the right (or left, for negative places) without arithmetic,
 * so that no digit changes: `2.5` by 2 is `250`.
 */
export function movePoint(text: string, places: number): string {
  const match = /^(-?)(\d*)\.?(\d*)(?:e([+-]?\d+))?$/i.exec(text);
  if (match === null) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(exponent) + places;
  const padded = digits.padEnd(point, '0');
  const left = (point <= 0 ? '0' : padded.slice(0, point)).replace(/^0+(?=\d)/, '');
  const right = (point < 0 ? '0'.repeat(-point) + digits : padded.slice(Math.max(point, 0))).replace(
    /0+$/,
    '',
  );
  return `${sign}${left}${right === '' ? '' : `.${right}`}`;
}
