/** What is sought in cells. */
export interface Sought {
  readonly text: string;
  readonly matchCase: boolean;
  /** The whole cell holds the text and nothing else. */
  readonly wholeCell: boolean;
}

/** Nothing yet. */
export const nothingSought: Sought = { text: '', matchCase: false, wholeCell: false };

/** A test for the text of a cell, and the same text with each find replaced. */
export interface Finder {
  finds(text: string): boolean;
  /** Where the first find begins; -1 where there is none. */
  at(text: string): number;
  replaced(text: string, by: string): string;
}

/** The finder of a text; null while there is none. The text counts as it is written: no sign in it is special. */
export function finderOf({ text, matchCase, wholeCell }: Sought): Finder | null {
  if (text === '') return null;
  const plain = text.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => `\\x${hex(sign)}`);
  const source = wholeCell ? `^${plain}$` : plain;
  const one = new RegExp(source, matchCase ? 'u' : 'iu');
  const each = new RegExp(source, matchCase ? 'gu' : 'giu');
  return {
    finds: (cell) => one.test(cell),
    at: (cell) => cell.search(one),
    replaced: (cell, by) => cell.replace(each, () => by),
  };
}

const hex = (sign: string): string => sign.charCodeAt(0).toString(16).padStart(2, '0');
