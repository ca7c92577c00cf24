import stringWidth from 'string-width';

/** How many terminal columns a text takes: wide characters and emoji two, combining marks none. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text cut to so many columns, with an ellipsis where something is missing; a character is never cut in two. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const next = used + widthOf(segment);
    if (next > width - 1) break;
    kept += segment;
    used = next;
  }
  return `${kept.trimEnd()}…`;
}

/** A text filled up with spaces to so many columns. */
export function pad(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const spaces = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'right' ? spaces + text : text + spaces;
}

/** The columns of the terminal, or of `COLUMNS`, or 100 where neither is known, as in a pipe. */
export function terminalWidth(): number {
  const told = process.stdout.columns ?? Number(process.env['COLUMNS']);
  return Number.isInteger(told) && told >= 40 ? told : 100;
}
